import type { TicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { allowedTicketActions } from '#shared/domain/queue/allowed-ticket-actions.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { intakeAtCounter } from '../store/intakes.ts'
import { appendTicketEvent, openTicketAt } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { endVisit, insertVisit, latestResultOfTicket } from '../store/visits.ts'
import { readNames, ticketView } from './queue-views.ts'

export interface AtCounter {
  readonly counterId: string
  readonly staffId: string
}

/** The counter this window works at; somebody without a counter cannot call or serve. */
export const counterOf = ({ session }: QueryContext | CommandContext): AtCounter | null =>
  session === null || session.counterId === null
    ? null
    : { counterId: session.counterId, staffId: session.staffId }

export const viewed = (context: CommandContext, row: TicketRow): Result<TicketView, never> =>
  ok(ticketView(row, readNames(context.db)))

/** Appends one event if the ticket's status allows the action, tells everybody, and answers the ticket as it is now. */
export const apply = (
  context: CommandContext,
  ticket: TicketRow,
  action: TicketAction,
  event: TicketEvent,
): Result<TicketView, 'wrong-status'> => {
  if (!allowedTicketActions(ticket.status).includes(action))
    return fail('wrong-status', { status: ticket.status, number: ticket.number })
  const row = appendTicketEvent(context.db, ticket.id, event)
  context.touch('queue')
  context.audit(`queue.${action}`, ticket.id, ticket.number)
  return viewed(context, row)
}

/** An action on the ticket that this counter has called or serves. */
export const onCurrent = (
  context: CommandContext,
  action: TicketAction,
  event: (at: AtCounter, ticket: TicketRow) => TicketEvent,
): Result<TicketView, 'no-ticket' | 'wrong-status'> => {
  const at = counterOf(context)
  const ticket = at === null ? undefined : openTicketAt(context.db, at.counterId)
  if (at === null || ticket === undefined) return fail('no-ticket')
  return apply(context, ticket, action, event(at, ticket))
}

/** Ends the service of the current ticket; what the visit was about becomes the ticket's result. */
export const endService = (
  context: CommandContext,
  resultWithoutVisit: VisitResult,
): Result<TicketView, 'no-ticket' | 'wrong-status' | 'intake-open'> => {
  const { db, now, ids } = context
  const at = counterOf(context)
  if (at !== null && intakeAtCounter(db, at.counterId) !== undefined) return fail('intake-open')
  const ticket = at === null ? undefined : openTicketAt(db, at.counterId)
  if (at === null || ticket === undefined) return fail('no-ticket')
  let result = latestResultOfTicket(db, ticket.id)
  if (result === null) {
    // A visit without a matter is still a visit: it is counted and has its one result.
    result = resultWithoutVisit
    const id = ids.next()
    insertVisit(db, { id, ticketId: ticket.id, ...at, startedAt: ticket.startedAt ?? now })
    endVisit(db, id, { at: now, result, note: '', caseId: null })
  }
  return apply(context, ticket, 'finish', { type: 'finished', version: 1, at: now, ...at, result })
}
