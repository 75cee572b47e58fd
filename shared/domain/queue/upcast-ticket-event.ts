import { z } from 'zod'
import { VISIT_RESULTS } from '../intake/visit-result.ts'
import { PRIORITY_REASONS, type TicketEvent } from './ticket.ts'

const at = z.int()
const id = z.string().min(1)
const byCounter = { at, counterId: id, staffId: id }

/** One reader per type and released version. A later shape adds a key here; stored rows are never rewritten. */
const readers = {
  'issued@1': z.strictObject({
    at,
    via: z.enum(['kiosk', 'desk']),
    day: z.iso.date(),
    categoryId: id,
    prefix: z.string().min(1),
    sequence: z.int().positive(),
    priorityClaimed: z.boolean(),
  }),
  'priority-verified@1': z.strictObject({ at, reason: z.enum(PRIORITY_REASONS), staffId: id }),
  'priority-declined@1': z.strictObject({ at, staffId: id }),
  'called@1': z.strictObject({
    ...byCounter,
    chosenBecause: z.enum([
      'longest-waiting',
      'priority',
      'interleaved',
      'transferred-here',
      'picked-by-hand',
    ]),
  }),
  'recalled@1': z.strictObject(byCounter),
  'started@1': z.strictObject(byCounter),
  'missed@1': z.strictObject({ ...byCounter, place: z.int().nullable() }),
  'held@1': z.strictObject({ ...byCounter, note: z.string() }),
  'resumed@1': z.strictObject(byCounter),
  'transferred@1': z.strictObject({
    ...byCounter,
    toCategoryId: id.nullable(),
    toCounterId: id.nullable(),
    note: z.string(),
  }),
  'finished@1': z.strictObject({ ...byCounter, result: z.enum(VISIT_RESULTS) }),
  'voided@1': z.strictObject({ at, staffId: id, reason: z.string() }),
} as const satisfies Record<`${TicketEvent['type']}@${TicketEvent['version']}`, z.ZodType>

/** An event as it is stored: its kind apart from the rest. */
export interface StoredTicketEvent {
  readonly type: string
  readonly version: number
  /** Everything else of the event, `at` included. */
  readonly body: unknown
}

/** The counterpart of {@link upcastTicketEvent}: how an event of today is laid down. */
export const storedTicketEvent = (event: TicketEvent): StoredTicketEvent => {
  const { type, version, ...body } = event
  return { type, version, body }
}

/**
 * Reads a stored event of any released version as an event of today.
 * `body` is the event without `type` and `version` (its `at` is in it), parsed from JSON.
 * Throws on an unknown type or version and on a body that is not exactly of that shape.
 */
export const upcastTicketEvent = (type: string, version: number, body: unknown): TicketEvent => {
  switch (`${type}@${version}`) {
    case 'issued@1':
      return { type: 'issued', version: 1, ...readers['issued@1'].parse(body) }
    case 'priority-verified@1':
      return { type: 'priority-verified', version: 1, ...readers['priority-verified@1'].parse(body) }
    case 'priority-declined@1':
      return { type: 'priority-declined', version: 1, ...readers['priority-declined@1'].parse(body) }
    case 'called@1':
      return { type: 'called', version: 1, ...readers['called@1'].parse(body) }
    case 'recalled@1':
      return { type: 'recalled', version: 1, ...readers['recalled@1'].parse(body) }
    case 'started@1':
      return { type: 'started', version: 1, ...readers['started@1'].parse(body) }
    case 'missed@1':
      return { type: 'missed', version: 1, ...readers['missed@1'].parse(body) }
    case 'held@1':
      return { type: 'held', version: 1, ...readers['held@1'].parse(body) }
    case 'resumed@1':
      return { type: 'resumed', version: 1, ...readers['resumed@1'].parse(body) }
    case 'transferred@1':
      return { type: 'transferred', version: 1, ...readers['transferred@1'].parse(body) }
    case 'finished@1':
      return { type: 'finished', version: 1, ...readers['finished@1'].parse(body) }
    case 'voided@1':
      return { type: 'voided', version: 1, ...readers['voided@1'].parse(body) }
    default:
      throw new Error(`unknown ticket event ${type} version ${version}`)
  }
}
