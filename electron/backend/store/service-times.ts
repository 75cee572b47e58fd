import type { Stretch } from '#shared/domain/queue/service-history.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from './database.ts'

const MINUTES = '(finished_at - started_at) / 60000.0 AS minutes'
const SERVED = 'started_at IS NOT NULL AND finished_at IS NOT NULL'

const minutesOf = (rows: readonly { readonly minutes: number }[]): number[] =>
  rows.map(({ minutes }) => minutes)

/** Minutes that services of a category took which ended in a stretch, the latest first. */
export const servedWithin = (
  db: ReadDb,
  categoryId: string,
  { from, to }: Stretch,
  limit: number,
): number[] =>
  minutesOf(
    db.all(
      `SELECT ${MINUTES} FROM ticket WHERE category_id = ? AND ${SERVED} AND finished_at >= ? AND finished_at < ?
       ORDER BY finished_at DESC LIMIT ?`,
      categoryId,
      from,
      to,
      limit,
    ),
  )

/** Minutes that the latest services of a category took. */
export const latestServed = (db: ReadDb, categoryId: string, limit: number): number[] =>
  minutesOf(
    db.all(
      `SELECT ${MINUTES} FROM ticket WHERE category_id = ? AND ${SERVED} ORDER BY finished_at DESC LIMIT ?`,
      categoryId,
      limit,
    ),
  )

/** Numbers drawn under a prefix on a day from a moment on. */
export const takenSince = (db: ReadDb, prefix: string, day: DateText, since: Instant): number =>
  db.get<{ n: number }>(
    'SELECT count(*) AS n FROM ticket WHERE day = ? AND prefix = ? AND issued_at >= ?',
    day,
    prefix,
    since,
  )?.n ?? 0
