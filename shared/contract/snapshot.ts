import { z } from 'zod'
import { dateText, instant } from './define.ts'
import {
  catalogueSnapshot,
  entrustmentFormSnapshot,
  monthReportSnapshot,
  needFormSnapshot,
  needSnapshot,
  outageFormsSnapshot,
  registerSnapshot,
} from './snapshot-lists.ts'
import { applicantBlock, checked, gap, head, party } from './snapshot-parts.ts'
import {
  dueExplanationSnapshot,
  extensionSnapshot,
  morningListSnapshot,
  objectionAnswerSnapshot,
  progressSnapshot,
  referralSnapshot,
  resumptionSnapshot,
  returnedAboveSnapshot,
  specialProcedureSnapshot,
} from './snapshot-time.ts'

/** 当日号办结情况: what became of the numbers of a day. Numbers only, no names. */
const dayEndSnapshot = z.strictObject({
  kind: z.literal('day-end'),
  ...head,
  day: dateText,
  issued: z.int(),
  done: z.int(),
  missed: z.int(),
  voided: z.int(),
  leftOver: z.int(),
  rows: z.array(
    z.strictObject({
      position: z.int(),
      number: z.string(),
      categoryName: z.string(),
      status: z.string(),
      waitedMinutes: z.int(),
      settled: z.string(),
    }),
  ),
})

export const noticeSnapshot = z.strictObject({
  kind: z.literal('notice'),
  ...head,
  ...applicantBlock,
  gaps: z.array(gap).min(1),
  checked: z.array(checked),
  receivedCount: z.int(),
  /** Without an entrustment nothing was taken in: what was shown went back with whoever brought it. */
  nothingTaken: z.boolean().default(false),
  /** Correction period and effect, or that no rule sets one. */
  correction: z.array(z.string()),
  guide: z.array(z.strictObject({ label: z.string(), text: z.string() })),
})

export const remainingSnapshot = z.strictObject({
  ...noticeSnapshot.shape,
  kind: z.literal('remaining'),
  /** Empty when all that was told has been brought and only what has been added is left. */
  gaps: z.array(gap),
  /** How many times the person has come back under this number. */
  round: z.int().positive(),
  noticeDate: dateText,
  /** Asked for beside what was told, each with why: a fact that has changed, or an override with its reason. */
  added: z
    .array(z.strictObject({ ...gap.shape, cause: z.enum(['new-fact', 'override']), reason: z.string() }))
    .default([]),
})

export const acceptanceSnapshot = z.strictObject({
  kind: z.literal('acceptance'),
  ...head,
  ...applicantBlock,
  acceptedOn: dateText,
  receivedCount: z.int(),
  /** The materials taken in, printed behind the notice as the applicant's receipt for them; may be empty. */
  received: z.array(checked),
  fee: z.string(),
  afterCorrection: z.boolean(),
  /** The earlier of promised and legal; the later one is never printed as the date. */
  due: z
    .strictObject({
      date: dateText,
      basis: z.enum(['promised', 'legal']),
      limitText: z.string(),
      provisional: z.boolean(),
      provisionalBecause: z.string(),
    })
    .nullable(),
  /** Sentences of the legal limit row (with special cases), and of how it was counted. */
  legal: z.array(z.string()),
  counting: z.array(z.string()),
  decidedBy: z.string(),
  forwarded: z.boolean(),
  /** 容缺受理: what follows by when, under the commitment with this number. */
  deferred: z
    .strictObject({
      items: z.array(z.string()).min(1),
      until: dateText,
      effect: z.string(),
      number: z.string(),
    })
    .nullable()
    .default(null),
})

/** 收件凭证: what lies here to be examined, or was supplied after 容缺受理. */
export const receiptSnapshot = z.strictObject({
  kind: z.literal('receipt'),
  ...head,
  ...applicantBlock,
  purpose: z.enum(['examination', 'supplement']),
  receivedAt: instant,
  receivedCount: z.int(),
  received: z.array(checked),
  /** The last day on which anything missing may be told, and what follows if nothing is; null where no rule sets one. */
  tellBy: z
    .strictObject({ date: dateText, provisional: z.boolean(), deemed: z.boolean(), text: z.string() })
    .nullable(),
  /** 补交: what is still outstanding, and until when. */
  outstanding: z.array(z.string()),
  outstandingUntil: dateText.nullable(),
})

/** 容缺受理承诺书, signed by the applicant. */
export const deferralSnapshot = z.strictObject({
  kind: z.literal('deferral'),
  ...head,
  ...applicantBlock,
  items: z.array(gap).min(1),
  until: dateText,
  provisional: z.boolean(),
  limitText: z.string(),
  effect: z.string(),
})

