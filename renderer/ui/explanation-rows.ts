import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { notableDays } from '#shared/domain/limit/notable-days.ts'

/** One line of the explanation beside the calendar; the wording is the component's. */
export type ExplanationRow =
  | { readonly kind: 'start'; readonly date: string }
  | {
      readonly kind: 'worked'
      readonly date: string
      readonly ordinal: number | null
      readonly name: string | null
      readonly local: boolean
    }
  | {
      readonly kind: 'off'
      readonly from: string
      readonly to: string
      readonly name: string | null
      readonly local: boolean
    }
  | { readonly kind: 'weekends' }
  | {
      readonly kind: 'limit'
      readonly basis: 'promised' | 'legal'
      readonly count: LimitCount
      readonly decides: boolean
      readonly earlier: boolean
    }
  | { readonly kind: 'rolled'; readonly raw: string; readonly date: string }
  | { readonly kind: 'provisional'; readonly year: string }

const lastOrdinal = (count: LimitCount): number | null =>
  count.days.findLast((day) => day.ordinal !== null)?.ordinal ?? null

/** The how-manieth day the due date is; null for units that count no days. */
export const dueOrdinal = (count: LimitCount): number | null =>
  count.days.find((day) => day.date === count.due)?.ordinal ?? lastOrdinal(count)

/** What a reader must know to count along: the start, every named exception in order, the ends, what moved. */
export const explanationRows = (due: CaseDue): readonly ExplanationRow[] => {
  const present = [due.promised, due.legal].filter((count) => count !== null)
  const decides = due[due.basis]
  if (decides === null) return []
  const longest = present.reduce((left, right) => (right.due > left.due ? right : left))
  const notable = notableDays(longest)
  const dayOn = new Map(longest.days.map((day) => [day.date, day]))
  const exceptions: (ExplanationRow & { readonly at: string })[] = [
    ...notable.makeUp.map((date) => {
      const day = dayOn.get(date)
      return {
        kind: 'worked' as const,
        at: date,
        date,
        ordinal: day?.ordinal ?? null,
        name: day?.name ?? null,
        local: day?.kind === 'local-open',
      }
    }),
    ...notable.off.map((range) => ({
      kind: 'off' as const,
      at: range.from,
      ...range,
      local: dayOn.get(range.from)?.kind === 'local-closed',
    })),
  ].toSorted((left, right) => left.at.localeCompare(right.at))
  const rows: ExplanationRow[] = [{ kind: 'start', date: decides.startDate }, ...exceptions]
  if (present.some((count) => count.unit === 'working-day')) rows.push({ kind: 'weekends' })
  for (const basis of ['promised', 'legal'] as const) {
    const count = due[basis]
    if (count === null) continue
    rows.push({
      kind: 'limit',
      basis,
      count,
      decides: basis === due.basis,
      earlier: basis === due.basis && present.length > 1,
    })
    if (count.rawDue !== count.due) rows.push({ kind: 'rolled', raw: count.rawDue, date: count.due })
  }
  const uncovered = longest.days.find((day) => !day.covered)
  if (uncovered !== undefined) rows.push({ kind: 'provisional', year: uncovered.date.slice(0, 4) })
  return rows
}
