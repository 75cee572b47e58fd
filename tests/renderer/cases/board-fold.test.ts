import { describe, expect, it } from 'vitest'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { foldedTabs, tabAfter } from '../../../renderer/screens/cases/board-fold.ts'

const sizes = (counts: Partial<Record<BoardTab, number>>) =>
  BOARD_TABS.map((name) => ({ name, width: 80, count: counts[name] ?? 0 }))
const everything = Object.fromEntries(BOARD_TABS.map((name) => [name, 2]))
const room = (width: number) => ({ width, gap: 20, more: 100 })

describe('what folds into 更多', () => {
  it('nothing where everything holds something and there is room', () => {
    expect(foldedTabs(sizes(everything), room(12 * 80 + 11 * 20))).toEqual([])
  })

  it('what holds nothing; the four that are due stay whatever they hold', () => {
    expect(foldedTabs(sizes({ received: 1, collect: 3 }), room(2000))).toEqual([
      'paused',
      'notified',
      'deferred',
      'returned',
      'objection',
      'stage',
    ])
  })

  it('from the end where there is no room, and 更多 has its own', () => {
    expect(foldedTabs(sizes(everything), room(12 * 80 + 11 * 20 - 1))).toEqual(['stage', 'collect'])
    expect(foldedTabs(sizes(everything), room(8 * 100 + 100))).toEqual([
      'returned',
      'objection',
      'stage',
      'collect',
    ])
  })

  it('never the four, however narrow it is', () => {
    expect(foldedTabs(sizes(everything), room(100))).toEqual(BOARD_TABS.slice(4))
  })
})

describe('Ctrl Tab', () => {
  it('goes through what stands side by side and begins again', () => {
    const folded = ['paused', 'received', 'notified', 'deferred', 'returned', 'objection', 'stage'] as const
    expect(tabAfter('overdue', folded)).toBe('collect')
    expect(tabAfter('collect', folded)).toBe('open')
  })

  it('leads from a folded tab to the first', () => {
    expect(tabAfter('paused', ['paused'])).toBe('open')
  })
})
