import { describe, expect, it } from 'vitest'
import { categoryOpening } from '#shared/domain/queue/category-opening.ts'
import type { CategoryOpeningArgs } from '#shared/domain/queue/category-opening.ts'
import type { TakingRule } from '#shared/domain/queue/opening.ts'
import { weekdayOf } from '#shared/kernel/plain-date.ts'

const RULE: TakingRule = {
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  lastTicketTime: '16:30',
  earlyMinutes: 0,
  overBreak: false,
  opensOn: (date) => weekdayOf(date) <= 5,
}

/** 2026-09-17 is a Thursday. */
const at = (time: string, change: Partial<CategoryOpeningArgs> = {}) =>
  categoryOpening({
    now: { date: '2026-09-17', time },
    rule: RULE,
    category: { weekdays: [], spans: [] },
    dailyQuota: null,
    takenToday: 0,
    takenSince: () => 0,
    ...change,
  })
const today = (time: string) => ({ date: '2026-09-17', time })
const tomorrow = (time: string) => ({ date: '2026-09-18', time })

describe('a business with stretches of its own', () => {
  const mornings = { weekdays: [], spans: [{ from: '09:00', to: '11:30', quota: null }] }
  it.each([
    ['08:59', { open: false, because: 'not-yet', opensNext: today('09:00') }],
    ['09:00', { open: true }],
    ['11:29', { open: true }],
    ['11:30', { open: false, because: 'over', opensNext: tomorrow('09:00') }],
    ['15:00', { open: false, because: 'over', opensNext: tomorrow('09:00') }],
  ])('上午办理: %s', (time, expected) => {
    expect(at(time, { category: mornings })).toEqual(expected)
  })

  it('never goes beyond the hours of the hall or its last ticket time', () => {
    const long = { weekdays: [], spans: [{ from: '08:00', to: '20:00', quota: null }] }
    expect(at('08:30', { category: long })).toMatchObject({ because: 'not-yet', opensNext: today('09:00') })
    expect(at('12:30', { category: long })).toMatchObject({ because: 'break', opensNext: today('13:30') })
    expect(at('16:30', { category: long })).toMatchObject({ because: 'over', opensNext: tomorrow('09:00') })
  })

  it('without any it follows the hall', () => {
    expect(at('12:00')).toMatchObject({ because: 'break', opensNext: today('13:30') })
    expect(at('16:29')).toEqual({ open: true })
  })

  it('outside all hours of the hall it is never done', () => {
    const night = { weekdays: [], spans: [{ from: '19:00', to: '20:00', quota: null }] }
    expect(at('10:00', { category: night })).toEqual({ open: false, because: 'over', opensNext: null })
  })
})

describe('a business with days of its own', () => {
  const tuesdays = { weekdays: [2], spans: [] }
  it('今天不办, and on which day it is', () => {
    expect(at('10:00', { category: tuesdays })).toEqual({
      open: false,
      because: 'not-today',
      opensNext: { date: '2026-09-22', time: '09:00' },
    })
    expect(at('10:00', { category: tuesdays, now: { date: '2026-09-22', time: '10:00' } })).toEqual({
      open: true,
    })
  })

  it('is not done on its own day when the hall is shut', () => {
    const rule = { ...RULE, opensOn: (date: string) => date !== '2026-09-22' }
    expect(at('10:00', { category: tuesdays, rule })).toMatchObject({
      opensNext: { date: '2026-09-29', time: '09:00' },
    })
  })
})

describe('每日限号', () => {
  it('今天的号已取完, and tomorrow again', () => {
    expect(at('10:00', { dailyQuota: 60, takenToday: 59 })).toEqual({ open: true })
    expect(at('10:00', { dailyQuota: 60, takenToday: 60 })).toEqual({
      open: false,
      because: 'day-full',
      opensNext: tomorrow('09:00'),
    })
  })

  it('is not spoken of once the day is over', () => {
    expect(at('16:45', { dailyQuota: 60, takenToday: 60 })).toMatchObject({ because: 'over' })
  })
})

describe('每半天限号', () => {
  const halves = {
    weekdays: [],
    spans: [
      { from: '09:00', to: '12:00', quota: 30 },
      { from: '13:30', to: '17:00', quota: 20 },
    ],
  }
  /** So many numbers since each moment that is asked for. */
  const since = (counts: Readonly<Record<string, number>>) => (time: string) => counts[time] ?? -1

  it('上午的号已取完: again in the afternoon', () => {
    expect(at('10:00', { category: halves, takenSince: since({ '00:00': 29 }) })).toEqual({ open: true })
    expect(at('10:00', { category: halves, takenSince: since({ '00:00': 30 }) })).toEqual({
      open: false,
      because: 'span-full',
      opensNext: today('13:30'),
    })
  })

  it('the afternoon counts what was taken since the morning ended', () => {
    expect(at('14:00', { category: halves, takenSince: since({ '12:00': 19 }) })).toEqual({ open: true })
  })

  it('when the last stretch is full, the day is', () => {
    expect(at('14:00', { category: halves, takenSince: since({ '12:00': 20 }) })).toEqual({
      open: false,
      because: 'day-full',
      opensNext: tomorrow('09:00'),
    })
  })

  it('a day that is used up altogether promises no afternoon', () => {
    expect(
      at('10:00', { category: halves, dailyQuota: 30, takenToday: 30, takenSince: since({ '00:00': 30 }) }),
    ).toMatchObject({ because: 'day-full' })
  })

  it('over the break, numbers are for the afternoon', () => {
    const rule = { ...RULE, overBreak: true }
    expect(at('12:10', { rule, category: halves, takenSince: since({ '12:00': 3 }) })).toEqual({ open: true })
  })
})

describe('提前取号 of one business', () => {
  const rule = { ...RULE, earlyMinutes: 15 }
  it('opens with the hall where it begins with the hall', () => {
    expect(at('08:45', { rule })).toEqual({ open: true })
  })

  it('opens as many minutes before a beginning of its own', () => {
    const category = { weekdays: [], spans: [{ from: '14:00', to: '16:00', quota: null }] }
    expect(at('13:44', { rule, category })).toMatchObject({ because: 'not-yet', opensNext: today('13:45') })
    expect(at('13:45', { rule, category })).toEqual({ open: true })
  })

  it('a business of the afternoon only is given through the break when the hall does so', () => {
    const category = { weekdays: [], spans: [{ from: '13:30', to: '16:00', quota: null }] }
    expect(at('12:00', { rule: { ...RULE, overBreak: true }, category })).toEqual({ open: true })
  })
})
