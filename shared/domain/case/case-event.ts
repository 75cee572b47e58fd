import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { Mark } from '../intake/mark.ts'
import type { Presence } from '../intake/presence.ts'
import type { Signature } from '../document/signature.ts'

/**
 * 办件 statuses. 收件 is the first phase and 补正 a state in it; that phase ends once.
 * notified 已一次性告知，待补正 · accepted 已受理，办理中 · decided 已作出决定，待送达 · delivered 已送达，待办结 ·
 * closed 已办结 · declined 不予受理 · withdrawn 已撤回
 */
export const CASE_STATUSES = [
  'notified',
  'accepted',
  'decided',
  'delivered',
  'closed',
  'declined',
  'withdrawn',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const CASE_ACTIONS = [
  'supplement',
  'accept',
  'decline',
  'decide',
  'deliver',
  'close',
  'withdraw',
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

interface Base {
  readonly version: 1
  readonly at: Instant
  readonly staffId: string
  readonly counterId: string | null
}

/** One stream per case from 收件 on. Names and numbers of people live in the payload the case row points to. */
export type CaseEvent =
  | (Base & {
      readonly type: 'received'
      readonly matterCode: string
      readonly matterVersion: number
      readonly hallPart: 'accept' | 'forward'
      readonly presence: Presence
      readonly answers: Readonly<Record<string, boolean | string>>
      readonly visitId: string
    })
  | (Base & { readonly type: 'checked'; readonly lines: readonly RecordedLine[] })
  | (Base & {
      readonly type: 'notified'
      readonly documentId: string
      readonly gaps: readonly string[]
      readonly signature: Signature | null
    })
  | (Base & { readonly type: 'returned'; readonly visitId: string; readonly presence: Presence })
  | (Base & {
      readonly type: 'remaining-told'
      readonly documentId: string
      readonly gaps: readonly string[]
    })
  | (Base & { readonly type: 'accepted'; readonly documentId: string; readonly acceptedOn: DateText })
  | (Base & {
      readonly type: 'declined'
      readonly documentId: string
      readonly reason: string
      readonly rightPlace: string
    })
  | (Base & {
      readonly type: 'decided'
      readonly outcome: 'granted' | 'refused'
      readonly reasons: string
      readonly lateReason: string
      readonly documentId: string
      readonly decidedOn: DateText
    })
  | (Base & {
      readonly type: 'delivered'
      readonly way: DeliveryWay
      readonly receiver: string
      readonly signature: Signature
      readonly documentId: string
    })
  | (Base & { readonly type: 'closed' })
  | (Base & { readonly type: 'withdrawn'; readonly reason: string })

/** What follows from the events of one case; the cached columns of a case row are exactly this. */
export interface CaseState {
  readonly matterCode: string
  readonly matterVersion: number
  readonly hallPart: 'accept' | 'forward'
  readonly status: CaseStatus
  readonly receivedAt: Instant
  readonly presence: Presence
  readonly answers: Readonly<Record<string, boolean | string>>
  /** The latest finding per line. */
  readonly lines: readonly RecordedLine[]
  /** Keys of the gaps still open; only shrinks after the notice. */
  readonly openGaps: readonly string[]
  readonly notifiedAt: Instant | null
  /** 受理日: the day the last required item was handed in. */
  readonly acceptedOn: DateText | null
  readonly decidedOn: DateText | null
  readonly outcome: 'granted' | 'refused' | null
  readonly deliveredAt: Instant | null
  readonly closedAt: Instant | null
}
