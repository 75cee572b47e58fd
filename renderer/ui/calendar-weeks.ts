import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue, ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'

export interface CalendarCell {
  readonly date: string
  /** From the ledger; null before the start and after the last counted limit: such days say nothing. */
  readonly day: ExplainedDay | null
  /** Ordinal as the ledger counted it, never counted here. */
  readonly ordinal: number | null
  readonly role: 'start' | 'due' | 'later' | null
  /** What ends here: a limit, or the deciding limit after it has rolled off a day off (民法典 203条). */
  readonly ends: readonly ('promised' | 'legal' | 'rolled')[]
}

export interface DayByDay {
  readonly weeks: readonly (readonly CalendarCell[])[]
  /** Days off and make-up days matter to the eye only where working days are counted. */
  readonly countsWorkingDays: boolean
}

/** The count that decides (the earlier), and the other one. */
const counts = (due: CaseDue): { decides: LimitCount | null; other: LimitCount | null } =>
  due.basis === 'promised'
    ? { decides: due.promised, other: due.legal }
    : { decides: due.legal, other: due.promised }

/**
 * Weeks from Monday, from the week of the start to the week of the later limit. The days are those of the deciding
 * count through its end; after it those of the other count, if it counts in the same unit. A limit ends on the day
 * by which the office must have finished, which is the one before rolling.
 */
export const dayByDay = (due: CaseDue): DayByDay => {
  const { decides, other } = counts(due)
  if (decides === null) return { weeks: [], countsWorkingDays: false }
  const days = new Map<string, ExplainedDay>()
  if (other !== null && other.unit === decides.unit) for (const day of other.days) days.set(day.date, day)
  for (const day of decides.days) days.set(day.date, day)
  const endsOn = {
    promised: due.promised === null ? null : alarmDay(due.promised),
    legal: due.legal === null ? null : alarmDay(due.legal),
    rolled: decides.due === alarmDay(decides) ? null : decides.due,
  }
  const last = Object.values(endsOn).reduce<string>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    due.due,
  )
  const cellOf = (date: string): CalendarCell => {
    const ends = (['promised', 'legal', 'rolled'] as const).filter((name) => endsOn[name] === date)
    const role =
      date === due.due ? 'due' : ends.length > 0 ? 'later' : date === decides.startDate ? 'start' : null
    const day = days.get(date) ?? null
    return { date, day, ordinal: day?.ordinal ?? null, role, ends }
  }
  const weeks: CalendarCell[][] = []
  const monday = addDays(decides.startDate, 1 - weekdayOf(decides.startDate))
  for (let from = monday; from <= last; from = addDays(from, 7))
    weeks.push(Array.from({ length: 7 }, (_, offset) => cellOf(addDays(from, offset))))
  return { weeks, countsWorkingDays: decides.unit === 'working-day' }
}
