import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { Mark } from '../intake/mark.ts'
import type { EntryChannel, LateEntry } from '../intake/entry.ts'
import type { HallTerms } from '../matter/matter-version.ts'
import type { Presence } from '../intake/presence.ts'
import type { Signature } from '../document/signature.ts'
import type { CourseEvent, CourseState } from './course-event.ts'

/**
 * 办件 statuses. 收件 is the first phase and 补正 a state in it; that phase ends once.
 * received 已收件，待审查 · notified 已一次性告知，待补正 · accepted 已受理，办理中 · decided 已作出决定，待送达 ·
 * delivered 已送达，待办结 · closed 已办结 · declined 不予受理 · withdrawn 已撤回 · lapsed 逾期未补，已终结
 */
export const CASE_STATUSES = [
  'received',
  'notified',
  'accepted',
  'decided',
  'delivered',
  'closed',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const CASE_ACTIONS = [
  'examine',
  'tell',
  'deem',
  'supplement',
  'demand',
  'accept',
  'decline',
  'supply',
  'decide',
  'deliver',
  'close',
  'withdraw',
  'lapse',
  'take-originals',
  'return-originals',
  'acknowledge',
  'extend',
  'pause',
  'resume',
  'pass-stage',
  'contact',
  'reply',
  'object',
  'answer-objection',
  'refer',
  'receive-referral',
  'return-referral',
  'answer-referral',
  'close-uncollected',
  'undo',
] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

/** 当面 / 邮寄 / 电话告知后领取 … how a result reaches the person. */
export const DELIVERY_WAYS = ['in-person', 'post', 'entrusted', 'electronic'] as const
export type DeliveryWay = (typeof DELIVERY_WAYS)[number]

/** One checklist line as it was put to the applicant, kept with the case so that later versions change nothing. */
export interface RecordedLine {
  readonly key: string
  readonly materialKey: string
  readonly name: string
  /** Whose it is, in a word of the checklist (申请人, 家庭, or a member's id for the payload). */
  readonly owner: string
  readonly form: string
  readonly copies: number
  readonly standard: string | null
  readonly obtainedFrom: string | null
  readonly mark: Mark
}

/** An original in the hall's keeping: which line it belongs to and how many pieces there are. */
export interface KeptOriginal {
  readonly key: string
  readonly name: string
  readonly pieces: number
}

/** Why something is asked for that was not told: the facts have changed, or it was forgotten and a supervisor agreed. */
export type DemandCause =
  | { readonly kind: 'new-fact'; readonly reason: string }
  | { readonly kind: 'override'; readonly reason: string; readonly approverId: string }

interface Base<Version extends number = 1> {
  readonly version: Version
  readonly at: Instant
  readonly staffId: string
  readonly counterId: string | null
}

/** One stream per case from 收件 on. Names and numbers of people live in the payload the case row points to. */
export type CaseEvent =
  | (Base<2> & {
      readonly type: 'received'
      readonly matterCode: string
      readonly matterVersion: number
      readonly hallPart: 'accept' | 'forward'
      readonly presence: Presence
      readonly answers: Readonly<Record<string, boolean | string>>
      readonly visitId: string
      /** The hall's own rules on this day: a later decision of the hall moves nothing that was told before. */
      readonly terms: HallTerms
      readonly channel: EntryChannel
      /** 近亲属单独登记备案; who it is stands in the payload. */
      readonly relative: boolean
      readonly late: LateEntry | null
      /** 快速登记 of a one-minute matter. */
      readonly quick: boolean
    })
  | (Base & { readonly type: 'checked'; readonly lines: readonly RecordedLine[] })
  /** 收件: the materials stay here to be examined; everything missing is told by the matter's own last day. */
  | (Base & { readonly type: 'taken-in'; readonly documentId: string })
  | (Base & {
      readonly type: 'notified'
      readonly documentId: string
      readonly gaps: readonly string[]
      readonly signature: Signature | null
    })
  | (Base<2> & {
      readonly type: 'returned'
      readonly visitId: string
      readonly presence: Presence
      /** The answers of this visit; null where an older record did not keep them: as before. */
      readonly answers: Readonly<Record<string, boolean | string>> | null
    })
  | (Base & {
      readonly type: 'remaining-told'
      readonly documentId: string
      readonly gaps: readonly string[]
    })
  /** Something beside what was told is asked for after all. */
  | (Base & {
      readonly type: 'demanded'
      readonly gaps: readonly string[]
      readonly cause: DemandCause
    })
  | (Base<2> & {
      readonly type: 'accepted'
      /** Null when it is finished in the same visit: no voucher is needed for what is done on the spot. */
      readonly documentId: string | null
      readonly acceptedOn: DateText
    })
  /** 视为受理 (行政许可法 32条): nothing was told in time, so it counts from the day of receipt. */
  | (Base & { readonly type: 'deemed-accepted'; readonly acceptedOn: DateText; readonly toldBy: DateText })
  /** 容缺受理: what is promised, until when, on a written commitment. */
  | (Base & {
      readonly type: 'deferred'
      readonly gaps: readonly string[]
      readonly until: DateText
      readonly documentId: string
    })
  | (Base & {
      readonly type: 'supplied'
      readonly visitId: string
      readonly lines: readonly RecordedLine[]
      /** What is still outstanding; alternatives of what came are not. */
      readonly open: readonly string[]
      readonly documentId: string
    })
  | (Base & {
      readonly type: 'declined'
      readonly documentId: string
      readonly reason: string
      readonly rightPlace: string
    })
  | (Base<2> & {
      readonly type: 'decided'
      readonly outcome: 'granted' | 'refused'
      readonly reasons: string
      readonly lateReason: string
      /** Null for 快速登记, where the entry itself is the record. */
      readonly documentId: string | null
      readonly decidedOn: DateText
    })
  | (Base<2> & {
      readonly type: 'delivered'
      readonly way: DeliveryWay
      readonly receiver: string
      readonly signature: Signature
      /** Null when the result was handed over in the visit in which it was applied for. */
      readonly documentId: string | null
    })
  /** `uncollected` names the note that says why it is closed without having been handed over (无人领取). */
  | (Base<2> & { readonly type: 'closed'; readonly uncollected: string | null })
  | (Base & { readonly type: 'withdrawn'; readonly reason: string })
  /** What had to follow did not come in time, and the hall's or the matter's rule ends the case. */
  | (Base & { readonly type: 'lapsed'; readonly reason: string })
  | (Base & {
      readonly type: 'originals-taken'
      readonly items: readonly KeptOriginal[]
      readonly documentId: string
      readonly signature: Signature
    })
  | (Base & {
      readonly type: 'originals-returned'
      readonly items: readonly KeptOriginal[]
      readonly receiver: string
      readonly documentId: string
      readonly signature: Signature
    })
  /** 签收 of a paper that was handed over: one of the four kinds of signature. */
  | (Base & { readonly type: 'acknowledged'; readonly documentId: string; readonly signature: Signature })
  | CourseEvent

/** What follows from the events of one case; the cached columns of a case row are exactly this. */
export interface CaseState extends CourseState {
  readonly matterCode: string
  readonly matterVersion: number
  readonly hallPart: 'accept' | 'forward'
  readonly status: CaseStatus
  readonly receivedAt: Instant
  readonly presence: Presence
  readonly answers: Readonly<Record<string, boolean | string>>
  readonly terms: HallTerms
  readonly channel: EntryChannel
  readonly relative: boolean
  readonly late: LateEntry | null
  readonly quick: boolean
  /** The latest finding per line. */
  readonly lines: readonly RecordedLine[]
  /** Keys of the gaps still open; after the notice they only shrink, but for what {@link DemandCause} says. */
  readonly openGaps: readonly string[]
  /** 容缺: what was promised and has not come yet, and until when. */
  readonly deferral: { readonly gaps: readonly string[]; readonly until: DateText } | null
  /** Originals in the hall's keeping. */
  readonly originals: readonly KeptOriginal[]
  readonly notifiedAt: Instant | null
  /** 受理日: the day the last required item was handed in; for 视为受理 the day of receipt. */
  readonly acceptedOn: DateText | null
  readonly deemed: boolean
  readonly decidedOn: DateText | null
  readonly outcome: 'granted' | 'refused' | null
  readonly deliveredAt: Instant | null
  readonly closedAt: Instant | null
}
