import { z } from 'zod'
import { dateText, instant } from './define.ts'
import { applicantBlock, head } from './snapshot-parts.ts'

/** Papers about the time a case takes: why a date moves, what stops the clock, how a date was counted. */

const ofCase = { ...head, ...applicantBlock, caseNumber: z.string() }
const ofAcceptedCase = { ...ofCase, acceptanceNumber: z.string(), acceptedOn: dateText }

/** 延期办理告知书: told before the old date with present state and what follows (DB35/T 2074 8.6.2.2, R-052). */
export const extensionSnapshot = z.strictObject({
  kind: z.literal('extension'),
  ...ofAcceptedCase,
  /** Which limit is extended: the hall's own promise, or the law's. */
  scope: z.enum(['promise', 'law']),
  oldDue: dateText,
  /** Null when it was told late: then the date does not move. */
  newDue: dateText.nullable(),
  /** Of the date that counts: the new one, or the old one where it does not move. */
  provisional: z.boolean(),
  /** 10个工作日 */
  byText: z.string(),
  /** The case in which the rule allows it, with its source; empty where no rule is known. */
  ruleText: z.string(),
  progress: z.string(),
  plan: z.string(),
  reason: z.string(),
  approver: z.string(),
  toldWay: z.string(),
  toldAt: instant,
  toldTo: z.string(),
  /** 逾期后告知: told after the old date. (`late` is the 补录 of an outage, as on every paper of a case.) */
  toldLate: z.boolean(),
  /** How the new date was counted. */
  counting: z.array(z.string()),
})

/** 特别程序告知书: time that the limit leaves out begins, and how long it will take (行政许可法 45条). */
export const specialProcedureSnapshot = z.strictObject({
  kind: z.literal('special-procedure'),
  ...ofAcceptedCase,
  /** 征求第三方意见, 听证 … */
  procedure: z.string(),
  reason: z.string(),
  approver: z.string(),
  startedOn: dateText,
  /** Empty while nobody can tell. */
  expectedText: z.string(),
  /** Null where the hall has no date of its own. */
  oldDue: dateText.nullable(),
  oldDueProvisional: z.boolean(),
})

/** 恢复计时告知书: the left-out time has ended and the date is a new one. */
export const resumptionSnapshot = z.strictObject({
  kind: z.literal('resumption'),
  ...ofAcceptedCase,
  procedure: z.string(),
  startedOn: dateText,
  endedOn: dateText,
  result: z.string(),
  /** 7个工作日 */
  notCountedText: z.string(),
  oldDue: dateText.nullable(),
  newDue: dateText,
  provisional: z.boolean(),
  provisionalBecause: z.string(),
  counting: z.array(z.string()),
})

/** 材料移交清单: everything handed to the unit above that decides, which signs for it. */
export const referralSnapshot = z.strictObject({
  kind: z.literal('referral'),
  ...ofCase,
  to: z.string(),
  toContact: z.string(),
  facts: z.string(),
  items: z
    .array(
      z.strictObject({
        position: z.int(),
        name: z.string(),
        owner: z.string(),
        form: z.string(),
        copies: z.int(),
      }),
    )
    .min(1),
  plan: z.string(),
})

/** 上级退件告知单: what the deciding unit demands, passed on as a whole and without additions. */
export const returnedAboveSnapshot = z.strictObject({
  kind: z.literal('returned-above'),
  ...ofCase,
  unit: z.string(),
  returnedOn: dateText,
  reason: z.string(),
  items: z.array(z.string()).min(1),
  plan: z.string(),
})

/** 异议答复书: within one working day. It decides nothing anew, so it carries no remedies. */
export const objectionAnswerSnapshot = z.strictObject({
  kind: z.literal('objection-answer'),
  ...ofCase,
  /** The paper that is objected to; empty where there is none. */
  decisionNumber: z.string(),
  raisedOn: dateText,
  raisedBy: z.string(),
  raisedText: z.string(),
  answerBy: dateText,
  answeredOn: dateText,
  answer: z.string(),
  answeredLate: z.boolean(),
  lateReason: z.string(),
})

/** 办理进度单: how things stand, for a person at the desk. */
export const progressSnapshot = z.strictObject({
  kind: z.literal('progress'),
  ...ofCase,
  /** What the person says at the desk to ask again: number of the 收件凭证 or the 受理通知书; may be empty. */
  receiptNumber: z.string(),
  /** 登记接收 / 处理中 / 已完成, or a sentence of its own. */
  statusText: z.string(),
  /** The stage within it; may be empty. */
  stageText: z.string(),
  steps: z.array(z.strictObject({ at: instant, text: z.string() })),
  due: z
    .strictObject({
      date: dateText,
      basis: z.enum(['promised', 'legal']),
      provisional: z.boolean(),
      /** 受理之日起23个工作日内 */
      text: z.string(),
    })
    .nullable(),
  /** What happens next, or what the person has to do; may be empty. */
  nextText: z.string(),
})

/** 晨会清单, A4 landscape: what is due, for the morning meeting. Names are masked. */
export const morningListSnapshot = z.strictObject({
  kind: z.literal('morning-list'),
  ...head,
  /** Whose cases: 全部窗口, 3号窗口, 王敏. */
  scopeText: z.string(),
  groups: z.array(
    z.strictObject({
      title: z.string(),
      rows: z.array(
        z.strictObject({
          position: z.int(),
          limit: z.string(),
          due: z.string(),
          matterName: z.string(),
          applicant: z.string(),
          stage: z.string(),
          next: z.string(),
          staff: z.string(),
          number: z.string(),
        }),
      ),
      /** Those of the group for which there is no room. */
      unlisted: z.int().min(0).default(0),
    }),
  ),
})

/** One day of a limit: the day it starts on, one that is counted, left out, paused, or passed over at the end. */
const countedDay = z.strictObject({
  date: dateText,
  what: z.enum(['start', 'counted', 'off', 'paused', 'rolled']),
  /** Its place in the count; null where it is not counted. */
  ordinal: z.int().nullable(),
  /** Festival, 调休上班, or why the clock stood still; may be empty. */
  name: z.string(),
})

/** 期限计算说明: every limit of a case day by day, so that anybody can count it again with a finger. */
export const dueExplanationSnapshot = z.strictObject({
  kind: z.literal('due-explanation'),
  ...ofCase,
  caseDue: dateText,
  caseBasis: z.enum(['promised', 'legal']),
  provisional: z.boolean(),
  limits: z.array(
    z.strictObject({
      title: z.string(),
      startText: z.string(),
      due: dateText,
      /** 期满日 before it rolled over a holiday; the same as `due` where it did not. */
      rawDue: dateText,
      /** Whether this limit sets the date of the case. */
      decides: z.boolean(),
      days: z.array(countedDay),
    }),
  ),
  notes: z.array(z.string()),
  /** What it rests on: basis of the matter, notices on public holidays. */
  sources: z.array(z.string()),
})
