import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keptUntil,
  placeAfterMiss,
  placeAfterReturn,
  placeAfterTransfer,
} from '#shared/domain/queue/place-after-miss.ts'
import type { MissedRule } from '#shared/domain/queue/queue-rules.ts'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'

const NOW = 10_000_000
const MINUTE = 60_000
const usual = USUAL_RULES.missed
const leaves: MissedRule = { kind: 'leaves' }
const kept: MissedRule = { kind: 'is-kept', minutes: 30, places: 1 }

describe('过号, as usual: behind three others, at most twice', () => {
  it.each([
    ['behind the third of five', [100, 200, 300, 400, 500], 0, 301],
    ['behind the third of three', [100, 200, 300], 1, 301],
    ['behind all when fewer than three wait', [100, 200], 0, 201],
    ['now when nobody else waits', [], 0, NOW],
    ['out of line on the third miss', [100, 200, 300, 400], 2, null],
    ['out of line on the third miss, even when nobody waits', [], 2, null],
  ])('%s', (_what, places, timesMissed, place) => {
    expect(placeAfterMiss(usual, places, NOW, timesMissed)).toBe(place)
  })

  it('lets exactly as many others go first as the hall says, or all there are', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 9 }), (unsorted, behind) => {
        // Two apart, as places of different people are; the new place fits between.
        const places = unsorted.map((place) => place * 2).toSorted((a, b) => a - b)
        const place = placeAfterMiss({ kind: 'goes-back', places: behind, times: 1 }, places, NOW * 2, 0)
        expect(places.filter((other) => other < (place ?? 0))).toHaveLength(Math.min(behind, places.length))
      }),
    )
  })
})

describe('过号 where a hall has another custom', () => {
  it('leaves the line at once', () => {
    expect(placeAfterMiss(leaves, [100, 200], NOW, 0)).toBeNull()
  })
  it('is kept out of line for a while', () => {
    expect(placeAfterMiss(kept, [100, 200], NOW, 0)).toBeNull()
    expect(keptUntil(kept, NOW)).toBe(NOW + 30 * MINUTE)
    expect([keptUntil(usual, NOW), keptUntil(kept, null)]).toEqual([null, null])
  })
})

describe('重新排队: the person of a missed number has come', () => {
  it.each<[string, MissedRule, number, number]>([
    ['kept, in time: behind the next one', kept, 30, 101],
    ['kept, too late: behind everybody', kept, 31, NOW],
    ['kept without distance: before all who wait', { ...kept, places: 0 }, 30, 99],
    ['void of its turn: behind everybody', leaves, 1, NOW],
    ['back in line: behind the next three', usual, 90, 301],
  ])('%s', (_what, rule, minutes, place) => {
    expect(placeAfterReturn(rule, [100, 200, 300, 400], NOW, NOW - minutes * MINUTE)).toBe(place)
  })
  it('is next at once where a hall keeps its place', () => {
    expect(placeAfterReturn({ ...kept, places: 0 }, [100, 200], NOW, NOW)).toBe(99)
  })
  it('is next when nobody waits', () => {
    expect(placeAfterReturn(kept, [], NOW, NOW)).toBe(NOW)
  })
})

describe('转移 to another queue', () => {
  it.each([
    ['keeps', [100, 200], null],
    ['first', [100, 200], 99],
    ['first', [], NOW],
    ['last', [100, 200], NOW],
  ] as const)('%s, where %j wait', (rule, places, place) => {
    expect(placeAfterTransfer(rule, places, NOW)).toBe(place)
  })
})
