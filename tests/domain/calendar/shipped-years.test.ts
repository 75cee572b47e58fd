import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/plain-date.ts'
import { calendarYearProblems, dayKind, workingDaysBetween } from '#shared/domain/calendar/day-kind.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const everyDay = (from: string, to: string): string[] => {
  const dates: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

describe('the shipped years follow the State Council notices', () => {
  it('agrees with an independent table on every one of the 1096 days', () => {
    const dates = everyDay('2024-01-01', '2026-12-31')
    const different = dates.filter(
      (date) => dayKind(loadedCalendar, date).working !== chineseDays.isWorkday(date),
    )
    expect(dates).toHaveLength(1096)
    expect(different).toEqual([])
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, total) => {
    expect(workingDaysBetween(loadedCalendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(total)
  })

  it.each(loadedCalendar.years.map((year) => [year.year, year] as const))(
    '%i has no finding',
    (_year, year) => {
      expect(calendarYearProblems(year)).toEqual([])
    },
  )

  it.each([
    ['2024-02-04', 'make-up', '春节调休'],
    ['2024-02-09', 'workday', null],
    ['2024-09-17', 'holiday', '中秋节'],
    ['2025-10-06', 'holiday', '国庆节、中秋节'],
    ['2025-06-02', 'holiday', '端午节'],
    ['2026-01-04', 'make-up', '元旦调休'],
    ['2026-09-20', 'make-up', '国庆节调休'],
    ['2026-09-26', 'holiday', '中秋节'],
    ['2026-10-07', 'holiday', '国庆节'],
    ['2026-10-10', 'make-up', '国庆节调休'],
    ['2026-10-11', 'weekend', null],
  ])('%s is %s %s', (date, kind, name) => {
    expect(dayKind(loadedCalendar, date)).toMatchObject({ date, kind, name, covered: true })
  })
})
