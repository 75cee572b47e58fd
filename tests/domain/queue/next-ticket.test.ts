import { describe, expect, it } from 'vitest'
import { callingOrder } from '#shared/domain/queue/calling-order.ts'
import {
  nextTicket,
  streamOf,
  type Candidate,
  type NextTicketArgs,
} from '#shared/domain/queue/next-ticket.ts'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { CallReason, Stream } from '#shared/domain/queue/ticket.ts'
import { minute } from './ticket-history.ts'

const ticket = (id: string, taken: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  categoryId: 'aid',
  place: minute(taken),
  issuedAt: minute(taken),
  level: null,
  slot: null,
  reservedFor: null,
  sentBack: false,
  ...more,
})

const at = (more: Partial<NextTicketArgs>): NextTicketArgs => ({
  waiting: [],
  serves: [
    { categoryId: 'aid', weight: 1 },
    { categoryId: 'labour', weight: 1 },
  ],
  counterId: 'c3',
  openCounters: new Set(['c1', 'c2', 'c3']),
  recent: [],
  rules: USUAL_RULES,
  now: minute(60),
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
      ticket('p', 2, { level: 'priority' }),
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
    const sent = ticket('sent', 0, { reservedFor: 'c1', level: 'priority' })
    expect(called(at({ waiting: [sent, ticket('a', 5)] }))).toEqual(['a', 'longest-waiting'])
    expect(nextTicket(at({ waiting: [sent] }))).toBeNull()
  })
})

/** Earlier calls as they were made: a stream, or a reason outside the line. */
const calls = (...names: readonly (Stream | CallReason)[]): NextTicketArgs['recent'] =>
  names.map((name) => {
    switch (name) {
      case 'urgent':
        return { because: 'priority', stream: 'urgent' }
      case 'appointment':
        return { because: 'appointment', stream: 'appointment' }
      case 'priority':
        return { because: 'priority', stream: 'priority' }
      case 'ordinary':
      case 'longest-waiting':
        return { because: 'longest-waiting', stream: 'ordinary' }
      default:
        return { because: name, stream: 'ordinary' }
    }
  })

describe('verified priority goes first, and after two in a row one ordinary ticket', () => {
  const waiting = [
    ticket('a', 1),
    ticket('p', 5, { level: 'priority' }),
    ticket('q', 4, { level: 'priority' }),
  ]

  it.each<[string, readonly (Stream | CallReason)[], string, string]>([
    ['at the start of the day', [], 'q', 'priority'],
    ['after one priority call', ['ordinary', 'priority'], 'q', 'priority'],
    ['after two', ['ordinary', 'priority', 'priority'], 'a', 'interleaved'],
    ['after two at the start of the day', ['priority', 'priority'], 'a', 'interleaved'],
    ['after the interleaved one', ['priority', 'priority', 'ordinary'], 'q', 'priority'],
    [
      'after two with a hand-picked one between',
      ['priority', 'picked-by-hand', 'priority'],
      'a',
      'interleaved',
    ],
    ['after two and a transferred one', ['priority', 'priority', 'transferred-here'], 'a', 'interleaved'],
    ['after two and one sent back', ['priority', 'priority', 'returned-here'], 'a', 'interleaved'],
    ['after many, when ordinary ones came late', ['priority', 'priority', 'priority'], 'a', 'interleaved'],
    ['after an urgent and a booked one', ['urgent', 'appointment'], 'a', 'interleaved'],
  ])('%s', (_when, recent, id, because) => {
    expect(called(at({ waiting, recent: calls(...recent) }))).toEqual([id, because])
  })

  it('calls priority all the same when no ordinary ticket waits', () => {
    expect(
      called(at({ waiting: [ticket('p', 5, { level: 'priority' })], recent: calls('priority', 'priority') })),
    ).toEqual(['p', 'priority'])
  })

  it('as often as the hall wants', () => {
    const rules = { ...USUAL_RULES, favouredRun: 1 }
    expect(called(at({ waiting, rules, recent: calls('priority') }))).toEqual(['a', 'interleaved'])
  })
})

