import type { TicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findTicket } from '../store/tickets.ts'
import { apply } from './ticket-actions.ts'

/**
 * 隔日: people of an earlier day who are not done. They are listed until somebody decides about each; nobody is dropped
 * at midnight, and nobody is called into an empty hall either.
 */
const decide = (
  context: CommandContext,
  ticketIds: readonly string[],
  action: TicketAction,
  event: (staffId: string) => TicketEvent,
): Result<{ numbers: string[] }, 'no-ticket' | 'wrong-status' | 'taken-elsewhere'> => {
  const { db, today, session } = context
  if (session === null) return fail('no-ticket')
  const numbers: string[] = []
  for (const id of new Set(ticketIds)) {
    const ticket = findTicket(db, id)
    if (ticket === undefined) return fail('no-ticket')
    // Another window has decided already: all or nothing, so that nobody believes a number was settled that was not.
    if (ticket.lineDay >= today) return fail('wrong-status', { number: ticket.number, status: ticket.status })
    const done = apply(context, ticket, action, event(session.staffId))
    if (!done.ok) return done
    numbers.push(ticket.number)
  }
  return ok({ numbers })
}

export const queueEarlierHandlers = (): Pick<Handlers, 'queue.carryOver' | 'queue.voidEarlier'> => ({
  'queue.carryOver': does((context, { ticketIds }) =>
    decide(context, ticketIds, 'carry-over', (staffId) => ({
      type: 'carried-over',
      version: 1,
      at: context.now,
      staffId,
      day: context.today,
    })),
  ),
  'queue.voidEarlier': does((context, { ticketIds, reason }) =>
    decide(context, ticketIds, 'void', (staffId) => ({
      type: 'voided',
      version: 1,
      at: context.now,
      staffId,
      reason,
    })),
  ),
})
