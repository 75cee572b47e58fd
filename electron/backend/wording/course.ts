import type { CaseEvent, CaseStatus } from '#shared/domain/case/case-event.ts'
import type { TellingWay } from '#shared/domain/case/course-event.ts'
import type { ExtensionOption } from '#shared/domain/limit/extension.ts'
import type { ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'
import type { Limit } from '#shared/domain/matter/matter-version.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fullDateText } from './dates.ts'
import { lengthText, limitText } from './limits.ts'

/** Fixed phrases about the course of a case, for papers and what is printed of a story. */

export const TELLING = {
  'in-person': '当面',
  phone: '电话',
  sms: '短信',
  instant: '即时通信',
  post: '邮寄',
  email: '电子邮件',
} as const satisfies Record<TellingWay, string>

/** 需要延长答复期限的，经政府信息公开工作机构负责人同意（《政府信息公开条例》第三十三条）; '' for a promise of the hall's own. */
export const extensionRuleText = ({ when, approver, source }: ExtensionOption): string => {
  const agreed = approver === '' ? '' : `经${approver}同意`
  const rule = [when, agreed].filter((part) => part !== '').join('，')
  return rule === '' ? '' : source === '' ? rule : `${rule}（${source}）`
}

/** What a person at the desk is told about where the case is. */
export const PLAIN_STATUS = {
  received: '已收件，正在审查材料',
  notified: '已一次性告知，等您补齐材料',
  accepted: '已受理，正在办理',
  decided: '已有结果，等您领取',
  delivered: '结果已交给您',
  closed: '已办结',
  declined: '不予受理',
  withdrawn: '已按您的申请撤回',
  lapsed: '已终结',
} as const satisfies Record<CaseStatus, string>

export const PAUSED = (procedure: string): string => `已受理，办理中需要${procedure}，期间不计入办理时限`

/** 办结前，请保持电话畅通; what a person does next, if anything. */
export const NEXT_FOR_PERSON = {
  received: '请等候审查结果，窗口会一次告诉您缺什么。',
  notified: '请按一次性告知书补齐材料，再到窗口来。',
  accepted: '不用再来，办好后会通知您领取。',
  decided: '请带身份证件到窗口领取。',
  delivered: '',
  closed: '',
  declined: '有异议的，可以按通知书上写明的途径提出。',
  withdrawn: '',
  lapsed: '需要办理的，可以重新申请。',
} as const satisfies Record<CaseStatus, string>

/** The kinds of days in a printed explanation that have no name of their own. */
export const DAY_KIND_NAMES = {
  workday: '',
  'make-up': '调休上班',
  weekend: '',
  holiday: '放假',
  'local-closed': '停办公',
  'local-open': '照常上班',
} as const satisfies Record<ExplainedDay['kind'], string>

/** The steps of a case in words for the person it is about; null for what only the hall needs to know. */
export const STEP_TEXTS = {
  received: '收到申请',
  checked: null,
  'taken-in': '材料留下审查',
  notified: '一次性告知需要补齐的材料',
  returned: null,
  'remaining-told': '核对补交的材料，列出还缺的',
  demanded: null,
  accepted: '受理',
  'deemed-accepted': '依法视为受理',
  deferred: '容缺受理，约定后补的材料',
  supplied: '收到后补的材料',
  declined: '不予受理',
  decided: '作出决定',
  delivered: '交付结果',
  closed: '办结',
  withdrawn: '撤回',
  lapsed: '终结',
  'originals-taken': null,
  'originals-returned': null,
  acknowledged: null,
  extended: '告知延期和后续安排',
  paused: '进行特别程序，暂停计时',
  resumed: '特别程序结束，恢复计时',
  'stage-begun': null,
  'stage-done': null,
  contacted: null,
  replied: '回复',
  objected: '收到您的异议',
  'objection-answered': '答复异议',
  referred: '材料移交上级单位',
  'referral-received': '上级单位收到材料',
  'referral-returned': '上级单位退回，需要补充',
  'referral-answered': '上级单位反馈结果',
  undone: null,
} as const satisfies Record<CaseEvent['type'], string | null>

/** 受理之日起30个工作日内（含延期） */
export const runningLimitText = (limit: Pick<Limit, 'value' | 'unit' | 'start'>, extended: boolean): string =>
  `${limitText(limit)}${extended ? '（含延期）' : ''}`

/** 承诺时限：23个工作日 */
export const explanationTitle = (
  basis: 'promised' | 'legal',
  { value, unit }: Pick<LimitCount, 'value' | 'unit'>,
): string => `${basis === 'promised' ? '承诺时限' : '法定时限'}：${lengthText(value, unit)}`

/** 从2026年9月22日（星期二）起算，当日不计。 */
export const startedOnText = (date: DateText): string => `从${fullDateText(date)}起算，当日不计。`
