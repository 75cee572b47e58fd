import { addDays, type DateText } from '../../kernel/plain-date.ts'

/** How far ahead the next opening is looked for; a hall closed for longer says no date rather than a wrong one. */
const SEARCH_DAYS = 14

/** A stretch of one day in wall-clock times `HH:mm`, from inclusive, to exclusive; they compare as text. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

export interface Moment {
  readonly date: DateText
  readonly time: string
}

/** When numbers are given, as the hall has set it. */
export interface TakingRule {
  /** Office hours, in any order, apart from each other. */
  readonly hours: readonly DaySpan[]
  /** From this time on no number is given that day, though the hall is still open; null = until closing. */
  readonly lastTicketTime: string | null
  /** So many minutes before each opening numbers are given already; 0 = from the opening on. */
  readonly earlyMinutes: number
  /** Whether numbers are given through the break between two stretches of office hours. */
  readonly overBreak: boolean
  /** Whether the hall is open on a date at all: see `hallDay`. */
  readonly opensOn: (date: DateText) => boolean
}

export interface OpeningState {
  readonly open: boolean
  readonly closedBecause: 'before-hours' | 'after-hours' | 'break' | 'day-off' | null
  readonly opensNext: Moment | null
}

const byStart = (a: DaySpan, b: DaySpan): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)
const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A wall-clock time some minutes before another, not before midnight. */
export const minutesBefore = (time: string, minutes: number): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = Math.max(0, hour * 60 + minute - minutes)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/**
 * 取号时段: when numbers are given on an open day. Each stretch of office hours begins earlier by the hall's minutes,
 * or where the one before it ended when numbers go on through the break, but never inside the one before it. The last
 * ticket time cuts off whatever lies behind it.
 */
export const takingSpans = (rule: Omit<TakingRule, 'opensOn'>): DaySpan[] => {
  const hours = rule.hours.toSorted(byStart)
  const last = rule.lastTicketTime
  return hours
    .map(({ from, to }, at) => {
      const before = hours[at - 1]
      const early = minutesBefore(from, rule.earlyMinutes)
      const begins = before === undefined ? early : rule.overBreak ? before.to : later(before.to, early)
      return { from: begins, to: last === null ? to : earlier(last, to) }
    })
    .filter(({ from, to }) => from < to)
}

/** The first moment of the first stretch on the next date that opens; null when none does within a fortnight. */
export const nextOpenDay = (
  after: DateText,
  first: DaySpan | undefined,
  opensOn: (date: DateText) => boolean,
): Moment | null => {
  if (first === undefined) return null
  for (let ahead = 1; ahead <= SEARCH_DAYS; ahead += 1) {
    const date = addDays(after, ahead)
    if (opensOn(date)) return { date, time: first.from }
  }
  return null
}

/**
 * Whether numbers are given now; if not, why, and when next. Times are wall-clock times of the hall. `opensNext` is
 * null while open, and when nothing opens within the next fourteen days.
 */
export const openingState = (now: Moment, rule: TakingRule): OpeningState => {
  const spans = takingSpans(rule)
  const [first] = spans
  const nextDay = (): Moment | null => nextOpenDay(now.date, first, rule.opensOn)
  if (!rule.opensOn(now.date)) return { open: false, closedBecause: 'day-off', opensNext: nextDay() }
  if (spans.some(({ from, to }) => from <= now.time && now.time < to))
    return { open: true, closedBecause: null, opensNext: null }
  const next = spans.find(({ from }) => now.time < from)
  if (next === undefined) return { open: false, closedBecause: 'after-hours', opensNext: nextDay() }
  return {
    open: false,
    closedBecause: next === first ? 'before-hours' : 'break',
    opensNext: { date: now.date, time: next.from },
  }
}

/**
 * Which spans of one day are not in order and apart, by their place in the list: one that ends before it begins, or
 * begins before the one before it has ended. Zero-padded times compare as text.
 */
export const misplacedSpans = (hours: readonly DaySpan[]): number[] =>
  hours.flatMap((span, at) => {
    const before = hours[at - 1]
    return span.to <= span.from || (before !== undefined && span.from <= before.to) ? [at] : []
  })
