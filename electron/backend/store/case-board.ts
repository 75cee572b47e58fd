import type { BoardDays, BoardTab } from '#shared/domain/case/board.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { countIn, datesIn, placesUnder, wholeList, whereOf } from './board-stretch.ts'
import type { BoardOrder, Stretch, Whose } from './board-stretch.ts'
import { selectCases } from './cases.ts'
import type { CaseFile } from './cases.ts'
import type { ReadDb } from './database.ts'

type Dates = Parameters<typeof datesIn>[2]

/** Running cases by their date: those whose date is known, and behind them those with one that is 暂定. */
const running = (dates: Dates): Stretch[] => [
  datesIn('board_place', 'open 0 ', dates),
  datesIn('board_place', 'open 3 ', dates),
]

/** What each list shows, in its order. Nothing about urgency is stored: what is near is a stretch of dates. */
const stretchesOf = (tab: BoardTab, { today, next }: BoardDays): Stretch[] => {
  switch (tab) {
    case 'open':
      return [placesUnder('open ')]
    case 'today':
      return running({ after: addDays(today, -1), upTo: today })
    case 'next':
      return running({ after: today, upTo: next })
    case 'overdue':
      return running({ after: null, upTo: addDays(today, -1) })
    case 'paused':
      return [placesUnder('open 2 ')]
    case 'received':
      return [placesUnder('received ')]
    case 'notified':
      return [placesUnder('notified')]
    case 'deferred':
      return [wholeList('board_deferral')]
    case 'returned':
      return [wholeList('board_return')]
    case 'objection':
      return [wholeList('answer_by')]
    case 'stage':
      return [datesIn('board_stage', '', { after: null, upTo: next })]
    case 'collect':
      // A delivered case still wants its 办结, or it is forgotten.
      return [placesUnder('collect '), placesUnder('delivered ')]
  }
}

export type BoardList = BoardTab | 'deferral'

/** 容缺到期: what was promised by the next working day or before. */
const listStretches = (list: BoardList, days: BoardDays): Stretch[] =>
  list === 'deferral'
    ? [datesIn('board_deferral', '', { after: null, upTo: days.next })]
    : stretchesOf(list, days)

/** A list with what each of its stretches holds. */
export interface CountedList {
  readonly stretches: readonly (Stretch & { readonly count: number })[]
  readonly total: number
}

/** How many cases a list holds; index entries are read, no rows. */
export const countList = (db: ReadDb, list: BoardList, days: BoardDays, whose: Whose): CountedList => {
  const stretches = listStretches(list, days).map((stretch) => ({
    ...stretch,
    count: countIn(db, stretch, whose),
  }))
  return { stretches, total: stretches.reduce((sum, { count }) => sum + count, 0) }
}

const orderBy = (order: BoardOrder, way: 'ASC' | 'DESC'): string =>
  `ORDER BY ${order} ${way}, received_at ${way}, number ${way}`

interface Page {
  readonly limit: number
  readonly offset: number
}

/**
 * Rows of one stretch. Read from the nearer end, so that the first pages and the last ones read no more than
 * themselves; in between an offset walks over index entries, of which counting the list has just read all.
 */
const rowsIn = (
  db: ReadDb,
  { count, ...stretch }: Stretch & { readonly count: number },
  whose: Whose,
  { limit, offset }: Page,
): CaseFile[] => {
  const { sql, params } = whereOf(stretch, whose)
  const size = Math.min(limit, count - offset)
  const behind = count - offset - size
  const read = (way: 'ASC' | 'DESC', skipped: number): CaseFile[] =>
    selectCases(db, `WHERE ${sql} ${orderBy(stretch.order, way)} LIMIT ? OFFSET ?`, ...params, size, skipped)
  return offset <= behind ? read('ASC', offset) : read('DESC', behind).toReversed()
}

/**
 * One page of a list that was just counted: what is due first comes first, then by receipt; 暂停 behind what runs, 暂定
 * last (docs/adr/0012).
 */
export const listPage = (db: ReadDb, { stretches }: CountedList, whose: Whose, page: Page): CaseFile[] => {
  const rows: CaseFile[] = []
  let before = 0
  for (const stretch of stretches) {
    const offset = Math.max(0, page.offset - before)
    const limit = page.limit - rows.length
    if (limit > 0 && offset < stretch.count) rows.push(...rowsIn(db, stretch, whose, { limit, offset }))
    before += stretch.count
  }
  return rows
}
