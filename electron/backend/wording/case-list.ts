import type { FoundBy } from '#shared/contract/case-list.ts'
import type { Urgency } from '#shared/contract/case-view.ts'
import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

/** Words of a list of 办件 in a workbook: those of the screen it was taken from. */

export const CASE_SHEET = '办件'

export const CASE_HEAD = {
  limit: '时限',
  due: '应办结',
  received: '收件',
  matter: '事项',
  applicant: '申请人',
  stage: '环节',
  next: '下一步',
  staff: '经办',
  number: '办件号',
} as const

export const PAUSED = '暂停'

export const limitText = (urgency: Urgency): string => {
  switch (urgency.kind) {
    case 'overdue':
      return `逾期 ${urgency.workingDays} 个工作日`
    case 'today':
      return '今日到期'
    case 'next-working-day':
      return '下一工作日'
    case 'left':
      return `${urgency.provisional ? '约剩' : '剩'} ${urgency.workingDays} 个工作日`
    case 'none':
      return ''
    default:
      return assertNever(urgency)
  }
}

export const provisionalText = (date: DateText): string => `${date}（暂定）`
export const tellByText = (date: DateText): string => `最迟 ${date} 告知`

export const STAGE_WORDS = {
  received: '已收件',
  notified: '已一次性告知',
  accepted: '已受理',
  decided: '已作出决定',
  delivered: '已送达',
  closed: '已办结',
  declined: '不予受理',
  withdrawn: '已撤回',
  lapsed: '已终结',
} as const satisfies Record<CaseStatus, string>

/** 代办 陈**, 家庭成员 王**: through whom a case was found. */
export const OTHER_WORDS = { representative: '代办', member: '家庭成员' } as const satisfies Record<
  FoundBy['others'][number]['who'],
  string
>

/** 办件 2026-09-17.xlsx: what it was narrowed to may name somebody, so the name of the file does not say it. */
export const caseListFileText = (today: DateText): string => `${CASE_SHEET} ${today}.xlsx`
