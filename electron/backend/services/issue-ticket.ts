import type { Appointment } from '#shared/domain/queue/ticket.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import type { CommandContext } from '../context.ts'
import { readProfile } from '../store/hall.ts'
import type { CategoryRow } from '../store/hall.ts'
import { insertPrintJob } from '../store/print-jobs.ts'
import { drawNumber } from '../store/series.ts'
import { countAhead } from '../store/line.ts'
import { insertTicket } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { servingCounters } from './ticket-design.ts'

export const ticketPaper = (
  context: Pick<CommandContext, 'db' | 'around' | 'today'>,
  ticket: TicketRow,
  categoryName: string,
  reprint: boolean,
): TicketPaper => {
  const profile = readProfile(context.db)
  return {
    hallName: profile.name,
    categoryName,
    number: ticket.number,
    ahead: countAhead(context.db, ticket, context.today),
    issuedAt: ticket.issuedAt,
    priorityClaimed: ticket.priorityClaimed && ticket.priority === null,
    guideDesk: profile.guideDesk,
    windows: servingCounters(context.db, ticket.categoryId),
    reprint,
    demo: context.around.demo,
    ...(ticket.slotFrom === null || ticket.slotTo === null
      ? {}
      : { slot: { from: ticket.slotFrom, to: ticket.slotTo } }),
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
  appointment: Appointment | null = null,
): TicketRow => {
  const { db, now, today, ids } = context
  const sequence = drawNumber(db, `ticket ${category.prefix}`, today)
  const ticket = insertTicket(db, ids.next(), {
    type: 'issued',
    version: 2,
    at: now,
    via,
    day: today,
    categoryId: category.id,
    prefix: category.prefix,
    sequence,
    width: category.numberWidth,
    priorityClaimed,
    appointment,
  })
  insertPrintJob(db, {
    id: ids.next(),
    kind: 'ticket',
    ticketId: ticket.id,
    documentId: null,
    title: ticket.number,
    paper: JSON.stringify(ticketPaper(context, ticket, category.name, false)),
    reprint: false,
    at: now,
  })
  context.audit('ticket.issued', ticket.id, ticket.number)
  context.touch('queue', 'printing', 'work')
  return ticket
}
