import { alarmDay } from '#shared/domain/limit/count-limit.ts'
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
  /** Natural days and months: every day counts, days off too. */
  | { readonly kind: 'every-day' }
  | {
      readonly kind: 'limit'
      readonly basis: 'promised' | 'legal'
      readonly count: LimitCount
      readonly decides: boolean
      readonly earlier: boolean
    }
  | { readonly kind: 'rolled'; readonly raw: string; readonly date: string }
  | { readonly kind: 'provisional'; readonly year: string }

/** The how-manieth day the limit ends on; null for units that count no days. */
export const endOrdinal = (count: LimitCount): number | null =>
  count.days.find((day) => day.date === alarmDay(count))?.ordinal ??
  count.days.findLast((day) => day.ordinal !== null)?.ordinal ??
  null

/** What was left out and what was worked although it is a rest day, in order, as far as a count reaches. */
const exceptionsOf = (count: LimitCount): ExplanationRow[] => {
  const notable = notableDays(count)
  const dayOn = new Map(count.days.map((day) => [day.date, day]))
  const worked = notable.makeUp.map((date) => {
    const day = dayOn.get(date)
    return {
      kind: 'worked' as const,
      date,
      ordinal: day?.ordinal ?? null,
      name: day?.name ?? null,
      local: day?.kind === 'local-open',
    }
  })
  const off = notable.off.map((range) => ({
    kind: 'off' as const,
    ...range,
    local: dayOn.get(range.from)?.kind === 'local-closed',
  }))
  const begins = (row: (typeof worked)[number] | (typeof off)[number]): string =>
    row.kind === 'off' ? row.from : row.date
  return [...worked, ...off].toSorted((left, right) => begins(left).localeCompare(begins(right)))
}

/** How the days were counted, in the unit of the limit that decides. */
const countingRows = (decides: LimitCount, present: readonly LimitCount[]): ExplanationRow[] => {
  switch (decides.unit) {
    case 'working-day': {
      const longest = present
        .filter((count) => count.unit === 'working-day')
        .reduce((left, right) => (right.due > left.due ? right : left), decides)
      return [...exceptionsOf(longest), { kind: 'weekends' }]
    }
    case 'natural-day':
    case 'month':
      return [{ kind: 'every-day' }]
    case 'immediate':
    case 'minute':
    case 'hour':
      return []
  }
}

/** What a reader must know to count along: the start, every named exception in order, the ends, what moved. */
export const explanationRows = (due: CaseDue): readonly ExplanationRow[] => {
  const decides = due[due.basis]
  if (decides === null) return []
  const present = [due.promised, due.legal].filter((count) => count !== null)
  const rows: ExplanationRow[] = [
    { kind: 'start', date: decides.startDate },
    ...countingRows(decides, present),
  ]
  for (const basis of ['promised', 'legal'] as const) {
    const count = due[basis]
    if (count === null) continue
    const earlier = basis === due.basis && present.length > 1
    rows.push({ kind: 'limit', basis, count, decides: basis === due.basis, earlier })
    const end = alarmDay(count)
    if (end !== count.due) rows.push({ kind: 'rolled', raw: end, date: count.due })
  }
  const uncovered = present.flatMap((count) => count.days).find((day) => !day.covered)
  if (uncovered !== undefined) rows.push({ kind: 'provisional', year: uncovered.date.slice(0, 4) })
  return rows
}
