import type { CaseStatus, DeliveryWay } from '#shared/domain/case/case-event.ts'
import type { ExtensionScope, TellingWay } from '#shared/domain/case/course-event.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import type { LimitStart, LimitUnit } from '#shared/domain/matter/matter-version.ts'
import { TITLES } from '../documents.ts'
import type { Both } from './words.ts'

/** Words of closed lists that stand in more than one column, or are long. */

type Words<Code extends string> = Readonly<Record<Code, Both>>

export const HALL_PART: Words<'accept' | 'forward'> = {
  accept: ['受理', 'accepts'],
  forward: ['代收转报', 'takes in and forwards'],
}

export const STATUS: Words<CaseStatus> = {
  received: ['已收件，待审查', 'received, to be examined'],
  notified: ['已一次性告知，待补正', 'told once what is missing'],
  accepted: ['已受理', 'accepted'],
  decided: ['已作出决定', 'decided'],
  delivered: ['已送达', 'delivered'],
  closed: ['已办结', 'closed'],
  declined: ['不予受理', 'declined'],
  withdrawn: ['已撤回', 'withdrawn'],
  lapsed: ['逾期未补，已终结', 'lapsed'],
}

export const OUTCOME: Words<'granted' | 'refused'> = {
  granted: ['准予', 'granted'],
  refused: ['不予', 'refused'],
}

export const DEMAND: Words<'new-fact' | 'override'> = {
  'new-fact': ['情况有变', 'the facts have changed'],
  override: ['漏告，经值班长同意', 'forgotten, and passed by a supervisor'],
}

export const SCOPE: Words<ExtensionScope | 'late'> = {
  promise: ['承诺延期', 'of the promise'],
  law: ['法定延长', 'of the legal limit'],
  late: ['逾期后才告知，日期不变', 'told too late, moves nothing'],
}

export const WAY: Words<DeliveryWay | TellingWay | 'public'> = {
  'in-person': ['当面', 'in person'],
  post: ['邮寄', 'by post'],
  entrusted: ['他人代领', 'to somebody entrusted'],
  electronic: ['电子送达', 'electronically'],
  phone: ['电话', 'by telephone'],
  sms: ['短信', 'by text message'],
  instant: ['即时通信', 'by instant message'],
  email: ['电子邮件', 'by e-mail'],
  public: ['公示', 'put up for everybody'],
}

export const UNIT: Words<LimitUnit> = {
  immediate: ['当场', 'on the spot'],
  minute: ['分钟', 'minutes'],
  hour: ['小时', 'hours'],
  'natural-day': ['自然日', 'natural days'],
  'working-day': ['工作日', 'working days'],
  month: ['月', 'months'],
}

export const START: Words<LimitStart> = {
  received: ['自收件', 'from receipt'],
  accepted: ['自受理', 'from acceptance'],
  corrected: ['自补正齐全', 'from the last correction'],
  'previous-stage': ['自上一环节', 'from the stage before'],
}

export const RESULT: Words<VisitResult> = {
  consulted: ['咨询办结', 'consulted'],
  accepted: ['受理', 'accepted'],
  received: ['收件待审查', 'taken in'],
  finished: ['当场办结', 'finished on the spot'],
  quick: ['快速登记', 'registered quickly'],
  notified: ['一次性告知', 'told what is missing'],
  redirected: ['转其他岗位', 'sent on'],
  declined: ['不予受理', 'declined'],
  supplemented: ['材料补交', 'materials brought'],
  examined: ['审查(无人到场)', 'examined, nobody present'],
  collected: ['领取', 'collected'],
  withdrawn: ['撤回', 'withdrawn'],
  left: ['离开', 'left'],
  served: ['结束服务', 'served'],
}

const DOCUMENTS_ENGLISH: Readonly<Record<DocumentKind, string>> = {
  receipt: 'receipt',
  notice: 'one-time notice of what is missing',
  remaining: 'list of what still is missing',
  acceptance: 'notice of acceptance',
  deferral: 'commitment to follow up',
  'not-accepted': 'notice of non-acceptance',
  explanation: 'explanation of non-acceptance',
  redirection: 'notice of redirection',
  'originals-taken': 'list of originals taken',
  'originals-returned': 'list of originals returned',
  need: 'register of a need',
  extension: 'notice of extension',
  'special-procedure': 'notice of a special procedure',
  resumption: 'notice that time runs again',
  referral: 'list of what was handed on',
  'returned-above': 'notice of a return from above',
  'objection-answer': 'answer to an objection',
  decision: 'notice of the result',
  refusal: 'refusal',
  delivery: 'receipt of delivery',
  catalogue: 'archive catalogue',
  'entrustment-form': 'blank entrustment',
  'need-form': 'blank register of a need',
  'outage-forms': 'forms for an outage',
  register: 'register of applications',
  'month-report': 'report of the month',
  progress: 'slip of progress',
  'morning-list': 'list for the morning',
  'due-explanation': 'explanation of a date',
  'day-end': 'tickets of the day',
}

/** Built from the titles on paper, so that both are always the same words. */
export const DOCUMENT_KIND = Object.fromEntries(
  Object.entries(DOCUMENTS_ENGLISH).map(([kind, english]) => [kind, [TITLES[kind as DocumentKind], english]]),
) as unknown as Words<DocumentKind>
