import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayWidth,
  NARROWEST_DAY,
  spreadLabels,
  WIDEST_DAY,
} from '../../../renderer/screens/case/band-layout.ts'

describe('the width of a day', () => {
  it.each([
    [28, 1244, WIDEST_DAY],
    [56, 1244, 22],
    [70, 1244, 17],
    [100, 1244, NARROWEST_DAY],
  ])('%i days in %i px are %i px wide', (days, available, width) => {
    expect(dayWidth(days, available)).toBe(width)
  })
})

describe('labels on one line', () => {
  it('stay in the middle of their place while there is room', () => {
    expect(
      spreadLabels(
        [
          { middle: 100, width: 60 },
          { middle: 300, width: 40 },
        ],
        400,
        8,
      ),
    ).toEqual([70, 280])
  })

  it('move apart where they would overlap', () => {
    const [first, second] = spreadLabels(
      [
        { middle: 100, width: 60 },
        { middle: 110, width: 60 },
      ],
      400,
      8,
    )
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(68)
  })

  it('never overlap and never leave the line when they fit at all', () => {
    const label = fc.record({
      middle: fc.integer({ min: 0, max: 1200 }),
      width: fc.integer({ min: 20, max: 130 }),
    })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (unsorted) => {
        const labels = unsorted.toSorted((a, b) => a.middle - b.middle)
        const lefts = spreadLabels(labels, 1246, 12)
        return labels.every((each, at) => {
          const left = lefts[at] ?? -1
          const next = lefts[at + 1]
          return (
            left >= 0 && left + each.width <= 1246 && (next === undefined || next >= left + each.width + 12)
          )
        })
      }),
    )
  })
})
