import { retentionSchema } from '#shared/domain/matter/matter-version.ts'
import type { Retention } from '#shared/domain/matter/matter-version.ts'
import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import type { ArchiveTerm } from '#shared/domain/archive/retention-term.ts'
import type { BatchStage } from '#shared/domain/archive/batch-stage.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { ITEM_SERIES, itemPeriod, lastSkipped } from './series.ts'
import type { ArchiveHead } from './series.ts'

export const RECORD_CLASSES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type RecordClass = (typeof RECORD_CLASSES)[number]

export interface ArchiveItemRow {
  readonly id: string
  readonly caseId: string
  readonly batchId: string | null
  readonly year: number
  readonly date: DateText
  /** The title names the person, so it lies in an erasable payload. */
  readonly payloadId: string
  readonly retention: Retention
  readonly term: ArchiveTerm | null
  readonly recordClass: RecordClass
  readonly position: number
  readonly itemNumber: number | null
  readonly code: string | null
}

const COLUMNS = `id, case_id AS caseId, batch_id AS batchId, year, date, payload_id AS payloadId, retention, term,
  record_class AS recordClass, position, item_number AS itemNumber, code`

type Stored = Omit<ArchiveItemRow, 'retention'> & { readonly retention: string }

const select = (db: ReadDb, rest: string, ...params: (string | number)[]): ArchiveItemRow[] =>
  db
    .all<Stored>(`SELECT ${COLUMNS} FROM archive_item ${rest}`, ...params)
    .map((row) => ({ ...row, retention: retentionSchema.parse(JSON.parse(row.retention)) }))

export const archiveItemOfCase = (db: ReadDb, caseId: string): ArchiveItemRow | undefined =>
  select(db, 'WHERE case_id = ?', caseId)[0]

export const itemsWaiting = (db: ReadDb): ArchiveItemRow[] =>
  select(db, 'WHERE batch_id IS NULL ORDER BY year, date, created_at')

export const itemsOfBatch = (db: ReadDb, batchId: string): ArchiveItemRow[] =>
  select(db, 'WHERE batch_id = ? ORDER BY position', batchId)

export const insertArchiveItem = (
  db: WriteDb,
  item: Omit<ArchiveItemRow, 'batchId' | 'position' | 'itemNumber' | 'code'> & { readonly at: Instant },
): void =>
  db.one(
    `INSERT INTO archive_item (id, case_id, year, date, payload_id, retention, term, record_class, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    item.id,
    item.caseId,
    item.year,
    item.date,
    item.payloadId,
    JSON.stringify(item.retention),
    item.term,
    item.recordClass,
    item.at,
  )

/** 办结 was taken back before its item came into a batch; a trigger refuses any other. */
export const removeWaitingItem = (db: WriteDb, id: string): void =>
  db.one('DELETE FROM archive_item WHERE id = ?', id)

export const placeItem = (db: WriteDb, id: string, batchId: string | null, position: number): void =>
  db.one('UPDATE archive_item SET batch_id = ?, position = ? WHERE id = ?', batchId, position, id)

export const setItemTerm = (db: WriteDb, id: string, term: ArchiveTerm): void =>
  db.one('UPDATE archive_item SET term = ? WHERE id = ?', term, id)

/** Once given, a 档号 does not change: a trigger refuses it. */
export const numberItem = (db: WriteDb, id: string, itemNumber: number, code: string): void =>
  db.one(
    'UPDATE archive_item SET item_number = ?, code = ? WHERE id = ? AND code IS NULL',
    itemNumber,
    code,
    id,
  )

export interface BatchRow {
  readonly id: string
  readonly year: number
  readonly sequence: number
  readonly stage: BatchStage
  readonly fonds: string
  readonly category: string
  readonly organ: string
  readonly openedAt: Instant
  readonly lockedAt: Instant | null
  readonly catalogueId: string | null
  readonly items: number
}

const BATCH = `SELECT archive_batch.id, year, sequence, stage, fonds, category, organ, opened_at AS openedAt,
  locked_at AS lockedAt, catalogue_id AS catalogueId,
  (SELECT count(*) FROM archive_item WHERE batch_id = archive_batch.id) AS items FROM archive_batch`

export const readBatches = (db: ReadDb): BatchRow[] => db.all(`${BATCH} ORDER BY year DESC, sequence DESC`)

export const findBatch = (db: ReadDb, id: string): BatchRow | undefined =>
  db.get(`${BATCH} WHERE archive_batch.id = ?`, id)

export const insertBatch = (
  db: WriteDb,
  batch: Pick<BatchRow, 'id' | 'year' | 'sequence' | 'fonds' | 'category' | 'organ' | 'openedAt'>,
): void =>
  db.one(
    `INSERT INTO archive_batch (id, year, sequence, stage, fonds, category, organ, opened_at)
     VALUES (?, ?, ?, 'collecting', ?, ?, ?, ?)`,
    batch.id,
    batch.year,
    batch.sequence,
    batch.fonds,
    batch.category,
    batch.organ,
    batch.openedAt,
  )

export const setBatchStage = (db: WriteDb, id: string, stage: BatchStage, lockedAt: Instant | null): void =>
  db.one(
    "UPDATE archive_batch SET stage = ?, locked_at = ? WHERE id = ? AND stage <> 'locked'",
    stage,
    lockedAt,
    id,
  )

export const setBatchHead = (
  db: WriteDb,
  id: string,
  head: { fonds: string; category: string; organ: string },
): void =>
  db.one(
    'UPDATE archive_batch SET fonds = ?, category = ?, organ = ? WHERE id = ?',
    head.fonds,
    head.category,
    head.organ,
    id,
  )

export const setBatchCatalogue = (db: WriteDb, id: string, documentId: string): void =>
  db.one('UPDATE archive_batch SET catalogue_id = ? WHERE id = ?', documentId, id)

/** The last 件号 given or passed over under one head, per term. */
export const lastItemNumbers = (
  db: ReadDb,
  head: ArchiveHead,
): { readonly term: ArchiveTerm; readonly number: number }[] => {
  const given = db.all<{ term: ArchiveTerm; number: number }>(
    `SELECT archive_item.term, max(item_number) AS number
     FROM archive_item JOIN archive_batch ON archive_batch.id = archive_item.batch_id
     WHERE fonds = ? AND category = ? AND archive_batch.year = ? AND organ = ? AND item_number IS NOT NULL
     GROUP BY archive_item.term`,
    head.fonds,
    head.category,
    head.year,
    head.organ,
  )
  return ARCHIVE_TERMS.flatMap((term) => {
    const number = Math.max(
      given.find((row) => row.term === term)?.number ?? 0,
      lastSkipped(db, ITEM_SERIES, itemPeriod(head, term)),
    )
    return number === 0 ? [] : [{ term, number }]
  })
}

/** Every head under which batches have been opened. */
export const archiveHeads = (db: ReadDb): ArchiveHead[] =>
  db.all(
    'SELECT DISTINCT fonds, category, year, organ FROM archive_batch ORDER BY year, fonds, category, organ',
  )

/** Every 件号 given under locked heads; for checking that none is missing or repeated. */
export const givenNumbers = (
  db: ReadDb,
): { head: string; term: ArchiveTerm; itemNumber: number; code: string }[] =>
  db.all(
    `SELECT fonds || '-' || category || '·' || archive_batch.year || '-' || organ AS head, archive_item.term,
            item_number AS itemNumber, code
     FROM archive_item JOIN archive_batch ON archive_batch.id = archive_item.batch_id WHERE code IS NOT NULL`,
  )
