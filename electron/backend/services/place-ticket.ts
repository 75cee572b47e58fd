import { ticketDots } from '#shared/contract/printer.ts'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import { GLYPH, ticketColumns } from '#shared/domain/queue/ticket-columns.ts'
import type { PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { ticketLines } from '#shared/domain/queue/ticket-paper.ts'
import type { TicketLine } from '#shared/domain/queue/ticket-paper.ts'
import { ticketWords } from '../wording/ticket.ts'

const broken = (text: string, columns: number): string[] => {
  const lines = ['']
  let used = 0
  for (const sign of text) {
    if (used + ticketColumns(sign) > columns) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += sign
    used += ticketColumns(sign)
  }
  return lines
}

/** A ticket laid out for the roll and the head of this printer. */
export const placeTicket = (paper: TicketPaper, printer: TicketPrinter, withLogo: boolean): PlacedTicket => {
  const dots = ticketDots(printer)
  const text = (words: string, scale: number, bold = false): PlacedLine[] =>
    broken(words, Math.floor(dots / (GLYPH.letter * scale))).map((line) => ({
      kind: 'text',
      text: line,
      align: 'center',
      size: { wide: scale, high: scale },
      bold,
    }))
  const place = (line: TicketLine): PlacedLine[] => {
    switch (line.line) {
      case 'hall':
        return text(line.name, 1, true)
      case 'rule':
        return [{ kind: 'rule' }]
      case 'category':
        return text(line.name, 2, true)
      case 'number':
        return text(line.number, Math.max(1, Math.min(8, Math.floor(dots / (GLYPH.letter * line.number.length)))))
      case 'ahead':
        return text(ticketWords.ahead(line.people), dots >= 500 ? 2 : 1)
      case 'advice':
        return text(
          line.advice === 'wait-for-call' ? ticketWords.waitForCall : ticketWords.guideDesk(line.place),
          dots >= 500 ? 2 : 1,
        )
      case 'issued':
        return [
          {
            kind: 'ends',
            left: `${line.date} ${line.time}${line.reprint ? ticketWords.reprint : ''}`,
            right: dots >= 416 || !line.reprint ? ticketWords.today : '',
            size: { wide: 1, high: 1 },
            bold: false,
          },
          ...(line.demo ? text(ticketWords.demo, 1) : []),
        ]
    }
  }
  return {
    dots,
    lines: [...(withLogo ? [{ kind: 'logo' } as const] : []), ...ticketLines(paper).flatMap(place)],
  }
}
