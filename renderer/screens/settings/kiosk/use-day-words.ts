import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#shared/kernel/plain-date.ts'
import type { KioskState } from './kiosk-form.ts'

/** The closed days of the coming fortnight, and the open ones for which the calendar is the reason, in one line. */
export const useDayWords = (): ((days: KioskState['days']) => string) => {
  const { t } = useTranslation('kioskSettings')
  return useCallback(
    (days) =>
      days
        .filter(({ open, because }) => !open || because !== 'weekday')
        .map(({ date, open, because, name }) =>
          t(open ? 'day.open' : 'day.closed', {
            date: t('common:date.short', { month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }),
            weekday: t(`common:weekday.${weekdayOf(date)}`),
            why: name ?? t(`day.because.${because}`),
          }),
        )
        .join(t('day.join')) || t('day.everyDay'),
    [t],
  )
}
