import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitEstimates } from '#shared/domain/queue/estimate.ts'
import type { LineTicket, OpenCounter } from '#shared/domain/queue/estimate.ts'

const steady = [8, 8, 8, 8, 8]

/** The n-th person who took a number, one a minute. */
const ticket = (categoryId: string, minute: number, change: Partial<LineTicket> = {}): LineTicket => ({
  categoryId,
  place: minute * 60_000,
  priority: false,
  reservedFor: null,
  ...change,
})
const people = (categoryId: string, count: number): LineTicket[] =>
  Array.from({ length: count }, (_, minute) => ticket(categoryId, minute))
const counter = (
  id: string,
  weights: Readonly<Record<string, number>>,
  busy: OpenCounter['busy'] = null,
): OpenCounter => ({
  id,
  serves: Object.entries(weights).map(([categoryId, weight]) => ({ categoryId, weight })),
  busy,
})
const counters = (count: number): OpenCounter[] =>
  Array.from({ length: count }, (_, at) => counter(`c${at}`, { a: 1 }))
const estimate = (
  open: readonly OpenCounter[],
  line: readonly LineTicket[],
  minutes: readonly number[] | Readonly<Record<string, readonly number[]>> = steady,
  own: LineTicket = ticket('a', 1000),
) =>
  waitEstimates({
    counters: open,
    line,
    minutesOf: (categoryId) =>
      Array.isArray(minutes) ? minutes : ((minutes as Record<string, readonly number[]>)[categoryId] ?? []),
  })(own)

describe('the waiting time is a range in whole five minutes', () => {
  it.each([
    ['one counter, steady service', 3, 1, steady, { fromMinutes: 20, toMinutes: 25 }],
    ['two counters share them', 6, 2, steady, { fromMinutes: 20, toMinutes: 25 }],
    ['exactly on a step still spans five minutes', 5, 2, [5, 5, 5, 5, 5], { fromMinutes: 10, toMinutes: 15 }],
    ['the middle half of uneven service', 2, 1, [2, 5, 10, 15, 60], { fromMinutes: 10, toMinutes: 30 }],
    ['a short wait begins at nought', 1, 1, [4, 4, 4, 4, 4], { fromMinutes: 0, toMinutes: 5 }],
  ])('%s', (_what, ahead, open, minutes, expected) => {
    expect(estimate(counters(open), people('a', ahead), minutes)).toEqual(expected)
  })
})

describe('现在不用等 is said only when a counter is free', () => {
  it('without any history', () => {
    expect(estimate(counters(1), [], [])).toEqual({ fromMinutes: 0, toMinutes: 0 })
    expect(estimate(counters(2), people('a', 1), [8, 8, 8, 8, 8])).toEqual({ fromMinutes: 0, toMinutes: 0 })
  })

  it('not while every counter has somebody', () => {
    expect(estimate([counter('c1', { a: 1 }, { categoryId: 'a', minutes: 2 })], [])).toEqual({
      fromMinutes: 5,
      toMinutes: 10,
    })
  })

  it('a service that takes longer than usual may end at any moment', () => {
    expect(estimate([counter('c1', { a: 1 }, { categoryId: 'a', minutes: 30 })], people('a', 1))).toEqual({
      fromMinutes: 5,
      toMinutes: 10,
    })
  })
})

