import type { OutputOf } from '#shared/contract/index.ts'

export type DisplaySnapshot = OutputOf<'display.snapshot'>

/** The longest of everything this hall shows: characters of a ticket number, digits of a counter number. */
export interface Extent {
  readonly ticketLength: number
  readonly counterDigits: number
  /** Numbers of an earlier day are among them, each with 昨日 before it. */
  readonly earlier: boolean
}

/** The usual hall: A001 and counters up to 9. */
export const USUAL_EXTENT: Extent = { ticketLength: 4, counterDigits: 1, earlier: false }

/**
 * Sizes are chosen from the widest there can be, never from the call that is shown, so nothing jumps from call
 * to call. The extent only grows while the window is open.
 */
export const widerExtent = (before: Extent, snapshot: DisplaySnapshot): Extent => {
  const { newest, counters, recent } = snapshot
  const tickets = [
    newest?.number,
    ...counters.map(({ ticket }) => ticket),
    ...recent.map(({ number }) => number),
  ]
  const ticketLength = Math.max(before.ticketLength, ...tickets.map((ticket) => ticket?.length ?? 0))
  const counterDigits = Math.max(before.counterDigits, ...counters.map(({ number }) => String(number).length))
  const earlier =
    before.earlier ||
    newest?.earlier === true ||
    counters.some((counter) => counter.earlier) ||
    recent.some((call) => call.earlier)
  return ticketLength === before.ticketLength &&
    counterDigits === before.counterDigits &&
    earlier === before.earlier
    ? before
    : { ticketLength, counterDigits, earlier }
}

/** Widths of bold figures and letters as shares of the type size, measured on the widest usual letters. */
const TICKET_FIGURE = 0.62
const COUNTER_FIGURE = 0.604

/** Type sizes in pixels of a screen 1920 wide; the style sheets have one rule for each. */
const BAND_SIZES = [340, 310, 280, 250, 220, 190, 160, 140]
const CELL_SIZES = [124, 108, 96, 84, 72, 64, 56]
const COUNTER_SIZES = [330, 300, 270, 240, 210, 180, 150]

/** What 昨日 before a number takes, two characters one above the other and the room beside them. */
const BAND_EARLIER = 92
const CELL_EARLIER = 54
const COUNTER_EARLIER = 116

/** The largest size within the limit; the smallest one when none is, since a number is never left out. */
const largest = (sizes: readonly number[], limit: number): number =>
  sizes.find((size) => size <= limit) ?? sizes.at(-1) ?? limit

/** The newest call: number, arrow, counter number and 号窗口 share 1378 pixels beside the label. */
export const bandSize = ({ ticketLength, counterDigits, earlier }: Extent): number =>
  largest(
    BAND_SIZES,
    (earlier ? 1378 - BAND_EARLIER : 1378) /
      (TICKET_FIGURE * ticketLength + COUNTER_FIGURE * counterDigits + 0.96),
  )

/** The number in a counter's cell: beside the counter's own number in three columns, below it in four. */
export const cellSize = ({ ticketLength, counterDigits, earlier }: Extent, columns: 3 | 4): number => {
  const mark = earlier ? CELL_EARLIER : 0
  return columns === 3
    ? largest(CELL_SIZES, (385 - mark - 55 * counterDigits) / (TICKET_FIGURE * ticketLength))
    : Math.min(84, largest(CELL_SIZES, (373 - mark) / (TICKET_FIGURE * ticketLength)))
}

/** The number on a counter's own screen, beside 请到本窗口. */
export const counterSize = ({ ticketLength, earlier }: Extent): number =>
  largest(COUNTER_SIZES, (earlier ? 930 - COUNTER_EARLIER : 930) / (TICKET_FIGURE * ticketLength))