/** 不予受理说明: a service that is no matter of law is explained, without the block of remedies. */
export const explanationSnapshot = z.strictObject({
  kind: z.literal('explanation'),
  ...head,
  /** Null when somebody only asked and gave no name. */
  applicant: party.nullable(),
  askedOn: dateText,
  subject: z.string(),
  basis: z.array(z.string()),
  reason: z.string(),
  rightPlace: z.string(),
})

/** 转办告知单: where to, why, and what has been checked already. */
export const redirectionSnapshot = z.strictObject({
  kind: z.literal('redirection'),
  ...head,
  ...applicantBlock,
  to: z.string(),
  /** Within this hall the page and the number go along, nothing has to be told twice. */
  within: z.boolean(),
  ticketNumber: z.string(),
  reason: z.string(),
  checked: z.array(checked),
  /** 自行办理 at another unit: how to reach it, how it goes there, and what to bring; older papers have none. */
  toContact: z.string().default(''),
  procedure: z.string().default(''),
  requirements: z.array(z.string()).default([]),
})

/** 原件接收清单 and 原件归还清单. */
export const originalsSnapshot = z.strictObject({
  kind: z.enum(['originals-taken', 'originals-returned']),
  ...head,
  ...applicantBlock,
  caseNumber: z.string(),
  items: z.array(z.strictObject({ position: z.int(), name: z.string(), pieces: z.int() })).min(1),
  /** Who handed them in or took them back. */
  person: z.string(),
  signature: z.string(),
  at: instant,
  /** Still here after a return. */
  stillKept: z.array(z.strictObject({ name: z.string(), pieces: z.int() })),
})

export const notAcceptedSnapshot = z.strictObject({
  kind: z.literal('not-accepted'),
  ...head,
  ...applicantBlock,
  reason: z.string(),
  rightPlace: z.string(),
  remedies: z.array(z.string()),
})

export const decisionSnapshot = z.strictObject({
  kind: z.enum(['decision', 'refusal']),
  ...head,
  ...applicantBlock,
  acceptanceNumber: z.string(),
  acceptedOn: dateText,
  decidedOn: dateText,
  decidedBy: z.string(),
  result: z.string(),
  reasons: z.string(),
  lateReason: z.string(),
  /** 当场办结: handed over with this paper, so it carries the applicant's signature itself; null otherwise. */
  onTheSpot: z.strictObject({ receiver: z.string(), signature: z.string() }).nullable().default(null),
  /** 复议 60 日 / 诉讼 6 个月; only refusals carry it. */
  remedies: z.array(z.string()),
})

export const deliverySnapshot = z.strictObject({
  kind: z.literal('delivery'),
  ...head,
  ...applicantBlock,
  delivered: z.string(),
  deliveredNumber: z.string(),
  /** Who took it, with the relation in brackets where it was not the applicant. */
  receiver: z.string(),
  way: z.string(),
  signature: z.string(),
  deliveredAt: instant,
})

export const documentSnapshotSchema = z.discriminatedUnion('kind', [
  noticeSnapshot,
  remainingSnapshot,
  acceptanceSnapshot,
  receiptSnapshot,
  deferralSnapshot,
  explanationSnapshot,
  redirectionSnapshot,
  originalsSnapshot,
  needSnapshot,
  entrustmentFormSnapshot,
  needFormSnapshot,
  outageFormsSnapshot,
  registerSnapshot,
  monthReportSnapshot,
  notAcceptedSnapshot,
  decisionSnapshot,
  deliverySnapshot,
  catalogueSnapshot,
  extensionSnapshot,
  specialProcedureSnapshot,
  resumptionSnapshot,
  referralSnapshot,
  returnedAboveSnapshot,
  objectionAnswerSnapshot,
  progressSnapshot,
  morningListSnapshot,
  dueExplanationSnapshot,
  dayEndSnapshot,
])
export type DocumentSnapshot = z.infer<typeof documentSnapshotSchema>

/** What stands on a queue ticket; the same lines on every kind of printer. */
export const ticketPaperSchema = z.strictObject({
  hallName: z.string(),
  categoryName: z.string(),
  number: z.string(),
  ahead: z.int(),
  issuedAt: instant,
  /** A person who asked for priority is sent to the guide desk first; the reason is never printed. */
  priorityClaimed: z.boolean(),
  guideDesk: z.string(),
  /** Numbers of the counters that serve the queue; papers from before this was kept know none. */
  windows: z.array(z.int()).default([]),
  reprint: z.boolean(),
  demo: z.boolean(),
  /** 预约时段; left out where nobody booked. That somebody booked is no reason for priority and may be printed. */
  slot: z.strictObject({ from: instant, to: instant }).optional(),
})
export type TicketPaper = z.infer<typeof ticketPaperSchema>
