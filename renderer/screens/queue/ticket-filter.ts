import type { TicketView } from '#shared/contract/queue.ts'

export const TICKET_FILTERS = ['open', 'waiting', 'held', 'missed', 'finished', 'void'] as const
export type TicketFilter = (typeof TICKET_FILTERS)[number]

const ENDED: readonly TicketView['status'][] = ['finished', 'void']

const passes = (ticket: Pick<TicketView, 'status'>, filter: TicketFilter): boolean =>
  filter === 'open' ? !ENDED.includes(ticket.status) : ticket.status === filter

/** Tickets of one status and, where wanted, one category, in the order they came. */
export const filterTickets = <Ticket extends Pick<TicketView, 'status' | 'categoryId'>>(
  tickets: readonly Ticket[],
  filter: TicketFilter,
  categoryId: string | null,
): readonly Ticket[] =>
  tickets.filter(
    (ticket) => passes(ticket, filter) && (categoryId === null || ticket.categoryId === categoryId),
  )

/** How many tickets each filter would show within the chosen category. */
export const countByFilter = (
  tickets: readonly Pick<TicketView, 'status' | 'categoryId'>[],
  categoryId: string | null,
): Readonly<Record<TicketFilter, number>> => {
  const count = (filter: TicketFilter): number => filterTickets(tickets, filter, categoryId).length
  return {
    open: count('open'),
    waiting: count('waiting'),
    held: count('held'),
    missed: count('missed'),
    finished: count('finished'),
    void: count('void'),
  }
}
