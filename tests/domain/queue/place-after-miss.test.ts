import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAfterMiss } from '#shared/domain/queue/place-after-miss.ts'

const NOW = 10_000

describe('过号: behind three others, at most twice', () => {
  it.each([
    ['behind the third of five', [100, 200, 300, 400, 500], 0, 301],
    ['behind the third of three', [100, 200, 300], 1, 301],
    ['behind all when fewer than three wait', [100, 200], 0, 201],
    ['now when nobody else waits', [], 0, NOW],
    ['out of line on the third miss', [100, 200, 300, 400], 2, null],
    ['out of line on the third miss, even when nobody waits', [], 2, null],
  ])('%s', (_what, places, timesMissed, place) => {
    expect(placeAfterMiss(places, NOW, timesMissed)).toBe(place)
  })

  it('lets exactly three others go first, or all there are', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(lines, (unsorted) => {
        // Two apart, as places of different people are; the new place fits between.
        const places = unsorted.map((place) => place * 2).toSorted((a, b) => a - b)
        const place = placeAfterMiss(places, NOW * 2, 0)
        expect(places.filter((other) => other < (place ?? 0))).toHaveLength(Math.min(3, places.length))
      }),
    )
  })
})
