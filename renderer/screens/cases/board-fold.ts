import { BOARD_TABS } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'

/** Stand side by side whatever they hold: what is due is looked for in one place. */
const ALWAYS: readonly BoardTab[] = ['open', 'today', 'next', 'overdue']

export interface TabSize {
  readonly name: BoardTab
  /** As it is drawn, in pixels. */
  readonly width: number
  readonly count: number
}

export interface TabRoom {
  readonly width: number
  readonly gap: number
  /** What 更多 takes itself. */
  readonly more: number
}

/**
 * The tabs that fold into 更多: those that hold nothing, and from the end those for which there is no room. Asked when
 * the board is opened, another scope is chosen or the day or the window changes; never because a count has changed
 * while somebody looks, so that no tab moves under the pointer.
 */
export const foldedTabs = (sizes: readonly TabSize[], { width, gap, more }: TabRoom): readonly BoardTab[] => {
  const folds = (name: BoardTab): boolean => !ALWAYS.includes(name)
  const shown = sizes.filter(({ name, count }) => count > 0 || !folds(name))
  const taken = (tabs: readonly TabSize[]): number =>
    tabs.reduce((sum, tab) => sum + tab.width + gap, tabs.length < sizes.length ? more : -gap)
  while (taken(shown) > width && shown.some(({ name }) => folds(name)))
    shown.splice(
      shown.findLastIndex(({ name }) => folds(name)),
      1,
    )
  const names = new Set(shown.map(({ name }) => name))
  return BOARD_TABS.filter((name) => !names.has(name))
}

/** Ctrl Tab goes through what stands side by side, and back to the first. */
export const tabAfter = (chosen: BoardTab, folded: readonly BoardTab[]): BoardTab => {
  const shown = BOARD_TABS.filter((name) => !folded.includes(name))
  return shown[(shown.indexOf(chosen) + 1) % shown.length] ?? 'open'
}
