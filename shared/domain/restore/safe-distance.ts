import type { DateText } from '../../kernel/plain-date.ts'
import { toPlainDate } from '../../kernel/plain-date.ts'

/** So many a day may be given out of a series that was never busy. */
const LEAST_A_DAY = 5
/** No hall works longer than this without a package that it could be restored from. */
const LONGEST_DAYS = 31

/**
 * How many days a hall may have worked after a snapshot: the day of the snapshot itself, whose evening may be missing,
 * and every day until today. At least one, also when the clock says otherwise.
 */
export const daysWithoutRecord = (snapshotOn: DateText, today: DateText): number => {
  const { days } = toPlainDate(snapshotOn).until(toPlainDate(today), { largestUnit: 'days' })
  return Math.min(Math.max(days + 1, 1), LONGEST_DAYS)
}

/**
 * How many numbers are passed over so that none on paper is given a second time: as many as on the busiest day there
 * has been, for every day without record.
 */
export const safeDistance = (busiestDay: number, days: number): number =>
  Math.max(busiestDay, LEAST_A_DAY) * days
