import type { DaySpan } from '#shared/domain/calendar/calendar-diff.ts'
import type { CalendarChange } from '#shared/domain/calendar/stale.ts'
import { calendarYearSchema } from '#shared/domain/calendar/work-calendar.ts'
import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** The calendar as it stands, and what has changed in it since versions began. */
export interface LoadedCalendar {
  /** 0 before anything was loaded. */
  readonly version: number
  readonly calendar: WorkCalendar
  readonly changes: readonly CalendarChange[]
}

/** Days that this hall has been ordered to close, or to work on, from one to another, both included. */
export interface Arrangement {
  readonly id: string
  readonly working: boolean
  readonly from: DateText
  readonly to: DateText
  readonly reason: string
  /** Who ordered it: 文号 or name. */
  readonly orderedBy: string
  readonly at: Instant
  readonly staffId: string | null
}

/** The latest state, parsed once: boards ask for it thousands of times a second. A token stands for one state only. */
let cached: { readonly token: string; readonly loaded: LoadedCalendar } | null = null

/** Calendars that are only supposed, by the reader for which they are. */
const supposed = new WeakMap<ReadDb, WorkCalendar>()

/** The same database, read as if another calendar were loaded: what a change would move, before it is made. */
export const supposing = (db: ReadDb, calendar: WorkCalendar): ReadDb => {
  const reader: ReadDb = {
    get: (sql, ...params) => db.get(sql, ...params),
    all: (sql, ...params) => db.all(sql, ...params),
  }
  supposed.set(reader, calendar)
  return reader
}

/** The loaded calendar with its version. */
export const loadedCalendar = (db: ReadDb): LoadedCalendar => {
  const latest = db.get<{ version: number; token: string }>(
    'SELECT version, token FROM calendar_version ORDER BY version DESC LIMIT 1',
  )
  const token = latest?.token ?? ''
  if (cached?.token === token) return cached.loaded
  const loaded = {
    version: latest?.version ?? 0,
    calendar: calendarOf(
      db
        .all<{ body: string }>('SELECT body FROM calendar_year ORDER BY year')
        .map((row) => calendarYearSchema.parse(JSON.parse(row.body))),
      readArrangements(db),
    ),
    changes: db.all<CalendarChange>(
      `SELECT version, first_date AS first, last_date AS last FROM calendar_version
       WHERE first_date IS NOT NULL ORDER BY version`,
    ),
  }
  cached = { token, loaded }
  return loaded
}

/** The calendar to count with, as one value. */
export const readCalendar = (db: ReadDb): WorkCalendar => supposed.get(db) ?? loadedCalendar(db).calendar

/** Years and orders as the value that is counted with: one override for each day. */
export const calendarOf = (
  years: readonly CalendarYear[],
  arrangements: readonly Pick<Arrangement, 'working' | 'from' | 'to' | 'reason'>[],
): WorkCalendar => ({
  years,
  overrides: arrangements.flatMap(({ working, from, to, reason }) => {
    const days = []
    for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, working, reason })
    return days
  }),
})

export const saveCalendarYear = (db: WriteDb, year: CalendarYear, at: Instant): void =>
  db.one(
    `INSERT INTO calendar_year (year, body, loaded_at) VALUES (?, ?, ?)
     ON CONFLICT (year) DO UPDATE SET body = excluded.body, loaded_at = excluded.loaded_at`,
    year.year,
    JSON.stringify(year),
    at,
  )

/** Every order, the earliest day first. */
export const readArrangements = (db: ReadDb): Arrangement[] =>
  db
    .all<Omit<Arrangement, 'working'> & { working: number }>(
      `SELECT id, working, from_date AS "from", to_date AS "to", reason, ordered_by AS orderedBy, at, staff_id AS staffId
       FROM calendar_arrangement ORDER BY from_date`,
    )
    .map((row) => ({ ...row, working: row.working === 1 }))

export const insertArrangement = (db: WriteDb, arrangement: Arrangement): void =>
  db.one(
    `INSERT INTO calendar_arrangement (id, working, from_date, to_date, reason, ordered_by, at, staff_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    arrangement.id,
    arrangement.working ? 1 : 0,
    arrangement.from,
    arrangement.to,
    arrangement.reason,
    arrangement.orderedBy,
    arrangement.at,
    arrangement.staffId,
  )

/** What is left of an order once its days from one day on are taken back. */
export const endArrangement = (db: WriteDb, id: string, lastDay: DateText): void =>
  db.one('UPDATE calendar_arrangement SET to_date = ? WHERE id = ?', lastDay, id)

export const deleteArrangement = (db: WriteDb, id: string): void =>
  db.one('DELETE FROM calendar_arrangement WHERE id = ?', id)

export const VERSION_KINDS = ['begun', 'shipped', 'year', 'closed', 'opened', 'withdrawn'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

export interface NewVersion {
  readonly at: Instant
  readonly staffId: string | null
  readonly what: VersionKind
  /** The year, or the days from one to another. */
  readonly subject: string
  /** Which notice or order, and why. */
  readonly source: string
  /** The days that can move a date; null when none can, and then no case is counted anew. */
  readonly span: DaySpan | null
}

/** The calendar has become another; answers its version. Every change of the tables above is followed by one. */
export const addVersion = (db: WriteDb, { at, staffId, what, subject, source, span }: NewVersion): number => {
  const version = (latestVersion(db)?.version ?? 0) + 1
  db.one(
    `INSERT INTO calendar_version (version, at, staff_id, what, subject, source, first_date, last_date, recounted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version,
    at,
    staffId,
    what,
    subject,
    source,
    span?.first ?? null,
    span?.last ?? null,
    span === null ? at : null,
  )
  return version
}

export interface CalendarVersion {
  readonly version: number
  readonly at: Instant
  readonly staffId: string | null
  readonly what: VersionKind
  readonly subject: string
  readonly source: string
  /** Cases whose dates moved, as far as they have been counted anew. */
  readonly moved: number
  readonly recountedAt: Instant | null
}

export const latestVersion = (db: ReadDb): CalendarVersion | undefined =>
  db.get<CalendarVersion>(
    `SELECT version, at, staff_id AS staffId, what, subject, source, rows_moved AS moved, recounted_at AS recountedAt
     FROM calendar_version ORDER BY version DESC LIMIT 1`,
  )
