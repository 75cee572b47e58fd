import { describe, expect, it } from 'vitest'
import { nextTicket, type Candidate, type NextTicketArgs } from '#shared/domain/queue/next-ticket.ts'
import { minute } from './ticket-history.ts'

const ticket = (id: string, taken: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  categoryId: 'aid',
  place: minute(taken),
  issuedAt: minute(taken),
  priority: false,
  reservedFor: null,
  ...more,
})

const at = (more: Partial<NextTicketArgs>): NextTicketArgs => ({
  waiting: [],
  serves: [
    { categoryId: 'aid', weight: 1 },
    { categoryId: 'labour', weight: 1 },
  ],
  counterId: 'c3',
  recent: [],
  ...more,
})

const called = (args: NextTicketArgs) => {
  const next = nextTicket(args)
  return next && [next.candidate.id, next.because]
}

describe('呼叫下一位 calls the longest waiting', () => {
  it('calls nobody when nobody waits', () => {
    expect(nextTicket(at({}))).toBeNull()
  })
  it('calls the smallest place, not the first in the list', () => {
    expect(called(at({ waiting: [ticket('b', 5), ticket('a', 2), ticket('c', 9)] }))).toEqual([
      'a',
      'longest-waiting',
    ])
  })
  it('goes by place and not by issue after a ticket was set back', () => {
    expect(called(at({ waiting: [ticket('a', 2, { place: minute(7) }), ticket('b', 5)] }))).toEqual([
      'b',
      'longest-waiting',
    ])
  })
  it('goes by issue where places are equal, then by id', () => {
    const place = minute(7)
    expect(
      called(at({ waiting: [ticket('b', 6, { place }), ticket('a', 7), ticket('z', 2, { place })] }))?.[0],
    ).toBe('z')
    expect(called(at({ waiting: [ticket('b', 7), ticket('a', 7)] }))?.[0]).toBe('a')
  })
  it('calls only what the counter serves', () => {
    expect(called(at({ waiting: [ticket('a', 1, { categoryId: 'tax' }), ticket('b', 5)] }))?.[0]).toBe('b')
    expect(nextTicket(at({ waiting: [ticket('a', 1, { categoryId: 'tax' })] }))).toBeNull()
  })
})

describe('a category weight is a head start of five minutes a step', () => {
  const serves = [
    { categoryId: 'aid', weight: 1 },
    { categoryId: 'labour', weight: 3 },
  ]
  it.each([
    ['nine minutes later still goes first', 9, 'heavy'],
    ['eleven minutes later does not', 11, 'light'],
  ])('two steps up: taken %s', (_what, taken, id) => {
    const waiting = [ticket('light', 0), ticket('heavy', taken, { categoryId: 'labour' })]
    expect(called(at({ waiting, serves }))).toEqual([id, 'longest-waiting'])
  })
})

describe('a ticket sent to this counter by name', () => {
  it('goes first, even before priority', () => {
    const waiting = [
      ticket('a', 1),
      ticket('p', 2, { priority: true }),
      ticket('sent', 9, { reservedFor: 'c3' }),
    ]
    expect(called(at({ waiting }))).toEqual(['sent', 'transferred-here'])
  })
  it('goes first although its category is not served here', () => {
    expect(called(at({ waiting: [ticket('sent', 9, { reservedFor: 'c3', categoryId: 'tax' })] }))).toEqual([
      'sent',
      'transferred-here',
    ])
  })
  it('is left alone when it was sent to another counter', () => {
    const sent = ticket('sent', 0, { reservedFor: 'c1', priority: true })
    expect(called(at({ waiting: [sent, ticket('a', 5)] }))).toEqual(['a', 'longest-waiting'])
    expect(nextTicket(at({ waiting: [sent] }))).toBeNull()
  })
})

describe('verified priority goes first, and after two in a row one ordinary ticket', () => {
  const waiting = [ticket('a', 1), ticket('p', 5, { priority: true }), ticket('q', 4, { priority: true })]

  it.each<[string, NextTicketArgs['recent'], string, string]>([
    ['at the start of the day', [], 'q', 'priority'],
    ['after one priority call', ['longest-waiting', 'priority'], 'q', 'priority'],
    ['after two', ['longest-waiting', 'priority', 'priority'], 'a', 'interleaved'],
    ['after two at the start of the day', ['priority', 'priority'], 'a', 'interleaved'],
    ['after the interleaved one', ['priority', 'priority', 'interleaved'], 'q', 'priority'],
    [
      'after two with a hand-picked one between',
      ['priority', 'picked-by-hand', 'priority'],
      'a',
      'interleaved',
    ],
    ['after two and a transferred one', ['priority', 'priority', 'transferred-here'], 'a', 'interleaved'],
    ['after many, when ordinary ones came late', ['priority', 'priority', 'priority'], 'a', 'interleaved'],
  ])('%s', (_when, recent, id, because) => {
    expect(called(at({ waiting, recent }))).toEqual([id, because])
  })

  it('calls priority all the same when no ordinary ticket waits', () => {
    expect(
      called(at({ waiting: [ticket('p', 5, { priority: true })], recent: ['priority', 'priority'] })),
    ).toEqual(['p', 'priority'])
  })
})
