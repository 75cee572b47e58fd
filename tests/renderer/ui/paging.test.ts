import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePlace, placeAt, rowsPerPage, rowsThatFit, START } from '../../../renderer/ui/paging.ts'

describe('a page shows no more rows than fit', () => {
  it.each([
    [563, 39, 14],
    [20, 39, 1],
    [78, 39, 2],
  ])('%i px hold %i-px rows: %i', (height, row, fit) => {
    expect(rowsThatFit(height, row)).toBe(fit)
  })

  it('keeps room for the range only when the list is longer than the page', () => {
    expect(rowsPerPage(80, 40, 2)).toBe(2)
    expect(rowsPerPage(80, 40, 3)).toBe(1)
  })
})

describe('moving in a paged list', () => {
  it.each([
    ['down', 13, 14],
    ['up', 14, 13],
    ['page-down', 3, 17],
    ['page-up', 17, 3],
    ['first', 30, 0],
    ['last', 3, 40],
    ['up', 0, 0],
    ['down', 40, 40],
    ['page-down', 38, 40],
  ] as const)('%s from %i leads to %i', (move, from, to) => {
    expect(movePlace(placeAt(from, 41, 14), move, 41, 14)).toEqual(placeAt(to, 41, 14))
  })

  it('turns whole pages, so that a row keeps its place on the screen', () => {
    expect(placeAt(14, 41, 14)).toEqual({ offset: 14, current: 14 })
    expect(placeAt(13, 41, 14)).toEqual({ offset: 0, current: 13 })
  })

  it('goes back to the start when nothing is left', () => {
    expect(movePlace({ offset: 28, current: 30 }, 'down', 0, 14)).toEqual(START)
  })

  it('always shows the current row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 200 }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 40 }),
        (wanted, total, perPage) => {
          const { offset, current } = placeAt(wanted, total, perPage)
          return current >= offset && current < offset + perPage && current < total && offset % perPage === 0
        },
      ),
    )
  })
})
