import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { pauseOn } from '#shared/domain/limit/case-limits.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { NamedPause } from '#shared/domain/limit/count-limit.ts'
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
  /** For which special procedure this day is not counted. */
  readonly procedure: string | null
}

/** What left days out of a count, and whether the clock stands still just now. */
export interface LeftOut {
  readonly pauses: readonly NamedPause[]
  /** 暂停: nothing after this day is known, up to today it is known not to be counted. */
  readonly standing: { readonly since: string; readonly today: string } | null
}

export const NOTHING_LEFT_OUT: LeftOut = { pauses: [], standing: null }

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
 * by which the office must have finished, which is the one before rolling. While the clock stands there is no end.
 */
export const dayByDay = (due: CaseDue, { pauses, standing }: LeftOut = NOTHING_LEFT_OUT): DayByDay => {
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
  const last =
    standing?.today ??
    Object.values(endsOn).reduce<string>(
      (latest, date) => (date !== null && date > latest ? date : latest),
      due.due,
    )
  const procedureOn = (date: string): string | null => pauseOn(pauses, date)?.procedure ?? null
  const cellOf = (date: string): CalendarCell => {
    if (standing !== null && date > standing.since)
      return standingCell(date, days.get(date), standing.today, procedureOn(date))
    const ends =
      standing === null
        ? (['promised', 'legal', 'rolled'] as const).filter((name) => endsOn[name] === date)
        : []
    const role = roleOf(date, ends.length > 0, standing === null ? due.due : null, decides.startDate)
    const day = days.get(date) ?? null
    return {
      date,
      day,
      ordinal: day?.ordinal ?? null,
      role,
      ends,
      procedure: day?.what === 'paused' ? procedureOn(date) : null,
    }
  }
  const weeks: CalendarCell[][] = []
  const monday = addDays(decides.startDate, 1 - weekdayOf(decides.startDate))
  for (let from = monday; from <= last; from = addDays(from, 7))
    weeks.push(Array.from({ length: 7 }, (_, offset) => cellOf(addDays(from, offset))))
  return { weeks, countsWorkingDays: decides.unit === 'working-day' }
}

const roleOf = (date: string, ends: boolean, due: string | null, start: string): CalendarCell['role'] => {
  if (date === due) return 'due'
  if (ends) return 'later'
  return date === start ? 'start' : null
}

/** A day since the clock stands: not counted up to today, and after that nobody knows. */
const standingCell = (
  date: string,
  day: ExplainedDay | undefined,
  today: string,
  procedure: string | null,
): CalendarCell => ({
  date,
  day:
    date > today
      ? null
      : {
          ...(day ?? { date, kind: 'workday', name: null, covered: true }),
          what: 'paused',
          ordinal: null,
        },
  ordinal: null,
  role: null,
  ends: [],
  procedure: date > today ? null : procedure,
})
