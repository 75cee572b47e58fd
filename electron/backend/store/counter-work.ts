import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { upcastTicketEvent } from '#shared/domain/queue/upcast-ticket-event.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb } from './database.ts'
import { findTicket, selectTickets } from './tickets.ts'
import type { TicketRow } from './tickets.ts'

/** What was taken back did not happen, for whoever counts or shows. */
export const NOT_TAKEN_BACK = `NOT EXISTS (SELECT 1 FROM ticket_event AS undone INDEXED BY ticket_event_taken_back
  WHERE undone.ticket_id = ticket_event.ticket_id AND undone.type = 'undone'
    AND undone.body ->> '$.undoes' = ticket_event.seq)`

/** Why this counter's latest calls were chosen, oldest first; what keeps one stream from starving the others. */
export const recentCalls = (
  db: ReadDb,
  counterId: string,
  since: Instant,
  limit: number,
): Extract<TicketEvent, { type: 'called' }>[] =>
  db
    .all<{ version: number; body: string }>(
      `SELECT version, body FROM ticket_event INDEXED BY ticket_event_counter
       WHERE counter_id = ? AND at >= ? AND type = 'called' AND ${NOT_TAKEN_BACK}
       ORDER BY at DESC LIMIT ?`,
      counterId,
      since,
      limit,
    )
    .map(({ version, body }) => upcastTicketEvent('called', version, JSON.parse(body)))
    .filter((event) => event.type === 'called')
    .toReversed()

/** The ticket with which a counter did something last, since a moment; what was taken back was not done. */
export const lastTouchedAt = (db: ReadDb, counterId: string, since: Instant): TicketRow | undefined => {
  const last = db.get<{ ticketId: string }>(
    `SELECT ticket_id AS ticketId FROM ticket_event INDEXED BY ticket_event_counter
     WHERE counter_id = ? AND at > ? AND type <> 'undone' AND ${NOT_TAKEN_BACK}
     ORDER BY at DESC, ticket_id, seq DESC LIMIT 1`,
    counterId,
    since,
  )
  return last === undefined ? undefined : findTicket(db, last.ticketId)
}

/** What a counter did today, counted from visits and events rather than kept beside them. */
export const countedToday = (
  db: ReadDb,
  counterId: string,
  since: Instant,
): { called: number; accepted: number; notified: number; consulted: number } => {
  const results = db.all<{ result: string; n: number }>(
    `SELECT result, count(*) AS n FROM visit WHERE counter_id = ? AND ended_at >= ? GROUP BY result`,
    counterId,
    since,
  )
  const of = (result: VisitResult): number => results.find((row) => row.result === result)?.n ?? 0
  const called =
    db.get<{ n: number }>(
      `SELECT count(DISTINCT ticket_id) AS n FROM ticket_event INDEXED BY ticket_event_counter
       WHERE counter_id = ? AND at >= ? AND type = 'called' AND ${NOT_TAKEN_BACK}`,
      counterId,
      since,
    )?.n ?? 0
  return { called, accepted: of('accepted'), notified: of('notified'), consulted: of('consulted') }
}

/** The ticket that a counter finished last since a moment. */
export const lastFinishedAt = (db: ReadDb, counterId: string, since: Instant): TicketRow | undefined =>
  selectTickets(
    db,
    'WHERE counter_id = ? AND finished_at IS NOT NULL AND finished_at >= ? ORDER BY finished_at DESC LIMIT 1',
    counterId,
    since,
  )[0]
