import type { BoardTab } from './board.ts'

/**
 * The groups of 晨会清单, what presses most first: lists of the board, and of 容缺 what is due by the next working day or
 * past.
 */
export const MORNING_GROUPS = [
  'overdue',
  'today',
  'next',
  'objection',
  'stage',
  'paused',
  'returned',
  'deferral',
  'collect',
] as const satisfies readonly (BoardTab | 'deferral')[]
export type MorningGroup = (typeof MORNING_GROUPS)[number]

/** About twelve sheets: nobody goes through more in a morning. */
export const MOST_ON_MORNING_LIST = 300

/**
 * How many rows of each group are listed when there are so many; the others are said as a number. A group is cut only
 * where it is among the longest, so that a flood in one pushes no other off the paper.
 */
export const shareRows = (counts: readonly number[], most: number = MOST_ON_MORNING_LIST): number[] => {
  const shares = counts.map(() => 0)
  let left = most
  const shortestFirst = counts.map((count, group) => ({ count, group })).toSorted((a, b) => a.count - b.count)
  shortestFirst.forEach(({ count, group }, at) => {
    const share = Math.min(count, Math.floor(left / (shortestFirst.length - at)))
    shares[group] = share
    left -= share
  })
  return shares
}
