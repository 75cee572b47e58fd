/** How many pages the parts of a document take, known after it was laid out once. */
export interface Pages {
  /** Pages of the document proper; the appendix begins behind them. */
  readonly main: number
  readonly total: number
}
