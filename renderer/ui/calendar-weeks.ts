import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import type { CaseDue, ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'

export interface CalendarCell {
  readonly date: string
  /** From the ledger; null before the start and after the last limit: such days say nothing. */
  readonly day: ExplainedDay | null
  /** Ordinal as the ledger counted it, never counted here. */
  readonly ordinal: number | null
  readonly role: 'start' | 'due' | 'later' | null
  /** Which limit ends here. */
  readonly ends: readonly ('promised' | 'legal')[]
}

const latest = (left: string, right: string): string => (left > right ? left : right)

/** The count that decides (the earlier), and the other one. */
const counts = (due: CaseDue): { decides: LimitCount | null; other: LimitCount | null } =>
  due.basis === 'promised'
    ? { decides: due.promised, other: due.legal }
    : { decides: due.legal, other: due.promised }

/**
 * Weeks from Monday, from the week of the start to the week of the later limit. The ordinals of the deciding count
 * are shown through its end; after it those of the other count, if it counts in the same unit.
 */
export const calendarWeeks = (due: CaseDue): readonly (readonly CalendarCell[])[] => {
  const { decides, other } = counts(due)
  if (decides === null) return []
  const days = new Map<string, ExplainedDay>()
  const ordinals = new Map<string, number | null>()
  const continues = other !== null && other.unit === decides.unit
  for (const day of other?.days ?? []) {
    days.set(day.date, day)
    ordinals.set(day.date, continues ? day.ordinal : null)
  }
  for (const day of decides.days) {
    days.set(day.date, day)
    ordinals.set(day.date, day.ordinal)
  }
  const last = [decides.due, other?.due ?? decides.due].reduce(latest)
  const monday = addDays(decides.startDate, 1 - weekdayOf(decides.startDate))
  const weeks: CalendarCell[][] = []
  for (let from = monday; from <= last; from = addDays(from, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, offset): CalendarCell => {
        const date = addDays(from, offset)
        const ends = (['promised', 'legal'] as const).filter((name) => due[name]?.due === date)
        const role =
          date === due.due ? 'due' : ends.length > 0 ? 'later' : date === decides.startDate ? 'start' : null
        return { date, day: days.get(date) ?? null, ordinal: ordinals.get(date) ?? null, role, ends }
      }),
    )
  }
  return weeks
}
