import { numberGaps } from '#shared/domain/archive/number-batch.ts'
import { verifyChain } from '#shared/domain/audit/audit-hash.ts'
import { openPause, returnedOn } from '#shared/domain/case/course-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { caseDatesOf, storyOf } from '../../services/case-dates.ts'
import { hasStaleDates } from '../../services/fresh-dates.ts'
import type { FileStore } from '../../context.ts'
import { givenNumbers } from '../../store/archive.ts'
import { auditFrom, sha256hex } from '../../store/audit.ts'
import { allCases, caseEvents } from '../../store/cases.ts'
import type { ReadDb, Store } from '../../store/database.ts'
import { openRecounts } from '../../store/recounts.ts'
import { rowDates } from '../../store/row-dates.ts'
import { allDocuments } from '../../store/documents.ts'
import { allSamples } from '../../store/samples.ts'
import { recordedClips } from '../../store/voice-clips.ts'
import { allSeries } from '../../store/series.ts'
import { checkRestores, isContinuous, readSkips } from './verify-restores.ts'
import type { Skips } from './verify-restores.ts'
import { allTickets, ticketEvents } from '../../store/tickets.ts'
import { checkAppointments, countAppointmentNumbers } from './verify-appointments.ts'
import { checkExports } from './verify-exports.ts'
import { checkSearch } from './verify-search.ts'
import { checkVisitors } from './verify-visitors.ts'
import { checkOutage, countReceiptNumbers, slipSerials } from './verify-outage.ts'

export interface DatabaseVerdict {
  readonly ok: boolean
  /** Each names what it found and where, by identifier; empty when everything is sound. */
  readonly problems: string[]
  /** How many things were looked at. */
  readonly checked: number
}

type Blame = (problem: string) => void

/** Compares each cached column with what the events fold to. */
const compare = (
  blame: Blame,
  what: string,
  stored: Readonly<Record<string, unknown>>,
  folded: Readonly<Record<string, unknown>>,
): void => {
  for (const [column, value] of Object.entries(folded))
    if (stored[column] !== value)
      blame(`${what}: ${column} is ${String(stored[column])}, events say ${String(value)}`)
}

const checkTickets = (db: ReadDb, skips: Skips, blame: Blame): number => {
  const tickets = allTickets(db)
  const sequences = new Map<string, number[]>()
  for (const ticket of tickets) {
    try {
      compare(blame, `ticket ${ticket.id}`, { ...ticket }, { ...foldTicket(ticketEvents(db, ticket.id)) })
    } catch (error) {
      blame(`ticket ${ticket.id}: ${String(error)}`)
    }
    const series = `${ticket.day} ${ticket.prefix}`
    const numbers = sequences.get(series) ?? skips.numbersOf(`ticket ${ticket.prefix}`, ticket.day)
    sequences.set(series, [...numbers, ticket.sequence])
  }
  // No number lost and none repeated: 1, 2, 3 … for every day and prefix, with those that a restore has passed over.
  for (const [series, numbers] of sequences)
    if (!isContinuous(numbers)) blame(`tickets ${series}: numbers are not continuous`)
  return tickets.length
}

const checkCases = (db: ReadDb, blame: Blame): number => {
  const cases = allCases(db)
  const recounting = openRecounts(db).length > 0
  for (const file of cases) {
    try {
      const state = foldCase(caseEvents(db, file.id))
      const { matter, events } = storyOf(db, file.id)
      const dates = caseDatesOf(db, matter)(state, events)
      const pause = openPause(state)
      // A row that waits to be counted anew is shown to nobody as it stands; but somebody has to be at it.
      const waits = hasStaleDates(db, file)
      if (waits && !recounting) blame(`case ${file.number}: its dates wait for a recount that is over`)
      const { calendarVersion: _under, ...dated } = rowDates(dates, pause !== null)
      compare(
        blame,
        `case ${file.number}`,
        { ...file },
        {
          matterCode: state.matterCode,
          matterVersion: state.matterVersion,
          hallPart: state.hallPart,
          status: state.status,
          receivedAt: state.receivedAt,
          acceptedOn: state.acceptedOn,
          decidedOn: state.decidedOn,
          outcome: state.outcome,
          deliveredAt: state.deliveredAt,
          closedAt: state.closedAt,
          openGaps: state.openGaps.length,
          ...(waits ? {} : dated),
          deferredUntil: state.deferral?.until ?? null,
          originalsHeld: state.originals.reduce((pieces, item) => pieces + item.pieces, 0),
          relative: state.relative ? 1 : 0,
          pausedSince: pause?.from ?? null,
          pausedFor: pause?.procedure ?? null,
          returnedOn: returnedOn(state),
          uncollected: state.uncollected ? 1 : 0,
        },
      )
    } catch (error) {
      blame(`case ${file.number}: ${String(error)}`)
    }
  }
  return cases.length
}

