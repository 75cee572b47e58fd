import { z } from 'zod'
import { APPOINTMENT_STATUSES, BOOKING_CHANNELS, CHANGE_REASONS } from '../domain/appointment/appointment.ts'
import { DOCUMENT_TYPES } from '../domain/person/party.ts'
import {
  command,
  dateText,
  idText,
  instant,
  nothing,
  query,
  requiredText,
  revisionShape,
  shortText,
} from './define.ts'
import { ticketSchema } from './queue.ts'

/** 预约设置; what each means stands at the type (domain/appointment/appointment-settings.ts). */
export const appointmentSettingsSchema = z.strictObject({
  on: z.boolean(),
  daysAhead: z.int().min(1).max(30),
  sameDayMinutes: z.int().min(0).max(480).nullable(),
  perPersonPerDay: z.int().min(1).max(9),
  earlyMinutes: z.int().min(0).max(120),
  closedDays: z.array(dateText).max(100),
  categories: z
    .array(
      z.strictObject({
        categoryId: idText,
        slotMinutes: z.int().min(10).max(240),
        capacity: z.int().min(1).max(99),
      }),
    )
    .max(26),
})

/** Who books, as it is typed. The number is what the person is known by at the kiosk (实名). */
const person = z.strictObject({
  name: requiredText,
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string().trim().min(4).max(40),
  /** Empty when there is none: somebody without a telephone can book too. */
  phone: z.string().trim().max(30),
})
export type BookingPerson = z.infer<typeof person>

const place = z.strictObject({ day: dateText, from: instant, to: instant, categoryId: idText })

export const appointmentSchema = z.strictObject({
  id: idText,
  /** 预约号 */
  number: z.string(),
  status: z.enum(APPOINTMENT_STATUSES),
  day: dateText,
  from: instant,
  to: instant,
  categoryId: idText,
  categoryName: z.string(),
  channel: z.enum(BOOKING_CHANNELS),
  bookedAt: instant,
  bookedBy: z.string(),
  /** Null once the person's data was erased. */
  person: z.strictObject({ name: z.string(), document: z.string(), phone: z.string() }).nullable(),
  timesChanged: z.int(),
  ticketNumber: z.string().nullable(),
  /** The number was taken by mistake and is void: the appointment can stand again. */
  ticketVoid: z.boolean(),
  arrivedAt: instant.nullable(),
  endedBecause: z.enum(CHANGE_REASONS).nullable(),
  telephonedAt: instant.nullable(),
  reached: z.boolean().nullable(),
  affected: z.enum(['day-closed', 'outside-hours', 'no-record']).nullable(),
  /** How an arrival now would stand to the slot; null unless it is booked for today. */
  arrival: z.enum(['early', 'soon', 'in-slot', 'grace', 'late']).nullable(),
})
export type AppointmentView = z.infer<typeof appointmentSchema>

const staffRoles = ['window', 'lead', 'admin'] as const
const acting = { surfaces: ['staff'], roles: staffRoles, output: appointmentSchema } as const
const chosen = z.strictObject({ id: idText })

const bookingFailures = [
  'off',
  'category-closed',
  'day-closed',
  'too-far',
  'no-slot',
  'slot-too-late',
  'slot-full',
  'person-limit',
] as const
const actionFailures = ['no-appointment', 'wrong-status'] as const

export const appointmentChannels = {
  /** Whether the hall takes bookings, for which days and businesses, and how many are affected by a change. */
  'appointments.days': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      today: dateText,
      on: z.boolean(),
      days: z.array(
        z.strictObject({
          day: dateText,
          closed: z.enum(['hall-closed', 'no-bookings', 'not-same-day']).nullable(),
          name: z.string().nullable(),
          covered: z.boolean(),
          booked: z.int(),
          arrived: z.int(),
          missed: z.int(),
          cancelled: z.int(),
        }),
      ),
      categories: z.array(z.strictObject({ id: idText, prefix: z.string(), name: z.string() })),
      affected: z.int(),
      earlyMinutes: z.int(),
      lateMinutes: z.int(),
    }),
  }),
  'appointments.slots': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ day: dateText, categoryId: idText }),
    output: z.strictObject({
      ...revisionShape,
      slots: z.array(
        z.strictObject({
          from: instant,
          to: instant,
          capacity: z.int(),
          left: z.int(),
          closed: z.enum(['full', 'too-late']).nullable(),
        }),
      ),
    }),
  }),
  /**
   * Everybody of one day, or those among them whom `text` means: part of a name, the end of a telephone, document or
   * booking number. Who is meant and is booked for another day stands in `elsewhere`.
   */
  'appointments.list': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ day: dateText, text: shortText }),
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      appointments: z.array(appointmentSchema),
      elsewhere: z.array(appointmentSchema),
    }),
  }),
  /** 预约受影响: whose slot has fallen away, to be telephoned. */
  'appointments.affected': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, now: instant, appointments: z.array(appointmentSchema) }),
  }),
  'appointments.book': command({
    ...acting,
    input: z.strictObject({ place, person, channel: z.enum(BOOKING_CHANNELS) }),
    failures: bookingFailures,
  }),
  /** 改约; of two who want the last place at one moment the second is told `slot-full`. */
  'appointments.change': command({
    ...acting,
    input: z.strictObject({ id: idText, place, because: z.enum(CHANGE_REASONS) }),
    failures: [...bookingFailures, ...actionFailures],
  }),
  'appointments.cancel': command({
    ...acting,
    input: z.strictObject({ id: idText, because: z.enum(CHANGE_REASONS) }),
    failures: actionFailures,
  }),
  /** 恢复 of one that was cancelled, counted as missed or given a number (since made void) by mistake. */
  'appointments.reinstate': command({
    ...acting,
    input: chosen,
    failures: [...bookingFailures, ...actionFailures, 'ticket-valid'],
  }),
  /** 电话告知: whether the person was reached. */
  'appointments.telephone': command({
    ...acting,
    input: z.strictObject({ id: idText, reached: z.boolean() }),
    failures: actionFailures,
  }),
  /** 到场取号: the number is drawn and printed, and goes before from the beginning of the slot. */
  'appointments.arrive': command({
    ...acting,
    input: chosen,
    output: z.strictObject({ appointment: appointmentSchema, ticket: ticketSchema }),
    failures: [...actionFailures, 'other-day'],
  }),
  /** The whole name and telephone number, for calling; every look is written down. */
  'appointments.reveal': command({
    surfaces: ['staff'],
    roles: staffRoles,
    input: chosen,
    output: z.strictObject({ name: z.string(), phone: z.string() }),
    failures: ['no-appointment', 'erased'],
  }),
  'appointments.settings': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      settings: appointmentSettingsSchema,
      categories: z.array(z.strictObject({ id: idText, prefix: z.string(), name: z.string() })),
      hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      lastTicketTime: z.string().nullable(),
      lateMinutes: z.int(),
    }),
  }),
  'appointments.saveSettings': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: appointmentSettingsSchema,
    output: nothing,
    failures: ['no-category', 'nothing-bookable'],
  }),
}
