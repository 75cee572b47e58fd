import { describe, expect, it } from 'vitest'
import { calendarDiff, canMove, movingSpan } from '#shared/domain/calendar/calendar-diff.ts'
import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

/** Invented: nothing is known of the real arrangement. */
const invented2027: CalendarYear = {
  format: 1,
  year: 2027,
  source: 'invented',
  daysOff: [
    { from: '2026-12-31', to: '2027-01-02', name: '元旦' },
    { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
  ],
  makeUpWorkdays: [{ date: '2026-12-27', name: '元旦调休' }],
}
const year2026 = loadedCalendar.years.find(({ year }) => year === 2026)!

const with2026 = (change: Partial<CalendarYear>): WorkCalendar => ({
  ...loadedCalendar,
  years: loadedCalendar.years.map((year) => (year === year2026 ? { ...year, ...change } : year)),
})
const withOverrides = (...overrides: WorkCalendar['overrides']): WorkCalendar => ({
  ...loadedCalendar,
  overrides,
})

describe('两份日历逐日相比', () => {
  it('a calendar differs from itself nowhere', () => {
    expect(calendarDiff(loadedCalendar, loadedCalendar)).toEqual([])
    expect(movingSpan([])).toBeNull()
  })

  it('a year that is loaded changes all of its days, and those it reaches back to', () => {
    const changed = calendarDiff(loadedCalendar, {
      ...loadedCalendar,
      years: [...loadedCalendar.years, invented2027],
    })
    expect(changed).toHaveLength(2 + 365)
    expect(changed[0]).toMatchObject({
      date: '2026-12-27',
      before: { kind: 'weekend', working: false, covered: true },
      after: { kind: 'make-up', working: true, covered: true },
    })
    expect(movingSpan(changed)).toEqual({ first: '2026-12-27', last: '2027-12-31' })
  })

  it('a corrected notice changes just the corrected days', () => {
    const daysOff = year2026.daysOff.map((range) =>
      range.name === '国庆节' ? { ...range, to: '2026-10-08' } : range,
    )
    const changed = calendarDiff(loadedCalendar, with2026({ daysOff }))
    expect(changed.map(({ date, before, after }) => [date, before.kind, after.kind])).toEqual([
      ['2026-10-08', 'workday', 'holiday'],
    ])
  })

  it.each([
    [
      '停办公',
      { date: '2026-11-03', working: false, reason: '台风' },
      ['2026-11-03', 'workday', 'local-closed'],
    ],
    [
      'a working Saturday',
      { date: '2026-11-07', working: true, reason: '集中受理' },
      ['2026-11-07', 'weekend', 'local-open'],
    ],
    [
      'in a year that is not loaded',
      { date: '2028-03-04', working: true, reason: '集中受理' },
      ['2028-03-04', 'weekend', 'local-open'],
    ],
  ])(
    '%s is one changed day, and back again when it is taken away',
    (_what, override, [date, before, after]) => {
      const local = withOverrides(override)
      const brief = (days: ReturnType<typeof calendarDiff>) =>
        days.map((day) => [day.date, day.before.kind, day.after.kind])
      expect(brief(calendarDiff(loadedCalendar, local))).toEqual([[date, before, after]])
      expect(brief(calendarDiff(local, loadedCalendar))).toEqual([[date, after, before]])
      expect(movingSpan(calendarDiff(local, loadedCalendar))).toEqual({ first: date, last: date })
    },
  )

  it('another name or a closure on a day off is seen, but moves nothing', () => {
    const daysOff = year2026.daysOff.map((range) =>
      range.name === '端午节' ? { ...range, name: '端午' } : range,
    )
    const renamed = calendarDiff(loadedCalendar, with2026({ daysOff }))
    expect(renamed.map(({ date }) => date)).toEqual(['2026-06-19', '2026-06-20', '2026-06-21'])
    const closed = calendarDiff(
      loadedCalendar,
      withOverrides({ date: '2026-11-08', working: false, reason: '停电' }),
    )
    expect([...renamed, ...closed].some(canMove)).toBe(false)
    expect(movingSpan([...renamed, ...closed])).toBeNull()
  })
})
