import { z } from 'zod'
import { CASE_STATUSES } from '../domain/case/case-event.ts'
import { ENTRY_CHANNELS } from '../domain/intake/entry.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { recountSchema } from './calendar.ts'
import { dateText, idText, instant, query, command } from './define.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const span = { from: dateText, to: dateText } as const

/** One line of the 受理登记簿: every application that was received, whatever became of it. */
export const registerRowSchema = z.strictObject({
  caseId: idText,
  number: z.string(),
  receivedOn: dateText,
  receivedAt: instant,
  matterName: z.string(),
  applicantMasked: z.string(),
  documentMasked: z.string(),
  presence: z.enum(PRESENCES),
  channel: z.enum(ENTRY_CHANNELS),
  status: z.enum(CASE_STATUSES),
  acceptedOn: dateText.nullable(),
  deemed: z.boolean(),
  acceptanceNumber: z.string(),
  due: dateText.nullable(),
  provisional: z.boolean(),
  decidedOn: dateText.nullable(),
  /** 办结, 不予受理, 撤回 or 终结: the day after which nothing more is done. */
  closedOn: dateText.nullable(),
  /** Finished after its date, or not finished and past it. */
  overdue: z.boolean(),
  staffName: z.string(),
  counterNumber: z.int().nullable(),
})
export type RegisterRow = z.infer<typeof registerRowSchema>

/** One matter in the month report, counted from the events. */
export const monthRowSchema = z.strictObject({
  matterCode: idText,
  matterName: z.string(),
  field: z.string(),
  /** 收件 in the month. */
  received: z.int(),
  /** 受理 in the month, 视为受理 among them. */
  accepted: z.int(),
  deemed: z.int(),
  /** 一次性告知书 in the month. */
  notified: z.int(),
  declined: z.int(),
  /** 办结 (decided) in the month. */
  finished: z.int(),
  /** Of those finished in the month: after their date. */
  finishedLate: z.int(),
  /** Not finished at the end of the month (or today) and past their date. */
  overdue: z.int(),
})
export type MonthRow = z.infer<typeof monthRowSchema>

/** What was asked for beside a notice, for the duty lead. */
export const demandRowSchema = z.strictObject({
  caseId: idText,
  caseNumber: z.string(),
  at: instant,
  matterCode: idText,
  matterName: z.string(),
  staffName: z.string(),
  approverName: z.string(),
  reason: z.string(),
  items: z.array(z.string()),
})

const relativeRowSchema = z.strictObject({
  caseId: idText,
  caseNumber: z.string(),
  receivedOn: dateText,
  matterName: z.string(),
  applicantMasked: z.string(),
  relatedStaff: z.string(),
  relation: z.string(),
  status: z.enum(CASE_STATUSES),
})

/** A workbook waits in the backend's memory for ten minutes and is read in pieces; nothing of it is kept. */
const file = z.strictObject({ fileId: idText, name: z.string(), total: z.int() })
const printed = z.strictObject({ documentId: idText })
const staff = { surfaces: ['staff'], roles: 'any' } as const

export const registerChannels = {
  'register.rows': query({
    ...staff,
    input: z.strictObject({
      ...span,
      matterCode: idText.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(registerRowSchema), total: z.int() }),
    failures: ['bad-span'],
  }),
  /** Which matters were received in these days, and how often; what the register can be narrowed to. */
  'register.matters': query({
    ...staff,
    input: z.strictObject(span),
    output: z.strictObject({
      matters: z.array(z.strictObject({ code: idText, name: z.string(), count: z.int() })),
    }),
    failures: ['bad-span'],
  }),
  /** The same rows as an XLSX workbook; who took it out is recorded. */
  'register.workbook': command({
    ...staff,
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({ ...span, matterCode: idText.nullable() }),
    output: file,
    failures: ['bad-span', 'too-many'],
  }),
  'register.print': command({
    ...staff,
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({ ...span, matterCode: idText.nullable() }),
    output: printed,
    failures: ['bad-span', 'too-many', 'nothing-there'],
  }),
  'register.file': query({
    ...staff,
    input: z.strictObject({ fileId: idText, offset: z.int().min(0) }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), total: z.int() }),
    failures: ['no-file'],
  }),
  'report.month': query({
    ...staff,
    input: z.strictObject({ month }),
    output: z.strictObject({
      rows: z.array(monthRowSchema),
      /** Dates are being counted anew after a change of the calendar: what is late may still change. */
      recount: recountSchema.nullable(),
    }),
  }),
  'report.monthWorkbook': command({
    ...staff,
    roles: ['lead', 'archivist', 'admin'],
    input: z.strictObject({ month }),
    output: file,
    failures: ['recounting'],
  }),
  'report.monthPrint': command({
    ...staff,
    roles: ['lead', 'archivist', 'admin'],
    input: z.strictObject({ month }),
    output: printed,
    failures: ['recounting'],
  }),
  /** 告知后另行要求, one by one and counted for each matter and each person. */
  'report.demands': query({
    ...staff,
    roles: ['lead', 'admin'],
    input: z.strictObject(span),
    output: z.strictObject({
      rows: z.array(demandRowSchema),
      byMatter: z.array(z.strictObject({ matterName: z.string(), count: z.int() })),
      byStaff: z.array(z.strictObject({ staffName: z.string(), count: z.int() })),
    }),
    failures: ['bad-span'],
  }),
  /** 近亲属单独登记备案. */
  'report.relatives': query({
    ...staff,
    roles: ['lead', 'archivist', 'admin'],
    input: z.strictObject(span),
    output: z.strictObject({ rows: z.array(relativeRowSchema) }),
    failures: ['bad-span'],
  }),
}
