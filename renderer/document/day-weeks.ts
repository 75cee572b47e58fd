import { addDays, weekdayOf, type DateText } from '#shared/kernel/plain-date.ts'

interface Day {
  readonly date: DateText
  readonly what: 'start' | 'counted' | 'off' | 'paused' | 'rolled'
  readonly name: string
}

/** Days through which the clock stood still for one reason: nothing in them is counted. */
interface Standstill {
  readonly kind: 'standstill'
  readonly from: DateText
  readonly to: DateText
  readonly days: number
  readonly name: string
}

/** A place in a week: a day, several that stood still, or none. */
export type WeekCell<D> = { readonly kind: 'day'; readonly day: D } | { readonly kind: 'none' } | Standstill

/** A week of a limit as a calendar shows it, or several whole ones in which the clock stood still. */
export type DayWeek<D> = { readonly kind: 'week'; readonly cells: readonly WeekCell<D>[] } | Standstill

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6] as const

/** Monday to Sunday, from the week of the first day to that of the last; a place no day was given for is null. */
const calendarWeeks = <D extends Day>(days: readonly D[]): (D | null)[][] => {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const byDate = new Map(days.map((day) => [day.date, day]))
  const weeks: (D | null)[][] = []
  for (
    let monday = addDays(first.date, 1 - weekdayOf(first.date));
    monday <= last.date;
    monday = addDays(monday, 7)
  )
    weeks.push(DAYS_OF_WEEK.map((day) => byDate.get(addDays(monday, day)) ?? null))
  return weeks
}

/** The places of one week; days beside one another that stood still for the same reason share one. */
const weekCells = <D extends Day>(week: readonly (D | null)[]): WeekCell<D>[] => {
  const cells: WeekCell<D>[] = []
  for (let from = 0; from < week.length;) {
    const day = week[from] ?? null
    let to = from + 1
    if (day?.what === 'paused') while (week[to]?.what === 'paused' && week[to]?.name === day.name) to += 1
    if (day === null) cells.push({ kind: 'none' })
    else if (to - from === 1) cells.push({ kind: 'day', day })
    else {
      const days = to - from
      cells.push({
        kind: 'standstill',
        from: day.date,
        to: addDays(day.date, days - 1),
        days,
        name: day.name,
      })
    }
    from = to
  }
  return cells
}

/** Why the clock stood still through the whole of a week; null for any other week. */
const stoodStill = (week: readonly (Day | null)[]): string | null => {
  if (week.some((day) => day === null || (day.what !== 'paused' && day.what !== 'off'))) return null
  return week.find((day) => day?.what === 'paused')?.name ?? null
}

/**
 * The days of a limit, week by week. Two or more whole weeks through which it stood still for one reason hold nothing
 * to count and become one line, so that half a year of waiting does not fill the paper.
 */
export const dayWeeks = <D extends Day>(days: readonly D[]): readonly DayWeek<D>[] => {
  const shown: DayWeek<D>[] = []
  const weeks = calendarWeeks(days)
  for (let from = 0; from < weeks.length;) {
    const week = weeks[from] ?? []
    const name = stoodStill(week)
    let to = from + 1
    if (name !== null) while (to < weeks.length && stoodStill(weeks[to] ?? []) === name) to += 1
    const first = week[0]
    const last = weeks[to - 1]?.[6]
    if (name !== null && to - from > 1 && first != null && last != null)
      shown.push({ kind: 'standstill', from: first.date, to: last.date, days: (to - from) * 7, name })
    else for (const each of weeks.slice(from, to)) shown.push({ kind: 'week', cells: weekCells(each) })
    from = to
  }
  return shown
}
