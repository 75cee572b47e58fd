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
