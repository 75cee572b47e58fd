import type { ExportSchedule } from '#shared/contract/export.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface ScheduleRow extends ExportSchedule {
  /** Since when this holds; null until the program has run with a schedule. */
  readonly since: Instant | null
  /** Since when the hall has been exporting by schedule at all; null likewise. */
  readonly begunAt: Instant | null
}

export const readSchedule = (db: ReadDb): ScheduleRow => {
  const row = db.get<{
    enabled: number
    at: string
    offerAtClosing: number
    since: Instant | null
    begunAt: Instant | null
  }>(
    `SELECT enabled, at, offer_at_closing AS offerAtClosing, since, begun_at AS begunAt FROM export_schedule`,
  )
  if (row === undefined) throw new Error('the schedule of exports is gone')
  return { ...row, enabled: row.enabled === 1, offerAtClosing: row.offerAtClosing === 1 }
}

export const saveSchedule = (db: WriteDb, schedule: ExportSchedule, since: Instant): void =>
  db.one(
    'UPDATE export_schedule SET enabled = ?, at = ?, offer_at_closing = ?, since = ?',
    schedule.enabled ? 1 : 0,
    schedule.at,
    schedule.offerAtClosing ? 1 : 0,
    since,
  )

/** The program runs with a schedule for the first time: nothing before this was ever promised. */
export const beginSchedule = (db: WriteDb, at: Instant): void =>
  db.one('UPDATE export_schedule SET since = coalesce(since, ?), begun_at = ?', at, at)

/** Somebody has taken note of a warning. */
export interface NoteRow {
  readonly runId: string | null
  readonly staffId: string
  readonly at: Instant
  readonly reason: string
}

export const insertNote = (db: WriteDb, note: NoteRow): void =>
  db.one(
    'INSERT INTO export_note (run_id, staff_id, at, reason) VALUES (?, ?, ?, ?)',
    note.runId,
    note.staffId,
    note.at,
    note.reason,
  )

/** The newest note of a warning: of the run that failed, or, for null, of a package that was late. */
export const latestNote = (db: ReadDb, runId: string | null): NoteRow | undefined =>
  db.get(
    `SELECT run_id AS runId, staff_id AS staffId, at, reason FROM export_note WHERE run_id IS ?
     ORDER BY id DESC LIMIT 1`,
    runId,
  )
