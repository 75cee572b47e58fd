import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { upcastTicketEvent } from '#shared/domain/queue/upcast-ticket-event.ts'
import type { Presence } from '#shared/domain/report/queue-statistics.ts'
import type { TicketEvent, TicketStatus } from '#shared/domain/queue/ticket.ts'
import type { ReadDb } from './database.ts'

/** The tickets whose number was taken on a day, oldest first. */
export const ticketIdsOfDay = (db: ReadDb, day: DateText): string[] =>
  db
    .all<{ id: string }>('SELECT id FROM ticket WHERE day = ? ORDER BY issued_at, id', day)
    .map(({ id }) => id)

/** What happened to each ticket whose number was taken on a day, oldest ticket first: one statement for all of them. */
export const ticketHistoriesOfDay = (db: ReadDb, day: DateText): TicketEvent[][] => {
  const histories = new Map<string, TicketEvent[]>()
  for (const { ticketId, type, version, body } of db.all<{
    ticketId: string
    type: string
    version: number
    body: string
  }>(
    `SELECT event.ticket_id AS ticketId, event.type, event.version, event.body
     FROM ticket CROSS JOIN ticket_event AS event ON event.ticket_id = ticket.id
     WHERE ticket.day = ? ORDER BY ticket.issued_at, ticket.id, event.seq`,
    day,
  )) {
    const history = histories.get(ticketId) ?? []
    histories.set(ticketId, history)
    history.push(upcastTicketEvent(type, version, JSON.parse(body)))
  }
  return [...histories.values()]
}

/** Who was signed in at a counter at any time of a stretch; whoever still is, until its end. */
export const presencesBetween = (db: ReadDb, from: Instant, to: Instant): Presence[] =>
  db.all(
    `SELECT counter_id AS counterId, staff_id AS staffId, started_at AS "from", coalesce(ended_at, ?) AS "to"
     FROM session WHERE counter_id IS NOT NULL AND started_at < ? AND (ended_at IS NULL OR ended_at > ?)
     ORDER BY started_at`,
    to,
    to,
    from,
  )

/** How many numbers of a day there are in each status. */
export const statusesOfDay = (db: ReadDb, day: DateText): ReadonlyMap<TicketStatus, number> =>
  new Map(
    db
      .all<{ status: TicketStatus; n: number }>(
        'SELECT status, count(*) AS n FROM ticket WHERE day = ? GROUP BY status',
        day,
      )
      .map(({ status, n }) => [status, n]),
  )

export interface LineNow {
  readonly categoryId: string
  readonly waiting: number
  readonly carriedOver: number
  /** Of today's numbers. */
  readonly longestSince: Instant | null
  readonly overGoal: number
}

/** Today's line of each queue; a number of today has waited too long when it was taken before `overSince`. */
export const linesNow = (db: ReadDb, today: DateText, overSince: Instant): LineNow[] =>
  db.all(
    `SELECT category_id AS categoryId, count(*) AS waiting, sum(day < ?) AS carriedOver,
       min(CASE WHEN day >= ? THEN issued_at END) AS longestSince, sum(day >= ? AND issued_at < ?) AS overGoal
     FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND line_day >= ? GROUP BY category_id`,
    today,
    today,
    today,
    overSince,
    today,
  )

/** Everybody on hold, longest first. */
export const allHeld = (db: ReadDb): { id: string; since: Instant }[] =>
  db.all(
    `SELECT id, held_at AS since FROM ticket INDEXED BY ticket_unfinished
     WHERE status IN ('waiting', 'called', 'serving', 'held') AND status = 'held' ORDER BY held_at, id`,
  )
