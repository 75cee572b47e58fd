import type { CalendarChange } from '#shared/domain/calendar/stale.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** A change of the calendar after which cases still have to be counted anew. */
export interface OpenRecount extends CalendarChange {
  /** Null as long as nobody has counted up how many there are. */
  readonly total: number | null
  readonly done: number
  readonly moved: number
}

/** The changes whose cases are not all counted anew, oldest first. */
export const openRecounts = (db: ReadDb): OpenRecount[] =>
  db.all<OpenRecount>(
    `SELECT version, first_date AS first, last_date AS last, rows_total AS total, rows_done AS done, rows_moved AS moved
     FROM calendar_version WHERE recounted_at IS NULL ORDER BY version`,
  )

/** Where a row stands in the order in which rows are looked for. */
export interface RowKey {
  readonly key: number
  readonly id: string
  readonly reach: DateText
  readonly receivedAt: Instant
}

/** Keys that are read in one piece; a millisecond or two. */
const PIECE = 400

const keysAfter = (db: ReadDb, under: number, after: Omit<RowKey, 'id'>): RowKey[] =>
  db.all<RowKey>(
    `SELECT rowid AS key, id, calendar_reach AS reach, received_at AS receivedAt FROM case_file
     WHERE calendar_version = ? AND (calendar_reach, received_at, rowid) > (?, ?, ?)
     ORDER BY calendar_reach, received_at, rowid LIMIT ${PIECE}`,
    under,
    after.reach,
    after.receivedAt,
    after.key,
  )

/** The next version after this one under which any row was counted; null when there is none below `below`. */
const nextUnder = (db: ReadDb, after: number, below: number): number | null =>
  db.get<{ under: number | null }>(
    'SELECT min(calendar_version) AS under FROM case_file WHERE calendar_version > ? AND calendar_version < ?',
    after,
    below,
  )?.under ?? null

/**
 * The rows counted under a version below `below` that changed days of this span can touch ({@link isTouched}), in pieces,
 * what is due first first within each version. A piece is read when it is asked for: rows that have left the range since
 * are not met, and none enters it, because whatever is written is written under the latest version.
 */
export function* touchedRows(
  db: ReadDb,
  { first, last }: { readonly first: DateText; readonly last: DateText },
  below: number,
): Generator<readonly RowKey[]> {
  const before = startOfDate(last)
  for (let under = nextUnder(db, -1, below); under !== null; under = nextUnder(db, under, below)) {
    // Before every row that reaches the first changed day.
    let after: Omit<RowKey, 'id'> = { reach: first, receivedAt: Number.MIN_SAFE_INTEGER, key: 0 }
    for (let keys = keysAfter(db, under, after); keys.length > 0; keys = keysAfter(db, under, after)) {
      yield keys.filter(({ receivedAt }) => receivedAt < before)
      after = keys.at(-1) ?? after
    }
  }
}

export const setRecountTotal = (db: WriteDb, version: number, total: number): void =>
  db.one('UPDATE calendar_version SET rows_total = ? WHERE version = ?', total, version)

export const addRecounted = (db: WriteDb, version: number, done: number, moved: number): void =>
  db.one(
    'UPDATE calendar_version SET rows_done = rows_done + ?, rows_moved = rows_moved + ? WHERE version = ?',
    done,
    moved,
    version,
  )

export const finishRecount = (db: WriteDb, version: number, at: Instant): void =>
  db.one(
    'UPDATE calendar_version SET recounted_at = ?, rows_total = rows_done WHERE version = ?',
    at,
    version,
  )
