import { weekdayOf, type DateText } from '../../kernel/plain-date.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

/**
 * A calendar laid out for asking: one table per year, made when the year is first asked about and kept as long
 * as the calendar value itself. Boards ask for thousands of days, so a question is a lookup, never a count.
 */
interface YearTable {
  readonly days: readonly DayKind[]
  /** `workedThrough[i]`: working days from the first day of the year through day `i`. */
  readonly workedThrough: readonly number[]
}

interface CalendarIndex {
  readonly years: Map<number, YearTable>
  readonly coveredYears: ReadonlySet<number>
  readonly special: ReadonlyMap<DateText, Omit<DayKind, 'date' | 'covered'>>
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const yearText = (year: number): string => String(year).padStart(4, '0')
const firstOf = (year: number): DateText => `${yearText(year)}-01-01`

const datesOfYear = (year: number): DateText[] => {
  const dates: DateText[] = []
  MONTH_LENGTHS.forEach((length, index) => {
    const days = index === 1 && isLeap(year) ? 29 : length
    const monthText = String(index + 1).padStart(2, '0')
    for (let day = 1; day <= days; day += 1) {
      dates.push(`${yearText(year)}-${monthText}-${String(day).padStart(2, '0')}`)
    }
  })
  return dates
}

/** Dates from `from` to `to`, both included; empty when reversed. */
const datesBetween = (from: DateText, to: DateText): DateText[] => {
  const dates: DateText[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const date of datesOfYear(year)) if (date >= from && date <= to) dates.push(date)
  }
  return dates
}

const yearOf = (date: DateText): number => Number(date.slice(0, 4))

const positionInYear = (date: DateText): number => {
  const month = Number(date.slice(5, 7))
  let position = Number(date.slice(8, 10)) - 1
  for (let index = 0; index < month - 1; index += 1) position += MONTH_LENGTHS[index] ?? 0
  return month > 2 && isLeap(yearOf(date)) ? position + 1 : position
}

const layOut = (calendar: WorkCalendar): CalendarIndex => {
  const special = new Map<DateText, Omit<DayKind, 'date' | 'covered'>>()
  // A later notice wins: around New Year it may reach back into the last days of the year before.
  for (const year of [...calendar.years].sort((a, b) => a.year - b.year)) {
    for (const range of year.daysOff) {
      for (const date of datesBetween(range.from, range.to)) {
        special.set(date, { working: false, kind: 'holiday', name: range.name })
      }
    }
    for (const day of year.makeUpWorkdays) {
      special.set(day.date, { working: true, kind: 'make-up', name: day.name })
    }
  }
  for (const { date, working, reason } of calendar.overrides) {
    special.set(date, { working, kind: working ? 'local-open' : 'local-closed', name: reason })
  }
  return { years: new Map(), coveredYears: new Set(calendar.years.map((year) => year.year)), special }
}

const tableOf = (index: CalendarIndex, year: number): YearTable => {
  const known = index.years.get(year)
  if (known) return known
  const covered = index.coveredYears.has(year)
  const dates = datesOfYear(year)
  const firstWeekday = weekdayOf(firstOf(year))
  let worked = 0
  const workedThrough: number[] = []
  const days = dates.map((date, position): DayKind => {
    const special = index.special.get(date)
    const isWeekend = (firstWeekday - 1 + position) % 7 >= 5
    const plain = isWeekend
      ? ({ working: false, kind: 'weekend', name: null } as const)
      : ({ working: true, kind: 'workday', name: null } as const)
    const day: DayKind = { date, ...(special ?? plain), covered }
    if (day.working) worked += 1
    workedThrough.push(worked)
    return day
  })
  const table = { days, workedThrough }
  index.years.set(year, table)
  return table
}

const indexes = new WeakMap<WorkCalendar, CalendarIndex>()

const indexOf = (calendar: WorkCalendar): CalendarIndex => {
  const known = indexes.get(calendar)
  if (known) return known
  const index = layOut(calendar)
  indexes.set(calendar, index)
  return index
}

interface Place {
  readonly table: YearTable
  readonly position: number
  readonly day: DayKind
}

/** Where a date stands in its year's table. Throws a RangeError on a text that is no date. */
const placeOf = (index: CalendarIndex, date: DateText): Place => {
  const table = tableOf(index, yearOf(date))
  const position = positionInYear(date)
  const day = table.days[position]
  if (day?.date !== date) throw new RangeError(`not a date: ${date}`)
  return { table, position, day }
}

/** The entry of one date. */
export const entryOf = (calendar: WorkCalendar, date: DateText): DayKind =>
  placeOf(indexOf(calendar), date).day

/** The entry of the day after. */
export const entryAfter = (calendar: WorkCalendar, date: DateText): DayKind => {
  const index = indexOf(calendar)
  const { table, position } = placeOf(index, date)
  const nextYear = yearOf(date) + 1
  return table.days[position + 1] ?? placeOf(index, firstOf(nextYear)).day
}

const workedInYearThrough = ({ table, position }: Place): number => table.workedThrough[position] ?? 0

/** Working days in (from, to]; `to` must not be earlier. */
export const workedBetween = (calendar: WorkCalendar, from: DateText, to: DateText): number => {
  const index = indexOf(calendar)
  let worked = workedInYearThrough(placeOf(index, to)) - workedInYearThrough(placeOf(index, from))
  for (let year = yearOf(from); year < yearOf(to); year += 1) {
    worked += tableOf(index, year).workedThrough.at(-1) ?? 0
  }
  return worked
}
