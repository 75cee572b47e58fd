import { z } from 'zod'
import { VISIT_RESULTS } from '../intake/visit-result.ts'
import { PRIORITY_REASONS, type TicketEvent } from './ticket.ts'

const id = z.string().min(1)
const byCounter = { counterId: id, staffId: id }

const bodyV1 = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), version: z.literal(1), at: z.int(), ...shape })

/**
 * Every released version of every stored event, and nothing else. A changed shape gets a new version here and an
 * upcaster to the newest one; rows are never rewritten, so a version once released stays readable for good.
 */
const RELEASED = {
  issued: {
    1: bodyV1('issued', {
      via: z.enum(['kiosk', 'desk']),
      day: z.iso.date(),
      categoryId: id,
      prefix: z.string().min(1),
      sequence: z.int().positive(),
      priorityClaimed: z.boolean(),
    }),
  },
  'priority-verified': {
    1: bodyV1('priority-verified', { reason: z.enum(PRIORITY_REASONS), staffId: id }),
  },
  'priority-declined': { 1: bodyV1('priority-declined', { staffId: id }) },
  called: {
    1: bodyV1('called', {
      ...byCounter,
      chosenBecause: z.enum([
        'longest-waiting',
        'priority',
        'interleaved',
        'transferred-here',
        'picked-by-hand',
      ]),
    }),
  },
  recalled: { 1: bodyV1('recalled', byCounter) },
  started: { 1: bodyV1('started', byCounter) },
  missed: { 1: bodyV1('missed', { ...byCounter, place: z.int().nullable() }) },
  held: { 1: bodyV1('held', { ...byCounter, note: z.string() }) },
  resumed: { 1: bodyV1('resumed', byCounter) },
  transferred: {
    1: bodyV1('transferred', {
      ...byCounter,
      toCategoryId: id.nullable(),
      toCounterId: id.nullable(),
      note: z.string(),
    }),
  },
  finished: { 1: bodyV1('finished', { ...byCounter, result: z.enum(VISIT_RESULTS) }) },
  voided: { 1: bodyV1('voided', { staffId: id, reason: z.string() }) },
} as const satisfies {
  readonly [Type in TicketEvent['type']]: Readonly<
    Record<number, z.ZodType<Extract<TicketEvent, { type: Type }>>>
  >
}

const releasedTypes: ReadonlyMap<string, Readonly<Record<number, z.ZodType<TicketEvent>>>> = new Map(
  Object.entries(RELEASED),
)

/**
 * A stored event as the present program knows it. `body` is the event as JSON; `type` and `version` have columns of
 * their own and need not be repeated in it. Throws an Error when the type or version is unknown (the database is
 * newer than the program) or the body is not exactly what was released.
 */
export const upcastTicketEvent = (type: string, version: number, body: unknown): TicketEvent => {
  const schema = releasedTypes.get(type)?.[version]
  if (!schema) throw new Error(`unknown ticket event: ${type} version ${String(version)}`)
  const fields = z.record(z.string(), z.unknown()).parse(body)
  return schema.parse({ type, version, ...fields })
}
