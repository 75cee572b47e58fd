/** How large a line is set: whole multiples of the printer's own glyph, which is 24 dots for hanzi (12 × 24 for letters). */
export interface LineSize {
  readonly wide: number
  readonly high: number
}

/**
 * One line of a ticket as it comes out of any printer: broken, aligned and sized already, so that a thermal head and a
 * system printer show the same text lines in the same order with the same breaks.
 */
export type PlacedLine =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align: 'left' | 'center' | 'right'
      readonly size: LineSize
      readonly bold: boolean
    }
  /** Two texts at the two ends of one line. */
  | {
      readonly kind: 'ends'
      readonly left: string
      readonly right: string
      readonly size: LineSize
      readonly bold: boolean
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'qr'; readonly data: string; readonly dotsPerModule: number }
  | { readonly kind: 'logo' }

/** A whole ticket for a head of this many dots; one letter is 12 dots wide at size 1, one hanzi 24. */
export interface PlacedTicket {
  readonly dots: number
  readonly lines: readonly PlacedLine[]
}
