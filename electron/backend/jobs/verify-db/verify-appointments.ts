import { foldAppointment } from '#shared/domain/appointment/fold-appointment.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { allAppointments, appointmentEvents } from '../../store/appointments.ts'
import { isContinuous } from './verify-restores.ts'
import type { Skips } from './verify-restores.ts'
import type { ReadDb } from '../../store/database.ts'
import { findTicket } from '../../store/tickets.ts'

type Blame = (problem: string) => void
type Compare = (
  blame: Blame,
  what: string,
  stored: Readonly<Record<string, unknown>>,
  folded: Readonly<Record<string, unknown>>,
) => void

/** 预约: each row against what its events fold to, its number, and the ticket that says it was taken for it. */
export const checkAppointments = (db: ReadDb, skips: Skips, blame: Blame, compare: Compare): number => {
  const appointments = allAppointments(db)
  const sequences = new Map<DateText, number[]>()
  for (const row of appointments) {
    const what = `appointment ${row.number}`
    try {
      compare(blame, what, { ...row }, { ...foldAppointment(appointmentEvents(db, row.id)) })
    } catch (error) {
      blame(`${what}: ${String(error)}`)
    }
    if (row.ticketId !== null && findTicket(db, row.ticketId)?.appointmentId !== row.id)
      blame(`${what}: its ticket belongs to another`)
    const numbers = sequences.get(row.bookedOn) ?? skips.numbersOf('appointment', row.bookedOn)
    sequences.set(row.bookedOn, [...numbers, row.sequence])
  }
  for (const [bookedOn, numbers] of sequences)
    if (!isContinuous(numbers)) blame(`appointments ${bookedOn}: numbers are not continuous`)
  return appointments.length
}

/** How many booking numbers there are of a day. */
export const countAppointmentNumbers = (db: ReadDb, bookedOn: DateText): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM appointment WHERE booked_on = ?', bookedOn)?.n ?? 0
