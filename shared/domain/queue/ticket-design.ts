import type { Align, LineSize } from './ticket-layout.ts'

/** How the text of one element is set; what does not fit is set smaller or broken, see `layout-ticket.ts`. */
export interface TextStyle {
  readonly size: LineSize
  readonly align: Align
  readonly bold: boolean
}

/** What the ticket itself says; each stands on it at most once and can be left out. */
export const CHOSEN_TEXTS = ['hall', 'category', 'ahead', 'windows'] as const
/** Always printed: nobody can be called without the number, and a ticket without its day is worth nothing the next. */
export const KEPT_TEXTS = ['number', 'demo'] as const

/**
 * One element of a ticket. No element holds an estimate (it ages on paper) or why somebody goes first (nobody else's
 * business), so that no design can print them.
 */
export type TicketElement =
  | (TextStyle & { readonly kind: (typeof CHOSEN_TEXTS)[number]; readonly on: boolean })
  | (TextStyle & { readonly kind: (typeof KEPT_TEXTS)[number] })
  /** What to do now. The hall's own words, empty for the program's; a claim of priority always says the guide desk. */
  | (TextStyle & { readonly kind: 'advice'; readonly on: boolean; readonly text: string })
  | (TextStyle & { readonly kind: 'text'; readonly on: boolean; readonly text: string })
  /** Date and time at one end with the mark of a reprint, 当日有效 at the other. */
  | { readonly kind: 'issued'; readonly size: LineSize; readonly bold: boolean }
  | { readonly kind: 'rule'; readonly on: boolean }
  | {
      readonly kind: 'qr'
      readonly on: boolean
      /** `ticket`: its day and number, nothing else; `text`: the hall's own text or address. */
      readonly holds: 'ticket' | 'text'
      readonly text: string
    }
  /** The hall's picture, which is kept beside the design. */
  | { readonly kind: 'logo'; readonly on: boolean }

export type ElementKind = TicketElement['kind']

/** The ticket of a hall: its elements from the top. */
export type TicketDesign = readonly TicketElement[]

/** Stand in every design exactly once. */
export const SINGLE_KINDS = [
  ...CHOSEN_TEXTS,
  ...KEPT_TEXTS,
  'advice',
  'issued',
  'qr',
  'logo',
] as const satisfies readonly ElementKind[]

/** Lines of the hall's own and rules may be added, up to so many each. */
export const MOST_ADDED = 4
export const ADDED_KINDS = ['text', 'rule'] as const

/** Characters of one text of the hall's own. */
export const LONGEST_TEXT = 60
export const LONGEST_QR_TEXT = 200

/** The largest multiple a printer knows (GS !). */
export const LARGEST_NUMBER = 8

const style = (wide: number, high: number, bold = true): TextStyle => ({
  size: { wide, high },
  align: 'center',
  bold,
})

/** What a hall prints that never opened the designer: no QR code and no picture, because they help nobody in a queue. */
export const STANDARD_DESIGN: TicketDesign = [
  { kind: 'logo', on: false },
  { kind: 'hall', on: true, ...style(2, 2) },
  { kind: 'rule', on: true },
  { kind: 'category', on: true, ...style(2, 2) },
  { kind: 'number', ...style(LARGEST_NUMBER, LARGEST_NUMBER) },
  { kind: 'ahead', on: true, ...style(2, 2) },
  { kind: 'windows', on: false, ...style(1, 2) },
  { kind: 'rule', on: true },
  { kind: 'advice', on: true, text: '', ...style(2, 2) },
  { kind: 'qr', on: false, holds: 'ticket', text: '' },
  { kind: 'issued', size: { wide: 1, high: 2 }, bold: true },
  { kind: 'demo', ...style(1, 1) },
]

/** Where an element stands after it is moved by so many places; the design itself when it is at the end already. */
export const moveElement = (design: TicketDesign, index: number, by: -1 | 1): TicketDesign => {
  const moved = design[index]
  const other = design[index + by]
  if (moved === undefined || other === undefined) return design
  return design.map((element, place) => (place === index ? other : place === index + by ? moved : element))
}
