import type { DateText } from '../../kernel/plain-date.ts'
import { dayAfter, dayKind } from './day-kind.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

/** One date that two calendars do not say the same of. */
export interface ChangedDay {
  readonly date: DateText
  readonly before: DayKind
  readonly after: DayKind
}

/** From the first to the last day, both included. */
export interface DaySpan {
  readonly first: DateText
  readonly last: DateText
}

const yearOf = (date: DateText): number => Number(date.slice(0, 4))

/** Every year of which a calendar says more than its weekends. A notice may reach back into the year before its own. */
const yearsOf = ({ years, overrides }: WorkCalendar): number[] => [
  ...years.flatMap(({ year }) => [year - 1, year]),
  ...overrides.map(({ date }) => yearOf(date)),
]

const isSame = (one: DayKind, other: DayKind): boolean =>
  one.kind === other.kind && one.name === other.name && one.covered === other.covered

/** Every day of which the two calendars say something different (working or not, why, or whether it is known), in order. */
export const calendarDiff = (before: WorkCalendar, after: WorkCalendar): ChangedDay[] => {
  const changed: ChangedDay[] = []
  for (const year of new Set([...yearsOf(before), ...yearsOf(after)].toSorted((one, other) => one - other))) {
    const first = `${String(year).padStart(4, '0')}-01-01`
    for (let day = dayKind(before, first); yearOf(day.date) === year; day = dayAfter(before, day.date)) {
      const now = dayKind(after, day.date)
      if (!isSame(day, now)) changed.push({ date: day.date, before: day, after: now })
    }
  }
  return changed
}

/** Whether a date counted over this day could come out differently, or stop being 暂定; another name moves nothing. */
export const canMove = ({ before, after }: ChangedDay): boolean =>
  before.working !== after.working || before.covered !== after.covered

/** From the first to the last day that can move a date; null when none can. */
export const movingSpan = (changed: readonly ChangedDay[]): DaySpan | null => {
  const moving = changed.filter(canMove)
  const first = moving[0]
  const last = moving.at(-1)
  return first === undefined || last === undefined ? null : { first: first.date, last: last.date }
}
