import { ticketDots } from '#shared/contract/printer.ts'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import { layoutTicket } from '#shared/domain/queue/layout-ticket.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import type { ReadDb } from '../store/database.ts'
import { TICKET_WORDS } from '../wording/ticket-lines.ts'
import { readTicketLogo } from './printer-settings.ts'
import { readTicketDesign, withoutLostLogo } from './ticket-design.ts'

/**
 * A ticket as the hall has designed it, laid out for the roll or head of this printer. The snapshot holds what the ticket
 * says; how it looks is decided when it is printed, so that a reprint on another printer fits that one.
 */
export const placeTicket = (db: ReadDb, paper: TicketPaper, printer: TicketPrinter): PlacedTicket =>
  layoutTicket(
    withoutLostLogo(readTicketDesign(db), readTicketLogo(db) !== null),
    paper,
    TICKET_WORDS,
    ticketDots(printer),
  )
