import type { RestoreNote } from '#shared/contract/restore-wire.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface RestoreRow {
  readonly id: string
  readonly packageName: string
  readonly snapshotAt: Instant
  readonly restoredAt: Instant
}

export const isRecorded = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM hall_restore WHERE id = ?', id) !== undefined

export const insertRestore = (db: WriteDb, note: RestoreNote, now: Instant): void =>
  db.one(
    'INSERT INTO hall_restore (id, package_name, snapshot_at, restored_at, recorded_at) VALUES (?, ?, ?, ?, ?)',
    note.id,
    note.packageName,
    note.snapshotAt,
    note.restoredAt,
    now,
  )

/** Restores whose numbers nobody has settled, the newest first: a hall may be restored again before that. */
export const openRestores = (db: ReadDb): RestoreRow[] =>
  db.all(
    `SELECT id, package_name AS packageName, snapshot_at AS snapshotAt, restored_at AS restoredAt
     FROM hall_restore WHERE id NOT IN (SELECT restore_id FROM numbers_settled)
     ORDER BY recorded_at DESC, id DESC`,
  )

export const settleRestores = (db: WriteDb, now: Instant, staffId: string): void => {
  for (const { id } of openRestores(db))
    db.one('INSERT INTO numbers_settled (restore_id, at, staff_id) VALUES (?, ?, ?)', id, now, staffId)
}
