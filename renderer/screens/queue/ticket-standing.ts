import type { TicketView } from '#shared/contract/queue.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'

/** What this counter can do with a ticket now, and otherwise why not. */
export type Standing =
  | { readonly can: 'call' | 'resume' }
  | { readonly can: null; readonly because: 'ended' | 'here' | 'elsewhere' | 'noCounter' }

/** Follows the table of allowed actions; a counter is needed because a call is a call to somewhere. */
export const standingOf = (
  ticket: Pick<TicketView, 'status' | 'counterNumber'>,
  counterNumber: number | null,
): Standing => {
  if (ticket.status === 'finished' || ticket.status === 'void') return { can: null, because: 'ended' }
  const can = allowsTicketAction(ticket.status, 'call')
    ? 'call'
    : allowsTicketAction(ticket.status, 'resume')
      ? 'resume'
      : null
  if (can === null)
    return { can: null, because: ticket.counterNumber === counterNumber ? 'here' : 'elsewhere' }
  return counterNumber === null ? { can: null, because: 'noCounter' } : { can }
}
