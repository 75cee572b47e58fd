import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import type { ArchiveTerm } from '#shared/domain/archive/retention-term.ts'
import type { ReadDb } from '../../store/database.ts'
import { ITEM_SERIES, lastOfSeries, skippedNumbers } from '../../store/series.ts'

/** What a restore has passed over: it explains a gap, and nothing may carry it. */
export interface Skips {
  /** One by one, of one series. */
  numbersOf(kind: string, period: string): number[]
  /** 件号 passed over under one head. */
  itemsUnder(head: string): { readonly term: ArchiveTerm; readonly itemNumber: number }[]
}

const upTo = ({ first, last }: { readonly first: number; readonly last: number }): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

export const readSkips = (db: ReadDb): Skips => {
  const bySeries = new Map<string, number[]>()
  for (const range of skippedNumbers(db)) {
    const series = `${range.kind}\n${range.period}`
    bySeries.set(series, [...(bySeries.get(series) ?? []), ...upTo(range)])
  }
  const numbersOf = (kind: string, period: string): number[] => bySeries.get(`${kind}\n${period}`) ?? []
  return {
    numbersOf,
    itemsUnder: (head) =>
      ARCHIVE_TERMS.flatMap((term) =>
        numbersOf(ITEM_SERIES, `${head} ${term}`).map((itemNumber) => ({ term, itemNumber })),
      ),
  }
}

/** 1, 2, 3 … in whatever order: none lost, none repeated. */
export const isContinuous = (numbers: readonly number[]): boolean =>
  numbers.toSorted((a, b) => a - b).every((number, index) => number === index + 1)

/** Every range passed over stands in the audit chain and lies within its series. */
export const checkRestores = (db: ReadDb, blame: (problem: string) => void): number => {
  const ranges = skippedNumbers(db)
  const audited = new Set(
    db
      .all<{ line: string }>(
        "SELECT subject || char(10) || detail AS line FROM audit WHERE what = 'series.passedOver'",
      )
      .map(({ line }) => line),
  )
  for (const { kind, period, first, last } of ranges) {
    if (!audited.has(`${kind} ${period}\n${first}-${last}`))
      blame(`numbers ${kind} ${period}: ${first} to ${last} passed over without an entry in the audit`)
    if (kind !== ITEM_SERIES && lastOfSeries(db, kind, period) < last)
      blame(`numbers ${kind} ${period}: passed over to ${last}, behind the end of the series`)
  }
  return ranges.length
}
