import { toPlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 9月23日 */
export const dayText = (date: DateText): string => {
  const { month, day } = toPlainDate(date)
  return `${month}月${day}日`
}

/** 2026年10月30日（星期五） */
export const fullDateText = (date: DateText): string =>
  `${toPlainDate(date).year}年${dayText(date)}（星期${WEEKDAYS[weekdayOf(date) - 1] ?? ''}）`

/** 10月10日（星期六） */
export const weekdayText = (date: DateText): string =>
  `${dayText(date)}（星期${WEEKDAYS[weekdayOf(date) - 1] ?? ''}）`

/** 9月25日至27日, 9月28日至10月3日, or one day. */
export const rangeText = (from: DateText, to: DateText): string => {
  if (from === to) return dayText(from)
  const sameMonth = toPlainDate(from).month === toPlainDate(to).month
  return `${dayText(from)}至${sameMonth ? `${toPlainDate(to).day}日` : dayText(to)}`
}
