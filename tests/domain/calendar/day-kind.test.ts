import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  dayKind,
  lastCoveredDay,
  nextWorkingDay,
  workingDaysBetween,
} from '#shared/domain/calendar/day-kind.ts'
import type { CalendarYear, LocalOverride, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const withOverrides = (...overrides: LocalOverride[]): WorkCalendar => ({ ...loadedCalendar, overrides })

describe('local overrides win over notice and week', () => {
  const calendar = withOverrides(
    { date: '2026-09-16', working: false, reason: '台风停办公' },
    { date: '2026-10-10', working: false, reason: '停电停办公' },
    { date: '2026-09-19', working: true, reason: '集中受理' },
    { date: '2027-03-06', working: true, reason: '集中受理' },
  )

  it.each([
    ['a workday', '2026-09-16', { working: false, kind: 'local-closed', name: '台风停办公', covered: true }],
    [
      'a make-up day',
      '2026-10-10',
      { working: false, kind: 'local-closed', name: '停电停办公', covered: true },
    ],
    ['a Saturday', '2026-09-19', { working: true, kind: 'local-open', name: '集中受理', covered: true }],
    [
      'an uncovered day',
      '2027-03-06',
      { working: true, kind: 'local-open', name: '集中受理', covered: false },
    ],
  ])('on %s', (_what, date, expected) => {
    expect(dayKind(calendar, date)).toEqual({ date, ...expected })
  })

  it('does not leak into another calendar value', () => {
    dayKind(calendar, '2026-09-16')
    expect(dayKind(loadedCalendar, '2026-09-16').kind).toBe('workday')
  })
})

describe('outside the loaded years only the weekend is known', () => {
  it.each([
    ['2027-10-01', true, 'workday'],
    ['2027-02-07', false, 'weekend'],
    ['2023-10-02', true, 'workday'],
  ])('%s: working %s, and says it is not covered', (date, working, kind) => {
    expect(dayKind(loadedCalendar, date)).toEqual({ date, working, kind, name: null, covered: false })
  })

  it('names the last covered day, and none when nothing is loaded', () => {
    expect(lastCoveredDay(loadedCalendar)).toBe('2026-12-31')
    expect(lastCoveredDay({ years: [], overrides: [] })).toBeNull()
  })
})

describe('a notice that reaches back into the old year', () => {
  const year2019: CalendarYear = {
    format: 1,
    year: 2019,
    source: '2018-12-06',
    daysOff: [{ from: '2018-12-30', to: '2019-01-01', name: '元旦' }],
    makeUpWorkdays: [{ date: '2018-12-29', name: '元旦调休' }],
  }
  const year2018: CalendarYear = {
    ...year2019,
    year: 2018,
    daysOff: [{ from: '2018-12-29', to: '2018-12-29', name: '另有安排' }],
    makeUpWorkdays: [],
  }

  it('is believed for the days of the old year, whatever the order of loading', () => {
    for (const years of [
      [year2018, year2019],
      [year2019, year2018],
    ]) {
      expect(dayKind({ years, overrides: [] }, '2018-12-31')).toMatchObject({
        working: false,
        kind: 'holiday',
      })
      expect(dayKind({ years, overrides: [] }, '2018-12-29')).toMatchObject({
        working: true,
        kind: 'make-up',
      })
    }
  })
})

describe('next working day', () => {
  it.each([
    ['an ordinary Thursday', '2026-11-05', '2026-11-06', 'workday'],
    ['a Friday before a plain weekend', '2026-11-06', '2026-11-09', 'workday'],
    ['a Friday before a make-up Saturday', '2026-10-09', '2026-10-10', 'make-up'],
    ['a Saturday before a make-up Sunday', '2026-09-19', '2026-09-20', 'make-up'],
    ['the last day before 国庆节', '2026-09-30', '2026-10-08', 'workday'],
    ['the last day before 春节', '2026-02-14', '2026-02-24', 'workday'],
    ['the last covered day', '2026-12-31', '2027-01-01', 'workday'],
  ])('after %s', (_what, after, date, kind) => {
    expect(nextWorkingDay(loadedCalendar, after)).toMatchObject({ date, kind })
  })

  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-12-31', '2026-01-01'],
  ])('the day after %s is %s', (date, after) => {
    expect(dayAfter(loadedCalendar, date).date).toBe(after)
  })
})

describe('working days between two dates', () => {
  it.each([
    ['the first day is not counted, the last is', '2026-11-02', '2026-11-06', 4],
    ['the same day', '2026-11-02', '2026-11-02', 0],
    ['backwards is negative', '2026-11-06', '2026-11-02', -4],
    ['over a weekend', '2026-11-06', '2026-11-09', 1],
    ['into a weekend', '2026-11-06', '2026-11-08', 0],
    ['over 国庆节 with its make-up Saturday', '2026-09-30', '2026-10-10', 3],
    ['over a new year', '2025-12-30', '2026-01-05', 3],
    ['over two new years', '2023-12-31', '2026-12-31', 251 + 248 + 248],
  ])('%s', (_what, from, to, expected) => {
    expect(workingDaysBetween(loadedCalendar, from, to)).toBe(expected)
  })
})

describe('a text that is no date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '2026-1-1', 'abcd-01-01', ''])(
    '%j is refused',
    (text) => {
      expect(() => dayKind(loadedCalendar, text)).toThrow(RangeError)
      expect(() => workingDaysBetween(loadedCalendar, text, '2026-11-05')).toThrow(RangeError)
    },
  )
})
