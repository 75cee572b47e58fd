import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import type { EntryChannel } from '#shared/domain/intake/entry.ts'
import type { Presence } from '#shared/domain/intake/presence.ts'
import type { MonthCounts } from '#shared/domain/report/month-report.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'

/** Words of the registers on paper and in workbooks. */

export const PRESENCE_WORDS = {
  self: '本人',
  'self-accompanied': '本人，有人陪同',
  agent: '代办，本人未到',
  guardian: '法定代理',
} as const satisfies Record<Presence, string>

export const CHANNEL_WORDS = {
  counter: '窗口',
  home: '上门',
  online: '网上转来',
  grid: '网格上报',
} as const satisfies Record<EntryChannel, string>

export const STATUS_WORDS = {
  received: '已收件',
  notified: '已告知',
  accepted: '已受理',
  decided: '已决定',
  delivered: '已送达',
  closed: '已办结',
  declined: '不予受理',
  withdrawn: '已撤回',
  lapsed: '已终结',
} as const satisfies Record<CaseStatus, string>

export const REGISTER_SHEET = '受理登记簿'
export const MONTH_SHEET = '受理办理月报'
export const ALL_MATTERS = '全部事项'
export const TOTAL = '合计'
export const YES = '是'
export const DEEMED = '（视为受理）'
export const PROVISIONAL = '（暂定）'

export const REGISTER_HEAD = {
  position: '序号',
  number: '办件号',
  received: '收件时间',
  matter: '事项',
  applicant: '申请人',
  document: '证件号码',
  presence: '到场',
  channel: '来源',
  status: '状态',
  accepted: '受理日期',
  deemed: '视为受理',
  acceptanceNumber: '受理通知书',
  due: '应办结（含当日）',
  provisional: '期限暂定',
  decided: '决定日期',
  closed: '办结或终结',
  overdue: '超期',
  staff: '收件人',
  counter: '窗口',
} as const

export const MONTH_HEAD = {
  field: '领域',
  matter: '事项',
  received: '收件',
  accepted: '受理',
  deemed: '其中视为受理',
  notified: '一次性告知',
  declined: '不予受理',
  finished: '办结',
  finishedLate: '其中超期办结',
  overdue: '超期未办结',
} as const satisfies Record<keyof MonthCounts | 'field' | 'matter', string>

/** 2026年9月 */
export const monthText = (month: string): string => {
  const { year, month: number } = toPlainDate(`${month}-01`)
  return `${year}年${number}月`
}

/** 受理登记簿 2026-09-01至2026-09-30 高龄津贴.xlsx; one day is named once. */
export const registerFileText = ({ from, to }: DaySpan, matterName: string | null): string =>
  [REGISTER_SHEET, from === to ? from : `${from}至${to}`, ...(matterName === null ? [] : [matterName])].join(
    ' ',
  ) + '.xlsx'

/** 受理办理月报 2026年9月.xlsx */
export const monthFileText = (month: string): string => `${MONTH_SHEET} ${monthText(month)}.xlsx`
