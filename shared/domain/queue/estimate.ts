/** Fewer finished services than this say nothing about the next one. */
const LEAST_SAMPLES = 5
const STEP_MINUTES = 5

export interface WaitEstimate {
  readonly fromMinutes: number
  readonly toMinutes: number
}

/** Value below which a share of the sorted samples lies, interpolated between neighbours. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * How long a ticket with `ahead` others before it will wait: a range in whole five minutes, because a single figure
 * would be a promise. From the middle half of the hall's own latest service times (lower to upper quartile, minutes,
 * one per finished service), shared among the counters that are open for the category.
 *
 * `{0, 0}` = nobody is ahead and a counter is open: 现在不用等. Null = nothing honest can be said: no counter is open,
 * or fewer than five usable samples. The range is never empty: at least five minutes wide.
 */
export const estimateWait = (args: {
  readonly ahead: number
  readonly openCounters: number
  readonly recentServiceMinutes: readonly number[]
}): WaitEstimate | null => {
  if (args.openCounters < 1) return null
  if (args.ahead <= 0) return { fromMinutes: 0, toMinutes: 0 }
  const samples = args.recentServiceMinutes
    .filter((minutes) => Number.isFinite(minutes) && minutes >= 0)
    .toSorted((a, b) => a - b)
  if (samples.length < LEAST_SAMPLES) return null
  const wait = (share: number): number => (args.ahead * quantile(samples, share)) / args.openCounters
  const fromMinutes = Math.floor(wait(0.25) / STEP_MINUTES) * STEP_MINUTES
  const toMinutes = Math.ceil(wait(0.75) / STEP_MINUTES) * STEP_MINUTES
  return { fromMinutes, toMinutes: Math.max(toMinutes, fromMinutes + STEP_MINUTES) }
}
