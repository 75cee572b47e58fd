import { useCallback } from 'react'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { datePlaces } from '../ui/public-format.ts'
import { useWords } from '../ui/public-text.tsx'

/** A date in words, with its weekday unless it is to be short; marked for {@link Phrases}. */
export const useDateText = (as: 'date' | 'shortDate' = 'date'): ((date: DateText) => string) => {
  const { say, label } = useWords('kiosk')
  return useCallback(
    (date) => {
      const { month, day, weekday } = datePlaces(date, label)
      return say(as, { month: label(`months.${month}`), day, weekday })
    },
    [as, say, label],
  )
}
