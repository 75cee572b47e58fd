import { MOST_PASSED_OVER } from '#shared/contract/restore.ts'
import type { NumberSeries } from '#shared/contract/restore.ts'
import type { InputOf } from '#shared/contract/index.ts'

/** What was typed beside each series, by {@link seriesKey}. */
export type Typed = Readonly<Record<string, string>>

export const seriesKey = ({ kind, period }: Pick<NumberSeries, 'kind' | 'period'>): string =>
  `${kind} ${period}`

/**
 * The serial in what was typed: bare digits, or a whole number as it stands on paper (A063, 2026-0418,
 * 青街告字〔2026〕000123号). Null when there is none.
 */
export const serialTyped = (text: string): number | null => {
  const digits = /(\d{1,9})\D*$/.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

export type RowState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly because: 'no-number' | 'backwards' | 'too-far' }
  | { readonly kind: 'good'; readonly lastOnPaper: number; readonly skipped: number }

/** What a row says about its series: how far the paper goes, and how many numbers that passes over. */
export const rowState = (series: NumberSeries, text: string): RowState => {
  if (text.trim() === '') return { kind: 'empty' }
  const typed = serialTyped(text)
  if (typed === null) return { kind: 'wrong', because: 'no-number' }
  if (typed < series.last) return { kind: 'wrong', because: 'backwards' }
  if (typed - series.last > MOST_PASSED_OVER) return { kind: 'wrong', because: 'too-far' }
  return { kind: 'good', lastOnPaper: typed, skipped: typed - series.last }
}

/** Fills what is still empty; what somebody has typed stays. */
export const fillEmpty = (
  series: readonly NumberSeries[],
  typed: Typed,
  by: (row: NumberSeries) => number,
): Typed => ({
  ...typed,
  ...Object.fromEntries(
    series
      .filter((row) => (typed[seriesKey(row)] ?? '').trim() === '')
      .map((row) => [seriesKey(row), String(by(row))]),
  ),
})

/** Everything as the backend wants it; null while a row is empty or wrong. */
export const settledBy = (
  series: readonly NumberSeries[],
  typed: Typed,
): InputOf<'restore.settle'>['series'] | null => {
  const said = series.flatMap((row) => {
    const state = rowState(row, typed[seriesKey(row)] ?? '')
    const { kind, period } = row
    return state.kind === 'good' ? [{ kind, period, lastOnPaper: state.lastOnPaper }] : []
  })
  return said.length === series.length ? said : null
}

export const GROUPS = ['today', 'case', 'document', 'archive'] as const
export type Group = (typeof GROUPS)[number]

/** Under which heading a series stands. */
export const groupOf = ({ shape }: Pick<NumberSeries, 'shape'>): Group => {
  switch (shape.of) {
    case 'ticket':
    case 'appointment':
      return 'today'
    case 'case':
      return 'case'
    case 'document':
      return 'document'
    case 'batch':
    case 'item':
      return 'archive'
  }
}
