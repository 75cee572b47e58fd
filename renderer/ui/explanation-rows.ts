import { pauseOn } from '#shared/domain/limit/case-limits.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { NamedPause } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { keptOut, notableDays } from '#shared/domain/limit/notable-days.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { NOTHING_LEFT_OUT } from './calendar-weeks.ts'
import type { LeftOut } from './calendar-weeks.ts'

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
  /** 特别程序: what was left out for which of them, and how many of the limit's days. */
  | {
      readonly kind: 'paused'
      readonly from: string
      readonly to: string
      readonly procedure: string
      readonly value: number
      readonly unit: 'working-day' | 'natural-day'
    }
  /** 暂停 now: since the day after this one nothing is counted. */
  | { readonly kind: 'standing'; readonly from: string; readonly procedure: string }
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
  return [...worked, ...off]
}

/** The finished stretches that the deciding limit left out. */
const pausedRows = (decides: LimitCount, pauses: readonly NamedPause[]): ExplanationRow[] =>
  pauses.flatMap(({ procedure, from, to }) => {
    const value = to === null ? 0 : keptOut(decides, { from, to })
    if (to === null || value === 0) return []
    const unit = decides.unit === 'working-day' ? 'working-day' : 'natural-day'
    return [{ kind: 'paused', from: addDays(from, 1), to, procedure, value, unit }]
  })

const beginOf = (row: ExplanationRow): string => ('from' in row ? row.from : 'date' in row ? row.date : '')
const inOrder = (rows: readonly ExplanationRow[]): ExplanationRow[] =>
  rows.toSorted((left, right) => beginOf(left).localeCompare(beginOf(right)))

/** How the days were counted, in the unit of the limit that decides. */
const countingRows = (
  decides: LimitCount,
  present: readonly LimitCount[],
  pauses: readonly NamedPause[],
): ExplanationRow[] => {
  const paused = pausedRows(decides, pauses)
  switch (decides.unit) {
    case 'working-day': {
      const longest = present
        .filter((count) => count.unit === 'working-day')
        .reduce((left, right) => (right.due > left.due ? right : left), decides)
      return [...inOrder([...exceptionsOf(longest), ...paused]), { kind: 'weekends' }]
    }
    case 'natural-day':
    case 'month':
      return [...paused, { kind: 'every-day' }]
    case 'immediate':
    case 'minute':
    case 'hour':
      return paused
  }
}

/**
 * What a reader must know to count along: the start, every named exception in order, the ends, what moved. While the
 * clock stands: only what lies before, and that nothing is counted now.
 */
export const explanationRows = (
  due: CaseDue,
  { pauses, standing }: LeftOut = NOTHING_LEFT_OUT,
): readonly ExplanationRow[] => {
  const decides = due[due.basis]
  if (decides === null) return []
  const present = [due.promised, due.legal].filter((count) => count !== null)
  const rows: ExplanationRow[] = [
    { kind: 'start', date: decides.startDate },
    ...countingRows(decides, present, pauses),
  ]
  if (standing !== null)
    return [
      ...rows.filter((row) => beginOf(row) <= standing.since),
      {
        kind: 'standing',
        from: standing.since,
        procedure: pauseOn(pauses, addDays(standing.since, 1))?.procedure ?? '',
      },
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
