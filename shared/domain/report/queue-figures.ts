/**
 * What is counted of a queue. A ticket counts on the day of its number, also what was done with it later; each of these
 * is a number of events or a sum of milliseconds, so that the parts of any breakdown add up to the whole.
 */
export const QUEUE_COUNTS = [
  /** 取号 */
  'issued',
  /** 叫号, without recalls. */
  'called',
  /** 开始办理: one per counter that served the person. */
  'served',
  /** 结束 */
  'finished',
  /** 过号, back in line. */
  'missed',
  /** 过号, out of line. */
  'missedForGood',
  /** 重新排队 */
  'rejoined',
  /** 转移 */
  'transferred',
  /** 转回 */
  'returned',
  /** 作废 */
  'voided',
  /** 隔日续排 */
  'carriedOver',
  /** 未办结: neither finished nor void. */
  'open',
  /** Of the finished: 咨询, 受理, 一次性告知, anything else. */
  'consulted',
  'accepted',
  'notified',
  'otherwise',
  /** Waits that were answered, and of these within the hall's goal. */
  'waits',
  'withinGoal',
  /** Services that were ended. */
  'services',
] as const
export type QueueCount = (typeof QUEUE_COUNTS)[number]

/** Sums of time, milliseconds. `present`: signed in at a counter; `busy`: of `serving`, what lies in these days. */
export const QUEUE_SUMS = ['waiting', 'calling', 'serving', 'held', 'away', 'overnight', 'busy'] as const
export type QueueSum = (typeof QUEUE_SUMS)[number]

/** Values below which half and nineteen twentieths of the samples lie, and the largest; milliseconds, values that occurred. */
export interface Spread {
  readonly half: number
  readonly most: number
  readonly max: number
}

export type QueueFigures = Readonly<Record<QueueCount | QueueSum, number>> & {
  /** Null when nothing of the kind was answered or ended. */
  readonly wait: Spread | null
  readonly service: Spread | null
  /** Signed in at a counter; only of counters and of people, else null. */
  readonly present: number | null
}

/** The smallest sample that is not smaller than a share of all; samples ascending. */
const reached = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

export const spreadOf = (samples: readonly number[]): Spread | null => {
  if (samples.length === 0) return null
  const sorted = Float64Array.from(samples).toSorted()
  return { half: reached(sorted, 0.5), most: reached(sorted, 0.95), max: reached(sorted, 1) }
}

/** Share from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
