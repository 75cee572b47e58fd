import { addDays, type DateText } from '../../kernel/plain-date.ts'
import { dayKind, nextWorkingDay } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { HallDay } from '../queue/hall-days.ts'
import type { AppointmentSettings } from './appointment-settings.ts'

export interface BookableDay {
  readonly day: DateText
  /** Why nobody can book for it; null when it is open. */
  readonly closed: 'hall-closed' | 'no-bookings' | 'not-same-day' | null
  /** Festival or order that shuts or opens the hall that day. */
  readonly name: string | null
  /** False when that year's arrangement is not loaded: the day may yet turn out to be a holiday. */
  readonly covered: boolean
}

/**
 * The last day for which one can book: so many working days after today, by the calendar with its 调休 (a Saturday worked
 * in exchange counts, a holiday does not).
 */
export const lastBookableDay = (calendar: WorkCalendar, today: DateText, daysAhead: number): DateText => {
  let day = today
  for (let ahead = 0; ahead < daysAhead; ahead += 1) day = nextWorkingDay(calendar, day).date
  return day
}

/** Today and every day up to {@link lastBookableDay}, also those on which the hall is shut, each with the reason. */
export const bookableDays = (
  calendar: WorkCalendar,
  today: DateText,
  settings: AppointmentSettings,
  hallDay: (day: DateText) => HallDay,
): readonly BookableDay[] => {
  const last = lastBookableDay(calendar, today, settings.daysAhead)
  const days: BookableDay[] = []
  for (let day = today; day <= last; day = addDays(day, 1)) {
    const { open, name } = hallDay(day)
    const noBookings = settings.closedDays.includes(day)
    const notToday = day === today && settings.sameDayMinutes === null
    days.push({
      day,
      closed: !open ? 'hall-closed' : noBookings ? 'no-bookings' : notToday ? 'not-same-day' : null,
      name,
      covered: dayKind(calendar, day).covered,
    })
  }
  return days
}
