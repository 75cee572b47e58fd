import type { DayEndLine } from '#shared/contract/hall-report.ts'
import type { TicketStatus } from '#shared/domain/queue/ticket.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'
import { NOBODY } from '#shared/domain/report/queue-statistics.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { dayText } from './dates.ts'
import { counterText } from './documents.ts'

/** Words of 排队统计 and 当日号办结情况 on paper and in workbooks. */

export const STATISTICS_SHEET = '排队统计'
export const DAY_END_SHEET = '当日号办结情况'

export const PART_HEAD = {
  day: '日期',
  hour: '取号时段',
  category: '业务类别',
  counter: '窗口',
  staff: '人员',
  priority: '优先',
  channel: '取号方式',
  booking: '预约',
} as const satisfies Record<QueueBreakdown, string>

export const FIGURE_HEAD = {
  issued: '取号',
  called: '叫号',
  served: '开始办理',
  finished: '办结',
  consulted: '咨询',
  accepted: '受理',
  notified: '告知',
  otherwise: '其他结果',
  missed: '过号后排回',
  missedForGood: '过号离队',
  rejoined: '重新排队',
  transferred: '转移',
  returned: '转回',
  voided: '作废',
  carriedOver: '隔日续排',
  open: '未办结',
  waits: '等候次数',
  withinGoal: '目标内',
  waitHalf: '等候中位（分）',
  waitMost: '等候九五（分）',
  waitMax: '最长等候（分）',
  serviceHalf: '办理中位（分）',
  serviceMost: '办理九五（分）',
  serving: '办理合计（分）',
  held: '挂起合计（分）',
  present: '在岗（分）',
  busy: '其中办理（分）',
} as const

const FIXED_NAMES: Readonly<Record<string, string>> = {
  urgent: '特别优先',
  priority: '优先',
  ordinary: '普通',
  kiosk: '取号机',
  desk: '导询台',
  booked: '有预约',
  'walk-in': '无预约',
}

/** What a part of a breakdown is called. */
export const partText = (
  by: QueueBreakdown,
  { key, name }: { readonly key: string; readonly name: string },
): string => {
  if (key === NOBODY) return by === 'staff' ? '不在人员名下' : '不在窗口'
  if (by === 'hour') return `${key}:00–${key}:59`
  if (by === 'counter') return counterText(Number(name))
  return name === '' ? (FIXED_NAMES[key] ?? key) : name
}

export const TICKET_STATUS_WORDS = {
  waiting: '等候',
  called: '已呼叫',
  serving: '办理中',
  held: '挂起',
  missed: '过号',
  finished: '已结束',
  void: '作废',
} as const satisfies Record<TicketStatus, string>

export const DAY_END_HEAD = {
  number: '号码',
  category: '业务类别',
  status: '现在状态',
  waited: '当日等候（分）',
  settled: '处理',
} as const

/** What was done about a number that was not done on its day. */
export const settledText = ({ outcome, on, reason, status }: DayEndLine): string => {
  switch (outcome) {
    case 'void':
      return `作废：${reason}`
    case 'missed':
      return '过号，没有再来'
    case 'carried-over':
      return `续排到${on === null ? '' : dayText(on)}，现为${TICKET_STATUS_WORDS[status]}`
    case 'later':
      return `${on === null ? '' : dayText(on)}办结`
    case 'open':
      return '还没有处理'
    default:
      return assertNever(outcome)
  }
}

/** Whole minutes, as on the screen. */
export const minutesOf = (milliseconds: number): number => Math.round(milliseconds / 60_000)

/** 排队统计 2026-09-01至2026-09-30 按窗口.xlsx; one day is named once. */
export const statisticsFileText = ({ from, to }: DaySpan, by: QueueBreakdown): string =>
  `${STATISTICS_SHEET} ${from === to ? from : `${from}至${to}`} 按${PART_HEAD[by]}.xlsx`

export const dayEndFileText = (day: DateText): string => `${DAY_END_SHEET} ${day}.xlsx`
