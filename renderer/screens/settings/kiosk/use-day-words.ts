import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#shared/kernel/plain-date.ts'
import { dayStretches } from './day-stretches.ts'
import type { KioskState } from './kiosk-form.ts'

/** The closed days of the coming fortnight, and the open ones for which the calendar is the reason, with why. */
export const useDayWords = (): ((days: KioskState['days']) => string[]) => {
  const { t } = useTranslation('kioskSettings')
  return useCallback(
    (days) => {
      const said = (date: string): string =>
        t('day.date', {
          date: t('common:date.short', { month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }),
          weekday: t(`common:weekday.${weekdayOf(date)}`),
        })
      const lines = dayStretches(days).map(({ from, to, open, because, name }) =>
        t(open ? 'day.open' : 'day.closed', {
          days: from === to ? said(from) : t('day.stretch', { from: said(from), to: said(to) }),
          why: name ?? t(`day.because.${because}`),
        }),
      )
      return lines.length === 0 ? [t('day.everyDay')] : lines
    },
    [t],
  )
}
