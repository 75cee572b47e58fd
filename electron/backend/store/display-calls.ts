import type { TicketStatus } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from './database.ts'

/** One call as the public sees it, with where its ticket stands now. */
export interface DisplayCallRow {
  readonly id: string
  readonly ticketId: string
  readonly day: DateText
  readonly prefix: string
  readonly sequence: number
  readonly at: Instant
  readonly type: 'called' | 'recalled'
  readonly counterId: string
  readonly status: TicketStatus
  /** Where the ticket is now, and when it was called there. */
  readonly heldBy: string | null
  readonly calledAt: Instant | null
  readonly timesCalled: number
}

/** The latest calls since a moment, newest first; a call that was taken back at once never was one. */
export const displayCalls = (db: ReadDb, since: Instant, limit: number): DisplayCallRow[] =>
  db.all(
    `SELECT event.ticket_id || ' ' || event.seq AS id, event.ticket_id AS ticketId, event.at, event.type,
            event.body ->> '$.counterId' AS counterId, ticket.day, ticket.prefix, ticket.sequence, ticket.status,
            ticket.counter_id AS heldBy, ticket.called_at AS calledAt, ticket.times_called AS timesCalled
     FROM ticket_event AS event INDEXED BY ticket_event_calls JOIN ticket ON ticket.id = event.ticket_id
     WHERE event.type IN ('called', 'recalled') AND event.at >= ?
       AND NOT EXISTS (
         SELECT 1 FROM ticket_event AS next
         WHERE next.ticket_id = event.ticket_id AND next.seq = event.seq + 1 AND next.type = 'undone')
     ORDER BY event.at DESC LIMIT ?`,
    since,
    limit,
  )
