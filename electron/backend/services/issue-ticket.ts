import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import type { CommandContext } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readProfile } from '../store/hall.ts'
import type { CategoryRow } from '../store/hall.ts'
import { insertPrintJob } from '../store/print-jobs.ts'
import { drawNumber } from '../store/series.ts'
import { insertTicket, waitingTickets } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { servingCounters } from './ticket-design.ts'

/** How many people of the same queue stand before this ticket. */
export const aheadOf = (db: ReadDb, ticket: TicketRow): number =>
  waitingTickets(db).filter(
    (row) =>
      row.categoryId === ticket.categoryId &&
      row.id !== ticket.id &&
      (row.place < ticket.place || (row.place === ticket.place && row.issuedAt < ticket.issuedAt)),
  ).length

export const ticketPaper = (
  context: Pick<CommandContext, 'db' | 'around'>,
  ticket: TicketRow,
  categoryName: string,
  reprint: boolean,
): TicketPaper => {
  const profile = readProfile(context.db)
  return {
    hallName: profile.name,
    categoryName,
    number: ticket.number,
    ahead: aheadOf(context.db, ticket),
    issuedAt: ticket.issuedAt,
    priorityClaimed: ticket.priorityClaimed && ticket.priority === null,
    guideDesk: profile.guideDesk,
    windows: servingCounters(context.db, ticket.categoryId),
    reprint,
    demo: context.around.demo,
  }
}

/**
 * 取号: the number, the ticket, its first event and its print job are one transaction, so that a number exists
 * before any paper does and survives whatever happens to the paper.
 */
export const issueTicket = (
  context: CommandContext,
  category: CategoryRow,
  via: 'kiosk' | 'desk',
  priorityClaimed: boolean,
): TicketRow => {
  const { db, now, today, ids } = context
  const sequence = drawNumber(db, `ticket ${category.prefix}`, today)
  const ticket = insertTicket(db, ids.next(), {
    type: 'issued',
    version: 1,
    at: now,
    via,
    day: today,
    categoryId: category.id,
    prefix: category.prefix,
    sequence,
    priorityClaimed,
  })
  insertPrintJob(db, {
    id: ids.next(),
    kind: 'ticket',
    ticketId: ticket.id,
    documentId: null,
    title: formatTicketNumber(category.prefix, sequence),
    paper: JSON.stringify(ticketPaper(context, ticket, category.name, false)),
    reprint: false,
    at: now,
  })
  context.audit('ticket.issued', ticket.id, ticket.number)
  context.touch('queue', 'printing', 'work')
  return ticket
}
