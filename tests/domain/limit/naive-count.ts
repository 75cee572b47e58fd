import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import type { Pause } from '#shared/domain/limit/count-limit.ts'

/** A second, naive way to count: two sets of dates and one step at a time, sharing nothing with the rule. */
export interface NaiveCalendar {
  readonly off: ReadonlySet<string>
  readonly worked: ReadonlySet<string>
}

export const naivelyWorks = (calendar: NaiveCalendar, date: Temporal.PlainDate): boolean => {
  const text = date.toString()
  if (calendar.worked.has(text)) return true
  return date.dayOfWeek <= 5 && !calendar.off.has(text)
}

export const naiveDue = (
  calendar: NaiveCalendar,
  start: string,
  value: number,
  pauses: readonly Pause[] = [],
): string => {
  let date = Temporal.PlainDate.from(start)
  let counted = 0
  while (counted < value) {
    date = date.add({ days: 1 })
    const text = date.toString()
    const paused = pauses.some((pause) => pause.to !== null && pause.from < text && text <= pause.to)
    if (!paused && naivelyWorks(calendar, date)) counted += 1
  }
  return date.toString()
}

/** A notice of one year from nothing but dates; what it says of a day is that it is off or worked. */
export const yearOf = (year: number, off: Iterable<string>, worked: Iterable<string>): CalendarYear => ({
  format: 1,
  year,
  source: 'drawn',
  daysOff: [...off].map((date) => ({ from: date, to: date, name: 'off' })),
  makeUpWorkdays: [...worked].map((date) => ({ date, name: 'worked' })),
})

export const withOverride = (calendar: WorkCalendar, date: string, working: boolean): WorkCalendar => ({
  ...calendar,
  overrides: [
    ...calendar.overrides.filter((override) => override.date !== date),
    { date, working, reason: 'drawn' },
  ],
})
