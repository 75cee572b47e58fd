import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { toPlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'

export interface DateWords {
  /** 9月18日; with the year where it is not the current one. */
  readonly short: (date: string) => string
  /** 9月18日(周五); with the year where it is not the current one. */
  readonly named: (date: string) => string
  /** 2026年10月27日(周二), always with the year: the acceptance bar. */
  readonly full: (date: string) => string
  /** 9月18日 周五, for the top bar. */
  readonly plainNamed: (date: string) => string
  readonly weekday: (date: string) => string
  /** 2026-09-18 09:24, for a moment that is on record. */
  readonly moment: (instant: number) => string
  /** The day of a moment, for the other words. */
  readonly dateOf: (instant: number) => string
  /** 09:24 */
  readonly time: (instant: number) => string
}

/** Dates in the words of this window. `today` decides whether the year is said. */
export const dateWords = (t: TFunction, today: string): DateWords => {
  const parts = (date: string): { year: number; month: number; day: number } => {
    const { year, month, day } = toPlainDate(date)
    return { year, month, day }
  }
  const short = (date: string): string =>
    t(date.slice(0, 4) === today.slice(0, 4) ? 'common:date.short' : 'common:date.withYear', parts(date))
  const weekday = (date: string): string => t(`common:weekday.${weekdayOf(date)}`)
  return {
    short,
    weekday,
    named: (date) => `${short(date)}(${weekday(date)})`,
    full: (date) => `${t('common:date.withYear', parts(date))}(${weekday(date)})`,
    plainNamed: (date) => `${t('common:date.short', parts(date))} ${weekday(date)}`,
    moment: (instant) => `${dateAt(instant)} ${timeAt(instant)}`,
    dateOf: dateAt,
    time: timeAt,
  }
}

export const useDateWords = (today: string): DateWords => {
  const { t } = useTranslation()
  return dateWords(t, today)
}
