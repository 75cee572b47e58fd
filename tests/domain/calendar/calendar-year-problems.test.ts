import { describe, expect, it } from 'vitest'
import { calendarYearFindings, calendarYearProblems } from '#shared/domain/calendar/calendar-year-problems.ts'
import type { CalendarYear } from '#shared/domain/calendar/work-calendar.ts'

const statutory = [
  { from: '2027-01-01', to: '2027-01-03', name: '元旦' },
  { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
  { from: '2027-10-01', to: '2027-10-07', name: '国庆节' },
]

const year = (change: Partial<CalendarYear>): CalendarYear => ({
  format: 1,
  year: 2027,
  source: 'a notice',
  daysOff: statutory,
  makeUpWorkdays: [{ date: '2027-09-26', name: '国庆节调休' }],
  ...change,
})

const withRange = (from: string, to: string): CalendarYear =>
  year({ daysOff: [...statutory, { from, to, name: '春节' }] })
const withMakeUp = (...dates: string[]): CalendarYear =>
  year({ makeUpWorkdays: dates.map((date) => ({ date, name: '调休' })) })

describe('a calendar file is refused with place and reason', () => {
  it.each([
    [
      'a day off in another year',
      withRange('2028-01-24', '2028-01-26'),
      'day-off-outside-year',
      '2028-01-24',
    ],
    [
      'a block that runs over the end',
      withRange('2027-12-30', '2028-01-02'),
      'day-off-outside-year',
      '2028-01-02',
    ],
    ['a block too early', withRange('2026-12-24', '2026-12-26'), 'day-off-outside-year', '2026-12-24'],
    ['a make-up day in another year', withMakeUp('2028-02-05'), 'make-up-outside-year', '2028-02-05'],
    ['a reversed block', withRange('2027-02-11', '2027-02-05'), 'range-reversed', '2027-02-11'],
    ['a mistyped month', withRange('2027-02-05', '2027-03-11'), 'range-too-long', '2027-02-05'],
    ['overlapping blocks', withRange('2027-05-05', '2027-05-07'), 'ranges-overlap', '2027-05-05'],
    ['a make-up day named twice', withMakeUp('2027-09-26', '2027-09-26'), 'make-up-repeated', '2027-09-26'],
    ['a make-up Monday', withMakeUp('2027-09-27'), 'make-up-not-on-weekend', '2027-09-27'],
    ['a make-up day inside a block', withMakeUp('2027-10-02'), 'make-up-on-day-off', '2027-10-02'],
    ['no 劳动节', year({ daysOff: statutory.toSpliced(1, 1) }), 'statutory-day-missing', '2027-05-01'],
  ] as const)('%s', (_what, file, problem, date) => {
    expect(calendarYearFindings(file)).toEqual([{ problem, date }])
    expect(calendarYearProblems(file)).toEqual([problem])
  })

  it('an empty year is never taken for a covered year without holidays', () => {
    expect(calendarYearProblems(year({ daysOff: [], makeUpWorkdays: [] }))).toEqual(['statutory-day-missing'])
  })

  it('names every problem once', () => {
    const file = year({
      daysOff: [...statutory, { from: '2027-02-11', to: '2027-02-05', name: '春节' }],
      makeUpWorkdays: [
        { date: '2027-09-27', name: '调休' },
        { date: '2027-09-28', name: '调休' },
      ],
    })
    expect(calendarYearProblems(file)).toEqual(['range-reversed', 'make-up-not-on-weekend'])
    expect(calendarYearFindings(file)).toHaveLength(3)
  })
})

describe('a calendar file that can be loaded', () => {
  it('has no finding', () => {
    expect(calendarYearProblems(year({}))).toEqual([])
  })

  it('may begin 元旦 in the last week of the old year', () => {
    const daysOff = [{ from: '2026-12-31', to: '2027-01-02', name: '元旦' }, ...statutory.slice(1)]
    expect(
      calendarYearProblems(year({ daysOff, makeUpWorkdays: [{ date: '2026-12-27', name: '元旦调休' }] })),
    ).toEqual([])
  })
})
