import type { PriorityLevel, PriorityReason } from './ticket.ts'

/**
 * 排队规则: what a hall decides about its line. No standard fixes any of it; the defaults are the house's measure, and
 * 70 and 80 are ages which halls use.
 */
export interface QueueRules {
  /** Age in whole years from which 高龄 is a reason for priority. */
  readonly seniorFrom: number
  /** Age from which it is urgent; at least {@link seniorFrom}. */
  readonly urgentFrom: number
  /** Reasons that are urgent whatever the age. */
  readonly urgentReasons: readonly PriorityReason[]
  /** After this many calls of people who go before, one ordinary ticket is called if one waits. */
  readonly favouredRun: number
  /** After this many urgent calls one of 预约 or 优先, after this many of 预约 one of 优先, is called if one waits. */
  readonly urgentRun: number
  /** What one step of a category's weight is worth, minutes already waited. */
  readonly headStartMinutes: number
  /** How long after its slot a booked ticket still goes before, minutes. */
  readonly lateMinutes: number
  readonly missed: MissedRule
  /** Where a ticket stands that is sent to another queue: with the time it has waited, first, or last. */
  readonly transferred: 'keeps' | 'first' | 'last'
  /** What the hall wants waiting to stay under, minutes; thirty is a figure of practice and no rule of law. */
  readonly goalMinutes: number
}

/** 过号, the three usual customs: void of its turn at once, back in line some times, or kept for a while. */
export type MissedRule =
  | { readonly kind: 'leaves' }
  /** Back behind so many others, so many times; the miss after that leaves the line. */
  | { readonly kind: 'goes-back'; readonly places: number; readonly times: number }
  /** Out of line; whoever comes within so many minutes goes in behind the next `places`, later behind everybody. */
  | { readonly kind: 'is-kept'; readonly minutes: number; readonly places: number }

export const USUAL_RULES: QueueRules = {
  seniorFrom: 70,
  urgentFrom: 80,
  urgentReasons: ['pregnant', 'seriously-ill', 'disabled'],
  favouredRun: 2,
  urgentRun: 2,
  headStartMinutes: 5,
  lateMinutes: 15,
  missed: { kind: 'goes-back', places: 3, times: 2 },
  transferred: 'keeps',
  goalMinutes: 30,
}

/**
 * How far a verified reason goes under these rules. Null when it is 高龄 and the person is younger than the hall's
 * threshold: then there is no priority. `age` in whole years; null when the person showed a certificate that needs none,
 * or the hall's guide has judged without it.
 */
export const levelOf = (
  rules: QueueRules,
  reason: PriorityReason,
  age: number | null,
): PriorityLevel | null => {
  if (reason === 'elderly' && age !== null && age < rules.seniorFrom) return null
  if (rules.urgentReasons.includes(reason)) return 'urgent'
  return reason === 'elderly' && age !== null && age >= rules.urgentFrom ? 'urgent' : 'priority'
}

/** What does not fit together in a hall's rules, by field; empty when they can be saved. */
export const contradictions = (rules: QueueRules): readonly (keyof QueueRules)[] =>
  rules.urgentFrom < rules.seniorFrom ? ['urgentFrom'] : []
