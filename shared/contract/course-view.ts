import { z } from 'zod'
import { EXTENSION_SCOPES } from '../domain/case/course-event.ts'
import { LIMIT_UNITS } from '../domain/matter/matter-version.ts'
import { dateText, idText } from './define.ts'

/** What a case page shows of the course of a case beside its clock. */
export const courseViewSchema = z.strictObject({
  /** 暂停: which special procedure, since when. */
  paused: z.strictObject({ procedure: z.string(), since: dateText }).nullable(),
  /** Every stretch that one of the limits leaves out, for the drawing; `to` is null while it is open. */
  pauses: z.array(z.strictObject({ procedure: z.string(), from: dateText, to: dateText.nullable() })),
  /** The special procedures that may begin now. */
  pausable: z.array(z.string()),
  /** How it may be extended now. */
  extensions: z.array(
    z.strictObject({
      scope: z.enum(EXTENSION_SCOPES),
      unit: z.enum(LIMIT_UNITS),
      most: z.int().positive(),
      latest: dateText,
      latestProvisional: z.boolean(),
      when: z.string(),
      approver: z.string(),
      source: z.string(),
    }),
  ),
  /** 原应办结: the date before extensions and special procedures; null where it is the same. */
  originalDue: dateText.nullable(),
  stages: z.array(
    z.strictObject({
      key: idText,
      name: z.string(),
      note: z.string().nullable(),
      startsFrom: z.string().nullable(),
      /** Begins when somebody records it; the others by themselves. */
      byRecord: z.boolean(),
      state: z.enum(['waiting', 'running', 'done', 'skipped']),
      begunOn: dateText.nullable(),
      doneOn: dateText.nullable(),
      due: dateText.nullable(),
      provisional: z.boolean(),
      late: z.boolean(),
    }),
  ),
  referral: z
    .strictObject({
      to: z.string(),
      on: dateText,
      receivedOn: dateText.nullable(),
      returnedOn: dateText.nullable(),
      answeredOn: dateText.nullable(),
    })
    .nullable(),
  /** What may be handed over to another unit: the lines that are here. */
  handable: z.array(
    z.strictObject({ name: z.string(), owner: z.string(), form: z.string(), copies: z.int() }),
  ),
  objections: z.array(
    z.strictObject({
      id: idText,
      on: dateText,
      by: z.string(),
      text: z.string(),
      answerBy: dateText,
      provisional: z.boolean(),
      late: z.boolean(),
    }),
  ),
  /** 无人领取 */
  uncollected: z.boolean(),
  /** The step that this person may take back now. */
  undoable: z.strictObject({ seq: z.int(), type: z.string() }).nullable(),
})
export type CourseView = z.infer<typeof courseViewSchema>
