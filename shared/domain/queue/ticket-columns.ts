import type { LineSize } from './ticket-layout.ts'

/** A printer's own glyph at size 1, in dots. */
export const GLYPH = { height: 24, letter: 12, hanzi: 24 } as const

/** How many letters' room a sign takes on a thermal printer: hanzi, full-width signs and all others beyond ASCII two. */
export const ticketColumns = (text: string): number => {
  let columns = 0
  for (const sign of text) columns += (sign.codePointAt(0) ?? 0) < 0x80 ? 1 : 2
  return columns
}

/** The width of a text in dots. */
export const widthOf = (text: string, size: LineSize): number => ticketColumns(text) * GLYPH.letter * size.wide
