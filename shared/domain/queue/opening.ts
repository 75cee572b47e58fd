import { addDays, weekdayOf, type DateText } from '../../kernel/plain-date.ts'

/** How far ahead the next opening is looked for; a hall closed for longer says no date rather than a wrong one. */
const SEARCH_DAYS = 14

export interface OpeningArgs {
  /** ISO weekday, 1 = Monday. */
  readonly now: { readonly date: DateText; readonly time: string; readonly weekday: number }
  /** `HH:mm`, from inclusive, to exclusive. */
  readonly hours: readonly { readonly from: string; readonly to: string }[]
  readonly openWeekdays: readonly number[]
  /** From this time on no number is given that day, though the hall is still open; null = until closing. */
  readonly lastTicketTime: string | null
  /** Dates on which the hall is shut although its weekday is an open one (holidays, 停办公). */
  readonly closedDates?: readonly DateText[]
}

export interface OpeningState {
  readonly open: boolean
  readonly closedBecause: 'before-hours' | 'after-hours' | 'break' | 'day-off' | null
  readonly opensNext: { readonly date: DateText; readonly time: string } | null
}

/**
 * Whether numbers are given now; if not, why, and when next. Times are wall-clock times of the hall and compare as
 * text. `opensNext` is null while open, and when nothing opens within the next fourteen days.
 */
export const openingState = (args: OpeningArgs): OpeningState => {
  const { date, time, weekday } = args.now
  const last = args.lastTicketTime
  const spans = args.hours
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ from, to }) => ({ from, to: last !== null && last < to ? last : to }))
    .filter(({ from, to }) => from < to)
  const firstSpan = spans[0]
  const opensOn = (day: DateText, itsWeekday: number): boolean =>
    args.openWeekdays.includes(itsWeekday) && !(args.closedDates ?? []).includes(day)

  const nextDay = (): OpeningState['opensNext'] => {
    if (!firstSpan) return null
    for (let ahead = 1; ahead <= SEARCH_DAYS; ahead += 1) {
      const day = addDays(date, ahead)
      if (opensOn(day, weekdayOf(day))) return { date: day, time: firstSpan.from }
    }
    return null
  }

  if (!opensOn(date, weekday)) return { open: false, closedBecause: 'day-off', opensNext: nextDay() }
  if (spans.some(({ from, to }) => from <= time && time < to))
    return { open: true, closedBecause: null, opensNext: null }
  const later = spans.find(({ from }) => time < from)
  if (!later) return { open: false, closedBecause: 'after-hours', opensNext: nextDay() }
  return {
    open: false,
    closedBecause: later === firstSpan ? 'before-hours' : 'break',
    opensNext: { date, time: later.from },
  }
}

/**
 * Which spans of one day are not in order and apart, by their place in the list: one that ends before it begins, or
 * begins before the one before it has ended. Zero-padded times compare as text.
 */
export const misplacedSpans = (hours: OpeningArgs['hours']): number[] =>
  hours.flatMap((span, at) => {
    const before = hours[at - 1]
    return span.to <= span.from || (before !== undefined && span.from <= before.to) ? [at] : []
  })
