import { describe, expect, it } from 'vitest'
import { openingState, type OpeningArgs } from '#shared/domain/queue/opening.ts'

const HALL = {
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  openWeekdays: [1, 2, 3, 4, 5],
  lastTicketTime: '17:10',
} as const

/** 2026-09-17 is a Thursday. */
const thursday = (time: string): OpeningArgs => ({
  ...HALL,
  now: { date: '2026-09-17', time, weekday: 4 },
})

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
    expect(openingState(thursday(time))).toEqual(expected)
  })

  it('goes on until closing when no last ticket time is set', () => {
    expect(openingState({ ...thursday('17:29'), lastTicketTime: null }).open).toBe(true)
    expect(openingState({ ...thursday('17:30'), lastTicketTime: null }).open).toBe(false)
  })

  it('ends for the day when the last ticket time lies before the afternoon', () => {
    expect(openingState({ ...thursday('11:45'), lastTicketTime: '11:30' })).toEqual({
      open: false,
      closedBecause: 'after-hours',
      opensNext: { date: '2026-09-18', time: '09:00' },
    })
  })

  it('does not mind in which order the hours are written', () => {
    expect(openingState({ ...thursday('12:30'), hours: HALL.hours.toReversed() }).closedBecause).toBe('break')
  })
})

describe('when the hall opens next', () => {
  it('skips the weekend', () => {
    expect(
      openingState({ ...HALL, now: { date: '2026-09-18', time: '18:00', weekday: 5 } }).opensNext,
    ).toEqual({
      date: '2026-09-21',
      time: '09:00',
    })
  })

  it('says day off on a closed weekday', () => {
    expect(openingState({ ...HALL, now: { date: '2026-09-19', time: '10:00', weekday: 6 } })).toEqual({
      open: false,
      closedBecause: 'day-off',
      opensNext: { date: '2026-09-21', time: '09:00' },
    })
  })

  it('skips the closed dates of the National Day week', () => {
    const closedDates = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
    expect(
      openingState({ ...HALL, closedDates, now: { date: '2026-10-01', time: '10:00', weekday: 4 } }),
    ).toEqual({ open: false, closedBecause: 'day-off', opensNext: { date: '2026-10-08', time: '09:00' } })
  })

  it('finds an opening fourteen days ahead and none beyond', () => {
    const closedAll = (days: number): OpeningArgs => ({
      ...HALL,
      openWeekdays: [1, 2, 3, 4, 5, 6, 7],
      closedDates: Array.from({ length: days }, (_, index) => `2026-09-${String(10 + index)}`),
      now: { date: '2026-09-10', time: '10:00', weekday: 4 },
    })
    expect(openingState(closedAll(14)).opensNext).toEqual({ date: '2026-09-24', time: '09:00' })
    expect(openingState(closedAll(15)).opensNext).toBeNull()
  })

  it('says no date when the hall never opens', () => {
    expect(openingState({ ...thursday('10:00'), openWeekdays: [] })).toEqual({
      open: false,
      closedBecause: 'day-off',
      opensNext: null,
    })
  })

  it('says no date when every opening lies after the last ticket time', () => {
    expect(openingState({ ...thursday('10:00'), lastTicketTime: '08:00' })).toEqual({
      open: false,
      closedBecause: 'after-hours',
      opensNext: null,
    })
  })
})
