import { addDays, weekdayOf, type DateText } from '#shared/kernel/plain-date.ts'

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6] as const

/**
 * Days laid out as a calendar: weeks from Monday to Sunday, from the week of the first day to that of the last. What
 * no day was given for is null.
 */
export const dayWeeks = <Day extends { readonly date: DateText }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] => {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const byDate = new Map(days.map((day) => [day.date, day]))
  const weeks: (Day | null)[][] = []
  for (
    let monday = addDays(first.date, 1 - weekdayOf(first.date));
    monday <= last.date;
    monday = addDays(monday, 7)
  )
    weeks.push(DAYS_OF_WEEK.map((day) => byDate.get(addDays(monday, day)) ?? null))
  return weeks
}
