import type { TicketView } from '#shared/contract/queue.ts'
import { isLeftOver } from './earlier.ts'

export const TICKET_FILTERS = ['open', 'waiting', 'held', 'missed', 'earlier', 'finished', 'void'] as const
export type TicketFilter = (typeof TICKET_FILTERS)[number]

const ENDED: readonly TicketView['status'][] = ['finished', 'void']

type Filtered = Pick<TicketView, 'status' | 'categoryId' | 'earlierDay' | 'inLine'>

/** 等候 are those who stand in today's line; people of earlier days stand under 隔日 until somebody has decided. */
const passes = (ticket: Filtered, filter: TicketFilter): boolean => {
  if (filter === 'open') return !ENDED.includes(ticket.status)
  if (filter === 'earlier') return isLeftOver(ticket)
  return ticket.status === filter && !isLeftOver(ticket)
}

/** Tickets of one status and, where wanted, one category, in the order they came. */
export const filterTickets = <Ticket extends Filtered>(
  tickets: readonly Ticket[],
  filter: TicketFilter,
  categoryId: string | null,
): readonly Ticket[] =>
  tickets.filter(
    (ticket) => passes(ticket, filter) && (categoryId === null || ticket.categoryId === categoryId),
  )

/** How many tickets each filter would show within the chosen category. */
export const countByFilter = (
  tickets: readonly Filtered[],
  categoryId: string | null,
): Readonly<Record<TicketFilter, number>> => {
  const count = (filter: TicketFilter): number => filterTickets(tickets, filter, categoryId).length
  return {
    open: count('open'),
    waiting: count('waiting'),
    held: count('held'),
    missed: count('missed'),
    earlier: count('earlier'),
    finished: count('finished'),
    void: count('void'),
  }
}
