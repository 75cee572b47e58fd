import { arrivalAt } from '#shared/domain/appointment/booking.ts'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { appointmentsOfDay } from '../store/appointments.ts'
import { findCategory } from '../store/hall.ts'
import { findTicket } from '../store/tickets.ts'
import { takeBooked } from './appointment-arrival.ts'
import { readAppointmentSettings } from './appointment-settings.ts'
import { readBooker } from './appointment-views.ts'
import { kioskOpening } from './kiosk-opening.ts'
import { kioskTicket } from './kiosk.ts'
import { visitorAt } from './one-number.ts'
import { readQueueRules } from './queue-rules.ts'

const MINUTE = 60_000

/** 已预约取号 at the kiosk. A number is given only inside its slot, a little before and a little after. */
export const kioskAppointmentHandlers = (): Pick<Handlers, 'kiosk.bookings' | 'kiosk.arrive'> => ({
  'kiosk.bookings': answers(({ db, epoch, revision }) =>
    ok({ epoch, revision, on: readAppointmentSettings(db).on }),
  ),

  'kiosk.arrive': does((context, { idNumber }) => {
    const { db, now, today } = context
    const settings = readAppointmentSettings(db)
    if (!settings.on) return fail('no-booking')
    const opening = kioskOpening(context)
    if (!opening.open) return fail('closed', { because: opening.closedBecause })
    const number = normalizedDocumentNumber(idNumber)
    if (number.length !== 18 || checkDocumentNumber('resident-id', number, today).verdict !== 'good')
      return fail('bad-number')
    const mine = appointmentsOfDay(db, today).filter(
      (row) =>
        (row.status === 'booked' || row.status === 'arrived') &&
        readBooker(db, row)?.documentNumber === number,
    )
    const grace = {
      earlyMinutes: settings.earlyMinutes,
      lateMinutes: readQueueRules(db).lateMinutes,
    }
    const booked = mine
      .filter(({ status }) => status === 'booked')
      .map((row) => ({ row, arrival: arrivalAt(row, grace, now) }))
    const due = booked.find(({ arrival }) => arrival !== 'early' && arrival !== 'late')
    if (due !== undefined) {
      const category = findCategory(db, due.row.categoryId)
      if (category === undefined) return fail('no-booking')
      const { ticket } = takeBooked(context, due.row, category, null)
      const visitor = visitorAt(context, category, number)
      if (visitor.ok) visitor.value.remember(ticket.id)
      return ok({ ...kioskTicket(context, ticket), already: false })
    }
    const taken = mine.findLast(({ status }) => status === 'arrived')?.ticketId ?? null
    const ticket = taken === null ? undefined : findTicket(db, taken)
    if (ticket !== undefined && ticket.status !== 'void')
      return ok({ ...kioskTicket(context, ticket), already: true })
    const early = booked.find(({ arrival }) => arrival === 'early')?.row
    if (early !== undefined)
      return fail('too-early', { from: timeAt(early.from - settings.earlyMinutes * MINUTE) })
    const late = booked.at(-1)?.row
    return late === undefined
      ? fail('no-booking')
      : fail('too-late', { slot: `${timeAt(late.from)}–${timeAt(late.to)}` })
  }),
})
