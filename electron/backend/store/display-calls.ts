import type { TicketStatus } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from './database.ts'
import { NOT_TAKEN_BACK } from './counter-work.ts'

/** One call as the public sees it, with where its ticket stands now. */
export interface DisplayCallRow {
  readonly id: string
  readonly ticketId: string
  readonly day: DateText
  readonly prefix: string
  readonly sequence: number
  readonly width: number
  readonly at: Instant
  readonly type: 'called' | 'recalled'
  readonly counterId: string
  readonly status: TicketStatus
  /** Where the ticket is now, and when it was called there. */
  readonly heldBy: string | null
  readonly calledAt: Instant | null
  readonly timesCalled: number
}

/** The latest calls since a moment, newest first; a call that was taken back never was one. */
export const displayCalls = (db: ReadDb, since: Instant, limit: number): DisplayCallRow[] =>
  db.all(
    `SELECT ticket_event.ticket_id || ' ' || ticket_event.seq AS id, ticket_event.ticket_id AS ticketId, ticket_event.at,
            ticket_event.type, ticket_event.counter_id AS counterId, ticket.day, ticket.prefix, ticket.sequence,
            ticket.width, ticket.status, ticket.counter_id AS heldBy, ticket.called_at AS calledAt,
            ticket.times_called AS timesCalled
     FROM ticket_event INDEXED BY ticket_event_calls JOIN ticket ON ticket.id = ticket_event.ticket_id
     WHERE ticket_event.type IN ('called', 'recalled') AND ticket_event.at >= ? AND ${NOT_TAKEN_BACK}
     ORDER BY ticket_event.at DESC LIMIT ?`,
    since,
    limit,
  )
