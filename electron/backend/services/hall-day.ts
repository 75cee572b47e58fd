import { nextWorkingDay } from '#shared/domain/calendar/day-kind.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { readCalendar } from '../store/calendars.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

const LAST_DAY = 'last-day'

/** The last day on which the hall is known to have worked. */
export const lastKnownDay = (db: ReadDb): DateText | null => readMeta(db, LAST_DAY)

/**
 * Whether today's date is to be believed. A dead battery boots into the wrong year: the hall's day never moves
 * backwards, nor further forward than one day past the next working day, until the duty lead confirms it.
 * (A plain "one day" would ask every Monday; see the decision record on the hall's day.)
 */
export const isDayDoubtful = (db: ReadDb, today: DateText): boolean => {
  const last = lastKnownDay(db)
  if (last === null || today === last) return false
  if (today < last) return true
  return today > addDays(nextWorkingDay(readCalendar(db), last).date, 1)
}

/** Remembers that the hall worked today; called inside every committing transaction. */
export const guardDay = (db: WriteDb, today: DateText): void => {
  const last = lastKnownDay(db)
  if (last === null || (today > last && !isDayDoubtful(db, today))) writeMeta(db, LAST_DAY, today)
}

/** The duty lead has looked at a wall calendar and says that the machine is right. */
export const confirmDay = (db: WriteDb, today: DateText): void => writeMeta(db, LAST_DAY, today)
