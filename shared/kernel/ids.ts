/** Makes identifiers that sort by time of making (UUID v7 text); injected so that tests can fix them. */
export interface Ids {
  next(): string
}
