import { describe, expect, it } from 'vitest'
import { CALL_REASONS } from '#shared/domain/queue/ticket.ts'
import { line } from '../../../renderer/text/zh-CN/line.ts'
import { findByNumber, usesOfNumber } from '../../../renderer/screens/desk/number-search.ts'
import { endOf, recordedResult, undoSeconds } from '../../../renderer/screens/desk/ticket-actions.ts'
import { whyPhrases } from '../../../renderer/screens/desk/why-words.ts'
import type { Turn } from '../../../renderer/screens/desk/why-words.ts'

const ticket = {
  slot: null,
  returnedFromCounter: null,
  reservedForCounter: null,
} as unknown as Turn['ticket']
const turn = (change: Partial<Turn>): Turn => ({
  ticket,
  because: 'longest-waiting',
  stream: 'ordinary',
  headStartMinutes: 0,
  overtakes: [],
  ...change,
})
const keys = (of: Turn): string[] => whyPhrases(of, 2, '、').map(({ key }) => key)

describe('为什么是这一位, in words', () => {
  it('the longest wait needs no second reason', () => {
    expect(keys(turn({ headStartMinutes: 10 }))).toEqual(['longest-waiting'])
  })

  it('a head start is the reason only where it lets somebody go before', () => {
    expect(whyPhrases(turn({ headStartMinutes: 10, overtakes: ['A003'] }), 2, '、')).toEqual([
      { key: 'head-start', facts: { minutes: 10 } },
      { key: 'overtakes', facts: { numbers: 'A003' } },
    ])
  })

  it('more than three who were overtaken are counted', () => {
    const overtakes = ['A001', 'A002', 'A003', 'A004']
    expect(whyPhrases(turn({ because: 'priority', stream: 'urgent', overtakes }), 2, '、')).toEqual([
      { key: 'urgent', facts: {} },
      { key: 'overtakesMore', facts: { numbers: 'A001、A002、A003', count: 4 } },
    ])
  })

  it('never says what somebody has priority for', () => {
    const held = turn({
      because: 'priority',
      stream: 'priority',
      ticket: { ...ticket, priority: 'pregnant' },
    })
    expect(JSON.stringify(whyPhrases(held, 2, '、'))).not.toContain('pregnant')
  })

  it('names the counter that sent it back, the counter that is empty, and the slot', () => {
    const at = Date.parse('2026-09-18T09:00:00+08:00')
    const facts = (of: Partial<Turn>) => whyPhrases(turn(of), 2, '、')[0]?.facts
    expect(facts({ because: 'returned-here', ticket: { ...ticket, returnedFromCounter: 2 } })).toEqual({
      number: 2,
    })
    expect(
      facts({ because: 'reserved-counter-closed', ticket: { ...ticket, reservedForCounter: 3 } }),
    ).toEqual({ number: 3 })
    expect(
      facts({ because: 'appointment', ticket: { ...ticket, slot: { from: at, to: at + 1_800_000 } } }),
    ).toEqual({ from: '09:00', to: '09:30' })
  })

  it.each(CALL_REASONS)('%s has words', (because) => {
    for (const key of keys(turn({ because }))) expect(line.because).toHaveProperty(key)
  })
})

const one = (number: string, change: object = {}) => ({
  number,
  status: 'missed' as const,
  earlierDay: null,
  inLine: true,
  issuedAt: 0,
  ...change,
})

describe('按号呼叫: the number a clerk types', () => {
  const tickets = [one('A001'), one('A012'), one('B012'), one('A112'), one('ZH07')]

  it.each([
    ['a12', 'A012'],
    ['A 012', 'A012'],
    ['Ｂ１２', 'B012'],
    ['112', 'A112'],
    ['zh7', 'ZH07'],
    ['1', 'A001'],
  ])('%s is %s', (typed, number) => {
    expect(findByNumber(tickets, typed)).toMatchObject({ kind: 'one', ticket: { number } })
  })

  it('asks for the letter when the digits belong to two', () => {
    expect(findByNumber(tickets, '12')).toEqual({ kind: 'several', numbers: ['A012', 'B012'] })
  })

  it.each([
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['A013', 'none'],
    ['A01B', 'none'],
  ])('%j finds %s', (typed, kind) => {
    expect(findByNumber(tickets, typed).kind).toBe(kind)
  })

  it('means the one of today, unless only the one of yesterday is still open', () => {
    const yesterday = one('A012', { earlierDay: '2026-09-17', issuedAt: 1 })
    expect(findByNumber([yesterday, one('A012')], 'a12')).toMatchObject({ ticket: { earlierDay: null } })
    expect(findByNumber([yesterday, one('A012', { status: 'finished' })], 'a12')).toMatchObject({
      ticket: { earlierDay: '2026-09-17' },
    })
  })
})

describe('what a typed number allows', () => {
  it.each([
    ['missed', true, ['call', 'rejoin'], null],
    ['missed', false, ['rejoin'], 'busy'],
    ['waiting', true, ['call'], null],
    ['waiting', false, [], 'busyWaiting'],
    ['held', true, ['resume'], null],
    ['finished', true, [], 'ended'],
  ] as const)('%s, counter free: %s', (status, free, can, but) => {
    expect(usesOfNumber({ status, counterNumber: null }, 1, free)).toEqual({ can, but })
  })

  it('says where it is when a colleague has it', () => {
    expect(usesOfNumber({ status: 'called', counterNumber: 2 }, 1, true)).toEqual({
      can: [],
      but: 'elsewhere',
    })
    expect(usesOfNumber({ status: 'serving', counterNumber: 1 }, 1, true)).toEqual({ can: [], but: 'here' })
  })
})

describe('the end of a service', () => {
  it('F9 sends a number back that is to come back, and F10 ends it plainly', () => {
    expect([endOf('finish', null), endOf('consult', { returnToCounter: null })]).toEqual([
      'finish',
      'consult',
    ])
    const awaited = { returnToCounter: 2 }
    expect([endOf('finish', awaited), endOf('consult', awaited)]).toEqual(['sendBack', 'finish'])
  })

  it('records the last of several results, or that somebody was served', () => {
    const done = (result: 'accepted' | 'notified') => ({ result, matterName: null, caseNumber: null })
    expect(recordedResult([])).toBe('served')
    expect(recordedResult([done('accepted'), done('notified')])).toBe('notified')
  })
})

describe('撤销: the seconds left', () => {
  const undo = { action: 'call', number: 'A001', until: 60_000 } as const
  it.each([
    [0, 60],
    [17_500, 43],
    [59_999, 1],
    [60_000, 0],
    [70_000, 0],
  ])('at %i ms: %i', (now, seconds) => {
    expect(undoSeconds(undo, now)).toBe(seconds)
  })
  it('none when there is nothing', () => {
    expect(undoSeconds(null, 0)).toBe(0)
  })
})