describe('who else stands at the same counters', () => {
  const both = [counter('c1', { a: 1, b: 1 })]
  it('people of another category who came earlier count', () => {
    expect(estimate(both, people('b', 3), { a: steady, b: [20, 20, 20, 20, 20] })).toEqual({
      fromMinutes: 60,
      toMinutes: 65,
    })
  })

  it('those who have a counter of their own do not', () => {
    const open = [counter('c1', { a: 1 }), counter('c2', { b: 1 })]
    expect(estimate(open, people('b', 3), { a: steady })).toEqual({ fromMinutes: 0, toMinutes: 0 })
  })

  it('a greater weight calls those who came up to five minutes later first', () => {
    const weighted = [counter('c1', { a: 1, b: 2 })]
    const own = ticket('a', 10)
    expect(estimate(weighted, [ticket('b', 14)], steady, own)).toEqual({ fromMinutes: 5, toMinutes: 10 })
    expect(estimate(weighted, [ticket('b', 16)], steady, own)).toEqual({ fromMinutes: 0, toMinutes: 0 })
  })

  it('verified priority goes before, whenever it came', () => {
    const own = ticket('a', 0)
    expect(estimate(both, [ticket('b', 5, { priority: true })], steady, own)).toEqual({
      fromMinutes: 5,
      toMinutes: 10,
    })
    expect(estimate(both, [ticket('b', 5)], steady, own)).toEqual({ fromMinutes: 0, toMinutes: 0 })
  })

  it('what was sent to one counter by name waits for that one', () => {
    const open = [counter('c1', { a: 1 }, { categoryId: 'a', minutes: 0 }), counter('c2', { a: 1 })]
    expect(estimate(open, [], steady, ticket('a', 0, { reservedFor: 'c1' }))).toEqual({
      fromMinutes: 5,
      toMinutes: 10,
    })
    expect(estimate(open, [ticket('a', 0, { reservedFor: 'c2' })], steady, ticket('a', 1))).toEqual({
      fromMinutes: 5,
      toMinutes: 10,
    })
  })
})

describe('nothing is said without grounds', () => {
  it.each([
    ['fewer than five services', counters(1), people('a', 3), [8, 8, 8, 8]],
    [
      'fewer than five usable services',
      counters(1),
      people('a', 3),
      [8, 8, 8, 8, -1, Number.NaN, Number.POSITIVE_INFINITY],
    ],
    ['no counter open', [], people('a', 3), steady],
    ['no counter open and nobody ahead', [], [], steady],
    ['only counters of another category', [counter('c1', { b: 1 })], [], steady],
    [
      'nothing known of those who stand in the way',
      [counter('c1', { a: 1, b: 1 })],
      people('b', 1),
      { a: steady },
    ],
    [
      'nothing known of whoever is at the counter',
      [counter('c1', { a: 1 }, { categoryId: 'b', minutes: 1 })],
      [],
      { a: steady },
    ],
    ['sent to a counter that is closed', counters(1), [], steady, ticket('a', 0, { reservedFor: 'c9' })],
  ] as const)('%s', (_what, open, line, minutes, own?: LineTicket) => {
    expect(estimate(open, line, minutes, own)).toBeNull()
  })
})

describe('estimates keep their shape', () => {
  const anyLine = fc.array(
    fc.record({
      categoryId: fc.constantFrom('a', 'b'),
      place: fc.integer({ min: 0, max: 3_600_000 }),
      priority: fc.boolean(),
      reservedFor: fc.constant(null),
    }),
    { maxLength: 60 },
  )
  const minutes = fc.array(fc.double({ min: 0, max: 240, noNaN: true }), { minLength: 5, maxLength: 40 })

  it('in steps of five, never empty, and never shorter for one more person at one counter', () => {
    fc.assert(
      fc.property(anyLine, minutes, minutes, (line, a, b) => {
        const open = [counter('c1', { a: 1, b: 2 })]
        const own = ticket('a', 120)
        const one = estimate(open, line, { a, b }, own)
        const more = estimate(open, [...line, ticket('a', 0)], { a, b }, own)
        if (!one || !more) throw new Error('enough history was given')
        for (const { fromMinutes, toMinutes } of [one, more]) {
          expect([fromMinutes % 5, toMinutes % 5]).toEqual([0, 0])
          expect(toMinutes >= fromMinutes + 5 || toMinutes === 0).toBe(true)
        }
        expect(more.fromMinutes).toBeGreaterThanOrEqual(one.fromMinutes)
        expect(more.toMinutes).toBeGreaterThanOrEqual(one.toMinutes)
      }),
    )
  })
})
