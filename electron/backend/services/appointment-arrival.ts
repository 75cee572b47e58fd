import { fail, ok } from '#shared/kernel/result.ts'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import type { AppointmentRow } from '../store/appointments.ts'
import { findCategory } from '../store/hall.ts'
import type { CategoryRow } from '../store/hall.ts'
import type { TicketRow } from '../store/tickets.ts'
import { actOn, recordAppointment } from './appointment-booking.ts'
import { issueTicket } from './issue-ticket.ts'
import { readNames, ticketView } from './queue-views.ts'

/**
 * 到场取号: the number of a booked slot, in one transaction with the appointment it belongs to. A day's quota of numbers
 * does not count here: this place was promised. Before its slot and long after it the number is an ordinary one; that
 * is for the order of calling to say (next-ticket.ts).
 */
export const takeBooked = (
  context: CommandContext,
  row: AppointmentRow,
  category: CategoryRow,
  staffId: string | null,
): { readonly ticket: TicketRow; readonly appointment: AppointmentView } => {
  const via = staffId === null ? 'kiosk' : 'desk'
  const ticket = issueTicket(context, category, via, false, { id: row.id, from: row.from, to: row.to })
  const appointment = recordAppointment(context, row, {
    type: 'arrived',
    version: 1,
    at: context.now,
    staffId,
    ticketId: ticket.id,
  })
  return { ticket, appointment }
}

export const appointmentArrivalHandlers = (): Pick<Handlers, 'appointments.arrive'> => ({
  'appointments.arrive': does((context, { id }) => {
    const acting = actOn(context, id, 'arrive')
    if (!acting.ok) return acting
    const { row, staffId } = acting.value
    if (row.day !== context.today) return fail('other-day', { day: row.day, number: row.number })
    const category = findCategory(context.db, row.categoryId)
    if (category === undefined) return fail('no-appointment')
    const { ticket, appointment } = takeBooked(context, row, category, staffId)
    return ok({ appointment, ticket: ticketView(ticket, readNames(context)) })
  }),
})
