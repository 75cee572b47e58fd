import type { TicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { allowedTicketActions, allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { findCounter } from '../store/hall.ts'
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
  ok(ticketView(row, readNames(context)))

/** Why an action is refused: of two people who press at once, the second is told at which counter the ticket is now. */
const refusal = (
  context: CommandContext,
  ticket: TicketRow,
): Result<never, 'wrong-status' | 'taken-elsewhere'> => {
  const taken = ticket.status === 'called' || ticket.status === 'serving'
  const elsewhere = taken && ticket.counterId !== null && ticket.counterId !== counterOf(context)?.counterId
  const counter = elsewhere ? findCounter(context.db, ticket.counterId ?? '')?.number : undefined
  return counter === undefined
    ? fail('wrong-status', { status: ticket.status, number: ticket.number })
    : fail('taken-elsewhere', { number: ticket.number, counter })
}

/** Appends one event if the ticket's status allows the action, tells everybody, and answers the ticket as it is now. */
export const apply = (
  context: CommandContext,
  ticket: TicketRow,
  action: TicketAction,
  event: TicketEvent,
): Result<TicketView, 'wrong-status' | 'taken-elsewhere'> => {
  if (!allowedTicketActions(ticket.status).includes(action)) return refusal(context, ticket)
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
): Result<TicketView, 'no-ticket' | 'wrong-status' | 'taken-elsewhere'> => {
  const at = counterOf(context)
  const ticket = at === null ? undefined : openTicketAt(context.db, at.counterId)
  if (at === null || ticket === undefined) return fail('no-ticket')
  return apply(context, ticket, action, event(at, ticket))
}

/**
 * The one result of a visit that ends now: what its matters came to, or, for a visit without a matter, what the key says
 * (R-002, R-112).
 */
const resultOf = (
  context: CommandContext,
  at: AtCounter,
  ticket: TicketRow,
  withoutMatter: VisitResult,
): VisitResult => {
  const { db, now, ids } = context
  const known = latestResultOfTicket(db, ticket.id, ticket.startedAt ?? ticket.issuedAt)
  if (known !== null) return known
  // What an earlier post did with this number says more than that nothing was left to do here.
  const earlier = withoutMatter === 'served' ? latestResultOfTicket(db, ticket.id, ticket.issuedAt) : null
  const id = ids.next()
  insertVisit(db, { id, ticketId: ticket.id, ...at, startedAt: ticket.startedAt ?? now })
  endVisit(db, id, { at: now, result: withoutMatter, note: '', caseId: null })
  return earlier ?? withoutMatter
}

type EndFailure = 'no-ticket' | 'wrong-status' | 'taken-elsewhere' | 'intake-open'

/** Ends the service of the current ticket; what the visit was about becomes the ticket's result. */
export const endService = (
  context: CommandContext,
  resultWithoutVisit: VisitResult,
): Result<TicketView, EndFailure> => {
  const { db, now } = context
  const at = counterOf(context)
  if (at !== null && intakeAtCounter(db, at.counterId) !== undefined) return fail('intake-open')
  const ticket = at === null ? undefined : openTicketAt(db, at.counterId)
  if (at === null || ticket === undefined) return fail('no-ticket')
  if (!allowsTicketAction(ticket.status, 'finish')) return refusal(context, ticket)
  const result = resultOf(context, at, ticket, resultWithoutVisit)
  return apply(context, ticket, 'finish', { type: 'finished', version: 1, at: now, ...at, result })
}

/** 转回: what was done here is a visit of its own; the ticket waits for the counter that wanted it back. */
export const sendBack = (context: CommandContext): Result<TicketView, EndFailure | 'not-expected'> => {
  const { db, now } = context
  const at = counterOf(context)
  if (at !== null && intakeAtCounter(db, at.counterId) !== undefined) return fail('intake-open')
  const ticket = at === null ? undefined : openTicketAt(db, at.counterId)
  if (at === null || ticket === undefined) return fail('no-ticket')
  if (!allowsTicketAction(ticket.status, 'send-back')) return refusal(context, ticket)
  if (ticket.returnTo === null) return fail('not-expected', { number: ticket.number })
  resultOf(context, at, ticket, 'served')
  return apply(context, ticket, 'send-back', {
    type: 'returned',
    version: 1,
    at: now,
    ...at,
    toCounterId: ticket.returnTo,
    place: null,
  })
}
