import { bookableDays } from '#shared/domain/appointment/bookable-days.ts'
import type { BookableDay } from '#shared/domain/appointment/bookable-days.ts'
import { offeredSlots } from '#shared/domain/appointment/booking.ts'
import type { OfferedSlot } from '#shared/domain/appointment/booking.ts'
import type { AppointmentSettings } from '#shared/domain/appointment/appointment-settings.ts'
import { slotsOfDay } from '#shared/domain/appointment/slots.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { appointmentsOfDay } from '../store/appointments.ts'
import { readCalendar } from '../store/calendars.ts'
import { readProfile } from '../store/hall.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import { hallDays } from './kiosk-opening.ts'

/** The days for which one can book now, today first. */
export const daysToBook = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  settings: AppointmentSettings,
): readonly BookableDay[] => bookableDays(readCalendar(db), today, settings, hallDays(db, readKioskRules(db)))

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
