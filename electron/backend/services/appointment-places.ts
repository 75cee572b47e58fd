import { bookableDays } from '#shared/domain/appointment/bookable-days.ts'
import type { BookableDay } from '#shared/domain/appointment/bookable-days.ts'
import { offeredSlots } from '#shared/domain/appointment/booking.ts'
import type { OfferedSlot } from '#shared/domain/appointment/booking.ts'
import type { AppointmentSettings } from '#shared/domain/appointment/appointment-settings.ts'
import { slotsOfDay } from '#shared/domain/appointment/slots.ts'
import { hallDay } from '#shared/domain/queue/hall-days.ts'
import type { HallDay } from '#shared/domain/queue/hall-days.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { appointmentsOfDay } from '../store/appointments.ts'
import { readCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { readProfile } from '../store/hall.ts'

/** Open or shut, and why, for any date. */
export const hallDayOf = (db: ReadDb): ((day: DateText) => HallDay) => {
  const { openWeekdays } = readProfile(db)
  const calendar = readCalendar(db)
  return (day) => hallDay({ calendar, openWeekdays, exceptions: [] }, day)
}

/** The days for which one can book now, today first. */
export const daysToBook = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  settings: AppointmentSettings,
): readonly BookableDay[] => bookableDays(readCalendar(db), today, settings, hallDayOf(db))

/** The slots of a business on a day with what is left; `except` is the appointment that is being moved. */
export const slotsOn = (
  { db, now, today }: Pick<QueryContext, 'db' | 'now' | 'today'>,
  settings: AppointmentSettings,
  { day, categoryId }: { readonly day: DateText; readonly categoryId: string },
  except: string | null,
): readonly OfferedSlot[] => {
  const category = settings.categories.find((one) => one.categoryId === categoryId)
  if (category === undefined) return []
  return offeredSlots({
    slots: slotsOfDay(readProfile(db), day, category.slotMinutes),
    capacity: category.capacity,
    taken: appointmentsOfDay(db, day).filter(
      (row) => row.categoryId === categoryId && row.status !== 'cancelled' && row.id !== except,
    ),
    sameDayMinutes: settings.sameDayMinutes,
    isToday: day === today,
    now,
  })
}
