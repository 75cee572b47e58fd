import type { DateText } from '../../kernel/plain-date.ts'
import { entryAfter, entryOf, workedBetween } from './calendar-index.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

/**
 * What a date is for counting 工作日: a local override first, then the State Council's notice, then the week.
 * In a year whose notice is not loaded only Saturdays and Sundays are known; such a day says `covered: false`
 * and whatever is counted over it is 暂定. The calendar is read once per value: never change one in place.
 */
export const dayKind = (calendar: WorkCalendar, date: DateText): DayKind => entryOf(calendar, date)

/** The day after `date`, whatever it is. */
export const dayAfter = (calendar: WorkCalendar, date: DateText): DayKind => entryAfter(calendar, date)

/** The first working day strictly after `after`. */
export const nextWorkingDay = (calendar: WorkCalendar, after: DateText): DayKind => {
  let day = entryAfter(calendar, after)
  while (!day.working) day = entryAfter(calendar, day.date)
  return day
}

/**
 * Working days in (from, to]: the day `from` is not counted (民法典 201条), the day `to` is.
 * When `to` is earlier the answer is the working days in (to, from] as a negative number.
 */
export const workingDaysBetween = (calendar: WorkCalendar, from: DateText, to: DateText): number => {
  if (to === from) return 0
  return to > from ? workedBetween(calendar, from, to) : -workedBetween(calendar, to, from)
}

/** 31 December of the latest loaded year; null when no year is loaded. */
export const lastCoveredDay = (calendar: WorkCalendar): DateText | null =>
  calendar.years.length === 0 ? null : `${String(Math.max(...calendar.years.map((year) => year.year)))}-12-31`

export { calendarYearProblems } from './calendar-year-problems.ts'
