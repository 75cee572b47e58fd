import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import { NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import { daysWithoutRecord, safeDistance } from '#shared/domain/restore/safe-distance.ts'
import { MOST_PASSED_OVER } from '#shared/contract/restore.ts'
import type { NumberSeries } from '#shared/contract/restore.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { archiveHeads, lastItemNumbers } from '../store/archive.ts'
import { mostCasesOfADay, mostDocumentsOfADay, mostItemsOfABatch } from '../store/busiest-days.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readProfile } from '../store/hall.ts'
import { openRestores, settleRestores } from '../store/restores.ts'
import { ITEM_SERIES, allSeries, busiestPeriod, itemPeriod, lastOfSeries, passOver } from '../store/series.ts'
import type { ArchiveHead } from '../store/series.ts'

/** A batch is not a day's work: one more than there is on paper is already much. */
const BUSIEST_BATCHES = 1

const drawn = (
  db: ReadDb,
  kind: string,
  period: string,
  safe: number,
  shape: NumberSeries['shape'],
): NumberSeries => ({ kind, period, last: lastOfSeries(db, kind, period), safe, shape })

/** The day's own series: what was drawn on other days is over and cannot be drawn again. */
const ofTheDay = (db: ReadDb, today: string): NumberSeries[] => [
  ...readCategories(db).map(({ prefix, name, numberWidth }) =>
    drawn(db, `ticket ${prefix}`, today, safeDistance(busiestPeriod(db, `ticket ${prefix}`), 1), {
      of: 'ticket',
      prefix,
      categoryName: name,
      width: numberWidth,
    }),
  ),
  drawn(db, 'appointment', today, safeDistance(busiestPeriod(db, 'appointment'), 1), {
    of: 'appointment',
    day: today,
  }),
]

const ofTheYear = (db: ReadDb, year: number, days: number): NumberSeries[] => {
  const { organShort, numberWidth: width, numberPadded: padded } = readProfile(db)
  const busiest = mostDocumentsOfADay(db)
  return [
    drawn(db, 'case', String(year), safeDistance(mostCasesOfADay(db), days), { of: 'case', year }),
    ...NUMBERED_KINDS.map((documentKind) =>
      drawn(
        db,
        `document ${documentKind}`,
        String(year),
        safeDistance(busiest.get(documentKind) ?? 0, days),
        { of: 'document', documentKind, organShort, year, width, padded },
      ),
    ),
  ]
}

/** Batches and 件号 are of the year of their cases, so an earlier year goes on as well. */
const ofTheArchive = (db: ReadDb, year: number): NumberSeries[] => {
  const { fonds, archiveCategory, archiveOrgan } = readProfile(db)
  const known = archiveHeads(db)
  const years = new Set([
    ...allSeries(db)
      .filter(({ kind }) => kind === 'archive batch')
      .map(({ period }) => Number(period)),
    year - 1,
    year,
  ])
  // Without a 全宗号 nothing was ever numbered.
  const heads: ArchiveHead[] =
    fonds === null || fonds === ''
      ? known
      : [...years].map((of) => ({ fonds, category: archiveCategory, year: of, organ: archiveOrgan }))
  const all = new Map([...known, ...heads].map((head) => [itemPeriod(head, ''), head]))
  const batches = [...years]
    .toSorted((a, b) => a - b)
    .map((of) =>
      drawn(db, 'archive batch', String(of), safeDistance(BUSIEST_BATCHES, 1), { of: 'batch', year: of }),
    )
  const items = [...all.values()].flatMap((head) => {
    const last = lastItemNumbers(db, head)
    return ARCHIVE_TERMS.map((term) => ({
      kind: ITEM_SERIES,
      period: itemPeriod(head, term),
      last: last.find((row) => row.term === term)?.number ?? 0,
      safe: safeDistance(mostItemsOfABatch(db), 1),
      shape: { of: 'item' as const, ...head, term },
    }))
  })
  return [...batches, ...items]
}

/** Every series that may have gone on, on paper, between the snapshot and now. */
const openSeries = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  snapshotAt: number,
): { readonly days: number; readonly series: NumberSeries[] } => {
  const days = daysWithoutRecord(dateAt(snapshotAt), today)
  const { year } = toPlainDate(today)
  return {
    days,
    series: [...ofTheDay(db, today), ...ofTheYear(db, year, days), ...ofTheArchive(db, year)],
  }
}

/**
 * After a restore: no number is given out twice. What was given out after the snapshot is on paper and not here, so
 * nothing is drawn (store/series.ts) until somebody has said of every series how far the paper goes.
 */
export const restoreHandlers = (): Pick<Handlers, 'restore.state' | 'restore.series' | 'restore.settle'> => ({
  'restore.state': answers(({ db, epoch, revision }) => {
    const [open] = openRestores(db)
    if (open === undefined) return ok({ epoch, revision, open: null })
    const { id: restoreId, packageName, snapshotAt, restoredAt } = open
    return ok({ epoch, revision, open: { restoreId, packageName, snapshotAt, restoredAt } })
  }),

  'restore.series': answers((context) => {
    const { db, epoch, revision } = context
    const [open] = openRestores(db)
    if (open === undefined) return ok({ epoch, revision, days: 0, series: [] })
    return ok({ epoch, revision, ...openSeries(context, open.snapshotAt) })
  }),

  'restore.settle': does((context, { restoreId, series: said }) => {
    const { db, now, session, audit, touch } = context
    if (session === null) return fail('signed-out')
    const [open] = openRestores(db)
    if (open?.id !== restoreId) return fail('no-restore')
    const onPaper = new Map(said.map((row) => [`${row.kind}\n${row.period}`, row.lastOnPaper]))
    const { series } = openSeries(context, open.snapshotAt)
    // Midnight, or a new category, came between: what was looked at is not what would be moved.
    if (onPaper.size !== series.length || !series.every((row) => onPaper.has(`${row.kind}\n${row.period}`)))
      return fail('series-changed')
    let skipped = 0
    let moved = 0
    for (const { kind, period, last } of series) {
      const to = onPaper.get(`${kind}\n${period}`) ?? last
      if (to < last) return fail('backwards', { kind, period, last })
      if (to - last > MOST_PASSED_OVER) return fail('too-far', { kind, period, last })
      if (to === last) continue
      passOver(db, { kind, period, first: last + 1, last: to }, restoreId)
      audit('series.passedOver', `${kind} ${period}`, `${last + 1}-${to}`)
      moved += 1
      skipped += to - last
    }
    settleRestores(db, now, session.staffId)
    audit('restore.settled', restoreId, `${moved} series, ${skipped} numbers`)
    touch('session', 'queue', 'archive', 'appointments', 'settings')
    return ok({ moved, skipped })
  }),
})
