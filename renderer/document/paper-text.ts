import { useTranslation } from 'react-i18next'
import { toPlainDate, weekdayOf, type DateText } from '#shared/kernel/plain-date.ts'
import { dateAt, timeAt, type Instant } from '#shared/kernel/instant.ts'
import type { paper } from '../text/zh-CN/paper.ts'

type Keys<Tree, Before extends string = ''> = {
  [K in keyof Tree & string]: Tree[K] extends string ? `${Before}${K}` : Keys<Tree[K], `${Before}${K}.`>
}[keyof Tree & string]

/** A phrase of the paper area, checked at compile time: a missing phrase must never reach a sealed document. */
export type PaperKey = Keys<typeof paper>

type Values = Readonly<Record<string, string | number>>
export type PaperText = (key: PaperKey, values?: Values) => string

/** The words of official papers. */
export const usePaperText = (): PaperText => {
  const { t } = useTranslation('paper')
  return (key, values = {}) => t(key, values)
}

const parts = (date: DateText): { year: number; month: number; day: number } => {
  const { year, month, day } = toPlainDate(date)
  return { year, month, day }
}

/** The days of a week, Monday first. */
export const WEEKDAYS = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const satisfies readonly PaperKey[]

/** A date as papers write it: no leading zeros. */
export const paperDate = (text: PaperText, date: DateText): string => text('date.day', parts(date))

/** The same with its weekday; due dates always carry it, because make-up Saturdays are working days. */
export const paperDateWithWeekday = (text: PaperText, date: DateText): string =>
  text('date.dayWithWeekday', {
    ...parts(date),
    weekday: text(WEEKDAYS[weekdayOf(date) - 1] ?? 'weekday.7'),
  })

/** A moment at the hall, to the minute. */
export const paperMoment = (text: PaperText, at: Instant): string =>
  text('date.moment', { ...parts(dateAt(at)), time: timeAt(at) })
