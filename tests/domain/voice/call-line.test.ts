import { describe, expect, it } from 'vitest'
import { beginCall, EMPTY_LINE, endCall, hearCalls } from '#shared/domain/voice/call-line.ts'
import type { CallLine, StandingCall } from '#shared/domain/voice/call-line.ts'
import { isQuiet } from '#shared/domain/voice/quiet.ts'

const NOON = Date.parse('2026-09-17T12:00:00+08:00')
const second = 1000
const call = (id: string, counter: number, at = NOON, again = false): StandingCall => ({
  id,
  number: id.split(' ')[0] ?? id,
  counter,
  at,
  again,
  earlier: false,
})
const hear = (line: CallLine, calls: readonly StandingCall[], now = NOON, silent = false) =>
  hearCalls(line, calls, { now, silent })
const ids = (line: CallLine) => line.waiting.map(({ id }) => id)
/** A window that has been open since before these calls. */
const open = hear(EMPTY_LINE, [])

describe('calls are said one after another', () => {
  it('in the order in which they were made, one at a time', () => {
    const both = beginCall(hear(open, [call('A001', 1), call('A002', 2)]))
    expect(both.saying?.id).toBe('A001')
    expect(ids(both)).toEqual(['A002'])
    expect(beginCall(both)).toBe(both)
    const next = beginCall(endCall(both))
    expect(next.saying?.id).toBe('A002')
    expect(beginCall(endCall(next)).saying).toBeNull()
  })

  it('a new call never cuts off the one that is being said', () => {
    const saying = beginCall(hear(open, [call('A001', 1)]))
    const more = hear(saying, [call('A001', 1), call('A002', 2)], NOON + second)
    expect(more.saying?.id).toBe('A001')
    expect(ids(more)).toEqual(['A002'])
  })

  it('a call is said once, however often it is told', () => {
    const once = endCall(beginCall(hear(open, [call('A001', 1)])))
    expect(hear(once, [call('A001', 1)], NOON + second)).toBe(once)
  })

  it('a repeated call is said again, but not while the first one still waits to be said', () => {
    const first = call('A001', 1)
    const again = call('A001 2', 1, NOON + second, true)
    const waiting = hear(hear(open, [first]), [first, again], NOON + second)
    expect(ids(waiting)).toEqual(['A001'])
    const said = endCall(beginCall(hear(open, [first])))
    expect(ids(hear(said, [first, again], NOON + second))).toEqual(['A001 2'])
  })

  it('the same ticket called to another counter is a call of its own', () => {
    const waiting = hear(open, [call('A001', 1)])
    expect(ids(hear(waiting, [call('A001 5', 2)], NOON + second))).toEqual(['A001 5'])
  })
})

describe('a call that is taken back', () => {
  it('leaves the line', () => {
    const line = beginCall(hear(open, [call('A001', 1), call('A002', 2), call('A003', 3)]))
    expect(ids(hear(line, [call('A001', 1), call('A003', 3)]))).toEqual(['A003'])
  })

  it('is said to its end when it has begun', () => {
    const line = beginCall(hear(open, [call('A001', 1)]))
    expect(hear(line, [], NOON + second).saying?.id).toBe('A001')
  })

  it('is not said anew when the same call stands again', () => {
    const line = hear(hear(open, [call('A001', 1)]), [])
    expect(ids(hear(line, [call('A001', 1)]))).toEqual([])
  })
})

describe('calls that are only shown', () => {
  it('those that stood when the window was opened: after a reload nobody is called again', () => {
    expect(ids(hear(EMPTY_LINE, [call('A001', 1), call('A002', 2)]))).toEqual([])
  })

  it.each([
    [60, ['A001']],
    [61, []],
  ])('a call that arrives %i seconds late', (late, said) => {
    expect(ids(hear(open, [call('A001', 1)], NOON + late * second))).toEqual(said)
  })

  it('a call that waits long behind others is not late: it arrived in time', () => {
    const line = hear(open, [call('A001', 1), call('A002', 2)])
    const later = hear(line, [call('A001', 1), call('A002', 2)], NOON + 300 * second)
    expect(ids(later)).toEqual(['A001', 'A002'])
  })

  it('calls of quiet hours, also when the hours are over', () => {
    const quiet = hear(open, [call('A001', 1)], NOON, true)
    expect(ids(quiet)).toEqual([])
    expect(ids(hear(quiet, [call('A001', 1)], NOON + second))).toEqual([])
  })
})

describe('quiet hours', () => {
  const spans = [
    { from: '12:00', to: '13:30' },
    { from: '22:00', to: '06:00' },
  ]
  it.each([
    ['11:59', false],
    ['12:00', true],
    ['13:29', true],
    ['13:30', false],
    ['22:00', true],
    ['00:00', true],
    ['05:59', true],
    ['06:00', false],
  ])('%s: %s', (time, quiet) => {
    expect(isQuiet(spans, time)).toBe(quiet)
  })

  it('a hall without any is never quiet', () => {
    expect(isQuiet([], '03:00')).toBe(false)
  })
})
