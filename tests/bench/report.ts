/** One measured thing, as the bench runner reads it from a line of its own. */
export interface BenchResult {
  /** What was measured, in the words of a person at the counter. */
  readonly name: string
  /** How many times. */
  readonly runs: number
  /** Milliseconds: the middle, and what one in a hundred exceeds. */
  readonly p50: number
  readonly p99: number
  /** The smallest thing this machine could have done instead, measured in the same run. */
  readonly limitName: string
  /** Middle of this against the middle of the limit; 1 = nothing is lost. */
  readonly ratio: number
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The value that the given share of the samples does not exceed (nearest rank); samples in any order, not empty. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new Error('a bench without samples')
  return value
}

/** Compares two series of milliseconds measured in the same run. */
export const compare = (
  name: string,
  samples: readonly number[],
  limit: { readonly name: string; readonly samples: readonly number[] },
): BenchResult => ({
  name,
  runs: samples.length,
  p50: rounded(percentile(samples, 0.5)),
  p99: rounded(percentile(samples, 0.99)),
  limitName: limit.name,
  ratio: rounded(percentile(samples, 0.5) / percentile(limit.samples, 0.5)),
})

/** Tells the runner; one JSON object on a line of its own. */
export const report = (result: BenchResult): void => {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
