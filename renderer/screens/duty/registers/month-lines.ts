import type { MonthRow } from '#shared/contract/register.ts'
import { addCounts, NOTHING_COUNTED } from '#shared/domain/report/month-report.ts'
import type { MonthCounts } from '#shared/domain/report/month-report.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'

/** A line of the month report: everything, one matter, or the sum of a field with several matters. */
export interface MonthLine {
  readonly kind: 'all' | 'matter' | 'field'
  readonly key: string
  readonly field: string
  readonly matterName: string
  readonly counts: MonthCounts
}

const sumOf = (rows: readonly MonthCounts[]): MonthCounts => rows.reduce(addCounts, NOTHING_COUNTED)

/**
 * The report as it is read: the whole first, then field by field, each field with more than one matter closed by its
 * sum. Nothing for a month in which nothing happened.
 */
export const monthLines = (rows: readonly MonthRow[]): readonly MonthLine[] => {
  if (rows.length === 0) return []
  const fields = [...new Set(rows.map(({ field }) => field))]
  return [
    { kind: 'all', key: 'all', field: '', matterName: '', counts: sumOf(rows) },
    ...fields.flatMap((field): MonthLine[] => {
      const own = rows.filter((row) => row.field === field)
      const lines = own.map((row): MonthLine => ({
        kind: 'matter',
        key: `matter ${row.matterCode}`,
        field,
        matterName: row.matterName,
        counts: row,
      }))
      if (own.length === 1) return lines
      return [...lines, { kind: 'field', key: `field ${field}`, field, matterName: '', counts: sumOf(own) }]
    }),
  ]
}

/** What stands in red as soon as it is not nought. */
export const LATE_COUNTS: ReadonlySet<keyof MonthCounts> = new Set(['finishedLate', 'overdue'])

/** The month before or after one, as `YYYY-MM`. */
export const monthBeside = (month: string, by: -1 | 1): string =>
  toPlainDate(`${month}-01`).add({ months: by }).toString().slice(0, 7)

/** A month field that is being typed into is empty for a moment. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
