import { describe, expect, it } from 'vitest'
import { weekdayOf } from '#shared/kernel/plain-date.ts'
import { openingState, takingSpans } from '#shared/domain/queue/opening.ts'
import type { Moment, OpeningState, TakingRule } from '#shared/domain/queue/opening.ts'

const RULE: TakingRule = {
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  lastTicketTime: '17:10',
  earlyMinutes: 0,
  overBreak: false,
  opensOn: (date) => weekdayOf(date) <= 5,
}

/** 2026-09-17 is a Thursday. */
const thursday = (time: string): Moment => ({ date: '2026-09-17', time })
const stateAt = (now: Moment, change: Partial<TakingRule> = {}): OpeningState =>
  openingState(now, { ...RULE, ...change })

const open = { open: true, closedBecause: null, opensNext: null }

describe('when numbers are given', () => {
  it.each([
    [
      '08:59',
      { open: false, closedBecause: 'before-hours', opensNext: { date: '2026-09-17', time: '09:00' } },
    ],
    ['09:00', open],
    ['11:59', open],
    ['12:00', { open: false, closedBecause: 'break', opensNext: { date: '2026-09-17', time: '13:30' } }],
    ['13:29', { open: false, closedBecause: 'break', opensNext: { date: '2026-09-17', time: '13:30' } }],
    ['13:30', open],
    ['17:09', open],
    [
      '17:10',
      { open: false, closedBecause: 'after-hours', opensNext: { date: '2026-09-18', time: '09:00' } },
    ],
    [
      '23:59',
      { open: false, closedBecause: 'after-hours', opensNext: { date: '2026-09-18', time: '09:00' } },
    ],
  ])('%s on a working day', (time, expected) => {
    expect(stateAt(thursday(time))).toEqual(expected)
  })

  it('goes on until closing when no last ticket time is set', () => {
    expect(stateAt(thursday('17:29'), { lastTicketTime: null }).open).toBe(true)
    expect(stateAt(thursday('17:30'), { lastTicketTime: null }).open).toBe(false)
  })

  it('ends for the day when the last ticket time lies before the afternoon', () => {
    expect(stateAt(thursday('11:45'), { lastTicketTime: '11:30' })).toEqual({
      open: false,
      closedBecause: 'after-hours',
      opensNext: { date: '2026-09-18', time: '09:00' },
    })
  })

  it('does not mind in which order the hours are written', () => {
    expect(stateAt(thursday('12:30'), { hours: RULE.hours.toReversed() }).closedBecause).toBe('break')
  })
})

describe('提前取号', () => {
  const early = { earlyMinutes: 20 }
  it('begins so many minutes before each opening', () => {
    expect(stateAt(thursday('08:39'), early).closedBecause).toBe('before-hours')
    expect(stateAt(thursday('08:40'), early)).toEqual(open)
    expect(stateAt(thursday('13:09'), early)).toMatchObject({
      closedBecause: 'break',
      opensNext: { date: '2026-09-17', time: '13:10' },
    })
    expect(stateAt(thursday('13:10'), early)).toEqual(open)
  })

  it('the next opening is named by the first number, not by the first counter', () => {
    expect(stateAt(thursday('18:00'), early).opensNext).toEqual({ date: '2026-09-18', time: '08:40' })
  })

  it('never reaches into the stretch before, nor behind midnight', () => {
    expect(takingSpans({ ...RULE, earlyMinutes: 120 })).toEqual([
      { from: '07:00', to: '12:00' },
      { from: '12:00', to: '17:10' },
    ])
    expect(takingSpans({ ...RULE, hours: [{ from: '00:30', to: '08:00' }], earlyMinutes: 60 })).toEqual([
      { from: '00:00', to: '08:00' },
    ])
  })
})

describe('午休取号', () => {
  it('goes on through the break, and early only in the morning', () => {
    expect(stateAt(thursday('12:30'), { overBreak: true })).toEqual(open)
    expect(takingSpans({ ...RULE, overBreak: true, earlyMinutes: 15 })).toEqual([
      { from: '08:45', to: '12:00' },
      { from: '12:00', to: '17:10' },
    ])
  })

  it('gives none for an afternoon that gives none itself', () => {
    expect(stateAt(thursday('12:30'), { overBreak: true, lastTicketTime: '11:30' }).closedBecause).toBe(
      'after-hours',
    )
  })
})

describe('when the hall opens next', () => {
  it('skips the weekend', () => {
    expect(stateAt({ date: '2026-09-18', time: '18:00' }).opensNext).toEqual({
      date: '2026-09-21',
      time: '09:00',
    })
  })

  it('says day off on a closed day', () => {
    expect(stateAt({ date: '2026-09-19', time: '10:00' })).toEqual({
      open: false,
      closedBecause: 'day-off',
      opensNext: { date: '2026-09-21', time: '09:00' },
    })
  })

  it('finds an opening fourteen days ahead and none beyond', () => {
    const now = { date: '2026-09-10', time: '10:00' }
    expect(stateAt(now, { opensOn: (date) => date >= '2026-09-24' }).opensNext).toEqual({
      date: '2026-09-24',
      time: '09:00',
    })
    expect(stateAt(now, { opensOn: (date) => date >= '2026-09-25' }).opensNext).toBeNull()
  })

  it('says no date when every opening lies after the last ticket time', () => {
    expect(stateAt(thursday('10:00'), { lastTicketTime: '08:00' })).toEqual({
      open: false,
      closedBecause: 'after-hours',
      opensNext: null,
    })
  })
})
