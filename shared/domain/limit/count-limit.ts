import { dateAt, type Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { Limit } from '../matter/matter-version.ts'
import { countByUnit, type LimitToCount, type Pause } from './count-by-unit.ts'
import type { CaseDue, LimitCount } from './limit-count.ts'

export type { LimitToCount, Pause } from './count-by-unit.ts'
export { daysUsed } from './notable-days.ts'

/**
 * Counts a limit and explains it day by day.
 *
 * - 即办: due on the start day.
 * - 分钟/小时: from the given moment (民法典 201条2款); `dueAt` is the exact moment, `due` its date. The lines
 *   carry no ordinal, because no days are counted.
 * - 自然日: the start day is not counted (201条); `rawDue` is the last day, `due` the first working day from it on
 *   (203条; a local closure puts it off like a rest day, which harms nobody: alarms use `rawDue`).
 * - 月: the corresponding day or the last of the month (202条), put off by the paused days, rolled as above.
 * - 工作日: working days only (行政许可法 82条), so it never ends on a day off; `rawDue` equals `due`.
 *
 * `days` has a line for every date from the start to `due`. `provisional` says that a day which decides the date
 * lies in a year whose notice is not loaded, or that a pause is still open. Pauses: see {@link Pause}.
 * Throws a RangeError on a value that is not a whole number from 0 up.
 */
export const countLimit = (limit: LimitToCount): LimitCount => {
  if (!Number.isInteger(limit.value) || limit.value < 0) {
    throw new RangeError(`a limit of ${String(limit.value)} cannot be counted`)
  }
  const { reachesUncovered, ...counted } = countByUnit(limit)
  return {
    value: limit.value,
    unit: limit.unit,
    startDate: limit.startDate,
    ...counted,
    provisional: reachesUncovered || limit.pauses.some((pause) => pause.to === null),
  }
}

export interface CaseLimits {
  readonly promised: Limit | null
  readonly legal: Limit | null
  readonly receivedAt: Instant
  /** 受理日: the day the last required item was handed in. */
  readonly acceptedOn: DateText
  readonly acceptedAt: Instant
  readonly pauses: readonly NamedPause[]
  readonly calendar: WorkCalendar
}

/** A stretch and the procedure it was for: only a limit that leaves this procedure out stands still. */
export interface NamedPause extends Pause {
  readonly procedure: string
}

const countFromItsStart = (limit: Limit | null, limits: CaseLimits): LimitCount | null => {
  if (limit === null) return null
  const { value, unit, excluded } = limit
  const { calendar } = limits
  // 公示 and site visits are counted unless the matter itself leaves them out (行政许可法 45条 does not name them).
  const pauses = limits.pauses.filter(({ procedure }) => excluded.includes(procedure))
  const start =
    limit.start === 'received'
      ? { startDate: dateAt(limits.receivedAt), startAt: limits.receivedAt }
      : { startDate: limits.acceptedOn, startAt: limits.acceptedAt }
  return countLimit({ value, unit, ...start, pauses, calendar })
}

/**
 * The day by which the office itself must have finished under one limit. For natural days and months this is the
 * last day *before* rolling: 民法典 203条 is there for the citizen, and an office that rings on the later day has
 * no reserve (docs/adr/0012). For every other unit it is the counted day.
 */
export const alarmDay = (count: LimitCount): DateText =>
  count.unit === 'natural-day' || count.unit === 'month' ? count.rawDue : count.due

const isEarlier = (a: LimitCount, b: LimitCount): boolean => {
  if (alarmDay(a) !== alarmDay(b)) return alarmDay(a) < alarmDay(b)
  // On the same date a limit with a clock time ends before one that has the whole day.
  return a.dueAt !== null && (b.dueAt === null || a.dueAt < b.dueAt)
}

/** A day that could still turn out differently lies on the way to `through`. */
const reachesUncovered = (count: LimitCount, through: DateText): boolean =>
  count.unit === 'working-day' && count.days.some((day) => !day.covered && day.date <= through)

/**
 * Promised and legal limit of one case, each counted from its own start ('received' from the receipt, every other
 * start from the acceptance, which comes with the last correction), and the earlier {@link alarmDay} as the
 * case's `due`. On the same day the promise is named, because it is the hall's own word. So `due` may be a rest
 * day; the paper shows `legal.due`/`promised.due` beside it. `provisional` when a year that is not loaded could
 * still move `due`, or a pause of one of the limits is open. Null when neither limit is set (代收转报 without a limit of its own).
 */
export const caseDue = (limits: CaseLimits): CaseDue | null => {
  const promised = countFromItsStart(limits.promised, limits)
  const legal = countFromItsStart(limits.legal, limits)
  const chosen = promised === null || (legal !== null && isEarlier(legal, promised)) ? legal : promised
  if (chosen === null) return null
  const due = alarmDay(chosen)
  const standing = [limits.promised, limits.legal].flatMap((limit) => limit?.excluded ?? [])
  return {
    due,
    basis: chosen === promised ? 'promised' : 'legal',
    provisional:
      limits.pauses.some((pause) => pause.to === null && standing.includes(pause.procedure)) ||
      [promised, legal].some((count) => count !== null && reachesUncovered(count, due)),
    promised,
    legal,
  }
}
