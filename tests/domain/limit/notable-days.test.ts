import { describe, expect, it } from 'vitest'
import { notableDays } from '#shared/domain/limit/notable-days.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { count } from '#tests/domain/limit/counting.ts'

describe('the summary of a count for paper and screen', () => {
  it('names holiday blocks and make-up days, never a plain weekend', () => {
    expect(notableDays(count('2026-09-22', 23, 'working-day'))).toEqual({
      off: [
        { from: '2026-09-25', to: '2026-09-27', name: '中秋节' },
        { from: '2026-10-01', to: '2026-10-07', name: '国庆节' },
      ],
      makeUp: ['2026-10-10'],
    })
  })

  it('leaves out a make-up day that is the start, and one after the due date', () => {
    expect(notableDays(count('2026-09-20', 3, 'working-day'))).toEqual({ off: [], makeUp: [] })
    expect(notableDays(count('2026-09-29', 3, 'working-day')).makeUp).toEqual([])
  })

  it('says nothing about days that were paused anyway', () => {
    const pauses = [{ from: '2026-09-24', to: '2026-10-12' }]
    expect(notableDays(count('2026-09-21', 20, 'working-day', { pauses }))).toEqual({ off: [], makeUp: [] })
  })

  it('names a local closure by its reason, apart from the holiday it touches', () => {
    const calendar = {
      ...loadedCalendar,
      overrides: [{ date: '2026-10-08', working: false, reason: '停办公' }],
    }
    expect(notableDays(count('2026-09-29', 3, 'working-day', { calendar }))).toEqual({
      off: [
        { from: '2026-10-01', to: '2026-10-07', name: '国庆节' },
        { from: '2026-10-08', to: '2026-10-08', name: '停办公' },
      ],
      makeUp: ['2026-10-10'],
    })
  })

  it('of natural days names only the rest days the end was moved over', () => {
    expect(notableDays(count('2026-09-20', 15, 'natural-day'))).toEqual({
      off: [{ from: '2026-10-06', to: '2026-10-07', name: '国庆节' }],
      makeUp: [],
    })
  })

  it('of natural days leaves out a make-up Sunday on the way: it counts like any day', () => {
    expect(notableDays(count('2026-09-15', 10, 'natural-day'))).toEqual({
      off: [{ from: '2026-09-26', to: '2026-09-27', name: '中秋节' }],
      makeUp: [],
    })
  })

  it('of natural days names the make-up Saturday on which they end', () => {
    expect(notableDays(count('2026-09-30', 10, 'natural-day'))).toEqual({ off: [], makeUp: ['2026-10-10'] })
  })
})
