import { isStale } from '#shared/domain/calendar/stale.ts'
import type { CountedRow } from '#shared/domain/calendar/stale.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { rowDates } from '../store/row-dates.ts'
import type { CaseDates, RowDates } from '../store/row-dates.ts'
import { caseDatesOf, storyOf } from './case-dates.ts'

/** What of a stored row says whether its dates still hold. */
interface StoredRow extends Pick<CountedRow, 'calendarVersion' | 'calendarReach'> {
  readonly id: string
  readonly receivedAt: Instant
}

/** Whether a later change of the calendar can have moved the dates of a row. */
export const hasStaleDates = (db: ReadDb, row: StoredRow): boolean => {
  const { version, changes } = loadedCalendar(db)
  return row.calendarVersion < version && isStale({ ...row, receivedOn: dateAt(row.receivedAt) }, changes)
}

/** The dates of a case under the calendar that is loaded, whatever its row says. */
export const datesNow = (db: ReadDb, caseId: string): CaseDates => {
  const { state, events, matter } = storyOf(db, caseId)
  return caseDatesOf(db, matter)(state, events)
}

/**
 * A row as it is to be shown or decided on: with dates of the calendar that is loaded. While a change of the calendar is
 * worked through in the background, rows that it has not reached are counted here, in memory; nothing is written.
 */
export const withFreshDates = <Row extends StoredRow & { readonly pausedSince: DateText | null }>(
  db: ReadDb,
  row: Row,
): Row & RowDates =>
  hasStaleDates(db, row)
    ? { ...row, ...rowDates(datesNow(db, row.id), row.pausedSince !== null) }
    : (row as Row & RowDates)
