import { z } from 'zod'
import { signatureSchema } from '../document/signature.ts'
import { ENTRY_CHANNELS, lateEntrySchema } from '../intake/entry.ts'
import { markSchema } from '../intake/mark.ts'
import { PRESENCES } from '../intake/presence.ts'
import { hallTermsSchema, NO_TERMS } from '../matter/matter-version.ts'
import { DELIVERY_WAYS, type CaseEvent } from './case-event.ts'
import { body, bodyV1, date, id } from './released-body.ts'
import { RELEASED_COURSE } from './upcast-course-event.ts'

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

const answers = z.record(z.string(), z.union([z.boolean(), z.string()]))
const receivedV1 = {
  matterCode: id,
  matterVersion: z.int().positive(),
  hallPart: z.enum(['accept', 'forward']),
  presence,
  answers,
  visitId: id,
}
const acceptedV1 = { documentId: id, acceptedOn: date }
const decidedV1 = {
  outcome: z.enum(['granted', 'refused']),
  reasons: z.string(),
  lateReason: z.string(),
  documentId: id,
  decidedOn: date,
}
const deliveredV1 = {
  way: z.enum(DELIVERY_WAYS),
  receiver: z.string(),
  signature: signatureSchema,
  documentId: id,
}
const keptOriginal = z.strictObject({ key: id, name: z.string(), pieces: z.int().positive() })

/**
 * Every released version of every stored event, and nothing else. A changed shape gets a new version here and an
 * upcaster to the newest one; rows are never rewritten, so a version once released stays readable for good.
 */
const RELEASED = {
  received: {
    // Before halls had terms of their own, everything came over the counter and nothing was entered late.
    1: bodyV1('received', receivedV1).transform((event) => ({
      ...event,
      version: 2 as const,
      terms: NO_TERMS,
      channel: 'counter' as const,
      relative: false,
      late: null,
      quick: false,
    })),
    2: body('received', 2, {
      ...receivedV1,
      terms: hallTermsSchema,
      channel: z.enum(ENTRY_CHANNELS),
      relative: z.boolean(),
      late: lateEntrySchema.nullable(),
      quick: z.boolean(),
    }),
  },
  checked: { 1: bodyV1('checked', { lines: z.array(recordedLineV1) }) },
  notified: {
    1: bodyV1('notified', { documentId: id, gaps: z.array(id), signature: signatureSchema.nullable() }),
  },
  returned: {
    1: bodyV1('returned', { visitId: id, presence }).transform((event) => ({
      ...event,
      version: 2 as const,
      answers: null,
    })),
    2: body('returned', 2, { visitId: id, presence, answers: answers.nullable() }),
  },
  'remaining-told': { 1: bodyV1('remaining-told', { documentId: id, gaps: z.array(id) }) },
  'taken-in': { 1: bodyV1('taken-in', { documentId: id }) },
  demanded: {
    1: bodyV1('demanded', {
      gaps: z.array(id),
      cause: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('new-fact'), reason: z.string() }),
        z.strictObject({ kind: z.literal('override'), reason: z.string(), approverId: id }),
      ]),
    }),
  },
  accepted: {
    1: bodyV1('accepted', acceptedV1).transform((event) => ({ ...event, version: 2 as const })),
    2: body('accepted', 2, { ...acceptedV1, documentId: id.nullable() }),
  },
  // Nobody's act: it follows from the law.
  'deemed-accepted': {
    1: bodyV1('deemed-accepted', { staffId: z.string(), acceptedOn: date, toldBy: date }),
  },
  deferred: { 1: bodyV1('deferred', { gaps: z.array(id), until: date, documentId: id }) },
  supplied: {
    1: bodyV1('supplied', { visitId: id, lines: z.array(recordedLineV1), open: z.array(id), documentId: id }),
  },
  declined: { 1: bodyV1('declined', { documentId: id, reason: z.string(), rightPlace: z.string() }) },
  decided: {
    1: bodyV1('decided', decidedV1).transform((event) => ({ ...event, version: 2 as const })),
    2: body('decided', 2, { ...decidedV1, documentId: id.nullable() }),
  },
  delivered: {
    1: bodyV1('delivered', deliveredV1).transform((event) => ({ ...event, version: 2 as const })),
    2: body('delivered', 2, { ...deliveredV1, documentId: id.nullable() }),
  },
  closed: {
    1: bodyV1('closed', {}).transform((event) => ({ ...event, version: 2 as const, uncollected: null })),
    2: body('closed', 2, { uncollected: id.nullable() }),
  },
  withdrawn: { 1: bodyV1('withdrawn', { reason: z.string() }) },
  lapsed: { 1: bodyV1('lapsed', { reason: z.string() }) },
  'originals-taken': {
    1: bodyV1('originals-taken', {
      items: z.array(keptOriginal),
      documentId: id,
      signature: signatureSchema,
    }),
  },
  'originals-returned': {
    1: bodyV1('originals-returned', {
      items: z.array(keptOriginal),
      receiver: z.string(),
      documentId: id,
      signature: signatureSchema,
    }),
  },
  acknowledged: { 1: bodyV1('acknowledged', { documentId: id, signature: signatureSchema }) },
  ...RELEASED_COURSE,
} as const satisfies {
  readonly [Type in CaseEvent['type']]: Readonly<
    Record<number, z.ZodType<Extract<CaseEvent, { type: Type }>>>
  >
}

const releasedTypes: ReadonlyMap<string, Readonly<Record<number, z.ZodType<CaseEvent>>>> = new Map(
  Object.entries(RELEASED),
)

/**
 * A stored event as the present program knows it. `stored` is the event as JSON; `type` and `version` have columns
 * of their own and need not be repeated in it. Throws an Error when the type or version is unknown (the database
 * is newer than the program) or it is not exactly what was released.
 */
export const upcastCaseEvent = (type: string, version: number, stored: unknown): CaseEvent => {
  const schema = releasedTypes.get(type)?.[version]
  if (!schema) throw new Error(`unknown case event: ${type} version ${String(version)}`)
  const fields = z.record(z.string(), z.unknown()).parse(stored)
  return schema.parse({ type, version, ...fields })
}
