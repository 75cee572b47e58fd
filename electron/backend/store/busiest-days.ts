import type { ReadDb } from './database.ts'

const DAY = 24 * 3600 * 1000
/** The hall's day of an instant, as a number: the hall keeps the time of Asia/Shanghai, which knows no summer time. */
const dayOf = (column: string): string => `(${column} + ${8 * 3600 * 1000}) / ${DAY}`

const most = (db: ReadDb, counted: string): number =>
  db.get<{ most: number | null }>(`SELECT max(n) AS most FROM (${counted})`)?.most ?? 0

/** The most cases that were received on one day. */
export const mostCasesOfADay = (db: ReadDb): number =>
  most(db, `SELECT count(*) AS n FROM case_file GROUP BY ${dayOf('received_at')}`)

/** The most documents of each kind that were issued on one day. */
export const mostDocumentsOfADay = (db: ReadDb): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ kind: string; most: number }>(
        `SELECT kind, max(n) AS most FROM
           (SELECT kind, count(*) AS n FROM document GROUP BY kind, ${dayOf('created_at')}) GROUP BY kind`,
      )
      .map((row) => [row.kind, row.most]),
  )

/** The most items that one batch numbered. */
export const mostItemsOfABatch = (db: ReadDb): number =>
  most(db, 'SELECT count(*) AS n FROM archive_item WHERE item_number IS NOT NULL GROUP BY batch_id')
