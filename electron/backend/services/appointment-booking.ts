import type { AppointmentView } from '#shared/contract/appointment.ts'
import { allowsAppointmentAction } from '#shared/domain/appointment/allowed-appointment-actions.ts'
import type { AppointmentAction } from '#shared/domain/appointment/allowed-appointment-actions.ts'
import type { AppointmentEvent, Place } from '#shared/domain/appointment/appointment.ts'
import { bookingProblem } from '#shared/domain/appointment/booking.ts'
import type { BookingProblem } from '#shared/domain/appointment/booking.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import {
  appendAppointmentEvent,
  appointmentsOfDay,
  findAppointment,
  insertAppointment,
} from '../store/appointments.ts'
import type { AppointmentRow } from '../store/appointments.ts'
import { insertPayload } from '../store/payloads.ts'
import { drawNumber } from '../store/series.ts'
import { findTicket } from '../store/tickets.ts'
import { daysToBook, slotsOn } from './appointment-places.ts'
import { readAppointmentSettings } from './appointment-settings.ts'
import { appointmentViews, readBooker } from './appointment-views.ts'

/** What this person has on a day already, the earliest first. */
const ofPersonOn = (
  { db }: Pick<CommandContext, 'db'>,
  documentNumber: string,
  day: string,
  except: string | null,
): AppointmentRow[] => {
  const wanted = normalizedDocumentNumber(documentNumber)
  return appointmentsOfDay(db, day).filter(
    (row) =>
      row.status !== 'cancelled' &&
      row.id !== except &&
      normalizedDocumentNumber(readBooker(db, row)?.documentNumber ?? '') === wanted,
  )
}

/** Whether a place can be had now; judged inside the transaction that takes it, so the last place goes to one. */
const mayTake = (
  context: CommandContext,
  place: Place,
  documentNumber: string,
  except: string | null,
): Result<null, BookingProblem> => {
  const settings = readAppointmentSettings(context.db)
  const same = ofPersonOn(context, documentNumber, place.day, except)
  const problem = bookingProblem({
    settings,
    days: daysToBook(context, settings),
    offered: slotsOn(context, settings, place, except),
    place,
    sameDay: same.length,
  })
  if (problem === null) return ok(null)
  const [first] = same
  return fail(problem, {
    from: timeAt(place.from),
    to: timeAt(place.to),
    number: first?.number ?? '',
    at: first === undefined ? '' : timeAt(first.from),
    limit: settings.perPersonPerDay,
  })
}

/** An appointment on which this action is allowed, and who does it. */
export const actOn = (
  context: CommandContext,
  id: string,
  action: AppointmentAction,
): Result<{ readonly row: AppointmentRow; readonly staffId: string }, 'no-appointment' | 'wrong-status'> => {
  const row = findAppointment(context.db, id)
  if (row === undefined || context.session === null) return fail('no-appointment')
  if (!allowsAppointmentAction(row.status, action))
    return fail('wrong-status', { status: row.status, number: row.number })
  return ok({ row, staffId: context.session.staffId })
}

/** Appends one event, tells everybody and answers the appointment as it is now. */
export const recordAppointment = (
  context: CommandContext,
  row: AppointmentRow,
  event: AppointmentEvent,
): AppointmentView => {
  const after = appendAppointmentEvent(context.db, row.id, event)
  context.audit(`appointment.${event.type}`, row.id, row.number)
  context.touch('appointments')
  return appointmentViews(context)(after)
}

/** 预约、改约、取消、恢复、电话告知, at the counter, the guide desk or on the telephone. */
export const appointmentBookingHandlers = (): Pick<
  Handlers,
  | 'appointments.book'
  | 'appointments.change'
  | 'appointments.cancel'
  | 'appointments.reinstate'
  | 'appointments.telephone'
  | 'appointments.reveal'
> => ({
  'appointments.book': does((context, { place, person, channel }) => {
    const { db, now, today, ids, session } = context
    if (session === null) return fail('signed-out')
    const may = mayTake(context, place, person.documentNumber, null)
    if (!may.ok) return may
    const payloadId = ids.next()
    const documentNumber = normalizedDocumentNumber(person.documentNumber)
    insertPayload(db, { id: payloadId, kind: 'appointment', body: { ...person, documentNumber }, at: now })
    const row = insertAppointment(db, ids.next(), payloadId, {
      type: 'booked',
      version: 1,
      at: now,
      staffId: session.staffId,
      ...place,
      channel,
      bookedOn: today,
      sequence: drawNumber(db, 'appointment', today),
    })
    context.audit('appointment.booked', row.id, `${row.number} ${channel}`)
    context.touch('appointments')
    return ok(appointmentViews(context)(row))
  }),

  'appointments.change': does((context, { id, place, because }) => {
    const acting = actOn(context, id, 'change')
    if (!acting.ok) return acting
    const { row, staffId } = acting.value
    const may = mayTake(context, place, readBooker(context.db, row)?.documentNumber ?? '', row.id)
    if (!may.ok) return may
    return ok(
      recordAppointment(context, row, {
        type: 'changed',
        version: 1,
        at: context.now,
        staffId,
        ...place,
        because,
      }),
    )
  }),

  'appointments.cancel': does((context, { id, because }) => {
    const acting = actOn(context, id, 'cancel')
    if (!acting.ok) return acting
    const { row, staffId } = acting.value
    return ok(
      recordAppointment(context, row, { type: 'cancelled', version: 1, at: context.now, staffId, because }),
    )
  }),

  'appointments.reinstate': does((context, { id }) => {
    const acting = actOn(context, id, 'reinstate')
    if (!acting.ok) return acting
    const { row, staffId } = acting.value
    const { db, today } = context
    const ticket = row.ticketId === null ? undefined : findTicket(db, row.ticketId)
    if (ticket !== undefined && ticket.status !== 'void')
      return fail('ticket-valid', { number: row.number, ticket: ticket.number })
    // What has passed stays as it was counted; and the place of somebody who cancelled may be another's by now.
    if (row.day < today) return fail('day-closed')
    if (row.status === 'cancelled') {
      const may = mayTake(context, row, readBooker(db, row)?.documentNumber ?? '', row.id)
      if (!may.ok && may.error.code !== 'slot-too-late') return may
    }
    return ok(recordAppointment(context, row, { type: 'reinstated', version: 1, at: context.now, staffId }))
  }),

  'appointments.telephone': does((context, { id, reached }) => {
    const acting = actOn(context, id, 'telephone')
    if (!acting.ok) return acting
    const { row, staffId } = acting.value
    return ok(
      recordAppointment(context, row, { type: 'telephoned', version: 1, at: context.now, staffId, reached }),
    )
  }),

  'appointments.reveal': does(({ db, audit }, { id }) => {
    const row = findAppointment(db, id)
    if (row === undefined) return fail('no-appointment')
    const person = readBooker(db, row)
    if (person === null) return fail('erased', { number: row.number })
    audit('appointment.reveal', id, row.number)
    return ok({ name: person.name, phone: person.phone })
  }),
})
