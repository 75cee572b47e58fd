import type { DateText } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { appendAppointmentEvent, bookedBefore, numbersGivenOn } from '../store/appointments.ts'
import type { AppointmentRow } from '../store/appointments.ts'
import type { ReadDb } from '../store/database.ts'
import { isDayDoubtful } from './hall-day.ts'

/**
 * Whoever was booked for a day that is over and on which the hall gave numbers has not come. A day without any number is
 * one on which the hall or its machine did not work: those stay booked, and stand in the list to be telephoned.
 */
const notArrived = (db: ReadDb, today: DateText): AppointmentRow[] => {
  if (isDayDoubtful(db, today)) return []
  const worked = new Map<DateText, boolean>()
  return bookedBefore(db, today).filter(({ day }) => {
    const known = worked.get(day) ?? numbersGivenOn(db, day)
    worked.set(day, known)
    return known
  })
}

/** Whether there is anything for {@link sweepMissed}; asked often, so it only reads. */
export const isAnyMissed = (db: ReadDb, today: DateText): boolean => notArrived(db, today).length > 0

/** 未到, once the day is over and its date is not in doubt. */
export const sweepMissed = (context: CommandContext): void => {
  const rows = notArrived(context.db, context.today)
  for (const row of rows) {
    appendAppointmentEvent(context.db, row.id, { type: 'missed', version: 1, at: context.now })
    context.audit('appointment.missed', row.id, row.number)
  }
  if (rows.length > 0) context.touch('appointments')
}
