import { addDays, daysBetween, weekdayOf, type DateText } from '../../kernel/plain-date.ts'
import type { CalendarYear } from './work-calendar.ts'

export type CalendarProblem =
  /** A day off lies outside the year (the last week of the year before is allowed, see below). */
  | 'day-off-outside-year'
  | 'make-up-outside-year'
  /** `from` is later than `to`. */
  | 'range-reversed'
  /** One block is longer than any notice has ever given: a mistyped month. */
  | 'range-too-long'
  | 'ranges-overlap'
  | 'make-up-repeated'
  /** A make-up workday on a day that is a workday anyway. */
  | 'make-up-not-on-weekend'
  | 'make-up-on-day-off'
  /** 元旦, 劳动节 or 国庆节 is missing: not the year's notice, or only a part of it. */
  | 'statutory-day-missing'

export interface CalendarFinding {
  readonly problem: CalendarProblem
  /** The date at which it shows. */
  readonly date: DateText
}

const LONGEST_BLOCK_DAYS = 15

/**
 * Days that 全国年节及纪念日放假办法 fixes by date. An unfinished or empty file would otherwise pass as a covered
 * year without holidays, and every date counted in it would be wrong without saying 暂定.
 */
const FIXED_DAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const

/** The 元旦 arrangement may begin in the old year: the one for 2019 had 2018-12-29 … 2018-12-31. */
const firstDayOf = (year: number): DateText => `${String(year - 1)}-12-25`
const lastDayOf = (year: number): DateText => `${String(year)}-12-31`

/** What is wrong with a year's file and where, in the order of the file; empty when it can be loaded. */
export const calendarYearFindings = (year: CalendarYear): CalendarFinding[] => {
  const findings: CalendarFinding[] = []
  const find = (problem: CalendarProblem, date: DateText): void => {
    findings.push({ problem, date })
  }
  const isOutside = (date: DateText): boolean => date < firstDayOf(year.year) || date > lastDayOf(year.year)

  const daysOff = new Set<DateText>()
  for (const { from, to } of year.daysOff) {
    if (isOutside(from)) find('day-off-outside-year', from)
    else if (isOutside(to)) find('day-off-outside-year', to)
    if (from > to) find('range-reversed', from)
    else if (daysBetween(from, to) >= LONGEST_BLOCK_DAYS) find('range-too-long', from)
    else {
      let overlapAt: DateText | null = null
      for (let date = from; date <= to; date = addDays(date, 1)) {
        if (daysOff.has(date)) overlapAt ??= date
        daysOff.add(date)
      }
      if (overlapAt !== null) find('ranges-overlap', overlapAt)
    }
  }

  const makeUps = new Set<DateText>()
  for (const { date } of year.makeUpWorkdays) {
    if (isOutside(date)) find('make-up-outside-year', date)
    if (makeUps.has(date)) find('make-up-repeated', date)
    if (weekdayOf(date) < 6) find('make-up-not-on-weekend', date)
    if (daysOff.has(date)) find('make-up-on-day-off', date)
    makeUps.add(date)
  }

  for (const day of FIXED_DAYS_OFF) {
    const date = `${String(year.year)}-${day}`
    if (!daysOff.has(date)) find('statutory-day-missing', date)
  }
  return findings
}

/** The codes of {@link calendarYearFindings}, each once; empty when the year can be loaded. */
export const calendarYearProblems = (year: CalendarYear): CalendarProblem[] => [
  ...new Set(calendarYearFindings(year).map((finding) => finding.problem)),
]
