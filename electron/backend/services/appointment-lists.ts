import { meansBooking } from '#shared/domain/appointment/means-booking.ts'
import { ok } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { appointmentCounts, appointmentsOfDay, bookedAppointments } from '../store/appointments.ts'
import type { AppointmentRow } from '../store/appointments.ts'
import { readCategories } from '../store/hall.ts'
import { daysToBook, slotsOn } from './appointment-places.ts'
import { readAppointmentSettings } from './appointment-settings.ts'
import { affectedIn, appointmentViews, readBooker } from './appointment-views.ts'
import { readQueueRules } from './queue-rules.ts'

/** Booked for another day than the one looked at: so many are shown, the earliest first. */
const MOST_ELSEWHERE = 20

const affectedRows = (context: QueryContext): AppointmentRow[] => {
  const affected = affectedIn(context)
  return bookedAppointments(context.db).filter((row) => affected(row) !== null)
}

/** 预约: days, slots and who is expected. */
export const appointmentListHandlers = (): Pick<
  Handlers,
  'appointments.days' | 'appointments.slots' | 'appointments.list' | 'appointments.affected'
> => ({
  'appointments.days': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const settings = readAppointmentSettings(db)
    const days = daysToBook(context, settings)
    const counts = new Map(
      appointmentCounts(db, today, days.at(-1)?.day ?? today).map((row) => [row.day, row]),
    )
    return ok({
      epoch,
      revision,
      now,
      today,
      on: settings.on,
      days: days.map((day) => ({
        ...day,
        booked: counts.get(day.day)?.booked ?? 0,
        arrived: counts.get(day.day)?.arrived ?? 0,
        missed: counts.get(day.day)?.missed ?? 0,
        cancelled: counts.get(day.day)?.cancelled ?? 0,
      })),
      categories: readCategories(db)
        .filter(({ id }) => settings.categories.some(({ categoryId }) => categoryId === id))
        .map(({ id, prefix, name }) => ({ id, prefix, name })),
      affected: affectedRows(context).length,
      earlyMinutes: settings.earlyMinutes,
      lateMinutes: readQueueRules(db).lateMinutes,
    })
  }),

  'appointments.slots': answers((context, place) =>
    ok({
      epoch: context.epoch,
      revision: context.revision,
      slots: slotsOn(context, readAppointmentSettings(context.db), place, null).map((slot) => ({ ...slot })),
    }),
  ),

  'appointments.list': answers((context, { day, text }) => {
    const { db, now, epoch, revision } = context
    const view = appointmentViews(context)
    const isMeant = (row: AppointmentRow): boolean => meansBooking(text, row.number, readBooker(db, row))
    const elsewhere =
      text === ''
        ? []
        : bookedAppointments(db)
            .filter((row) => row.day !== day && isMeant(row))
            .slice(0, MOST_ELSEWHERE)
    return ok({
      epoch,
      revision,
      now,
      appointments: appointmentsOfDay(db, day).filter(isMeant).map(view),
      elsewhere: elsewhere.map(view),
    })
  }),

  'appointments.affected': answers((context) => {
    const { now, epoch, revision } = context
    return ok({ epoch, revision, now, appointments: affectedRows(context).map(appointmentViews(context)) })
  }),
})
