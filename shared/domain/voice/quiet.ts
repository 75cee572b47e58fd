/** A span of one day in wall-clock times `HH:mm`, from inclusive, to exclusive; one that ends before it begins passes midnight. */
export interface QuietSpan {
  readonly from: string
  readonly to: string
}

/** Whether calls are only shown, not said, at this time (`HH:mm`, zero-padded, compares as text). */
export const isQuiet = (spans: readonly QuietSpan[], time: string): boolean =>
  spans.some(({ from, to }) => (from <= to ? from <= time && time < to : from <= time || time < to))
