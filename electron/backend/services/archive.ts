import { codeProblems } from '#shared/domain/archive/archive-code.ts'
import { batchIsOpen, mayMoveBatch } from '#shared/domain/archive/batch-stage.ts'
import type { BatchStage } from '#shared/domain/archive/batch-stage.ts'
import { catalogueDate, sortItems } from '#shared/domain/archive/number-batch.ts'
import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import { formatItemNumber } from '#shared/domain/archive/archive-code.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import {
  findBatch,
  itemsOfBatch,
  itemsWaiting,
  insertBatch,
  numberItem,
  placeItem,
  readBatches,
  setBatchCatalogue,
  setBatchHead,
  setBatchStage,
  setItemTerm,
} from '../store/archive.ts'
import type { ArchiveItemRow, BatchRow } from '../store/archive.ts'
import { findCase } from '../store/cases.ts'
import { documentsOfCase } from '../store/documents.ts'
import { readProfile } from '../store/hall.ts'
import { drawNumber } from '../store/series.ts'
import { RETENTION_TEXTS } from '../wording/archive.ts'
import { archiveItemView, batchNumbers, batchView, titleOf } from './archive-view.ts'
import { issueDocument } from './issue-document.ts'

const lockedOn = (batch: BatchRow): string | null => (batch.lockedAt === null ? null : dateAt(batch.lockedAt))

const summary = (batch: BatchRow) => ({
  id: batch.id,
  year: batch.year,
  sequence: batch.sequence,
  stage: batch.stage,
  items: batch.items,
  lockedOn: lockedOn(batch),
})

/** A batch whose items may still be changed. */
const openBatch = ({ db }: CommandContext, batchId: string): Result<BatchRow, 'no-batch' | 'wrong-stage'> => {
  const batch = findBatch(db, batchId)
  if (batch === undefined) return fail('no-batch')
  return batchIsOpen(batch.stage) ? ok(batch) : fail('wrong-stage', { stage: batch.stage })
}

interface Chosen {
  readonly batch: BatchRow
  readonly items: readonly ArchiveItemRow[]
  readonly at: number
}

const chosenItem = (
  context: CommandContext,
  batchId: string,
  itemId: string,
): Result<Chosen, 'no-batch' | 'wrong-stage' | 'no-item'> => {
  const batch = openBatch(context, batchId)
  if (!batch.ok) return batch
  const items = itemsOfBatch(context.db, batchId)
  const at = items.findIndex((item) => item.id === itemId)
  return at < 0 ? fail('no-item') : ok({ batch: batch.value, items, at })
}

const layOut = ({ db }: CommandContext, batchId: string, items: readonly ArchiveItemRow[]): void =>
  items.forEach((item, index) => placeItem(db, item.id, batchId, index + 1))

/** 排序: by term, date and case number, as a start; the archivist may then move items. */
const sortBatch = (context: CommandContext, batchId: string): void =>
  layOut(
    context,
    batchId,
    sortItems(
      itemsOfBatch(context.db, batchId).map((item) => ({
        ...item,
        caseNumber: findCase(context.db, item.caseId)?.number ?? '',
      })),
    ),
  )

/** 归档文件目录 (DA/T 22) of the numbered items, one group for each term. */
const issueCatalogue = (context: CommandContext, batch: BatchRow): string => {
  const { db } = context
  const numbers = batchNumbers(db, batch)
  const items = itemsOfBatch(db, batch.id).flatMap((row) => {
    const number = numbers.get(row.id)
    return number === undefined
      ? []
      : [
          {
            row,
            ...archiveItemView(
              db,
              row,
              { itemNumber: formatItemNumber(number.itemNumber), code: number.code },
              0,
            ),
          },
        ]
  })
  return issueDocument(
    context,
    {
      kind: 'catalogue',
      groups: ARCHIVE_TERMS.map((term) => ({
        fonds: batch.fonds,
        category: batch.category,
        year: batch.year,
        retention: RETENTION_TEXTS[term],
        organ: batch.organ,
        items: items
          .filter((item) => item.term === term)
          .map((item, index) => ({
            position: index + 1,
            code: item.code ?? '',
            documentNumber: item.documentNumber,
            responsible: item.responsible,
            title: titleOf(db, item.row.payloadId),
            date: catalogueDate(item.date),
            pages: item.pages,
            remark: '',
          })),
      })).filter((group) => group.items.length > 0),
    },
    { caseId: null, batchId: batch.id, sample: false, print: false },
  ).id
}

