import { z } from 'zod'
import { LIMIT_UNITS } from '../matter/matter-version.ts'
import { EXTENSION_SCOPES, TELLING_WAYS, type CourseEvent } from './course-event.ts'
import { bodyV1, date, id } from './released-body.ts'

const period = z.strictObject({ value: z.int().min(0), unit: z.enum(LIMIT_UNITS) })
const way = z.enum(TELLING_WAYS)

/** The released shapes of {@link CourseEvent}; what holds for all stored events is said in upcast-case-event.ts. */
export const RELEASED_COURSE = {
  extended: {
    1: bodyV1('extended', {
      scope: z.enum(EXTENSION_SCOPES),
      added: period,
      oldDue: date,
      approver: z.string(),
      told: z.strictObject({ way, at: z.int() }),
      late: z.boolean(),
      noteId: id,
      documentId: id,
    }),
  },
  paused: {
    1: bodyV1('paused', {
      procedure: id,
      from: date,
      expected: period.nullable(),
      approver: z.string(),
      noteId: id,
      documentId: id,
    }),
  },
  resumed: { 1: bodyV1('resumed', { to: date, noteId: id, documentId: id }) },
  'stage-begun': { 1: bodyV1('stage-begun', { stage: id, on: date }) },
  'stage-done': { 1: bodyV1('stage-done', { stage: id, on: date, noteId: id.nullable() }) },
  contacted: { 1: bodyV1('contacted', { way, noteId: id }) },
  replied: {
    1: bodyV1('replied', { way: z.enum([...TELLING_WAYS, 'public']), place: z.string(), noteId: id }),
  },
  objected: { 1: bodyV1('objected', { objectionId: id, way, on: date, noteId: id }) },
  'objection-answered': {
    1: bodyV1('objection-answered', { objectionId: id, way, on: date, noteId: id, documentId: id }),
  },
  referred: { 1: bodyV1('referred', { to: id, noteId: id, documentId: id }) },
  'referral-received': { 1: bodyV1('referral-received', { on: date, noteId: id }) },
  'referral-returned': { 1: bodyV1('referral-returned', { on: date, noteId: id, documentId: id }) },
  'referral-answered': { 1: bodyV1('referral-answered', { on: date, noteId: id }) },
  undone: { 1: bodyV1('undone', { seq: z.int().positive(), noteId: id }) },
} as const satisfies {
  readonly [Type in CourseEvent['type']]: Readonly<
    Record<number, z.ZodType<Extract<CourseEvent, { type: Type }>>>
  >
}
