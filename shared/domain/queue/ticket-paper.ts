import { dateAt, timeAt, type Instant } from '../../kernel/instant.ts'

/** What a ticket printer is told about one ticket. It holds no reason for priority, so none can be printed. */
export interface TicketFacts {
  readonly hallName: string
  readonly categoryName: string
  readonly number: string
  readonly ahead: number
  readonly issuedAt: Instant
  readonly priorityClaimed: boolean
  /** Name or place of the guide desk; empty when the hall has not set one. */
  readonly guideDesk: string
  readonly reprint: boolean
  readonly demo: boolean
}

/** One line of a ticket, top to bottom, without words: every kind of printer words and draws it its own way. */
export type TicketLine =
  | { readonly line: 'hall'; readonly name: string }
  | { readonly line: 'rule' }
  | { readonly line: 'category'; readonly name: string }
  | { readonly line: 'number'; readonly number: string }
  | { readonly line: 'ahead'; readonly people: number }
  | { readonly line: 'advice'; readonly advice: 'wait-for-call' }
  /** `place` is null when the hall has not named its guide desk: the phrase then leaves it out. */
  | { readonly line: 'advice'; readonly advice: 'guide-desk'; readonly place: string | null }
  | {
      readonly line: 'issued'
      readonly date: string
      readonly time: string
      readonly reprint: boolean
      readonly demo: boolean
    }

/**
 * The lines of a queue ticket in their order. There is no estimate (it ages) and no reason for priority:
 * who asked for priority is only sent to the guide desk, which checks before it counts.
 * A reprint carries the same number and time.
 */
export const ticketLines = (ticket: TicketFacts): readonly TicketLine[] => [
  { line: 'hall', name: ticket.hallName },
  { line: 'rule' },
  { line: 'category', name: ticket.categoryName },
  { line: 'number', number: ticket.number },
  { line: 'ahead', people: ticket.ahead },
  { line: 'rule' },
  ticket.priorityClaimed
    ? {
        line: 'advice',
        advice: 'guide-desk',
        place: ticket.guideDesk.trim() === '' ? null : ticket.guideDesk.trim(),
      }
    : { line: 'advice', advice: 'wait-for-call' },
  {
    line: 'issued',
    date: dateAt(ticket.issuedAt),
    time: timeAt(ticket.issuedAt),
    reprint: ticket.reprint,
    demo: ticket.demo,
  },
]
