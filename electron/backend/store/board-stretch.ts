import { assertNever } from '#shared/kernel/assert-never.ts'
import type { ReadDb } from './database.ts'

/** What orders a list of the board; each is the head of an index of what is still open. */
export type BoardOrder = 'board_place' | 'board_deferral' | 'board_return' | 'board_stage' | 'answer_by'

/** A piece of one of those indexes, from the first value up to, without it, the second. */
export interface Stretch {
  readonly order: BoardOrder
  readonly from: string
  readonly before: string
}

/** Whose cases. */
export type Whose =
  | { readonly kind: 'hall' }
  | { readonly kind: 'counter'; readonly counterId: string }
  | { readonly kind: 'staff'; readonly staffId: string }
  /** Of a counter, without those of one person. */
  | { readonly kind: 'counter-but'; readonly counterId: string; readonly staffId: string }

interface Where {
  readonly sql: string
  readonly params: readonly string[]
}

const whoseSql = (whose: Whose): Where => {
  switch (whose.kind) {
    case 'hall':
      return { sql: '', params: [] }
    case 'counter':
      return { sql: 'counter_id = ? AND ', params: [whose.counterId] }
    case 'staff':
      return { sql: 'staff_id = ? AND ', params: [whose.staffId] }
    case 'counter-but':
      return { sql: 'counter_id = ? AND staff_id <> ? AND ', params: [whose.counterId, whose.staffId] }
    default:
      return assertNever(whose)
  }
}

/** The condition of a stretch and of whose it is. */
export const whereOf = ({ order, from, before }: Stretch, whose: Whose): Where => {
  const { sql, params } = whoseSql(whose)
  return { sql: `${sql}${order} >= ? AND ${order} < ?`, params: [...params, from, before] }
}

/** How many cases; index entries are read, no rows. */
export const countIn = (db: ReadDb, stretch: Stretch, whose: Whose): number => {
  const { sql, params } = whereOf(stretch, whose)
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM case_file WHERE ${sql}`, ...params)?.n ?? 0
}

/** Follows every text that goes on after these words, and every date. */
const END = '~'

/** Everything on one list. */
export const wholeList = (order: BoardOrder): Stretch => ({ order, from: '', before: END })

/** Places that begin with these words. */
export const placesUnder = (words: string): Stretch => ({
  order: 'board_place',
  from: words,
  before: `${words}${END}`,
})

/** The dates after the first and up to the second of a list, or under these words of the places. */
export const datesIn = (
  order: BoardOrder,
  words: string,
  { after, upTo }: { readonly after: string | null; readonly upTo: string },
): Stretch => ({
  order,
  from: after === null ? words : `${words}${after}${END}`,
  before: `${words}${upTo}${END}`,
})
