import type { DateText } from '../../kernel/plain-date.ts'
import { isDecidedLate, isOverdueUndecided } from './overdue.ts'
import type { DueFacts } from './overdue.ts'
import type { DaySpan, MonthSeen } from './report-span.ts'

/** What a month report has to know of one case: on which day what happened to it. */
export interface CaseFacts extends DueFacts {
  readonly matterCode: string
  readonly receivedOn: DateText
  /** 受理日; for 视为受理 the day of receipt (行政许可法 32条), also when it was found out later. */
  readonly acceptedOn: DateText | null
  readonly deemed: boolean
  /** The day of the 一次性告知书; a case has one at most. */
  readonly notifiedOn: DateText | null
  readonly declinedOn: DateText | null
}

/** 收件 · 受理 (视为受理 among them) · 告知 · 不予受理 · 办结 · of these late · not finished and past their date. */
export interface MonthCounts {
  readonly received: number
  readonly accepted: number
  readonly deemed: number
  readonly notified: number
  readonly declined: number
  readonly finished: number
  readonly finishedLate: number
  readonly overdue: number
}

export const COUNTED = [
  'received',
  'accepted',
  'deemed',
  'notified',
  'declined',
  'finished',
  'finishedLate',
  'overdue',
] as const satisfies readonly (keyof MonthCounts)[]

export const NOTHING_COUNTED: MonthCounts = {
  received: 0,
  accepted: 0,
  deemed: 0,
  notified: 0,
  declined: 0,
  finished: 0,
  finishedLate: 0,
  overdue: 0,
}

const within = (day: DateText | null, { from, to }: DaySpan): boolean =>
  day !== null && day >= from && day <= to

/** What one case adds to the month: each event counts in the month in which it happened. */
export const countsOf = (facts: CaseFacts, month: MonthSeen): MonthCounts => {
  const accepted = within(facts.acceptedOn, month)
  const finished = within(facts.decidedOn, month)
  return {
    received: Number(within(facts.receivedOn, month)),
    accepted: Number(accepted),
    deemed: Number(accepted && facts.deemed),
    notified: Number(within(facts.notifiedOn, month)),
    declined: Number(within(facts.declinedOn, month)),
    finished: Number(finished),
    finishedLate: Number(finished && isDecidedLate(facts)),
    // A month that has not begun cannot say what will be late in it.
    overdue: Number(month.from <= month.seenOn && isOverdueUndecided(facts, month)),
  }
}

export const addCounts = (one: MonthCounts, other: MonthCounts): MonthCounts => ({
  received: one.received + other.received,
  accepted: one.accepted + other.accepted,
  deemed: one.deemed + other.deemed,
  notified: one.notified + other.notified,
  declined: one.declined + other.declined,
  finished: one.finished + other.finished,
  finishedLate: one.finishedLate + other.finishedLate,
  overdue: one.overdue + other.overdue,
})

/**
 * 月报: what happened in a month, counted for each matter. Every case counts under its matter's code; a matter to
 * which nothing happened has no line. Cases that do not concern the month may be among the facts and add nothing.
 */
export const monthReport = (
  cases: Iterable<CaseFacts>,
  month: MonthSeen,
): ReadonlyMap<string, MonthCounts> => {
  const byMatter = new Map<string, MonthCounts>()
  for (const facts of cases) {
    const counts = countsOf(facts, month)
    if (COUNTED.every((name) => counts[name] === 0)) continue
    byMatter.set(facts.matterCode, addCounts(byMatter.get(facts.matterCode) ?? NOTHING_COUNTED, counts))
  }
  return byMatter
}