describe('among people who go before: urgent, then booked, then other priority', () => {
  const slot = { from: minute(30), to: minute(45) }
  const urgent = ticket('u', 9, { level: 'urgent' })
  const booked = ticket('b', 20, { slot })
  const priority = ticket('p', 1, { level: 'priority' })

  it('in that order, whoever came first', () => {
    expect(called(at({ waiting: [priority, booked, urgent] }))).toEqual(['u', 'priority'])
    expect(called(at({ waiting: [priority, booked] }))).toEqual(['b', 'appointment'])
  })
  it('but after two urgent ones comes one of the others, also when an ordinary one came between', () => {
    const waiting = [priority, urgent]
    expect(called(at({ waiting, recent: calls('urgent', 'urgent') }))?.[0]).toBe('p')
    expect(called(at({ waiting, recent: calls('urgent', 'ordinary', 'urgent') }))?.[0]).toBe('p')
    expect(called(at({ waiting, recent: calls('urgent', 'priority', 'urgent') }))?.[0]).toBe('u')
  })
  it('and after two booked ones comes one of priority', () => {
    const waiting = [priority, booked]
    expect(called(at({ waiting, recent: calls('appointment', 'appointment') }))?.[0]).toBe('p')
  })
  it('an urgent person who has booked is urgent', () => {
    expect(nextTicket(at({ waiting: [{ ...urgent, slot }, booked] }))).toMatchObject({ stream: 'urgent' })
  })

  it.each([
    ['before its slot', minute(29), 20, 'ordinary'],
    ['from the beginning of its slot', minute(30), 20, 'appointment'],
    ['long after, if it was taken in time', minute(300), 45, 'appointment'],
    ['taken within the grace of fifteen minutes', minute(60), 60, 'appointment'],
    ['taken later than that', minute(62), 61, 'ordinary'],
  ])('a booked ticket %s', (_what, now, taken, stream) => {
    expect(streamOf(ticket('b', taken, { slot }), USUAL_RULES, now)).toBe(stream)
  })
})

describe('a ticket reserved for another counter', () => {
  const sent = ticket('sent', 1, { reservedFor: 'c1' })
  it('stands in line again when nobody sits there, and that is the reason', () => {
    expect(called(at({ waiting: [sent, ticket('a', 5)], openCounters: new Set(['c3']) }))).toEqual([
      'sent',
      'reserved-counter-closed',
    ])
  })
  it('sent back here goes first, with its own reason', () => {
    const back = ticket('back', 50, { reservedFor: 'c3', sentBack: true })
    expect(called(at({ waiting: [ticket('u', 1, { level: 'urgent' }), back] }))).toEqual([
      'back',
      'returned-here',
    ])
  })
})

describe('为什么是这一位', () => {
  it('is the order in which the key would call, each with its reason', () => {
    const waiting = [
      ticket('a', 1),
      ticket('b', 2),
      ticket('p', 5, { level: 'priority' }),
      ticket('q', 6, { level: 'priority' }),
      ticket('r', 7, { level: 'priority' }),
    ]
    expect(callingOrder(at({ waiting }), 10).map((turn) => [turn.candidate.id, turn.because])).toEqual([
      ['p', 'priority'],
      ['q', 'priority'],
      ['a', 'interleaved'],
      ['r', 'priority'],
      ['b', 'longest-waiting'],
    ])
  })
  it('names the head start of a category, and whom it overtakes by it', () => {
    const serves = [
      { categoryId: 'aid', weight: 1 },
      { categoryId: 'labour', weight: 3 },
    ]
    const waiting = [
      ticket('a', 1),
      ticket('l', 9, { categoryId: 'labour' }),
      ticket('elsewhere', 0, { categoryId: 'tax' }),
    ]
    expect(callingOrder(at({ waiting, serves }), 1)).toMatchObject([
      { candidate: { id: 'l' }, headStartMinutes: 10, overtakes: ['a'] },
    ])
  })
  it('ends where nobody is left', () => {
    expect(callingOrder(at({}), 5)).toEqual([])
  })
})
