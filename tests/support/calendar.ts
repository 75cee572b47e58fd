import { datesNow } from '#electron/backend/services/fresh-dates.ts'
import { addVersion, loadedCalendar, saveCalendarYear } from '#electron/backend/store/calendars.ts'
import { allCases } from '#electron/backend/store/cases.ts'
import { rowDates } from '#electron/backend/store/row-dates.ts'
import { calendarDiff, movingSpan } from '#shared/domain/calendar/calendar-diff.ts'
import type { CalendarYear } from '#shared/domain/calendar/work-calendar.ts'
import type { Caller, TestHall } from './test-hall.ts'

/** Invented: nobody knows the real arrangement yet, and nothing here says what it will be. */
export const year2027: CalendarYear = {
  format: 1,
  year: 2027,
  source: '国务院办公厅关于2027年部分节假日安排的通知（虚构）',
  daysOff: [
    { from: '2027-01-01', to: '2027-01-03', name: '元旦' },
    { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
    { from: '2027-10-01', to: '2027-10-07', name: '国庆节' },
  ],
  makeUpWorkdays: [{ date: '2027-01-09', name: '元旦调休' }],
}

/** Loads a year on the calendar as it stands; answers the whole reply. */
export const loadYear = async (admin: Caller, year: CalendarYear) =>
  admin.reply('settings.importCalendar', {
    text: JSON.stringify(year),
    basedOn: (await admin.call('settings.calendar', {})).version,
  })

/** Waits until every case that a change can touch has been counted anew. */
export const untilRecounted = async (hall: TestHall): Promise<void> => {
  const left = () =>
    hall.store.read.get('SELECT version FROM calendar_version WHERE recounted_at IS NULL LIMIT 1')
  while (left() !== undefined) await new Promise((done) => setTimeout(done, 5))
}

/**
 * Puts a calendar into the tables as a change does, and wakes nobody: the moment after a change, before the first case is
 * counted anew.
 */
export const changeSilently = (hall: TestHall, year: CalendarYear): void =>
  hall.store.write((db) => {
    const { calendar } = loadedCalendar(db)
    const years = [...calendar.years.filter((one) => one.year !== year.year), year]
    saveCalendarYear(db, year, hall.clock.now())
    addVersion(db, {
      at: hall.clock.now(),
      staffId: null,
      what: 'year',
      subject: String(year.year),
      source: year.source,
      span: movingSpan(calendarDiff(calendar, { ...calendar, years })),
    })
  })

/** Every stored date against one that is counted now, for all cases whatever has become of them. */
export const wrongDates = (hall: TestHall): string[] =>
  allCases(hall.store.read).flatMap((file) => {
    const now = rowDates(datesNow(hall.store.read, file.id), file.pausedSince !== null)
    const told = [file.due, file.provisional, file.tellBy, file.stageDue, file.answerBy, file.calendarReach]
    const counted = [now.due, now.provisional, now.tellBy, now.stageDue, now.answerBy, now.calendarReach]
    return told.join() === counted.join()
      ? []
      : [`${file.number} ${told.join()} instead of ${counted.join()}`]
  })
