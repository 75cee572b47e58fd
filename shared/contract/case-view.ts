import { z } from 'zod'
import { CASE_ACTIONS, CASE_STATUSES } from '../domain/case/case-event.ts'
import { DOCUMENT_KINDS } from '../domain/document/document-kind.ts'
import { signatureSchema } from '../domain/document/signature.ts'
import { ENTRY_CHANNELS, lateEntrySchema } from '../domain/intake/entry.ts'
import { markSchema } from '../domain/intake/mark.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { caseDueSchema, explainedDaySchema } from '../domain/limit/limit-count.ts'
import { MATTER_KINDS } from '../domain/matter/matter-version.ts'
import { relativeNoteSchema } from '../domain/person/party.ts'
import { courseViewSchema } from './course-view.ts'
import { dateText, idText, instant, revisionShape } from './define.ts'

/** How near a due date is, in the words the boards use. Never stored: it follows from the day. */
export const urgencySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overdue'), workingDays: z.int() }),
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('next-working-day') }),
  z.strictObject({ kind: z.literal('left'), workingDays: z.int(), provisional: z.boolean() }),
  z.strictObject({ kind: z.literal('none') }),
])
export type Urgency = z.infer<typeof urgencySchema>

export const caseRowSchema = z.strictObject({
  id: idText,
  number: z.string(),
  matterName: z.string(),
  applicantMasked: z.string(),
  status: z.enum(CASE_STATUSES),
  urgency: urgencySchema,
  due: dateText.nullable(),
  dueBasis: z.enum(['promised', 'legal']).nullable(),
  provisional: z.boolean(),
  staffName: z.string(),
  counterNumber: z.int().nullable(),
  openGaps: z.int(),
  receivedOn: dateText,
  /** 待审查: the last day to tell what is missing, and how near it is. */
  tellBy: dateText.nullable(),
  /** 视为受理 follows from law when nothing is told by then (行政许可法 32条). */
  deemedIfLate: z.boolean(),
  /** 待补正: the day of the last notice or 剩余材料清单. */
  toldOn: dateText.nullable(),
  /** 容缺: the last day for what was promised. */
  deferredUntil: dateText.nullable(),
  /** 暂停: since when, and for which special procedure. */
  paused: z.strictObject({ since: dateText, procedure: z.string() }).nullable(),
  /** 环节 that runs, with its own last day. */
  stage: z.strictObject({ name: z.string(), due: dateText.nullable() }).nullable(),
  /** 异议: the last day to answer the oldest open one. */
  answerBy: dateText.nullable(),
  /** 上级退件: the day on which it came back. */
  returnedOn: dateText.nullable(),
  /** 待领取: the day of the decision. */
  decidedOn: dateText.nullable(),
})
export type CaseRow = z.infer<typeof caseRowSchema>

export const documentSchema = z.strictObject({
  id: idText,
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string(),
  createdAt: instant,
  pages: z.int().nullable(),
  /** waiting 待生成 · rendered 已生成 · failed 生成失败(会再试) */
  render: z.enum(['waiting', 'rendered', 'failed']),
  void: z.boolean(),
  voidReason: z.string(),
  /** 签收: how the paper was signed for; null as long as nobody has. */
  signature: signatureSchema.nullable(),
})
export type DocumentView = z.infer<typeof documentSchema>

