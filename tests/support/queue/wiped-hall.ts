import { randomBytes, scryptSync } from 'node:crypto'
import { insertSession } from '#electron/backend/store/sessions.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { ADMIN_WINDOW } from './gestures.ts'

export const MORNING = Date.parse('2026-09-17T08:00:00+08:00')

/** Who sits where when the doors open. */
export const OPENING_SEATS = [
  ['staff-1', 'wangmin', 'counter-1'],
  ['staff-2', 'lina', 'counter-2'],
  ['staff-3', 'zhaoqian', 'counter-3'],
  ['staff-4', 'chenli', null],
] as const

export const QUOTA = { categoryId: 'consulting', daily: 3 }

/**
 * A hall for thousands of invented mornings. Two things are not as in a real one, and neither is what these tests look
 * at: a password is hashed quickly, and a commit does not wait for the disk (tests/faults proves that it does).
 */
export const openHallToWipe = async (): Promise<TestHall> => {
  const hall = await openTestHall(new Date(MORNING).toISOString())
  hall.store.raw.pragma('synchronous = OFF')
  const { demoPassword } = await hall.as('staff').call('session.choices', {})
  const salt = randomBytes(16)
  const hash = scryptSync(demoPassword ?? '', salt, 32, { N: 2, r: 1, p: 1 })
  hall.store.write((db) => {
    db.run(
      'UPDATE staff SET password = ?',
      `scrypt$2$1$1$${salt.toString('base64')}$${hash.toString('base64')}`,
    )
    db.one('UPDATE category SET daily_quota = ? WHERE id = ?', QUOTA.daily, QUOTA.categoryId)
  })
  return hall
}

const WIPED = ['visit', 'print_job', 'ticket_event', 'ticket', 'session', 'command_log', 'audit'] as const
/** What is written once is written once, except here. */
const GUARDS = ['ticket_event_no_delete', 'audit_no_delete']

/** The same hall on its first morning: nothing that an earlier run has left can be seen by the next. */
export const wipe = (hall: TestHall): void => {
  hall.clock.set(new Date(MORNING).toISOString())
  hall.store.write((db) => {
    const guards = GUARDS.map(
      (name) => db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name)?.sql ?? '',
    )
    for (const name of GUARDS) hall.store.raw.exec(`DROP TRIGGER ${name}`)
    for (const table of WIPED) db.run(`DELETE FROM ${table}`)
    for (const sql of guards) hall.store.raw.exec(sql)
    db.run("DELETE FROM number_series WHERE kind LIKE 'ticket %'")
    db.run("DELETE FROM meta WHERE key IN ('last-day', 'queue-rules')")
    db.run('UPDATE counter SET paused = 0')
    const seats = [...OPENING_SEATS, [ADMIN_WINDOW, 'zhaoqian', null] as const]
    for (const [client, login, counterId] of seats) {
      const staffId = db.get<{ id: string }>('SELECT id FROM staff WHERE login = ?', login)?.id ?? ''
      insertSession(db, { id: `session-${client}`, run: 'test-run', client, staffId, counterId, at: MORNING })
    }
  })
  // A backend that has seen later moments would keep to them.
  hall.restart()
}
