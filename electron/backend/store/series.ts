import type { ReadDb, WriteDb } from './database.ts'
import { openRestores } from './restores.ts'

/** A number was to be drawn in a hall whose last numbers stand on paper only; see services/restore.ts. */
export class NumbersUnsettled extends Error {
  override readonly name = 'NumbersUnsettled'
}

/** Throws {@link NumbersUnsettled} while a restored hall does not know which numbers are on paper. */
export const needSettledNumbers = (db: ReadDb): void => {
  if (openRestores(db).length > 0) throw new NumbersUnsettled()
}

/**
 * Draws the next number of a series: continuous, never reused, in the transaction of what carries it.
 * A rolled-back transaction gives its number back; a committed one never does, also when voided later.
 */
export const drawNumber = (db: WriteDb, kind: string, period: string): number => {
  needSettledNumbers(db)
  const row = db.get<{ last: number }>(
    `INSERT INTO number_series (kind, period, last) VALUES (?, ?, 1)
     ON CONFLICT (kind, period) DO UPDATE SET last = last + 1 RETURNING last`,
    kind,
    period,
  )
  if (row === undefined) throw new Error('no number drawn')
  return row.last
}

export const allSeries = (db: ReadDb): { kind: string; period: string; last: number }[] =>
  db.all('SELECT kind, period, last FROM number_series ORDER BY kind, period')

/** The last number drawn or passed over; 0 in a series that has not begun. */
export const lastOfSeries = (db: ReadDb, kind: string, period: string): number =>
  db.get<{ last: number }>('SELECT last FROM number_series WHERE kind = ? AND period = ?', kind, period)
    ?.last ?? 0

/** The most that a series of single days had on one day. */
export const busiestPeriod = (db: ReadDb, kind: string): number =>
  db.get<{ most: number | null }>('SELECT max(last) AS most FROM number_series WHERE kind = ?', kind)?.most ??
  0

/** Under which 件号 are counted, beside the term. */
export interface ArchiveHead {
  readonly fonds: string
  readonly category: string
  readonly year: number
  readonly organ: string
}

/** 件号 are not drawn one by one; what was passed over of them has a series of its own kind. */
export const ITEM_SERIES = 'archive item'
export const itemPeriod = (head: ArchiveHead, term: string): string =>
  `${head.fonds}-${head.category}·${head.year}-${head.organ} ${term}`

export interface SkippedRange {
  readonly kind: string
  readonly period: string
  readonly first: number
  readonly last: number
}

/** Numbers that may stand on paper and belong to nothing here. */
export const skippedNumbers = (db: ReadDb): SkippedRange[] =>
  db.all('SELECT kind, period, first, last FROM skipped_numbers ORDER BY kind, period, first')

/** The last number passed over in a series; 0 when none was. */
export const lastSkipped = (db: ReadDb, kind: string, period: string): number =>
  db.get<{ last: number | null }>(
    'SELECT max(last) AS last FROM skipped_numbers WHERE kind = ? AND period = ?',
    kind,
    period,
  )?.last ?? 0

/** Passes over the numbers up to and with `to`; a series never moves backwards. */
export const passOver = (db: WriteDb, range: SkippedRange, restoreId: string): void => {
  db.one(
    'INSERT INTO skipped_numbers (kind, period, first, last, restore_id) VALUES (?, ?, ?, ?, ?)',
    range.kind,
    range.period,
    range.first,
    range.last,
    restoreId,
  )
  if (range.kind === ITEM_SERIES) return
  db.one(
    `INSERT INTO number_series (kind, period, last) VALUES (?, ?, ?)
     ON CONFLICT (kind, period) DO UPDATE SET last = excluded.last WHERE last < excluded.last`,
    range.kind,
    range.period,
    range.last,
  )
}