const checkDocuments = (db: ReadDb, files: FileStore | null, skips: Skips, blame: Blame): number => {
  const documents = allDocuments(db)
  const receipts = documents.filter(({ kind }) => kind === 'receipt')
  const serials = new Map<string, number[]>()
  // Numbers on blank forms are of the series of receipts, whatever becomes of the form.
  for (const [year, prepared] of slipSerials(db, receipts)) serials.set(`document receipt ${year}`, prepared)
  for (const document of documents) {
    if (files !== null && document.sha256 !== null && files.get(document.sha256) === null)
      blame(`document ${document.number}: its file is missing or damaged`)
    if (document.kind === 'remaining') continue
    const series = `document ${document.kind} ${document.year}`
    serials.set(series, [...(serials.get(series) ?? []), document.serial])
  }
  for (const [series, numbers] of serials) {
    const at = series.lastIndexOf(' ')
    serials.set(series, [...numbers, ...skips.numbersOf(series.slice(0, at), series.slice(at + 1))])
  }
  for (const [series, numbers] of serials)
    if (!isContinuous(numbers)) blame(`${series}: numbers are not continuous`)
  return documents.length + checkOutage(db, receipts, blame)
}

/** 样张 lie in the same store as documents. */
const checkSamples = (db: ReadDb, files: FileStore | null, blame: Blame): number => {
  const samples = allSamples(db)
  for (const { matterCode, materialKey, sha256 } of samples)
    if (files !== null && files.get(sha256) === null)
      blame(`sample of ${matterCode} ${materialKey}: its file is missing or damaged`)
  return samples.length
}

/** The hall's own voice clips lie in the same store. */
const checkVoiceClips = (db: ReadDb, files: FileStore | null, blame: Blame): number => {
  const clips = recordedClips(db)
  for (const { unit, sha256 } of clips)
    if (files !== null && files.get(sha256) === null)
      blame(`voice clip ${unit}: its file is missing or damaged`)
  return clips.length
}

const checkSeries = (db: ReadDb, skips: Skips, blame: Blame): void => {
  const counted = (kind: string, period: string): number | null => {
    if (kind.startsWith('ticket '))
      return count(db, 'SELECT count(*) AS n FROM ticket WHERE prefix = ? AND day = ?', kind.slice(7), period)
    if (kind === 'document receipt') return countReceiptNumbers(db, Number(period))
    if (kind.startsWith('document '))
      return count(
        db,
        'SELECT count(*) AS n FROM document WHERE kind = ? AND year = ?',
        kind.slice(9),
        Number(period),
      )
    if (kind === 'appointment') return countAppointmentNumbers(db, period)
    if (kind === 'case')
      return count(db, "SELECT count(*) AS n FROM case_file WHERE number LIKE ? || '-%'", period)
    if (kind === 'archive batch')
      return count(db, 'SELECT count(*) AS n FROM archive_batch WHERE year = ?', Number(period))
    return null
  }
  for (const { kind, period, last } of allSeries(db)) {
    const there = counted(kind, period)
    const rows = there === null ? null : there + skips.numbersOf(kind, period).length
    if (rows !== last) blame(`series ${kind} ${period}: ${last} drawn, ${String(rows)} there`)
  }
}

const count = (db: ReadDb, sql: string, ...params: (string | number)[]): number =>
  db.get<{ n: number }>(sql, ...params)?.n ?? 0

const checkArchive = (db: ReadDb, skips: Skips, blame: Blame): number => {
  const given = givenNumbers(db)
  const heads = new Set(given.map((row) => row.head))
  for (const head of heads)
    for (const gap of numberGaps([...given.filter((row) => row.head === head), ...skips.itemsUnder(head)]))
      blame(
        `archive ${head} ${gap.term}: missing ${gap.missing.join(' ')}, repeated ${gap.repeated.join(' ')}`,
      )
  return given.length
}

const AUDIT_PIECE = 5000

/** The audit chain, link by link, in pieces. */
const checkAudit = (db: ReadDb, blame: Blame): number => {
  const entries = []
  for (let from = 1; ; from += AUDIT_PIECE) {
    const piece = auditFrom(db, from, AUDIT_PIECE)
    entries.push(...piece)
    if (piece.length < AUDIT_PIECE) break
  }
  const broken = verifyChain(entries, sha256hex)
  if (broken !== null) blame(`audit: the chain breaks at ${broken}`)
  return entries.length
}

/**
 * Refolds everything and compares it with what is stored; checks numbers, files, the audit chain and SQLite's own
 * structures. Reads only.
 */
export const verifyDatabase = (store: Store, files: FileStore | null): DatabaseVerdict => {
  const problems: string[] = []
  const blame: Blame = (problem) => void problems.push(problem)
  const checked = store.snapshot((db) => {
    const integrity = store.raw.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') blame(`integrity_check: ${String(integrity)}`)
    const foreign = store.raw.pragma('foreign_key_check') as unknown[]
    if (foreign.length > 0) blame(`foreign keys: ${foreign.length} broken`)
    const skips = readSkips(db)
    checkSeries(db, skips, blame)
    return (
      checkTickets(db, skips, blame) +
      checkAppointments(db, skips, blame, compare) +
      checkCases(db, blame) +
      checkDocuments(db, files, skips, blame) +
      checkSamples(db, files, blame) +
      checkVoiceClips(db, files, blame) +
      checkArchive(db, skips, blame) +
      checkRestores(db, blame) +
      checkSearch(store, db, blame) +
      checkVisitors(db, blame) +
      checkExports(db, blame) +
      checkAudit(db, blame)
    )
  })
  return { ok: problems.length === 0, problems, checked }
}

/** The audit chain alone. */
export const auditVerdict = (store: Store): DatabaseVerdict => {
  const problems: string[] = []
  const checked = store.snapshot((db) => checkAudit(db, (problem) => void problems.push(problem)))
  return { ok: problems.length === 0, problems, checked }
}
