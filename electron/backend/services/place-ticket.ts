import { ticketDots } from '#shared/contract/printer.ts'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import { layoutTicket } from '#shared/domain/queue/layout-ticket.ts'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import type { ReadDb } from '../store/database.ts'
import { TICKET_WORDS } from '../wording/ticket-lines.ts'
import { readTicketLogo } from './printer-settings.ts'

/** A ticket laid out for the roll or the head of this printer. A place for a logo is kept only where there is one. */
export const placeTicket = (db: ReadDb, paper: TicketPaper, printer: TicketPrinter): PlacedTicket =>
  layoutTicket(
    STANDARD_DESIGN.filter((element) => element.kind !== 'logo' || readTicketLogo(db) !== null),
    { ...paper, windows: [] },
    TICKET_WORDS,
    ticketDots(printer),
  )
