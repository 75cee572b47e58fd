import { dateAt, startOfDate, type Instant } from '../../kernel/instant.ts'
import { addDays, daysBetween, toDateText, toPlainDate, type DateText } from '../../kernel/plain-date.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { dayAfter, dayKind } from '../calendar/day-kind.ts'
import type { DayKind, WorkCalendar } from '../calendar/work-calendar.ts'
import type { LimitUnit } from '../matter/matter-version.ts'
import type { ExplainedDay, LimitCount } from './limit-count.ts'

/**
 * A stretch that is not counted (行政许可法 45条 or the matter's own rule).
 * We know of no national text that says whether its first and last day count; the house's convention is:
 * the day it starts (`from`) counts as spent, the day it ends (`to`) does not, counting resumes the day after.
 * So the days not counted are (from, to]. An open stretch (`to: null`) is taken to end on the day it started:
 * the date is then the earliest possible one and provisional, and nobody should be promised it.
 */
export interface Pause {
  readonly from: DateText
  readonly to: DateText | null
}

export interface LimitToCount {
  readonly value: number
  readonly unit: LimitUnit
  /** The day the limit starts from; never counted itself (民法典 201条). */
  readonly startDate: DateText
  /** The moment it starts from; used by minutes and hours only. */
  readonly startAt: Instant
  readonly pauses: readonly Pause[]
  readonly calendar: WorkCalendar
}

const MINUTE = 60_000
const UNIT_LENGTH = { minute: MINUTE, hour: 60 * MINUTE } as const

const isPausedOn = (pauses: readonly Pause[], date: DateText): boolean =>
  pauses.some((pause) => pause.to !== null && date > pause.from && date <= pause.to)

const explain = (day: DayKind, what: ExplainedDay['what'], ordinal: number | null): ExplainedDay => ({
  date: day.date,
  what,
  ordinal,
  kind: day.kind,
  name: day.name,
  covered: day.covered,
})

type Counted = Pick<LimitCount, 'due' | 'rawDue' | 'dueAt' | 'days'> & { readonly reachesUncovered: boolean }

const countImmediate = ({ calendar, startDate }: LimitToCount): Counted => ({
  due: startDate,
  rawDue: startDate,
  dueAt: null,
  days: [explain(dayKind(calendar, startDate), 'start', null)],
  reachesUncovered: false,
})

const countWorkingDays = ({ value, startDate, pauses, calendar }: LimitToCount): Counted => {
  let day = dayKind(calendar, startDate)
  const days = [explain(day, 'start', null)]
  let counted = 0
  let reachesUncovered = false
  while (counted < value) {
    day = dayAfter(calendar, day.date)
    if (!day.covered) reachesUncovered = true
    if (isPausedOn(pauses, day.date)) days.push(explain(day, 'paused', null))
    else if (!day.working) days.push(explain(day, 'off', null))
    else {
      counted += 1
      days.push(explain(day, 'counted', counted))
    }
  }
  return { due: day.date, rawDue: day.date, dueAt: null, days, reachesUncovered }
}

/** `length` natural days, then off the rest days that follow (民法典 203条). */
const countNaturalDays = ({ startDate, pauses, calendar }: LimitToCount, length: number): Counted => {
  let day = dayKind(calendar, startDate)
  const days = [explain(day, 'start', null)]
  let counted = 0
  while (counted < length) {
    day = dayAfter(calendar, day.date)
    if (isPausedOn(pauses, day.date)) days.push(explain(day, 'paused', null))
    else {
      counted += 1
      days.push(explain(day, 'counted', counted))
    }
  }
  const rawDue = day.date
  let reachesUncovered = !day.covered
  while (!day.working || isPausedOn(pauses, day.date)) {
    day = dayAfter(calendar, day.date)
    if (!day.covered) reachesUncovered = true
    if (isPausedOn(pauses, day.date)) days.push(explain(day, 'paused', null))
    else days.push(explain(day, day.working ? 'rolled' : 'off', null))
  }
  return { due: day.date, rawDue, dueAt: null, days, reachesUncovered }
}

const countMonths = (limit: LimitToCount): Counted => {
  // 民法典 202条: the corresponding day, or the month's last; `constrain` is Temporal's word for just that.
  const start = toPlainDate(limit.startDate)
  const corresponding = toDateText(start.add({ months: limit.value }, { overflow: 'constrain' }))
  return countNaturalDays(limit, daysBetween(limit.startDate, corresponding))
}

const countMoments = (limit: LimitToCount, length: number): Counted => {
  const { calendar, pauses, startAt } = limit
  // The clock stands still on paused dates: each of them that the running time meets puts the moment off.
  let left = limit.value * length
  let moment = startAt
  let day = dayKind(calendar, dateAt(startAt))
  const days = [explain(day, 'start', null)]
  for (;;) {
    const midnight = startOfDate(addDays(day.date, 1))
    if (!isPausedOn(pauses, day.date)) {
      if (moment + left < midnight) break
      left -= midnight - moment
    }
    moment = midnight
    day = dayAfter(calendar, day.date)
    days.push(explain(day, isPausedOn(pauses, day.date) ? 'paused' : 'counted', null))
  }
  return { due: day.date, rawDue: day.date, dueAt: moment + left, days, reachesUncovered: false }
}

/** Counts by the unit's own rule; what each unit means stands at `countLimit`. */
export const countByUnit = (limit: LimitToCount): Counted => {
  switch (limit.unit) {
    case 'immediate':
      return countImmediate(limit)
    case 'minute':
    case 'hour':
      return countMoments(limit, UNIT_LENGTH[limit.unit])
    case 'natural-day':
      return countNaturalDays(limit, limit.value)
    case 'month':
      return countMonths(limit)
    case 'working-day':
      return countWorkingDays(limit)
    default:
      return assertNever(limit.unit)
  }
}
