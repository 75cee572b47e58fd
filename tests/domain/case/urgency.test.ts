import { describe, expect, expectTypeOf, it } from 'vitest'
import { urgencySchema, type Urgency as UrgencyOnTheWire } from '#shared/contract/case-view.ts'
import { isNear, urgencyOf, type Urgency, type UrgencyQuestion } from '#shared/domain/case/urgency.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const urgency = (today: string, due: string | null, change: Partial<UrgencyQuestion> = {}): Urgency =>
  urgencyOf({ due, provisional: false, running: true, today, calendar: loadedCalendar, ...change })

const left = (workingDays: number, provisional = false) =>
  ({ kind: 'left', workingDays, provisional }) as const
const overdue = (workingDays: number) => ({ kind: 'overdue', workingDays }) as const
const today = { kind: 'today' } as const
const next = { kind: 'next-working-day' } as const

describe('urgency of a due date on a day', () => {
  it.each<[today: string, due: string, expected: Urgency, why: string]>([
    ['2026-11-02', '2026-11-02', today, 'due today, 含当日'],
    ['2026-11-02', '2026-11-03', next, 'due tomorrow'],
    ['2026-11-02', '2026-11-04', left(2), 'two working days left'],
    ['2026-11-06', '2026-11-09', next, 'Friday, due on Monday'],
    ['2026-11-06', '2026-11-07', next, 'Friday, a natural-day limit that ends on Saturday'],
    ['2026-11-06', '2026-11-10', left(2), 'Friday, due on Tuesday'],
    ['2026-10-09', '2026-10-10', next, 'Friday, due on the make-up Saturday'],
    ['2026-10-09', '2026-10-12', left(2), 'Friday, Monday is the day after the make-up Saturday'],
    ['2026-09-30', '2026-10-05', next, 'the last day before 国庆节, due within it'],
    ['2026-09-29', '2026-10-05', left(1), 'two days before it'],
    ['2026-09-30', '2026-10-08', next, 'due on the first day after it'],
    ['2026-10-03', '2026-10-05', next, 'asked within it'],
    ['2026-11-03', '2026-11-02', overdue(1), 'one working day late'],
    ['2026-11-07', '2026-11-06', overdue(0), 'late, but no working day has passed yet'],
    ['2026-10-08', '2026-09-30', overdue(1), 'holidays are not counted as delay'],
    ['2026-11-16', '2026-11-02', overdue(10), 'two weeks late'],
  ])('on %s, due %s: %j (%s)', (day, due, expected) => {
    expect(urgency(day, due)).toEqual(expected)
  })

  it('is none without a due date or while nothing runs, however late', () => {
    expect(urgency('2026-11-02', null)).toEqual({ kind: 'none' })
    expect(urgency('2026-11-02', '2026-10-01', { running: false })).toEqual({ kind: 'none' })
  })

  it('says 暂定 with what is left', () => {
    expect(urgency('2026-12-30', '2027-01-06', { provisional: true })).toEqual(left(5, true))
  })
})

describe('near', () => {
  it.each([
    [today, true],
    [next, true],
    [left(2), false],
    [overdue(1), false],
    [{ kind: 'none' } as const, false],
  ])('%j: %s', (value, expected) => {
    expect(isNear(value)).toBe(expected)
  })
})

describe('the rule and the contract speak of the same thing', () => {
  it('has one shape in both', () => {
    expectTypeOf<Urgency>().branded.toEqualTypeOf<Readonly<UrgencyOnTheWire>>()
    for (const value of [today, next, left(3), overdue(2), { kind: 'none' }]) {
      expect(urgencySchema.parse(value)).toEqual(value)
    }
  })
})
