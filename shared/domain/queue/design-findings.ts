import { elementLines, qrText, type TicketWords } from './layout-ticket.ts'
import { qrSide } from '../printing/qr.ts'
import {
  ADDED_KINDS,
  MOST_ADDED,
  SINGLE_KINDS,
  type TicketDesign,
  type TicketElement,
} from './ticket-design.ts'
import { NARROWEST } from './ticket-layout.ts'
import type { TicketFacts } from './ticket-paper.ts'
import { oneLine, setText } from './ticket-text.ts'

/** A design that cannot be printed as it is. */
export const DESIGN_FAULTS = [
  /** An element that must stand on the ticket exactly once is missing or there twice. */
  'not-once',
  'too-many-added',
  'too-many-lines',
  'text-empty',
  /** A word or address is wider than the narrowest paper even at the smallest size. */
  'text-cut',
  'text-too-long',
  'qr-empty',
  'qr-too-long',
  'no-picture',
] as const

/** What a hall should know before it saves: the design prints, though not at the size that was chosen. */
export const DESIGN_NOTES = ['smaller', 'broken'] as const

export interface DesignFinding {
  readonly code: (typeof DESIGN_FAULTS)[number] | (typeof DESIGN_NOTES)[number]
  /** Which element of the design; null for the ticket as a whole. */
  readonly element: number | null
  /** How many lines the text takes, or the ticket as a whole; 0 where it does not matter. */
  readonly lines: number
}

/** A longer ticket is folded or thrown away; 16 lines are about 100 mm. */
export const MOST_TICKET_LINES = 16

/** An own text may take so many lines of the narrowest paper. */
const MOST_TEXT_LINES = 3

export const isFault = ({ code }: DesignFinding): boolean => DESIGN_FAULTS.some((fault) => fault === code)

const textFindings = (
  text: string,
  element: Extract<TicketElement, { kind: 'text' | 'advice' }>,
): readonly DesignFinding['code'][] => {
  const set = setText(oneLine(text), element.size, NARROWEST)
  if (set.cut) return ['text-cut']
  return set.lines.length > MOST_TEXT_LINES ? ['text-too-long'] : []
}

const faultsOf = (
  element: TicketElement,
  facts: TicketFacts,
  hasLogo: boolean,
): readonly DesignFinding['code'][] => {
  if ('on' in element && !element.on) return []
  switch (element.kind) {
    case 'text':
      return oneLine(element.text) === '' ? ['text-empty'] : textFindings(element.text, element)
    case 'advice':
      return textFindings(element.text, element)
    case 'qr': {
      const data = qrText(element, facts)
      return data === '' ? ['qr-empty'] : qrSide(data) === null ? ['qr-too-long'] : []
    }
    case 'logo':
      return hasLogo ? [] : ['no-picture']
    default:
      return []
  }
}

/** What happens to one element on the narrowest paper with these facts. */
const noteOf = (
  element: TicketElement,
  facts: TicketFacts,
  words: TicketWords,
): Omit<DesignFinding, 'element'> | null => {
  const lines = elementLines(element, facts, words, NARROWEST).filter(
    ({ kind }) => kind === 'text' || kind === 'ends',
  )
  // The number always takes what there is; that is no news.
  if (!('size' in element) || element.kind === 'number') return null
  if (lines.length > 1) return { code: 'broken', lines: lines.length }
  const [line] = lines
  const smaller =
    line !== undefined &&
    'size' in line &&
    (line.size.wide < element.size.wide || line.size.high < element.size.high)
  return smaller ? { code: 'smaller', lines: 1 } : null
}

/**
 * What is wrong with a design, and what happens to it on the narrowest paper (384 dots), with the facts of this ticket;
 * the top element first. A hall saves only a design without a fault.
 */
export const designFindings = (
  design: TicketDesign,
  facts: TicketFacts,
  words: TicketWords,
  hasLogo: boolean,
): readonly DesignFinding[] => {
  const findings: DesignFinding[] = []
  const count = (kind: TicketElement['kind']): number =>
    design.filter((element) => element.kind === kind).length
  if (SINGLE_KINDS.some((kind) => count(kind) !== 1))
    findings.push({ code: 'not-once', element: null, lines: 0 })
  if (ADDED_KINDS.some((kind) => count(kind) > MOST_ADDED))
    findings.push({ code: 'too-many-added', element: null, lines: 0 })
  let total = 0
  for (const [index, element] of design.entries()) {
    total += elementLines(element, facts, words, NARROWEST).length
    const faults = faultsOf(element, facts, hasLogo)
    for (const code of faults) findings.push({ code, element: index, lines: 0 })
    const note = faults.length > 0 ? null : noteOf(element, facts, words)
    if (note !== null) findings.push({ ...note, element: index })
  }
  if (total > MOST_TICKET_LINES) findings.push({ code: 'too-many-lines', element: null, lines: total })
  return findings
}
