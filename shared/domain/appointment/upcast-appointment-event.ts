import { z } from 'zod'
import { BOOKING_CHANNELS, CHANGE_REASONS, type AppointmentEvent } from './appointment.ts'

const id = z.string().min(1)
const place = { day: z.iso.date(), from: z.int(), to: z.int(), categoryId: id }
const because = z.enum(CHANGE_REASONS)

const body = <Type extends string, Version extends number, Shape extends z.ZodRawShape>(
  type: Type,
  version: Version,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), version: z.literal(version), at: z.int(), ...shape })

/** Every released version of every stored event; rows are never rewritten. */
const RELEASED = {
  booked: {
    1: body('booked', 1, {
      staffId: id,
      ...place,
      channel: z.enum(BOOKING_CHANNELS),
      bookedOn: z.iso.date(),
      sequence: z.int().positive(),
    }),
  },
  changed: { 1: body('changed', 1, { staffId: id, ...place, because }) },
  cancelled: { 1: body('cancelled', 1, { staffId: id, because }) },
  telephoned: { 1: body('telephoned', 1, { staffId: id, reached: z.boolean() }) },
  arrived: { 1: body('arrived', 1, { staffId: id.nullable(), ticketId: id }) },
  missed: { 1: body('missed', 1, {}) },
  reinstated: { 1: body('reinstated', 1, { staffId: id }) },
} as const satisfies {
  readonly [Type in AppointmentEvent['type']]: Readonly<
    Record<number, z.ZodType<Extract<AppointmentEvent, { type: Type }>>>
  >
}

const releasedTypes: ReadonlyMap<string, Readonly<Record<number, z.ZodType<AppointmentEvent>>>> = new Map(
  Object.entries(RELEASED),
)

/**
 * A stored event as the present program knows it. Throws an Error when the type or version is unknown (the database is
 * newer than the program) or the body is not exactly what was released.
 */
export const upcastAppointmentEvent = (type: string, version: number, stored: unknown): AppointmentEvent => {
  const schema = releasedTypes.get(type)?.[version]
  if (!schema) throw new Error(`unknown appointment event: ${type} version ${String(version)}`)
  const fields = z.record(z.string(), z.unknown()).parse(stored)
  return schema.parse({ type, version, ...fields })
}
