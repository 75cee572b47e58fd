import type { DateText } from '../../kernel/plain-date.ts'
import type { DaySpan } from './calendar-diff.ts'

/** One change of the calendar: the version it made, and the days that can move a date. */
export interface CalendarChange extends DaySpan {
  readonly version: number
}

/** What a stored row says about the calendar its dates were counted with. */
export interface CountedRow {
  /** The version of the calendar under which its dates were counted. */
  readonly calendarVersion: number
  /** The latest of its dates, see {@link reachOf}; null when it has none. */
  readonly calendarReach: DateText | null
  /** 收件: no clock of a case starts earlier. */
  readonly receivedOn: DateText
}

/**
 * Whether one change can move a date of the row. A count looks at the days from its start (not counted) through its own
 * last day and at no other: before a change on a later day it has already ended, and of two counts the one that ends
 * first still ends first. So a change matters only when some of its days lie after the receipt and not after the latest
 * stored date. What it says about a row that it does not touch is nothing; of one that it touches, that it may move.
 */
export const isTouched = (
  { calendarReach, receivedOn }: Pick<CountedRow, 'calendarReach' | 'receivedOn'>,
  { first, last }: DaySpan,
): boolean => calendarReach !== null && first <= calendarReach && last > receivedOn

/** Whether the row's dates may be wrong under the calendar that is loaded now: they are counted anew before anybody sees them. */
export const isStale = (row: CountedRow, changes: readonly CalendarChange[]): boolean =>
  changes.some((change) => change.version > row.calendarVersion && isTouched(row, change))

/** The latest of a row's dates that were counted with the calendar; null when there is none. */
export const reachOf = (dates: readonly (DateText | null)[]): DateText | null =>
  dates.reduce((latest, date) => (date !== null && (latest === null || date > latest) ? date : latest), null)
