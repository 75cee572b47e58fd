import { addDays, daysBetween, toPlainDate } from '../../kernel/plain-date.ts'
import type { DateText } from '../../kernel/plain-date.ts'

/** Days from one day to another, both included. */
export interface DaySpan {
  readonly from: DateText
  readonly to: DateText
}

/** A leap year, and no more: a list of several years belongs into an export. */
export const LONGEST_SPAN = 366

/** True when a list may be made of it: it does not run backwards and has at most {@link LONGEST_SPAN} days. */
export const isGoodSpan = ({ from, to }: DaySpan): boolean => {
  const days = daysBetween(from, to) + 1
  return days >= 1 && days <= LONGEST_SPAN
}

/** The days of a month (`YYYY-MM`). */
export const daysOfMonth = (month: string): DaySpan => {
  const from = toPlainDate(`${month}-01`)
  return { from: from.toString(), to: from.with({ day: from.daysInMonth }).toString() }
}

/** The month as it stands: over, or seen from a day within it. */
export interface MonthSeen extends DaySpan {
  /** What happened later is not known to this report: the month's last day, or today. */
  readonly seenOn: DateText
  /** A date before this day has passed. On its own day a date is kept (最迟 含当日), until that day is over. */
  readonly passedBefore: DateText
}

/** How far a report of a month can see from today; a month that has not begun has nothing in it. */
export const seeMonth = (month: string, today: DateText): MonthSeen => {
  const days = daysOfMonth(month)
  return days.to < today
    ? { ...days, seenOn: days.to, passedBefore: addDays(days.to, 1) }
    : { ...days, seenOn: today, passedBefore: today }
}
