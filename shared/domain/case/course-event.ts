import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { CountedPeriod } from '../matter/matter-version.ts'

/** 当面 / 电话 / 短信 / 即时通信 / 邮寄 / 电子邮件: how somebody was told or answered. */
export const TELLING_WAYS = ['in-person', 'phone', 'sms', 'instant', 'post', 'email'] as const
export type TellingWay = (typeof TELLING_WAYS)[number]

/** 承诺延期 within what the law allows, or 法定延长 where the matter's rule has one. */
export const EXTENSION_SCOPES = ['promise', 'law'] as const
export type ExtensionScope = (typeof EXTENSION_SCOPES)[number]

export interface CourseBase {
  readonly version: 1
  readonly at: Instant
  readonly staffId: string
  readonly counterId: string | null
}

/**
 * What happens to a case on its way besides what its checklist and its decision say: time, contacts, other
 * authorities, objections, and what is taken back. What people typed about persons lies in an erasable payload of the
 * kind {@link ../case/case-note.ts}, named by `noteId`; the event keeps only what the rules follow from.
 */
export type CourseEvent =
  /**
   * 延期: told before the old date, or recorded as told too late, and then it moves nothing.
   * Note: reason, progress, plan, toldTo.
   */
  | (CourseBase & {
      readonly type: 'extended'
      readonly scope: ExtensionScope
      readonly added: CountedPeriod
      readonly oldDue: DateText
      readonly approver: string
      readonly told: { readonly way: TellingWay; readonly at: Instant }
      readonly late: boolean
      readonly noteId: string
      readonly documentId: string
    })
  /** 特别程序 begins: its time is not counted (行政许可法 45条 or the matter's own rule). Note: reason. */
  | (CourseBase & {
      readonly type: 'paused'
      readonly procedure: string
      readonly from: DateText
      /** How long it is thought to take, as it was told in writing; null where nobody can say. */
      readonly expected: CountedPeriod | null
      readonly approver: string
      readonly noteId: string
      readonly documentId: string
    })
  /** It has ended on this day; counting goes on the day after. Note: result. */
  | (CourseBase & {
      readonly type: 'resumed'
      readonly to: DateText
      readonly noteId: string
      readonly documentId: string
    })
  | (CourseBase & { readonly type: 'stage-begun'; readonly stage: string; readonly on: DateText })
  /** Note: what came of it; null when nothing was written. */
  | (CourseBase & {
      readonly type: 'stage-done'
      readonly stage: string
      readonly on: DateText
      readonly noteId: string | null
    })
  /** 联系记录. Note: with, text. */
  | (CourseBase & { readonly type: 'contacted'; readonly way: TellingWay; readonly noteId: string })
  /** 回复 by any channel; `place` where it is put up for everybody. Note: to, text. */
  | (CourseBase & {
      readonly type: 'replied'
      readonly way: TellingWay | 'public'
      readonly place: string
      readonly noteId: string
    })
  /** 异议或建议: answered within one working day. Note: by, text. */
  | (CourseBase & {
      readonly type: 'objected'
      readonly objectionId: string
      readonly way: TellingWay
      readonly on: DateText
      readonly noteId: string
    })
  /** Note: text, lateReason. */
  | (CourseBase & {
      readonly type: 'objection-answered'
      readonly objectionId: string
      readonly way: TellingWay
      readonly on: DateText
      readonly noteId: string
      readonly documentId: string
    })
  /** 委托办理: facts and materials go on to the deciding unit. Note: facts, items. */
  | (CourseBase & {
      readonly type: 'referred'
      readonly to: string
      readonly noteId: string
      readonly documentId: string
    })
  /** The unit has signed for them. Note: receiver. */
  | (CourseBase & { readonly type: 'referral-received'; readonly on: DateText; readonly noteId: string })
  /** 上级退件: the unit sends it back and says what it wants; never this hall's second notice. Note: reason, items. */
  | (CourseBase & {
      readonly type: 'referral-returned'
      readonly on: DateText
      readonly noteId: string
      readonly documentId: string
    })
  /** 结果反馈 from the unit. Note: text. */
  | (CourseBase & { readonly type: 'referral-answered'; readonly on: DateText; readonly noteId: string })
  /** Takes back the event with this number (the how-manieth of the case, from 1). Note: reason. */
  | (CourseBase & { readonly type: 'undone'; readonly seq: number; readonly noteId: string })

export interface Extension {
  readonly scope: ExtensionScope
  readonly added: CountedPeriod
}

/** A stretch that is not counted, and for which procedure: each limit says itself which ones it leaves out. */
export interface CasePause {
  readonly procedure: string
  readonly from: DateText
  readonly to: DateText | null
}

export interface StageRecord {
  readonly stage: string
  readonly begunOn: DateText | null
  readonly doneOn: DateText | null
}

export interface Referral {
  readonly to: string
  readonly on: DateText
  readonly receivedOn: DateText | null
  readonly returnedOn: DateText | null
  readonly answeredOn: DateText | null
}

/** An objection that waits for its answer. */
export interface OpenObjection {
  readonly id: string
  readonly on: DateText
}

/** The part of a case's state that {@link CourseEvent}s make. */
export interface CourseState {
  /** Extensions that were told in time; the others move nothing. */
  readonly extensions: readonly Extension[]
  readonly pauses: readonly CasePause[]
  readonly stages: readonly StageRecord[]
  /** The latest hand-over to the deciding unit. */
  readonly referral: Referral | null
  readonly objections: readonly OpenObjection[]
  /** The first reply. */
  readonly repliedAt: Instant | null
  /** Somebody was told or reached since the decision: asked of whoever closes a case nobody collected. */
  readonly reachedSinceDecision: boolean
  /** 无人领取: closed without having been handed over. */
  readonly uncollected: boolean
  /** What a compensating event may take back now, by its number. */
  readonly undoable: { readonly seq: number; readonly type: string } | null
}

export const NO_COURSE: CourseState = {
  extensions: [],
  pauses: [],
  stages: [],
  referral: null,
  objections: [],
  repliedAt: null,
  reachedSinceDecision: false,
  uncollected: false,
  undoable: null,
}

/** The stretch that is still open; null while the clock runs. */
export const openPause = ({ pauses }: Pick<CourseState, 'pauses'>): CasePause | null =>
  pauses.find(({ to }) => to === null) ?? null

/** 上级退件 that has not gone up again: the day on which it came back. */
export const returnedOn = ({ referral }: Pick<CourseState, 'referral'>): DateText | null =>
  referral?.returnedOn ?? null
