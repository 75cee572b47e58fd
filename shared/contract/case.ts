import { z } from 'zod'
import { CASE_ACTIONS, CASE_STATUSES, DELIVERY_WAYS } from '../domain/case/case-event.ts'
import { signatureSchema } from '../domain/document/signature.ts'
import { DOCUMENT_KINDS } from '../domain/document/document-kind.ts'
import { markSchema } from '../domain/intake/mark.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { caseDueSchema, explainedDaySchema } from '../domain/limit/limit-count.ts'
import { MATTER_KINDS } from '../domain/matter/matter-version.ts'
import {
  command,
  dateText,
  idText,
  instant,
  longText,
  nothing,
  query,
  requiredText,
  revisionShape,
} from './define.ts'

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
})
export type CaseRow = z.infer<typeof caseRowSchema>

export const BOARD_TABS = ['open', 'today', 'next', 'overdue', 'notified', 'collect'] as const
export type BoardTab = (typeof BOARD_TABS)[number]

export const documentSchema = z.strictObject({
  id: idText,
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string(),
  createdAt: instant,
  pages: z.int().nullable(),
  /** waiting 待生成 · rendered 已生成 · failed 生成失败(会再试) */
  render: z.enum(['waiting', 'rendered', 'failed']),
  void: z.boolean(),
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
   * received, returned: presence · checked: complete, missing, defective, exempt · notified, remaining-told: gaps ·
   * accepted: due, basis · declined: reason, rightPlace · decided: outcome, reasons, lateReason ·
   * delivered: way, receiver, signature (its kind) · withdrawn: reason
   */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  document: documentSchema.nullable(),
})
export type StoryEvent = z.infer<typeof storyEvent>

const maskedParty = z.strictObject({
  name: z.string(),
  documentType: z.string(),
  documentMasked: z.string(),
  phoneMasked: z.string(),
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
  /** Deciding today would be late, so the reason is asked for. */
  lateReasonNeeded: z.boolean(),
  archive: z.strictObject({ itemId: idText, code: z.string().nullable() }).nullable(),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>

const staff = { surfaces: ['staff'] } as const
const handlers = ['window', 'lead', 'admin'] as const
const caseOnly = z.strictObject({ caseId: idText })
const actionFailures = ['no-case', 'wrong-status'] as const

export const caseChannels = {
  'cases.board': query({
    ...staff,
    roles: 'any',
    input: z.strictObject({
      tab: z.enum(BOARD_TABS),
      scope: z.enum(['all', 'counter']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      ...revisionShape,
      today: dateText,
      nextWorkingDay: z.strictObject({ date: dateText, makeUp: z.boolean() }),
      counts: z.record(z.enum(BOARD_TABS), z.int()),
      rows: z.array(caseRowSchema),
      total: z.int(),
    }),
  }),
  'cases.find': query({
    ...staff,
    roles: 'any',
    input: z.strictObject({ text: z.string().trim().min(1).max(60), limit: z.int().min(1).max(200) }),
    output: z.strictObject({ rows: z.array(caseRowSchema) }),
  }),
  'cases.get': query({
    ...staff,
    roles: 'any',
    input: caseOnly,
    output: caseDetailSchema,
    failures: ['no-case'],
  }),
  /** Shows one masked field to this person; who looked and when is recorded. */
  'cases.reveal': command({
    ...staff,
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({
      caseId: idText,
      whose: z.enum(['applicant', 'representative']),
      field: z.enum(['documentNumber', 'phone']),
    }),
    output: z.strictObject({ value: z.string() }),
    failures: ['no-case', 'erased'],
  }),
  'cases.decide': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      outcome: z.enum(['granted', 'refused']),
      reasons: longText,
      lateReason: longText,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: [...actionFailures, 'reasons-needed', 'late-reason-needed'],
  }),
  'cases.deliver': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      way: z.enum(DELIVERY_WAYS),
      receiver: requiredText,
      signature: signatureSchema,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: actionFailures,
  }),
  'cases.close': command({
    ...staff,
    roles: handlers,
    input: caseOnly,
    output: nothing,
    failures: actionFailures,
  }),
  'cases.withdraw': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, reason: requiredText }),
    output: nothing,
    failures: [...actionFailures, 'intake-open'],
  }),
}
