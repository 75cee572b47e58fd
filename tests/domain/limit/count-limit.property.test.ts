import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { dayKind, nextWorkingDay, workingDaysBetween } from '#shared/domain/calendar/day-kind.ts'
import type { Pause } from '#shared/domain/limit/count-limit.ts'
import { count } from '#tests/domain/limit/counting.ts'

/** A second, naive way to count: two sets of dates and one step at a time, sharing nothing with the rule. */
interface NaiveCalendar {
  readonly off: ReadonlySet<string>
  readonly worked: ReadonlySet<string>
}

const FIRST_DAY = Temporal.PlainDate.from('2026-01-01')
const dayAt = (offset: number): string => FIRST_DAY.add({ days: offset }).toString()

const naivelyWorks = (calendar: NaiveCalendar, date: Temporal.PlainDate): boolean => {
  const text = date.toString()
  if (calendar.worked.has(text)) return true
  return date.dayOfWeek <= 5 && !calendar.off.has(text)
}

const naiveDue = (
  calendar: NaiveCalendar,
  start: string,
  value: number,
  pauses: readonly Pause[],
): string => {
  let date = Temporal.PlainDate.from(start)
  let counted = 0
  while (counted < value) {
    date = date.add({ days: 1 })
    const text = date.toString()
    const paused = pauses.some((pause) => pause.to !== null && pause.from < text && text <= pause.to)
    if (!paused && naivelyWorks(calendar, date)) counted += 1
  }
  return date.toString()
}

const calendars = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 10 }),
  })
  .map(({ off, worked }) => {
    const workedDates = new Set(worked.map(dayAt))
    const offDates = new Set(off.map(dayAt).filter((date) => !workedDates.has(date)))
    const year: CalendarYear = {
      format: 1,
      year: 2026,
      source: 'drawn',
      daysOff: [...offDates].map((date) => ({ from: date, to: date, name: 'off' })),
      makeUpWorkdays: [...workedDates].map((date) => ({ date, name: 'worked' })),
    }
    const calendar: WorkCalendar = { years: [year], overrides: [] }
    return { calendar, naive: { off: offDates, worked: workedDates } }
  })

const starts = fc.integer({ min: 0, max: 300 }).map(dayAt)
const values = fc.integer({ min: 1, max: 60 })
const pausesOf = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 0, max: 30 })), { maxLength: 3 })
  .map((drawn) => drawn.map(([from, length]) => ({ from: dayAt(from), to: dayAt(from + length) })))

describe('工作日, for any calendar', () => {
  it('ends where counting date by date ends, pauses and all', () => {
    fc.assert(
      fc.property(calendars, starts, values, pausesOf, ({ calendar, naive }, start, value, pauses) => {
        expect(count(start, value, 'working-day', { calendar, pauses }).due).toBe(
          naiveDue(naive, start, value, pauses),
        )
      }),
    )
  })

  it('is additive: a days and then b days are a + b days', () => {
    fc.assert(
      fc.property(calendars, starts, values, values, ({ calendar }, start, a, b) => {
        const first = count(start, a, 'working-day', { calendar }).due
        const second = count(first, b, 'working-day', { calendar }).due
        expect(second).toBe(count(start, a + b, 'working-day', { calendar }).due)
      }),
    )
  })

  it('is monotonic: a longer limit ends later, a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendars, starts, starts, values, ({ calendar }, one, other, value) => {
        const [start, later] = one < other ? [one, other] : [other, one]
        const due = count(start, value, 'working-day', { calendar }).due
        expect(count(start, value + 1, 'working-day', { calendar }).due > due).toBe(true)
        expect(count(later, value, 'working-day', { calendar }).due >= due).toBe(true)
      }),
    )
  })

  it('never ends on a day off, and counts exactly the value in its explanation', () => {
    fc.assert(
      fc.property(calendars, starts, values, pausesOf, ({ calendar, naive }, start, value, pauses) => {
        const { due, days } = count(start, value, 'working-day', { calendar, pauses })
        expect(naivelyWorks(naive, Temporal.PlainDate.from(due))).toBe(true)
        const ordinals = days.flatMap((day) => day.ordinal ?? [])
        expect(ordinals).toEqual(Array.from({ length: value }, (_, index) => index + 1))
        expect(days.map((day) => day.date)).toEqual(
          days.map((_, index) => Temporal.PlainDate.from(start).add({ days: index }).toString()),
        )
      }),
    )
  })

  it('another holiday never moves a date earlier', () => {
    const holiday = fc.integer({ min: 0, max: 364 }).map(dayAt)
    fc.assert(
      fc.property(calendars, starts, values, holiday, ({ calendar }, start, value, date) => {
        const overrides = [{ date, working: false, reason: 'another' }]
        const before = count(start, value, 'working-day', { calendar }).due
        expect(
          count(start, value, 'working-day', { calendar: { ...calendar, overrides } }).due >= before,
        ).toBe(true)
      }),
    )
  })

  it('agrees with the number of working days between start and due date', () => {
    fc.assert(
      fc.property(calendars, starts, values, ({ calendar }, start, value) => {
        const { due } = count(start, value, 'working-day', { calendar })
        expect(workingDaysBetween(calendar, start, due)).toBe(value)
        expect(workingDaysBetween(calendar, due, start)).toBe(-value)
        expect(nextWorkingDay(calendar, due).date).toBe(
          count(start, value + 1, 'working-day', { calendar }).due,
        )
      }),
    )
  })
})

describe('自然日 and 月, for any calendar', () => {
  it('the raw last day is the plain date, and it rolls to the first working day from there', () => {
    fc.assert(
      fc.property(calendars, starts, values, fc.boolean(), ({ calendar, naive }, start, value, months) => {
        const length = months ? { months: value } : { days: value }
        const counted = count(start, value, months ? 'month' : 'natural-day', { calendar })
        const last = Temporal.PlainDate.from(start).add(length)
        expect(counted.rawDue).toBe(last.toString())
        let rolled = last
        while (!naivelyWorks(naive, rolled)) rolled = rolled.add({ days: 1 })
        expect(counted.due).toBe(rolled.toString())
        expect(dayKind(calendar, counted.due).working).toBe(true)
      }),
    )
  })
})
