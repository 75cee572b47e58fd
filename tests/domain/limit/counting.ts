import { instantAt } from '#shared/kernel/instant.ts'
import { countLimit, type LimitToCount } from '#shared/domain/limit/count-limit.ts'
import type { ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

/** Counts on the shipped calendar from a day's opening, without pauses unless told. */
export const count = (
  startDate: string,
  value: number,
  unit: LimitToCount['unit'],
  change: Partial<LimitToCount> = {},
): LimitCount =>
  countLimit({
    value,
    unit,
    startDate,
    startAt: instantAt(startDate, '09:00'),
    pauses: [],
    calendar: loadedCalendar,
    ...change,
  })

/** The line of one date, as `what ordinal`, e.g. `counted 4`. */
export const lineOf = (counted: LimitCount, date: string): string | null => {
  const day: ExplainedDay | undefined = counted.days.find((line) => line.date === date)
  if (!day) return null
  return day.ordinal === null ? day.what : `${day.what} ${day.ordinal}`
}