const storyEvent = z.strictObject({
  seq: z.int(),
  at: instant,
  type: z.string(),
  staffName: z.string(),
  counterNumber: z.int().nullable(),
  /**
   * Facts for the one sentence of this event; the wording is the renderer's.
   * received: presence, channel, late (the slip's number or null), enteredAt, lateReason, approver ·
   * returned: presence · checked: complete, missing, defective, exempt, deferred, reused ·
   * notified, remaining-told: gaps · demanded: cause, reason, approver, items (names) · accepted: due, basis ·
   * deemed-accepted: acceptedOn, toldBy, due, basis · deferred: gaps, until · supplied: complete, open ·
   * declined: reason, rightPlace · decided: outcome, reasons, lateReason ·
   * delivered: way, receiver, signature (its kind) · withdrawn, lapsed: reason ·
   * originals-taken, originals-returned: items (names and pieces), receiver, signature (its kind) ·
   * acknowledged: signature (its kind); the paper is the event's document ·
   * extended: scope, value, unit, oldDue, approver, way, toldAt, late, reason, progress, plan, toldTo ·
   * paused: procedure, from, approver, reason, value, unit (expected) · resumed: to, result ·
   * stage-begun, stage-done: stage (its name), on, result · contacted: way, with, text ·
   * replied: way, place, to, text · objected: way, by, on, text · objection-answered: way, on, text, lateReason ·
   * referred: to, items · referral-received: receiver, on · referral-returned: on, reason, items ·
   * referral-answered: on, text · undone: of (the type taken back), reason · closed: uncollected (why)
   */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** A later event has taken this one back. */
  undone: z.boolean(),
  document: documentSchema.nullable(),
})
export type StoryEvent = z.infer<typeof storyEvent>

const maskedParty = z.strictObject({
  name: z.string(),
  documentType: z.string(),
  documentMasked: z.string(),
  phoneMasked: z.string(),
  /** 经办联系人 of an organisation; empty for a person. */
  contact: z.string(),
})

export const caseDetailSchema = z.strictObject({
  ...revisionShape,
  id: idText,
  number: z.string(),
  today: dateText,
  status: z.enum(CASE_STATUSES),
  matter: z.strictObject({
    code: idText,
    name: z.string(),
    kind: z.enum(MATTER_KINDS),
    basis: z.array(z.string()),
    decidedBy: z.string(),
    sample: z.boolean(),
    reminders: z.array(z.string()),
    stages: z.array(z.string()),
  }),
  presence: z.enum(PRESENCES),
  applicant: maskedParty,
  representative: z.strictObject({ ...maskedParty.shape, relation: z.string() }).nullable(),
  lines: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      owner: z.string(),
      form: z.string(),
      copies: z.int(),
      mark: markSchema,
    }),
  ),
  receivedOn: dateText,
  acceptedOn: dateText.nullable(),
  /** 视为受理 */
  deemed: z.boolean(),
  channel: z.enum(ENTRY_CHANNELS),
  /** 近亲属单独登记备案 */
  relative: relativeNoteSchema.nullable(),
  late: lateEntrySchema.omit({ approverId: true }).extend({ approver: z.string() }).nullable(),
  tellBy: z.strictObject({ date: dateText, provisional: z.boolean(), deemed: z.boolean() }).nullable(),
  /** 容缺: what is outstanding, until when, and what happens otherwise. */
  deferral: z
    .strictObject({ names: z.array(z.string()), until: dateText, overdue: z.boolean(), effect: z.string() })
    .nullable(),
  originals: z.array(z.strictObject({ key: z.string(), name: z.string(), pieces: z.int() })),
  course: courseViewSchema,
  urgency: urgencySchema,
  due: caseDueSchema.nullable(),
  /** What each date is on the working-day calendar, over whole weeks from the receipt to the last date drawn. */
  calendar: z.array(explainedDaySchema.pick({ date: true, kind: true, name: true, covered: true })),
  /** Working days used and left today, from the ledger; null when nothing is running. */
  used: z.int().nullable(),
  left: z.int().nullable(),
  dueSources: z.strictObject({ basis: z.array(z.string()), calendars: z.array(z.string()) }),
  story: z.array(storyEvent),
  documents: z.array(documentSchema),
  /** Straight from the table of allowed actions; nothing else is drawn. */
  actions: z.array(z.enum(CASE_ACTIONS)),
  /** What may be taken into keeping: the lines of which an original was shown or is needed. */
  keepable: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  /** Deciding today would be late, so the reason is asked for. */
  lateReasonNeeded: z.boolean(),
  archive: z.strictObject({ itemId: idText, code: z.string().nullable() }).nullable(),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>
