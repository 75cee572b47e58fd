import { countLimit } from '#shared/domain/limit/count-limit.ts'
import { notableDays } from '#shared/domain/limit/notable-days.ts'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import type { Limit, LimitStart, LimitUnit } from '#shared/domain/matter/matter-version.ts'
import type { WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { dayText, fullDateText, rangeText, weekdayText } from './dates.ts'

const UNITS = {
  immediate: '当场',
  minute: '分钟',
  hour: '小时',
  'natural-day': '日',
  'working-day': '个工作日',
  month: '个月',
} as const satisfies Record<LimitUnit, string>

const STARTS = {
  received: '收件之日',
  accepted: '受理之日',
  corrected: '补正齐全之日',
  'previous-stage': '上一环节完成之日',
} as const satisfies Record<LimitStart, string>

/** 30个工作日, 15日, 当场办结 */
export const lengthText = (value: number, unit: LimitUnit): string =>
  unit === 'immediate' ? '当场办结' : `${value}${UNITS[unit]}`

/** 受理之日起23个工作日内 */
export const limitText = (limit: Pick<Limit, 'value' | 'unit' | 'start'>): string =>
  limit.unit === 'immediate' ? '当场办结' : `${STARTS[limit.start]}起${lengthText(limit.value, limit.unit)}内`

const extended = (limit: Limit): number | null => {
  if (limit.extension === null) return null
  return limit.extension.total ?? limit.value + (limit.extension.add ?? 0)
}

/** The row 法定时限 of an acceptance: the limit with its date, and the longest it may become with that date. */
export const legalLines = (
  limit: Limit | null,
  count: LimitCount | null,
  calendar: WorkCalendar,
): string[] => {
  if (limit === null || count === null) return []
  const lines = [`${limitText(limit)}，即${fullDateText(count.rawDue)}`]
  const total = extended(limit)
  if (limit.extension !== null && total !== null) {
    const { unit, when } = limit.extension
    const longest = countLimit({
      value: total,
      unit,
      startDate: count.startDate,
      startAt: count.dueAt ?? 0,
      pauses: [],
      calendar,
    })
    const cause = when === '' ? '经批准延长的，' : `${when}，`
    lines.push(`${cause}${lengthText(total, unit)}内，即${fullDateText(longest.rawDue)}`)
  }
  return lines
}

/** 9月25日至10月12日暂停计时，不计。 for every stretch that was kept out of the count; '' where none was. */
const pausedText = (count: LimitCount): string => {
  const ranges: { from: DateText; to: DateText }[] = []
  for (const { date, what } of count.days) {
    if (what !== 'paused') continue
    const last = ranges.at(-1)
    if (last !== undefined && addDays(last.to, 1) === date) last.to = date
    else ranges.push({ from: date, to: date })
  }
  return ranges.length === 0
    ? ''
    : `${ranges.map(({ from, to }) => rangeText(from, to)).join('、')}暂停计时，不计。`
}

/** The row 时限算法: from which day it was counted, what was skipped, and which rest days were worked. */
export const countingLines = (due: CaseDue | null): string[] => {
  const count = due === null ? null : due.basis === 'promised' ? due.promised : due.legal
  if (count === null || count === undefined) return []
  if (count.unit === 'immediate') return ['当场办结。']
  const paused = pausedText(count)
  if (count.unit === 'minute' || count.unit === 'hour') return [`从受理的时刻起连续计算。${paused}`]
  const first = dayText(addDays(count.startDate, 1))
  if (count.unit !== 'working-day') return [`从次日${first}起连续计算，含休息日。${paused}`]
  const { off, makeUp } = notableDays(count)
  const skipped = off.map((range) => rangeText(range.from, range.to)).join('、')
  const worked = makeUp.map(weekdayText).join('、')
  const parts = [skipped === '' ? '' : `${skipped}放假不计`, worked === '' ? '' : `${worked}上班，计入`]
  const rest = parts.filter((part) => part !== '').join('；')
  return [`从受理次日${first}起，只数工作日。${rest === '' ? '' : `${rest}。`}${paused}`]
}

/** Why a date is 暂定. */
export const provisionalText = (year: number): string =>
  `${year}年放假安排尚未公布或尚未载入，日期为暂定，载入后重新计算。`
