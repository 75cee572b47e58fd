import type { Instant } from '../../kernel/instant.ts'

/** So many services of like hours are needed before they speak for this hour. */
export const LEAST_ALIKE = 8

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEKS_BACK = 6
const DAYS_BACK = 10

export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

const around = (at: Instant): Stretch => ({ from: at - HOUR, to: at + HOUR })

/**
 * Where in the hall's own past an hour like this one lies: within an hour of this time of day, first on the same
 * weekday of the last six weeks, then on each of the last ten days. The hall's days all have 24 hours, so a week ago is
 * seven times 24 hours ago.
 */
export const likeHours = (
  now: Instant,
): { readonly weekday: readonly Stretch[]; readonly daily: readonly Stretch[] } => ({
  weekday: Array.from({ length: WEEKS_BACK }, (_, week) => around(now - (week + 1) * 7 * DAY)),
  daily: Array.from({ length: DAYS_BACK }, (_, day) => around(now - (day + 1) * DAY)),
})
