import type { ReadDb, WriteDb } from './database.ts'

/**
 * Draws the next number of a series: continuous, never reused, in the transaction of what carries it.
 * A rolled-back transaction gives its number back; a committed one never does, also when voided later.
 */
export const drawNumber = (db: WriteDb, kind: string, period: string): number => {
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
