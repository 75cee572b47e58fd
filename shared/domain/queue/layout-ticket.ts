import { assertNever } from '../../kernel/assert-never.ts'
import { dateAt, timeAt } from '../../kernel/instant.ts'
import { qrSide } from '../printing/qr.ts'
import type { TextStyle, TicketDesign, TicketElement } from './ticket-design.ts'
import { GLYPH_DOTS, QR_QUIET, type LineSize, type PlacedLine, type PlacedTicket } from './ticket-layout.ts'
import type { TicketFacts } from './ticket-paper.ts'
import { dotsOf, easyDots, oneLine, setText, sizesFrom } from './ticket-text.ts'

/** The fixed phrases of a ticket, in the language of the hall's papers. */
export interface TicketWords {
  readonly ahead: (people: number) => string
  readonly aheadNone: string
  readonly booked: (from: string, to: string) => string
  readonly waitForCall: string
  readonly guideDesk: (place: string) => string
  readonly guideDeskUnnamed: string
  readonly windows: (numbers: readonly number[]) => string
  readonly issued: (date: string, time: string) => string
  readonly reprint: string
  readonly today: string
  readonly demo: string
}

/** Between the two ends of a line, at least one glyph. */
const GAP = GLYPH_DOTS

/** Kept free beside an ordinary number, so that it stands off the edges; a longer one needs the whole head. */
const NUMBER_MARGIN = GLYPH_DOTS

/** Figures of an ordinary number: A001. What is longer is as high and set narrower. */
const ORDINARY_NUMBER = 4

/** A QR code is printed this large at most, in dots; a smaller module than this is not read by an old phone. */
const QR_MOST = 240
const QR_MODULE = { least: 3, most: 8 } as const

const textLines = (text: string, { size, align, bold }: TextStyle, dots: number): PlacedLine[] => {
  const whole = oneLine(text)
  if (whole === '') return []
  const set = setText(whole, size, dots)
  return set.lines.map((line) => ({ kind: 'text', text: line, align, size: set.size, bold }))
}

const widest = (letters: number, dots: number): number => {
  const room = letters > ORDINARY_NUMBER ? dots : dots - NUMBER_MARGIN
  return Math.max(1, Math.floor(room / dotsOf('0'.repeat(letters), 1)))
}

/** The number as large as the head allows: every number of a day is as high, and a longer one only narrower. */
export const numberSize = (number: string, size: LineSize, dots: number): LineSize => {
  const high = Math.min(size.high, widest(ORDINARY_NUMBER, dots))
  return { wide: Math.min(size.wide, high, widest(number.length, dots)), high }
}

const endLines = (left: string, right: string, size: LineSize, bold: boolean, dots: number): PlacedLine[] => {
  const fits = (smaller: LineSize): boolean =>
    Math.max(dotsOf(left + right, smaller.wide), easyDots(left + right, smaller)) + GAP <= dots
  const found = sizesFrom(size).find(fits)
  if (found !== undefined) return [{ kind: 'ends', left, right, size: found, bold }]
  return [
    ...textLines(left, { size, align: 'left', bold }, dots),
    ...textLines(right, { size, align: 'right', bold }, dots),
  ]
}

const adviceText = (own: string, facts: TicketFacts, words: TicketWords): string => {
  const place = oneLine(facts.guideDesk)
  if (facts.priorityClaimed) return place === '' ? words.guideDeskUnnamed : words.guideDesk(place)
  return oneLine(own) === '' ? words.waitForCall : own
}

/** How many stand before it; a booked one goes by its slot, so that their number would say nothing. */
const aheadText = ({ ahead, slot }: TicketFacts, words: TicketWords): string => {
  if (slot !== undefined) return words.booked(timeAt(slot.from), timeAt(slot.to))
  return ahead === 0 ? words.aheadNone : words.ahead(ahead)
}

