import { addDays, type DateText } from '../../kernel/plain-date.ts'
import type { IcsCalendar } from './ics-events.ts'
import { makeUpName, yearOfMark } from './ics-marks.ts'
import type { CalendarYear } from './work-calendar.ts'

/** The dates of every entry, each with the year whose notice it belongs to. */
const datesOf = (
  { events }: IcsCalendar,
  working: boolean,
): { readonly date: DateText; readonly year: number; readonly festival: string }[] =>
  events
    .filter((event) => event.working === working)
    .flatMap((event) => {
      // One block over the turn of the year belongs to one notice, by its first day.
      const year = yearOfMark(event.first, event)
      const dates = []
      for (let date = event.first; date <= event.last; date = addDays(date, 1))
        dates.push({ date, year, festival: event.festival })
      return dates
    })

/** The years a holiday calendar says something of, in order. */
export const yearsInIcs = (calendar: IcsCalendar): number[] =>
  [...new Set([...datesOf(calendar, false), ...datesOf(calendar, true)].map(({ year }) => year))].toSorted(
    (one, other) => one - other,
  )

/** Festivals by day, a day of two festivals under both names. */
const byDay = (
  dates: readonly { readonly date: DateText; readonly festival: string }[],
): [DateText, string][] => {
  const names = new Map<DateText, string[]>()
  for (const { date, festival } of dates) {
    const known = names.get(date) ?? []
    if (!known.includes(festival)) names.set(date, [...known, festival])
  }
  return [...names]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, festivals]) => [date, festivals.join(JOIN)])
}

/** As the notices write it: 国庆节、中秋节. */
const JOIN = '、'

/** One year of a holiday calendar in the form of the year's own file; `source` is what the calendar itself cannot say. */
export const yearFromIcs = (calendar: IcsCalendar, year: number, source: string): CalendarYear => {
  const ofYear = (working: boolean) => datesOf(calendar, working).filter((day) => day.year === year)
  const daysOff: { from: DateText; to: DateText; name: string }[] = []
  for (const [date, name] of byDay(ofYear(false))) {
    const last = daysOff.at(-1)
    if (last !== undefined && last.name === name && addDays(last.to, 1) === date) last.to = date
    else daysOff.push({ from: date, to: date, name })
  }
  const makeUpWorkdays = byDay(ofYear(true)).map(([date, festival]) => ({
    date,
    name: makeUpName(festival),
  }))
  return { format: 1, year, source, daysOff, makeUpWorkdays }
}
