import { useCallback } from 'react'
import type { Instant } from '#shared/kernel/instant.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { wallTime } from '../ui/public-format.ts'
import { spoken } from '../ui/public-phrases.ts'
import { useWords } from '../ui/public-text.tsx'
import { useDateText } from './date-text.ts'
import { openingDay } from './opening.ts'
import type { CategoryClosed } from './opening.ts'

type ClosedWord = 'notToday' | 'notYet' | 'break' | 'over' | 'morningFull' | 'spanFull' | 'dayFull'

/** How a reason is said; a stretch that is used up is 上午 when the next one begins at noon or later today. */
export const closedWord = ({ because, opensNext }: CategoryClosed, now: Instant): ClosedWord => {
  switch (because) {
    case 'not-today':
      return 'notToday'
    case 'not-yet':
      return 'notYet'
    case 'break':
      return 'break'
    case 'over':
      return 'over'
    case 'span-full':
      return opensNext !== null && opensNext.date === dateAt(now) && opensNext.time >= '12:00'
        ? 'morningFull'
        : 'spanFull'
    case 'day-full':
      return 'dayFull'
  }
}

/** The next opening of a business in words: 13:30, 明天 9:00, 9月22日 9:00; where there is room, with the weekday. */
export const useNextText = (
  room: 'card' | 'page',
): ((opensNext: NonNullable<CategoryClosed['opensNext']>, now: Instant) => string) => {
  const { label } = useWords('kiosk')
  const dateText = useDateText(room === 'card' ? 'shortDate' : 'date')
  return useCallback(
    ({ date, time }, now) =>
      label(`next.${openingDay(date, now)}`, { date: spoken(dateText(date)), time: wallTime(time) }),
    [label, dateText],
  )
}
