import type { Instant } from '#shared/kernel/instant.ts'
import type { Session } from '../context.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { rolesOf } from './staff.ts'

interface SessionRow {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly roles: string
  readonly counterId: string | null
  readonly startedAt: Instant
}

/** The open session of a window in this run of the program. */
export const openSession = (db: ReadDb, run: string, client: string): Session | null => {
  const row = db.get<SessionRow>(
    `SELECT session.id, staff_id AS staffId, staff.name, staff.roles, counter_id AS counterId, started_at AS startedAt
     FROM session JOIN staff ON staff.id = session.staff_id
     WHERE run = ? AND client = ? AND ended_at IS NULL AND staff.active = 1`,
    run,
    client,
  )
  return row === undefined ? null : { ...row, roles: rolesOf(row.roles) }
}

export const insertSession = (
  db: WriteDb,
  session: {
    id: string
    run: string
    client: string
    staffId: string
    counterId: string | null
    at: Instant
  },
): void =>
  db.one(
    'INSERT INTO session (id, run, client, staff_id, counter_id, started_at) VALUES (?, ?, ?, ?, ?, ?)',
    session.id,
    session.run,
    session.client,
    session.staffId,
    session.counterId,
    session.at,
  )

export const endSession = (db: WriteDb, id: string, at: Instant): void =>
  db.one('UPDATE session SET ended_at = ? WHERE id = ? AND ended_at IS NULL', at, id)

/** Sessions of an earlier run were ended by the end of that run. */
export const endSessionsOfOtherRuns = (db: WriteDb, run: string, at: Instant): number =>
  db.run('UPDATE session SET ended_at = ? WHERE ended_at IS NULL AND run <> ?', at, run)

export const endSessionsOfStaff = (db: WriteDb, staffId: string, at: Instant): number =>
  db.run('UPDATE session SET ended_at = ? WHERE ended_at IS NULL AND staff_id = ?', at, staffId)

/** Who sits at each counter now. */
export const counterSessions = (db: ReadDb): { counterId: string; staffName: string }[] =>
  db.all(
    `SELECT counter_id AS counterId, staff.name AS staffName
     FROM session JOIN staff ON staff.id = session.staff_id
     WHERE ended_at IS NULL AND counter_id IS NOT NULL`,
  )

/** When this person was last signed in before this session began; null when it is their first. */
export const lastSignInBefore = (
  db: ReadDb,
  { staffId, startedAt }: Pick<Session, 'staffId' | 'startedAt'>,
): Instant | null =>
  db.get<{ at: Instant }>(
    'SELECT started_at AS at FROM session WHERE staff_id = ? AND started_at < ? ORDER BY started_at DESC LIMIT 1',
    staffId,
    startedAt,
  )?.at ?? null
