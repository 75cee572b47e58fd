import { daysBetween } from '#shared/kernel/plain-date.ts'

/** Over a weekend the last working day before is the last chance, so three days are near. */
const NEAR_DAYS = 3

/** How the last day to tell stands today: in time, near, or past. */
export const tellByState = (last: string, today: string): 'ahead' | 'near' | 'overdue' => {
  if (today > last) return 'overdue'
  return daysBetween(today, last) <= NEAR_DAYS ? 'near' : 'ahead'
}
