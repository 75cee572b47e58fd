import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export type ExportState = 'running' | 'verifying' | 'done' | 'failed' | 'cancelled' | 'damaged'
export type ExportProblem = 'none' | 'disk-full' | 'not-writable' | 'interrupted' | 'verify-failed' | 'other'
export type ExportStep = 'snapshot' | 'documents' | 'tables' | 'manifest' | 'verify' | 'none'

export interface ExportRow {
  readonly id: string
  readonly state: ExportState
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly startedBy: string
  readonly packageName: string
  readonly step: ExportStep
  readonly doneFiles: number
  readonly totalFiles: number
  readonly bytes: number
  readonly manifestHash: string | null
  readonly damagedFile: string | null
  readonly problem: ExportProblem
  readonly missingDocuments: number
}

const SELECT = `SELECT id, state, started_at AS startedAt, finished_at AS finishedAt, started_by AS startedBy,
  package_name AS packageName, step, done_files AS doneFiles, total_files AS totalFiles, bytes,
  manifest_hash AS manifestHash, damaged_file AS damagedFile, problem, missing_documents AS missingDocuments
  FROM export_run`

export const readExports = (db: ReadDb, limit: number): ExportRow[] =>
  db.all(`${SELECT} ORDER BY started_at DESC, id DESC LIMIT ?`, limit)

export const findExport = (db: ReadDb, id: string): ExportRow | undefined =>
  db.get(`${SELECT} WHERE id = ?`, id)

export const activeExport = (db: ReadDb): ExportRow | undefined =>
  db.get(`${SELECT} WHERE state IN ('running', 'verifying')`)

export const insertExport = (
  db: WriteDb,
  run: Pick<ExportRow, 'id' | 'startedAt' | 'startedBy' | 'packageName'>,
): void =>
  db.one(
    `INSERT INTO export_run (id, state, started_at, started_by, package_name, step) VALUES (?, 'running', ?, ?, ?, 'snapshot')`,
    run.id,
    run.startedAt,
    run.startedBy,
    run.packageName,
  )

/** The whole row as it now stands; runs are few and short, so nothing is updated piecemeal. */
export const saveExport = (db: WriteDb, run: ExportRow): void =>
  db.one(
    `UPDATE export_run SET state = ?, finished_at = ?, step = ?, done_files = ?, total_files = ?, bytes = ?,
       manifest_hash = ?, damaged_file = ?, problem = ?, missing_documents = ? WHERE id = ?`,
    run.state,
    run.finishedAt,
    run.step,
    run.doneFiles,
    run.totalFiles,
    run.bytes,
    run.manifestHash,
    run.damagedFile,
    run.problem,
    run.missingDocuments,
    run.id,
  )
