import type { OutputOf } from '#shared/contract/index.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { daysBetween } from '#shared/kernel/plain-date.ts'

export type KioskHome = OutputOf<'kiosk.home'>

/** Why a business gives no number now, and when again. */
export type CategoryClosed = NonNullable<KioskHome['categories'][number]['closed']>

/** How the next opening is named: a time alone today, 明天 with its date, otherwise the date. */
export const openingDay = (nextDate: string, now: Instant): 'today' | 'tomorrow' | 'onDate' => {
  const days = daysBetween(dateAt(now), nextDate)
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : 'onDate'
}

/** The title of the closed page; a clock or numbers in doubt are not explained to the public, only
 * answered with the desk. */
export const closedTitle = (
  because: KioskHome['closedBecause'],
): 'beforeHours' | 'afterHours' | 'break' | 'dayOff' | 'clockDoubtful' => {
  switch (because) {
    case 'before-hours':
      return 'beforeHours'
    case 'after-hours':
      return 'afterHours'
    case 'break':
      return 'break'
    case 'day-off':
      return 'dayOff'
    case 'clock-doubtful':
    case 'numbers-unsettled':
    case null:
      return 'clockDoubtful'
  }
}

/** The counters' next opening while numbers are given early; null inside office hours. */
export const servesFrom = (home: Pick<KioskHome, 'hours' | 'open'>, now: Instant): string | null => {
  const time = timeAt(now)
  if (!home.open || home.hours.some(({ from, to }) => from <= time && time < to)) return null
  return (
    home.hours
      .map(({ from }) => from)
      .filter((from) => time < from)
      .toSorted()[0] ?? null
  )
}
