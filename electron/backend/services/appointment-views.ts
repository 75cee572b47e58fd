import { z } from 'zod'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { affectedBy, arrivalAt } from '#shared/domain/appointment/booking.ts'
import type { Affected, Arrival } from '#shared/domain/appointment/booking.ts'
import { withinHours } from '#shared/domain/appointment/slots.ts'
import { DOCUMENT_TYPES } from '#shared/domain/person/party.ts'
import { maskDocument, maskName, maskPhone } from '#shared/domain/person/mask.ts'
import type { QueryContext } from '../context.ts'
import { numbersGivenOn } from '../store/appointments.ts'
import type { AppointmentRow } from '../store/appointments.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readProfile } from '../store/hall.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import { readPayload } from '../store/payloads.ts'
import { staffNames } from '../store/staff.ts'
import { findTicket } from '../store/tickets.ts'
import { readAppointmentSettings } from './appointment-settings.ts'
import { hallDays } from './kiosk-opening.ts'
import { readQueueRules } from './queue-rules.ts'

const storedPerson = z.strictObject({
  name: z.string(),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string(),
  phone: z.string(),
})
export type StoredPerson = z.infer<typeof storedPerson>

/** Null when the person's data was erased. */
export const readBooker = (
  db: ReadDb,
  { payloadId }: Pick<AppointmentRow, 'payloadId'>,
): StoredPerson | null => {
  const body = readPayload(db, payloadId)
  return body === null ? null : storedPerson.parse(body)
}

type Asking = Pick<QueryContext, 'db' | 'now' | 'today'>

/** Why booked slots no longer hold; the hall's days and hours are read once for all of them. */
export const affectedIn = ({
  db,
  today,
}: Pick<Asking, 'db' | 'today'>): ((row: AppointmentRow) => Affected) => {
  const dayOf = hallDays(db, readKioskRules(db))
  const profile = readProfile(db)
  return (row) =>
    row.status !== 'booked'
      ? null
      : affectedBy({
          day: row.day,
          today,
          hallOpen: dayOf(row.day).open,
          inHours: withinHours(profile, row.day, row),
          numbersGiven: row.day < today && numbersGivenOn(db, row.day),
        })
}

/** What appointments look like on a screen: people masked, slots compared with the clock. */
export const appointmentViews = (context: Asking): ((row: AppointmentRow) => AppointmentView) => {
  const { db, now, today } = context
  const categories = new Map(readCategories(db).map((row) => [row.id, row.name]))
  const names = staffNames(db)
  const { earlyMinutes } = readAppointmentSettings(db)
  const { lateMinutes } = readQueueRules(db)
  const affected = affectedIn(context)
  const arrivalOf = (row: AppointmentRow): Arrival | null =>
    row.status === 'booked' && row.day === today ? arrivalAt(row, { earlyMinutes, lateMinutes }, now) : null
  return (row) => {
    const person = readBooker(db, row)
    const ticket = row.ticketId === null ? undefined : findTicket(db, row.ticketId)
    return {
      id: row.id,
      number: row.number,
      status: row.status,
      day: row.day,
      from: row.from,
      to: row.to,
      categoryId: row.categoryId,
      categoryName: categories.get(row.categoryId) ?? '',
      channel: row.channel,
      bookedAt: row.bookedAt,
      bookedBy: names.get(row.bookedBy) ?? '',
      person:
        person === null
          ? null
          : {
              name: maskName(person.name),
              document: maskDocument(person.documentNumber),
              phone: maskPhone(person.phone),
            },
      timesChanged: row.timesChanged,
      ticketNumber: ticket?.number ?? null,
      ticketVoid: ticket?.status === 'void',
      arrivedAt: row.arrivedAt,
      endedBecause: row.endedBecause,
      telephonedAt: row.telephonedAt,
      reached: row.reached,
      affected: affected(row),
      arrival: arrivalOf(row),
    }
  }
}
