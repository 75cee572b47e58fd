import { describe, expect, it } from 'vitest'
import {
  leftOfOrder,
  MOST_ORDERED_DAYS,
  orderProblem,
  reachesBack,
} from '#shared/domain/calendar/order-days.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const closed = (from: string, to: string) => ({ working: false, from, to })
const opened = (from: string, to: string) => ({ working: true, from, to })

describe('停办公 and extra working days: what an order must be', () => {
  it.each([
    ['停办公 on a workday', closed('2026-11-03', '2026-11-03'), null],
    ['停办公 over a weekend, from Friday to Monday', closed('2026-11-06', '2026-11-09'), null],
    ['停办公 on a make-up Saturday', closed('2026-10-10', '2026-10-10'), null],
    ['a working Saturday', opened('2026-11-07', '2026-11-07'), null],
    ['a working weekend', opened('2026-11-07', '2026-11-08'), null],
    ['a working day in a year that is not loaded', opened('2027-03-06', '2027-03-06'), null],
    ['reversed', closed('2026-11-05', '2026-11-03'), { code: 'days-reversed' }],
    [
      'longer than anybody closes',
      closed('2026-11-03', addDays('2026-11-03', MOST_ORDERED_DAYS)),
      { code: 'too-many-days', most: MOST_ORDERED_DAYS },
    ],
    ['停办公 on days that are off anyway', closed('2026-11-07', '2026-11-08'), { code: 'already-off' }],
    [
      'a working day that is one anyway',
      opened('2026-11-07', '2026-11-09'),
      { code: 'already-working', date: '2026-11-09' },
    ],
    [
      'a make-up Saturday is worked already',
      opened('2026-10-10', '2026-10-10'),
      { code: 'already-working', date: '2026-10-10' },
    ],
  ] as const)('%s', (_what, order, problem) => {
    expect(orderProblem(order, loadedCalendar, [])).toEqual(problem)
  })

  it('exactly the longest is taken', () => {
    const order = closed('2026-11-03', addDays('2026-11-03', MOST_ORDERED_DAYS - 1))
    expect(orderProblem(order, loadedCalendar, [])).toBeNull()
  })

  it.each([
    ['the same day', closed('2026-11-04', '2026-11-04'), true],
    ['its last day', closed('2026-11-05', '2026-11-10'), true],
    ['the day after', closed('2026-11-06', '2026-11-10'), false],
    ['the day before', closed('2026-11-02', '2026-11-02'), false],
  ])('one order for one day: %s', (_what, order, taken) => {
    const others = [{ from: '2026-11-03', to: '2026-11-05' }]
    expect(orderProblem(order, loadedCalendar, others)).toEqual(
      taken ? { code: 'days-taken', from: '2026-11-03', to: '2026-11-05' } : null,
    )
  })
})

describe('days that have passed', () => {
  it.each([
    ['2026-11-02', true],
    ['2026-11-03', false],
    ['2026-11-04', false],
  ])('an order from %s, entered on 2026-11-03, reaches back: %s', (from, back) => {
    expect(reachesBack({ from }, '2026-11-03')).toBe(back)
  })

  it.each([
    ['before it begins, nothing', '2026-11-02', null],
    ['on its first day, nothing', '2026-11-03', null],
    ['in the middle, the days through yesterday', '2026-11-04', { lastDay: '2026-11-03' }],
    ['on its last day, the days through yesterday', '2026-11-05', { lastDay: '2026-11-04' }],
    ['afterwards, nothing: it was a mistake', '2026-11-06', null],
  ])('taken back %s is left', (_when, today, left) => {
    expect(leftOfOrder({ from: '2026-11-03', to: '2026-11-05' }, today)).toEqual(left)
  })
})
