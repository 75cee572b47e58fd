import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateWait } from '#shared/domain/queue/estimate.ts'

const steady = [8, 8, 8, 8, 8]

describe('the waiting time is a range in whole five minutes', () => {
  it.each([
    ['one counter, steady service', 3, 1, steady, { fromMinutes: 20, toMinutes: 25 }],
    ['two counters halve it', 5, 2, steady, { fromMinutes: 20, toMinutes: 25 }],
    ['exactly on a step still spans five minutes', 5, 2, [4, 4, 4, 4, 4], { fromMinutes: 10, toMinutes: 15 }],
    ['the middle half of uneven service', 2, 1, [2, 5, 10, 15, 60], { fromMinutes: 10, toMinutes: 30 }],
    ['a short wait begins at nought', 1, 2, [4, 4, 4, 4, 4], { fromMinutes: 0, toMinutes: 5 }],
  ])('%s', (_what, ahead, openCounters, recentServiceMinutes, expected) => {
    expect(estimateWait({ ahead, openCounters, recentServiceMinutes })).toEqual(expected)
  })

  it('is 现在不用等 when nobody is ahead, whatever the history', () => {
    expect(estimateWait({ ahead: 0, openCounters: 1, recentServiceMinutes: [] })).toEqual({
      fromMinutes: 0,
      toMinutes: 0,
    })
  })
})

describe('nothing is said without grounds', () => {
  it.each([
    ['fewer than five samples', 3, 1, [8, 8, 8, 8]],
    ['fewer than five usable samples', 3, 1, [8, 8, 8, 8, -1, Number.NaN, Number.POSITIVE_INFINITY]],
    ['no counter open', 3, 0, steady],
    ['no counter open and nobody ahead', 0, 0, steady],
  ])('%s', (_what, ahead, openCounters, recentServiceMinutes) => {
    expect(estimateWait({ ahead, openCounters, recentServiceMinutes })).toBeNull()
  })
})

describe('estimates keep their shape', () => {
  it('in steps of five, never empty, never shorter for more people ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.double({ min: 0, max: 240, noNaN: true }), { minLength: 5, maxLength: 40 }),
        (ahead, openCounters, recentServiceMinutes) => {
          const one = estimateWait({ ahead, openCounters, recentServiceMinutes })
          const more = estimateWait({ ahead: ahead + 1, openCounters, recentServiceMinutes })
          if (!one || !more) throw new Error('enough history was given')
          expect([one.fromMinutes % 5, one.toMinutes % 5]).toEqual([0, 0])
          expect(one.toMinutes).toBeGreaterThanOrEqual(one.fromMinutes + 5)
          expect(more.fromMinutes).toBeGreaterThanOrEqual(one.fromMinutes)
          expect(more.toMinutes).toBeGreaterThanOrEqual(one.toMinutes)
        },
      ),
    )
  })
})
