import { calendarYearSchema } from '#shared/domain/calendar/work-calendar.ts'
import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** One parsed value per stored state: boards ask for it thousands of times a second. */
let cached: { readonly stamp: string; readonly calendar: WorkCalendar } | null = null

/** The loaded calendar as one value. */
export const readCalendar = (db: ReadDb): WorkCalendar => {
  const stamp =
    db.get<{ stamp: string }>(
      `SELECT coalesce((SELECT group_concat(year || ':' || loaded_at) FROM calendar_year), '') || '/' ||
              coalesce((SELECT group_concat(date || working) FROM calendar_override), '') AS stamp`,
    )?.stamp ?? ''
  if (cached?.stamp === stamp) return cached.calendar
  const years = db
    .all<{ body: string }>('SELECT body FROM calendar_year ORDER BY year')
    .map((row) => calendarYearSchema.parse(JSON.parse(row.body)))
  const overrides = db
    .all<{ date: string; working: number; reason: string }>(
      'SELECT date, working, reason FROM calendar_override ORDER BY date',
    )
    .map((row) => ({ ...row, working: row.working === 1 }))
  const calendar = { years, overrides }
  cached = { stamp, calendar }
  return calendar
}

export const saveCalendarYear = (db: WriteDb, year: CalendarYear, at: Instant): void =>
  db.one(
    `INSERT INTO calendar_year (year, body, loaded_at) VALUES (?, ?, ?)
     ON CONFLICT (year) DO UPDATE SET body = excluded.body, loaded_at = excluded.loaded_at`,
    year.year,
    JSON.stringify(year),
    at,
  )
