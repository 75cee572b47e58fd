import { z } from 'zod'
import { signatureSchema } from '../document/signature.ts'
import { markSchema } from '../intake/mark.ts'
import { PRESENCES } from '../intake/presence.ts'
import { DELIVERY_WAYS, type CaseEvent } from './case-event.ts'

const id = z.string().min(1)
const date = z.iso.date()
const presence = z.enum(PRESENCES)

const recordedLineV1 = z.strictObject({
  key: id,
  materialKey: id,
  name: z.string(),
  owner: z.string(),
  form: z.string(),
  copies: z.int(),
  standard: z.string().nullable(),
  obtainedFrom: z.string().nullable(),
  mark: markSchema,
})

const bodyV1 = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    version: z.literal(1),
    at: z.int(),
    staffId: id,
    counterId: id.nullable(),
    ...shape,
  })

/**
 * Every released version of every stored event, and nothing else. A changed shape gets a new version here and an
 * upcaster to the newest one; rows are never rewritten, so a version once released stays readable for good.
 */
const RELEASED = {
  received: {
    1: bodyV1('received', {
      matterCode: id,
      matterVersion: z.int().positive(),
      hallPart: z.enum(['accept', 'forward']),
      presence,
      answers: z.record(z.string(), z.union([z.boolean(), z.string()])),
      visitId: id,
    }),
  },
  checked: { 1: bodyV1('checked', { lines: z.array(recordedLineV1) }) },
  notified: {
    1: bodyV1('notified', { documentId: id, gaps: z.array(id), signature: signatureSchema.nullable() }),
  },
  returned: { 1: bodyV1('returned', { visitId: id, presence }) },
  'remaining-told': { 1: bodyV1('remaining-told', { documentId: id, gaps: z.array(id) }) },
  accepted: { 1: bodyV1('accepted', { documentId: id, acceptedOn: date }) },
  declined: { 1: bodyV1('declined', { documentId: id, reason: z.string(), rightPlace: z.string() }) },
  decided: {
    1: bodyV1('decided', {
      outcome: z.enum(['granted', 'refused']),
      reasons: z.string(),
      lateReason: z.string(),
      documentId: id,
      decidedOn: date,
    }),
  },
  delivered: {
    1: bodyV1('delivered', {
      way: z.enum(DELIVERY_WAYS),
      receiver: z.string(),
      signature: signatureSchema,
      documentId: id,
    }),
  },
  closed: { 1: bodyV1('closed', {}) },
  withdrawn: { 1: bodyV1('withdrawn', { reason: z.string() }) },
} as const satisfies {
  readonly [Type in CaseEvent['type']]: Readonly<
    Record<number, z.ZodType<Extract<CaseEvent, { type: Type }>>>
  >
}

const releasedTypes: ReadonlyMap<string, Readonly<Record<number, z.ZodType<CaseEvent>>>> = new Map(
  Object.entries(RELEASED),
)

/**
 * A stored event as the present program knows it. `body` is the event as JSON; `type` and `version` have columns
 * of their own and need not be repeated in it. Throws an Error when the type or version is unknown (the database
 * is newer than the program) or the body is not exactly what was released.
 */
export const upcastCaseEvent = (type: string, version: number, body: unknown): CaseEvent => {
  const schema = releasedTypes.get(type)?.[version]
  if (!schema) throw new Error(`unknown case event: ${type} version ${String(version)}`)
  const fields = z.record(z.string(), z.unknown()).parse(body)
  return schema.parse({ type, version, ...fields })
}
