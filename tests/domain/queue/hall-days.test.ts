import { describe, expect, it } from 'vitest'
import { hallDay } from '#shared/domain/queue/hall-days.ts'
import type { HallDaysArgs } from '#shared/domain/queue/hall-days.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const WEEK = [1, 2, 3, 4, 5]
const on = (date: string, change: Partial<HallDaysArgs> = {}) =>
  hallDay({ calendar: loadedCalendar, openWeekdays: WEEK, exceptions: [], ...change }, date)

describe('on which days numbers are given', () => {
  it.each([
    ['an ordinary Thursday', '2026-09-17', true, 'weekday'],
    ['an ordinary Saturday', '2026-09-19', false, 'weekday'],
    ['国庆节, a Thursday', '2026-10-01', false, 'holiday'],
    ['the Saturday worked for it', '2026-10-10', true, 'make-up'],
    ['a Wednesday of a year not loaded', '2031-03-05', true, 'weekday'],
  ])('%s', (_what, date, open, because) => {
    expect(on(date)).toMatchObject({ date, open, because })
  })

  it('a hall that opens on Saturdays still keeps a public holiday that falls on one', () => {
    const saturdays = { openWeekdays: [...WEEK, 6] }
    expect(on('2026-09-19', saturdays)).toMatchObject({ open: true, because: 'weekday' })
    expect(on('2026-10-03', saturdays)).toMatchObject({ open: false, because: 'holiday' })
  })

  it('an order of the hall closes or opens a day with its reason', () => {
    const calendar = {
      ...loadedCalendar,
      overrides: [
        { date: '2026-09-17', working: false, reason: '台风停办' },
        { date: '2026-09-19', working: true, reason: '集中办理' },
      ],
    }
    expect(on('2026-09-17', { calendar })).toMatchObject({
      open: false,
      because: 'local-closed',
      name: '台风停办',
    })
    expect(on('2026-09-19', { calendar })).toMatchObject({
      open: true,
      because: 'local-open',
      name: '集中办理',
    })
  })

  it('the hall’s own word for a date goes before everything', () => {
    const exceptions = [
      { date: '2026-10-02', open: true },
      { date: '2026-10-10', open: false },
    ]
    expect(on('2026-10-02', { exceptions })).toMatchObject({ open: true, because: 'own' })
    expect(on('2026-10-10', { exceptions })).toMatchObject({ open: false, because: 'own' })
  })
})
