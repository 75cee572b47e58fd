import { weekdayOf, type DateText } from '../../kernel/plain-date.ts'
import { minutesBefore, nextOpenDay, takingSpans } from './opening.ts'
import type { DaySpan, Moment, TakingRule } from './opening.ts'

/** 业务开放时段 with its own limit of numbers; null = no limit beyond that of the day. */
export interface CategorySpan extends DaySpan {
  readonly quota: number | null
}

/** When one business is done, inside the hours of the hall. */
export interface CategoryRule {
  /** ISO weekdays; empty = on every day the hall is open. */
  readonly weekdays: readonly number[]
  /** Empty = all office hours. */
  readonly spans: readonly CategorySpan[]
}

/**
 * Why no number of one business is given now: 今天不办 · 未到时间 · 中间休息 · 今天已停止 · 这一段的号已取完 ·
 * 今天的号已取完.
 */
export const CATEGORY_CLOSED_REASONS = [
  'not-today',
  'not-yet',
  'break',
  'over',
  'span-full',
  'day-full',
] as const
export type CategoryClosedReason = (typeof CATEGORY_CLOSED_REASONS)[number]

export type CategoryOpening =
  | { readonly open: true }
  | {
      readonly open: false
      readonly because: CategoryClosedReason
      /** When its numbers are given again; null when not within a fortnight. */
      readonly opensNext: Moment | null
    }

/** A stretch in which numbers of one business are given. */
interface NumberSpan extends CategorySpan {
  /** Numbers taken from here on belong to this stretch: since the end of the one before it, or since midnight. */
  readonly countsFrom: string
}

const overlap = (a: DaySpan, b: DaySpan): DaySpan => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
})

/**
 * When numbers of one business are given on a day on which it is done. A stretch that begins with one of the hall's is
 * opened as early as the hall's; one that begins later is opened as many minutes before it.
 */
const numberSpans = (rule: TakingRule, category: CategoryRule): NumberSpan[] => {
  const hours = rule.hours.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const own = category.spans.length === 0 ? hours.map((span) => ({ ...span, quota: null })) : category.spans
  // Each stretch of office hours with the moment from which its numbers are given.
  const hallSpans = hours.map((serves, at) => {
    const [taking] = takingSpans({ ...rule, hours: hours.slice(Math.max(0, at - 1), at + 1) }).filter(
      ({ to }) => to > serves.from,
    )
    return { serves, taking }
  })
  const spans = own
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ quota, ...span }) =>
      hallSpans.flatMap(({ serves, taking }) => {
        if (taking === undefined) return []
        const served = overlap(span, serves)
        if (served.from >= served.to) return []
        const from = served.from === serves.from ? taking.from : minutesBefore(served.from, rule.earlyMinutes)
        const given = overlap({ from, to: served.to }, taking)
        return given.from < given.to ? [{ ...given, quota }] : []
      }),
    )
  return spans.map((span, at) => ({ ...span, countsFrom: spans[at - 1]?.to ?? '00:00' }))
}

export interface CategoryOpeningArgs {
  readonly now: Moment
  readonly rule: TakingRule
  readonly category: CategoryRule
  /** 每日限号; null = none. */
  readonly dailyQuota: number | null
  readonly takenToday: number
  /** Numbers of this business taken today from a wall-clock time on; asked only where a stretch has a limit. */
  readonly takenSince: (time: string) => number
}

/**
 * Whether numbers of one business are given now, inside the opening of the hall; if not, why, and when next.
 *
 * 1. On a day on which the hall or the business is closed: 今天不办.
 * 2. All of its stretches are over: no limit is spoken of any more.
 * 3. The day's limit is reached: nothing today, not even later.
 * 4. The limit of the present stretch is reached: the next one, if there is one today; if there is none, the day's
 *    numbers are used up.
 * 5. Otherwise it is open, or not yet.
 *
 * A number belongs to the stretch it was taken for: an early one to the stretch that is about to begin, one that the
 * guide desk gave between two to the later.
 */
export const categoryOpening = (args: CategoryOpeningArgs): CategoryOpening => {
  const { now, rule, category, dailyQuota } = args
  const isDone = (date: DateText): boolean =>
    rule.opensOn(date) && (category.weekdays.length === 0 || category.weekdays.includes(weekdayOf(date)))
  const spans = numberSpans(rule, category)
  const nextDay = (): Moment | null => nextOpenDay(now.date, spans[0], isDone)
  const closed = (because: CategoryClosedReason, opensNext: Moment | null): CategoryOpening => ({
    open: false,
    because,
    opensNext,
  })
  if (!isDone(now.date)) return closed('not-today', nextDay())
  const present = spans.find(({ to }) => now.time < to)
  if (present === undefined) return closed('over', nextDay())
  if (dailyQuota !== null && args.takenToday >= dailyQuota) return closed('day-full', nextDay())
  if (now.time < present.from)
    return closed(present === spans[0] ? 'not-yet' : 'break', { date: now.date, time: present.from })
  if (present.quota === null || args.takenSince(present.countsFrom) < present.quota) return { open: true }
  const next = spans[spans.indexOf(present) + 1]
  return next === undefined
    ? closed('day-full', nextDay())
    : closed('span-full', { date: now.date, time: next.from })
}
