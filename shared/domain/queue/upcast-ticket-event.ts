import { z } from 'zod'
import { VISIT_RESULTS } from '../intake/visit-result.ts'
import {
  CALL_REASONS,
  PRIORITY_LEVELS,
  PRIORITY_REASONS,
  STREAMS,
  type CallReason,
  type TicketEvent,
} from './ticket.ts'

const id = z.string().min(1)
const byCounter = { counterId: id, staffId: id }

const body = <Type extends string, Version extends number, Shape extends z.ZodRawShape>(
  type: Type,
  version: Version,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), version: z.literal(version), at: z.int(), ...shape })

const issuedV1 = {
  via: z.enum(['kiosk', 'desk']),
  day: z.iso.date(),
  categoryId: id,
  prefix: z.string().min(1),
  sequence: z.int().positive(),
  priorityClaimed: z.boolean(),
}
const transferredV1 = {
  ...byCounter,
  toCategoryId: id.nullable(),
  toCounterId: id.nullable(),
  note: z.string(),
}
/** The reasons there were when calls had no stream yet. */
const CALL_REASONS_V1 = [
  'longest-waiting',
  'priority',
  'interleaved',
  'transferred-here',
  'picked-by-hand',
] as const satisfies readonly CallReason[]

/**
 * Every released version of every stored event, and nothing else. A changed shape gets a new version here and a step to
 * the newest one; rows are never rewritten, so a version once released stays readable for good.
 */
const RELEASED = {
  issued: {
    // Numbers had three digits and nobody could book.
    1: body('issued', 1, issuedV1).transform((old) => ({
      ...old,
      version: 2 as const,
      width: 3,
      appointment: null,
    })),
    2: body('issued', 2, {
      ...issuedV1,
      width: z.int().positive(),
      appointment: z.strictObject({ id, from: z.int(), to: z.int() }).nullable(),
    }),
  },
  'priority-verified': {
    // There was one level.
    1: body('priority-verified', 1, { reason: z.enum(PRIORITY_REASONS), staffId: id }).transform((old) => ({
      ...old,
      version: 2 as const,
      level: 'priority' as const,
    })),
    2: body('priority-verified', 2, {
      reason: z.enum(PRIORITY_REASONS),
      level: z.enum(PRIORITY_LEVELS),
      staffId: id,
    }),
  },
  'priority-declined': { 1: body('priority-declined', 1, { staffId: id }) },
  called: {
    // Only priority was told apart.
    1: body('called', 1, { ...byCounter, chosenBecause: z.enum(CALL_REASONS_V1) }).transform((old) => ({
      ...old,
      version: 2 as const,
      stream: old.chosenBecause === 'priority' ? ('priority' as const) : ('ordinary' as const),
    })),
    2: body('called', 2, {
      ...byCounter,
      chosenBecause: z.enum(CALL_REASONS),
      stream: z.enum(STREAMS),
    }),
  },
  recalled: { 1: body('recalled', 1, byCounter) },
  started: { 1: body('started', 1, byCounter) },
  missed: { 1: body('missed', 1, { ...byCounter, place: z.int().nullable() }) },
  rejoined: { 1: body('rejoined', 1, { staffId: id, place: z.int() }) },
  held: { 1: body('held', 1, { ...byCounter, note: z.string() }) },
  resumed: { 1: body('resumed', 1, byCounter) },
  transferred: {
    // It always kept its place, and never came back.
    1: body('transferred', 1, transferredV1).transform((old) => ({
      ...old,
      version: 2 as const,
      place: null,
      returnTo: null,
    })),
    2: body('transferred', 2, { ...transferredV1, place: z.int().nullable(), returnTo: id.nullable() }),
  },
  returned: { 1: body('returned', 1, { ...byCounter, toCounterId: id, place: z.int().nullable() }) },
  finished: { 1: body('finished', 1, { ...byCounter, result: z.enum(VISIT_RESULTS) }) },
  voided: { 1: body('voided', 1, { staffId: id, reason: z.string() }) },
  'carried-over': { 1: body('carried-over', 1, { staffId: id, day: z.iso.date() }) },
  undone: { 1: body('undone', 1, { ...byCounter, undoes: z.int().positive() }) },
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
