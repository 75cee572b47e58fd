export const NOTICE_MILLISECONDS = 12_000
export const CELL_PAGE_MILLISECONDS = 10_000
const CELLS_PER_PAGE = 8

const turnAt = (now: number, each: number, count: number): number =>
  count === 0 ? 0 : Math.floor(now / each) % count

/** The notice that stands now; each stands still for twelve seconds. */
export const noticeAt = (notices: readonly string[], now: number): string | null =>
  notices[turnAt(now, NOTICE_MILLISECONDS, notices.length)] ?? null

/** How long a page of the 办事指南 stands, and after how many of them the foot of the screen has its usual turn. */
export const GUIDE_MILLISECONDS = 12_000

/**
 * The 办事指南 that stands now, null while calls and notices do: nobody has been called for `after` milliseconds, and
 * after every round of guides recent calls and a notice have a turn. `idleSince` null: nobody was called today.
 */
export const guideAt = <Guide>(
  guides: readonly Guide[],
  { now, idleSince, after }: { now: number; idleSince: number | null; after: number },
): Guide | null => {
  if (guides.length === 0 || (idleSince !== null && now - idleSince < after)) return null
  return guides[turnAt(now, GUIDE_MILLISECONDS, guides.length + 1)] ?? null
}

/** How the counters stand: up to six in 3 × 2, up to eight in 4 × 2, more as pages of eight. */
export interface CellGrid<Counter> {
  readonly columns: 3 | 4
  readonly cells: readonly Counter[]
}

/** Counters in the order of their numbers; a counter never moves within its page. */
export const cellGrid = <Counter extends { readonly number: number }>(
  counters: readonly Counter[],
  now: number,
): CellGrid<Counter> => {
  const ordered = counters.toSorted((one, other) => one.number - other.number)
  if (ordered.length <= 6) return { columns: 3, cells: ordered }
  const pages = Math.ceil(ordered.length / CELLS_PER_PAGE)
  const first = turnAt(now, CELL_PAGE_MILLISECONDS, pages) * CELLS_PER_PAGE
  return { columns: 4, cells: ordered.slice(first, first + CELLS_PER_PAGE) }
}