/** What a QR code of this design holds: the day and number of the ticket and nothing else, or the hall's own text. */
export const qrText = (element: Extract<TicketElement, { kind: 'qr' }>, facts: TicketFacts): string =>
  element.holds === 'text' ? oneLine(element.text) : `${dateAt(facts.issuedAt)} ${facts.number}`

const qrLines = (
  element: Extract<TicketElement, { kind: 'qr' }>,
  facts: TicketFacts,
  dots: number,
): PlacedLine[] => {
  const data = qrText(element, facts)
  const side = data === '' ? null : qrSide(data)
  if (side === null) return []
  const modules = side + 2 * QR_QUIET
  const dotsPerModule = Math.max(
    QR_MODULE.least,
    Math.min(QR_MODULE.most, Math.floor(Math.min(dots, QR_MOST) / modules)),
  )
  return [{ kind: 'qr', data, dotsPerModule }]
}

/** The lines of one element; none when it is off or has nothing to say on this ticket. */
export const elementLines = (
  element: TicketElement,
  facts: TicketFacts,
  words: TicketWords,
  dots: number,
): readonly PlacedLine[] => {
  if ('on' in element && !element.on) return []
  switch (element.kind) {
    case 'hall':
      return textLines(facts.hallName, element, dots)
    case 'category':
      return textLines(facts.categoryName, element, dots)
    case 'number': {
      const { align, bold, size } = element
      return [{ kind: 'text', text: facts.number, align, bold, size: numberSize(facts.number, size, dots) }]
    }
    case 'ahead':
      return textLines(aheadText(facts, words), element, dots)
    case 'windows':
      return facts.windows.length === 0 ? [] : textLines(words.windows(facts.windows), element, dots)
    case 'advice':
      return textLines(adviceText(element.text, facts, words), element, dots)
    case 'text':
      return textLines(element.text, element, dots)
    case 'issued': {
      const at = words.issued(dateAt(facts.issuedAt), timeAt(facts.issuedAt))
      const left = facts.reprint ? `${at} ${words.reprint}` : at
      return endLines(left, words.today, element.size, element.bold, dots)
    }
    case 'demo':
      return facts.demo ? textLines(words.demo, element, dots) : []
    case 'rule':
      return [{ kind: 'rule' }]
    case 'qr':
      return qrLines(element, facts, dots)
    case 'logo':
      return [{ kind: 'logo' }]
    default:
      return assertNever(element)
  }
}

/** Space above a line, in dots: more around a rule and the number, so that they stand by themselves. */
const SPACE = { edge: 16, line: 10, beforeRule: 10, afterRule: 14, picture: 14, number: 14 } as const

const spaceBetween = (above: PlacedLine, below: PlacedLine): number => {
  if (below.kind === 'rule') return SPACE.beforeRule
  if (above.kind === 'rule') return SPACE.afterRule
  if ([above, below].some(({ kind }) => kind === 'qr' || kind === 'logo')) return SPACE.picture
  const large = [above, below].some((line) => line.kind === 'text' && line.size.high > 4)
  return large ? SPACE.number : SPACE.line
}

/**
 * A ticket as it comes out of a head of this many dots. The same text lines in the same order with the same breaks on
 * every kind of printer, because every kind prints what stands here. Nothing is wider than the head; a text is broken
 * only where a reader would break it, and no character is lost.
 */
export const layoutTicket = (
  design: TicketDesign,
  facts: TicketFacts,
  words: TicketWords,
  dots: number,
): PlacedTicket => {
  const content = design.flatMap((element) => elementLines(element, facts, words, dots))
  const lines: PlacedLine[] = [{ kind: 'feed', dots: SPACE.edge }]
  for (const [index, line] of content.entries()) {
    const above = content[index - 1]
    if (above !== undefined) lines.push({ kind: 'feed', dots: spaceBetween(above, line) })
    lines.push(line)
  }
  lines.push({ kind: 'feed', dots: SPACE.edge })
  return { dots, lines }
}
