import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from './database.ts'
import { selectTickets } from './tickets.ts'
import type { TicketRow } from './tickets.ts'

/** Everybody who waits, of whatever day: nobody is dropped at midnight. */
export const waitingTickets = (db: ReadDb): TicketRow[] =>
  selectTickets(db, "WHERE status = 'waiting' ORDER BY place, issued_at")

/** Who stands in line, as far as an estimate needs to know; read at every number that is given. */
export const lineFacts = (
  db: ReadDb,
  today: DateText,
): { id: string; categoryId: string; place: number; priority: number; reservedFor: string | null }[] =>
  db.all(
    `SELECT id, category_id AS categoryId, place, priority_level IS NOT NULL AS priority, reserved_for AS reservedFor
     FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND line_day >= ?`,
    today,
  )

/** Places of those who stand in a queue's line that day, ascending. */
export const waitingPlaces = (db: ReadDb, categoryId: string, day: DateText, limit: number): number[] =>
  db
    .all<{ place: number }>(
      "SELECT place FROM ticket WHERE status = 'waiting' AND category_id = ? AND line_day >= ? ORDER BY place LIMIT ?",
      categoryId,
      day,
      limit,
    )
    .map((row) => row.place)

/** How many stand before a ticket in the line of its queue. */
export const countAhead = (db: ReadDb, ticket: TicketRow, today: DateText): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND category_id = ? AND line_day >= ?
       AND id <> ? AND (place < ? OR (place = ? AND issued_at < ?))`,
    ticket.categoryId,
    today,
    ticket.id,
    ticket.place,
    ticket.place,
    ticket.issuedAt,
  )?.n ?? 0

/** How many stand in each queue's line, and since when the longest. */
export const lineLengths = (
  db: ReadDb,
  today: DateText,
): { categoryId: string; waiting: number; longestSince: Instant }[] =>
  db.all(
    `SELECT category_id AS categoryId, count(*) AS waiting, min(issued_at) AS longestSince
     FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND line_day >= ? GROUP BY category_id`,
    today,
  )

/** How many of earlier days still wait and about whom nobody has decided. */
export const countLeftOver = (db: ReadDb, today: DateText): number =>
  db.get<{ n: number }>(
    "SELECT count(*) AS n FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND line_day < ?",
    today,
  )?.n ?? 0

const LEVELS = ['IS NULL', "= 'priority'", "= 'urgent'"] as const

/**
 * Whoever could be called next in these queues: the first of each queue and level, and all that were sent to a counter
 * or booked. Whom {@link nextTicket} chooses among these, it chooses among everybody; how many wait does not matter.
 */
export const firstInLine = (db: ReadDb, categoryIds: readonly string[], day: DateText): TicketRow[] => [
  ...categoryIds.flatMap((categoryId) =>
    LEVELS.flatMap((level) =>
      selectTickets(
        db,
        `INDEXED BY ticket_line WHERE status = 'waiting' AND category_id = ? AND priority_level ${level} AND line_day >= ?
           AND reserved_for IS NULL AND slot_from IS NULL ORDER BY place, issued_at, id LIMIT 1`,
        categoryId,
        day,
      ),
    ),
  ),
  ...selectTickets(
    db,
    `INDEXED BY ticket_set_apart WHERE status = 'waiting' AND (reserved_for IS NOT NULL OR slot_from IS NOT NULL)
       AND line_day >= ?`,
    day,
  ),
]
