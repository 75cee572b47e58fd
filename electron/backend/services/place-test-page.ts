import { ticketDots } from '#shared/contract/printer.ts'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import { LETTER_DOTS } from '#shared/domain/queue/ticket-layout.ts'
import type { Align, PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { testPageWords as words } from '../wording/test-page.ts'

const SIZES = [2, 3, 4] as const

/**
 * A page whose faults can be named: a line exactly as wide as the head, both ends, characters of each rarity, sizes,
 * a code to read out, the same code to scan, and where it is cut.
 */
export const placeTestPage = (printer: TicketPrinter, code: string, withLogo: boolean): PlacedTicket => {
  const dots = ticketDots(printer)
  const text = (
    line: string,
    {
      size = 1,
      align = 'left',
      bold = false,
    }: { readonly size?: number; readonly align?: Align; readonly bold?: boolean } = {},
  ): PlacedLine => ({ kind: 'text', text: line, align, size: { wide: size, high: size }, bold })
  const air: PlacedLine = { kind: 'feed', dots: 8 }
  const ruler = Array.from({ length: Math.floor(dots / LETTER_DOTS) }, (_, index) => String((index + 1) % 10))
  const content: readonly PlacedLine[] = [
    ...(withLogo ? [{ kind: 'logo' } as const] : []),
    text(words.title, { size: 2, align: 'center', bold: true }),
    text(words.code(code), { size: 2, align: 'center' }),
    { kind: 'rule' },
    text(words.ruler),
    text(ruler.join('')),
    { kind: 'ends', ...words.ends, size: { wide: 1, high: 1 }, bold: false },
    { kind: 'rule' },
    text(words.common),
    text(words.gbk),
    text(words.rare),
    ...SIZES.map((size) => text(words.sizes(size), { size })),
    text(words.qr),
    { kind: 'qr', data: code, dotsPerModule: 6 },
    text(words.end),
  ]
  return {
    dots,
    lines: content.flatMap((line) => [line, air]),
  }
}
