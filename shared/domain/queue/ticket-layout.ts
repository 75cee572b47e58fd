/** How large a line is set: whole multiples of the printer's own glyph, which is 24 dots for hanzi (12 × 24 for letters). */
export interface LineSize {
  readonly wide: number
  readonly high: number
}

export const ALIGNS = ['left', 'center', 'right'] as const
export type Align = (typeof ALIGNS)[number]

/**
 * One line of a ticket as it comes out of any printer: broken, aligned and sized already, so that a thermal head and a
 * system printer show the same text lines in the same order with the same breaks.
 */
export type PlacedLine =
  /** Takes 24 × high dots of paper, and nothing more: the space between lines is a `feed` of its own. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align: Align
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
  /** As wide as the head, {@link RULE_DOTS} high where the printer draws it. */
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly dots: number }
  /** In the middle, with its light border. */
  | { readonly kind: 'qr'; readonly data: string; readonly dotsPerModule: number }
  /** The hall's picture, in the middle; it is handed to the printer beside the ticket. */
  | { readonly kind: 'logo' }

/** A whole ticket for a head of this many dots; one letter is 12 dots wide at size 1, one hanzi 24. */
export interface PlacedTicket {
  readonly dots: number
  readonly lines: readonly PlacedLine[]
}

export const LETTER_DOTS = 12
export const GLYPH_DOTS = 24
export const RULE_DOTS = 4

/** Thermal heads print eight dots a millimetre. */
export const DOTS_PER_MILLIMETRE = 8

/** The narrowest head; a design that stands on it stands on all of them. */
export const NARROWEST = 384

/** Light modules around a QR code, without which readers do not find it (ISO/IEC 18004). */
export const QR_QUIET = 4