/** 锁定: 档号 for good, items that cannot be numbered yet go back to wait, and the catalogue is issued. */
const lock = (
  context: CommandContext,
  batch: BatchRow,
): Result<Record<string, never>, 'fonds-missing' | 'nothing-to-number' | 'documents-missing'> => {
  const { db, now } = context
  if (codeProblems(batch).length > 0) return fail('fonds-missing', { problem: codeProblems(batch).join(' ') })
  const items = itemsOfBatch(db, batch.id)
  const numbers = batchNumbers(db, batch)
  if (numbers.size === 0) return fail('nothing-to-number')
  const unrendered = items.filter(
    (item) =>
      numbers.has(item.id) && documentsOfCase(db, item.caseId).some(({ render }) => render !== 'rendered'),
  )
  // A page count that is still unknown would be archived wrong for good.
  if (unrendered.length > 0) return fail('documents-missing', { items: unrendered.length })
  const catalogue = issueCatalogue(context, batch)
  for (const item of items) {
    const number = numbers.get(item.id)
    if (number === undefined) placeItem(db, item.id, null, 0)
    else numberItem(db, item.id, number.itemNumber, number.code)
  }
  setBatchStage(db, batch.id, 'locked', now)
  setBatchCatalogue(db, batch.id, catalogue)
  return ok({})
}

/** 归档: 预归档 → 排序 → 编号 → 锁定. */
export const archiveHandlers = (): Pick<
  Handlers,
  | 'archive.overview'
  | 'archive.batch'
  | 'archive.open'
  | 'archive.remove'
  | 'archive.move'
  | 'archive.setTerm'
  | 'archive.setHead'
  | 'archive.advance'
> => ({
  'archive.overview': answers(({ db, epoch, revision }) => {
    const waiting = itemsWaiting(db)
    return ok({
      epoch,
      revision,
      waiting: waiting.length,
      waitingItems: waiting.map((row, index) => archiveItemView(db, row, null, index + 1)),
      batches: readBatches(db).map(summary),
      fonds: readProfile(db).fonds,
    })
  }),

  'archive.batch': answers((context, { batchId }) => {
    const batch = findBatch(context.db, batchId)
    return batch === undefined ? fail('no-batch') : ok(batchView(context, batch, lockedOn(batch)))
  }),

  'archive.open': does((context, { year }) => {
    const { db, ids, now } = context
    const open = readBatches(db).find((batch) => batch.year === year && batch.stage !== 'locked')
    if (open !== undefined) return fail('batch-open', { batchId: open.id })
    const items = itemsWaiting(db).filter((item) => item.year === year)
    if (items.length === 0) return fail('nothing-waiting')
    const profile = readProfile(db)
    const id = ids.next()
    insertBatch(db, {
      id,
      year,
      sequence: drawNumber(db, 'archive batch', String(year)),
      fonds: profile.fonds ?? '',
      category: profile.archiveCategory,
      organ: profile.archiveOrgan,
      openedAt: now,
    })
    layOut(context, id, items)
    context.audit('archive.open', id, String(items.length))
    context.touch('archive')
    return ok({ batchId: id })
  }),

  'archive.remove': does((context, { batchId, itemId }) => {
    const chosen = chosenItem(context, batchId, itemId)
    if (!chosen.ok) return chosen
    const { items } = chosen.value
    placeItem(context.db, itemId, null, 0)
    layOut(
      context,
      batchId,
      items.filter((item) => item.id !== itemId),
    )
    context.audit('archive.remove', itemId)
    context.touch('archive')
    return ok({})
  }),

  'archive.move': does((context, { batchId, itemId, by }) => {
    const chosen = chosenItem(context, batchId, itemId)
    if (!chosen.ok) return chosen
    const { items, at } = chosen.value
    const to = at + by
    const moved = items[at]
    const other = items[to]
    // At the edge there is nowhere to go; that is no fault.
    if (moved === undefined || other === undefined) return ok({})
    layOut(context, batchId, items.with(at, other).with(to, moved))
    context.touch('archive')
    return ok({})
  }),

  'archive.setTerm': does((context, { batchId, itemId, term }) => {
    const chosen = chosenItem(context, batchId, itemId)
    if (!chosen.ok) return chosen
    setItemTerm(context.db, itemId, term)
    context.audit('archive.setTerm', itemId, term)
    context.touch('archive')
    return ok({})
  }),

  'archive.setHead': does((context, { batchId, fonds, category, organ }) => {
    const batch = openBatch(context, batchId)
    if (!batch.ok) return batch
    const problems = codeProblems({ fonds, category, organ })
    if (problems.length > 0) return fail('bad-code', { part: problems[0] ?? '' })
    setBatchHead(context.db, batchId, { fonds, category, organ })
    context.audit('archive.setHead', batchId, `${fonds}-${category}-${organ}`)
    context.touch('archive')
    return ok({})
  }),

  'archive.advance': does((context, { batchId, to }) => {
    const batch = openBatch(context, batchId)
    if (!batch.ok) return batch
    const from: BatchStage = batch.value.stage
    if (!mayMoveBatch(from, to)) return fail('wrong-stage', { stage: from })
    if (to === 'locked') {
      const locked = lock(context, batch.value)
      if (!locked.ok) return locked
    } else {
      if (from === 'collecting' && to === 'sorting') sortBatch(context, batchId)
      setBatchStage(context.db, batchId, to, null)
    }
    context.audit('archive.advance', batchId, to)
    context.touch('archive', 'cases')
    return ok({})
  }),
})
