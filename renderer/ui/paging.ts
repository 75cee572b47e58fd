/** Whole rows that fit into a list; at least one, so that a tiny window still shows something. */
export const rowsThatFit = (height: number, rowHeight: number): number =>
  Math.max(1, Math.floor(height / rowHeight))

/** Where it is said which part of a longer list is shown. */
const RANGE_LINE = 24

/** Rows of one page: all when they fit, else what leaves room to say which part of the list this is. */
export const rowsPerPage = (height: number, rowHeight: number, total: number): number => {
  const all = rowsThatFit(height, rowHeight)
  return total <= all ? all : rowsThatFit(height - RANGE_LINE, rowHeight)
}

export interface Place {
  /** First row of the page, counted over the whole list. */
  readonly offset: number
  /** The current row, counted over the whole list. */
  readonly current: number
}

export const START: Place = { offset: 0, current: 0 }

export type RowMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last'

/** Where a key leads. Pages turn as wholes, so that a row keeps its place on the screen while the cursor moves. */
export const movePlace = (place: Place, move: RowMove, total: number, perPage: number): Place => {
  if (total === 0) return START
  const target = {
    up: place.current - 1,
    down: place.current + 1,
    'page-up': place.current - perPage,
    'page-down': place.current + perPage,
    first: 0,
    last: total - 1,
  }[move]
  return placeAt(target, total, perPage)
}

/** The page that shows `current`; also used when rows vanish or the window changes its height. */
export const placeAt = (current: number, total: number, perPage: number): Place => {
  const inside = Math.max(0, Math.min(current, total - 1))
  return { offset: Math.floor(inside / perPage) * perPage, current: inside }
}
