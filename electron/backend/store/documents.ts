import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface DocumentRow {
  readonly id: string
  readonly kind: DocumentKind
  readonly number: string
  readonly year: number
  readonly serial: number
  readonly caseId: string | null
  readonly batchId: string | null
  readonly createdAt: Instant
  readonly payloadId: string
  readonly render: 'waiting' | 'rendered' | 'failed'
  readonly attempts: number
  readonly sha256: string | null
  readonly pages: number | null
  readonly void: number
  readonly voidReason: string
}

const COLUMNS = `id, kind, number, year, serial, case_id AS caseId, batch_id AS batchId, created_at AS createdAt,
  payload_id AS payloadId, render, attempts, file_sha256 AS sha256, pages, void,
  void_reason AS voidReason`

const select = (db: ReadDb, rest: string, ...params: (string | number)[]): DocumentRow[] =>
  db.all<DocumentRow>(`SELECT ${COLUMNS} FROM document ${rest}`, ...params)

export const findDocument = (db: ReadDb, id: string): DocumentRow | undefined =>
  select(db, 'WHERE id = ?', id)[0]

export const documentsOfCase = (db: ReadDb, caseId: string): DocumentRow[] =>
  select(db, 'WHERE case_id = ? ORDER BY created_at, id', caseId)

export const allDocuments = (db: ReadDb): DocumentRow[] => select(db, 'ORDER BY created_at, id')

/** The next document without a PDF; those that failed wait behind the fresh ones and are given up after some tries. */
export const nextUnrendered = (db: ReadDb, maxAttempts: number): DocumentRow | undefined =>
  select(
    db,
    "WHERE render <> 'rendered' AND attempts < ? ORDER BY attempts, created_at LIMIT 1",
    maxAttempts,
  )[0]

const appendEvent = (db: WriteDb, id: string, type: string, at: Instant, body: unknown): void =>
  db.one(
    `INSERT INTO document_event (document_id, seq, type, version, at, body)
     VALUES (?, (SELECT count(*) + 1 FROM document_event WHERE document_id = ?), ?, 1, ?, ?)`,
    id,
    id,
    type,
    at,
    JSON.stringify(body),
  )

export const insertDocument = (
  db: WriteDb,
  document: Pick<
    DocumentRow,
    'id' | 'kind' | 'number' | 'year' | 'serial' | 'caseId' | 'batchId' | 'createdAt' | 'payloadId'
  >,
  templateVersion: number,
): void => {
  db.one(
    `INSERT INTO document (id, kind, number, year, serial, case_id, batch_id, created_at, template_version, payload_id, render)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    document.id,
    document.kind,
    document.number,
    document.year,
    document.serial,
    document.caseId,
    document.batchId,
    document.createdAt,
    templateVersion,
    document.payloadId,
  )
  appendEvent(db, document.id, 'issued', document.createdAt, { kind: document.kind, number: document.number })
}

export const recordFile = (
  db: WriteDb,
  file: { sha256: string; size: number; mediaType: string; at: Instant },
): void => {
  db.run(
    'INSERT OR IGNORE INTO stored_file (sha256, size, media_type, created_at) VALUES (?, ?, ?, ?)',
    file.sha256,
    file.size,
    file.mediaType,
    file.at,
  )
}

/** The PDF exists: its hash is an event and stays the document's for good. */
export const saveRendered = (
  db: WriteDb,
  id: string,
  file: { sha256: string; pages: number; at: Instant },
): void => {
  db.one(
    "UPDATE document SET render = 'rendered', file_sha256 = ?, pages = ?, attempts = attempts + 1 WHERE id = ? AND render <> 'rendered'",
    file.sha256,
    file.pages,
    id,
  )
  appendEvent(db, id, 'rendered', file.at, { sha256: file.sha256, pages: file.pages })
}

export const saveRenderFailure = (db: WriteDb, id: string, problem: string, at: Instant): void => {
  db.one(
    "UPDATE document SET render = 'failed', attempts = attempts + 1 WHERE id = ? AND render <> 'rendered'",
    id,
  )
  appendEvent(db, id, 'render-failed', at, { problem })
}

/** 作废: the paper keeps its number and its place in the series, with the reason. */
export const voidDocument = (db: WriteDb, id: string, reason: string, at: Instant): void => {
  db.one('UPDATE document SET void = 1, void_reason = ? WHERE id = ? AND void = 0', reason, id)
  appendEvent(db, id, 'voided', at, { reason })
}
