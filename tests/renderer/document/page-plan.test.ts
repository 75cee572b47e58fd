import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPages, type Block } from '../../../renderer/document/page-plan.ts'

type Keep = Block['keep']

/** Blocks of these heights on top of one another. */
const column = (
  ...heights: readonly (readonly [height: number, keep?: Keep, repeatedHead?: number])[]
): Block[] => {
  let top = 0
  return heights.map(([height, keep = 'free', repeatedHead = 0]) => {
    const block = { top, bottom: top + height, keep, repeatedHead }
    top += height
    return block
  })
}

describe('where pages begin', () => {
  it('needs no second page for what fits', () => {
    expect(planPages(column([40], [30], [30]), 100)).toEqual([])
  })

  it('begins a page with the first block that does not fit', () => {
    expect(planPages(column([40], [30], [31], [60]), 100)).toEqual([2])
  })

  it('moves the end of a table together with the signature below it', () => {
    const blocks = column([40], [20], [20, 'free', 5], [5, 'loose', 5], [10, 'firm'], [20, 'firm'])
    expect(planPages(blocks, 100)).toEqual([2])
  })

  it('counts the table head that is printed again', () => {
    const rows = (head: number): Block[] =>
      column([50], [50, 'free', head], [45, 'free', head], [5, 'free', head])
    expect(planPages(rows(0), 100)).toEqual([2])
    expect(planPages(column([60], [50, 'free', 10], [45, 'free', 10]), 100)).toEqual([1, 2])
  })

  it('leaves a last row behind when row, closing line and signature together are higher than a page', () => {
    const blocks = column([20], [70, 'free', 5], [5, 'loose', 5], [30, 'firm'])
    expect(planPages(blocks, 100)).toEqual([2])
  })

  it('parts what is firm only when nothing else is left', () => {
    expect(planPages(column([60], [60, 'firm'], [60, 'firm']), 100)).toEqual([1, 2])
  })

  it('gives a block that is higher than a page a page of its own', () => {
    expect(planPages(column([10], [150], [10]), 100)).toEqual([1, 2])
  })

  it('has no pages to begin in an empty part', () => {
    expect(planPages([], 100)).toEqual([])
  })
})

describe('whatever is planned', () => {
  const blocks = fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom<Keep>('free', 'free', 'loose', 'firm')),
      { maxLength: 40 },
    )
    .map((heights) => column(...heights.map(([height, keep]) => [height, keep, 10] as const)))

  it('no page holds more than it can, and pages follow one another', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const starts = planPages(all, 100)
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
        const edges = [0, ...starts, all.length]
        for (let page = 0; page + 1 < edges.length; page += 1) {
          const from = edges[page] ?? 0
          const to = (edges[page + 1] ?? 0) - 1
          const head = page === 0 ? 0 : 10
          const height = (all[to]?.bottom ?? 0) - (all[from]?.top ?? 0) + head
          expect(height).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
