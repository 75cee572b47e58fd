import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { dayKind, nextWorkingDay, workingDaysBetween } from '#shared/domain/calendar/day-kind.ts'
import { count } from '#tests/domain/limit/counting.ts'
import { naiveDue, naivelyWorks, withOverride, yearOf } from '#tests/domain/limit/naive-count.ts'

const FIRST_DAY = Temporal.PlainDate.from('2026-01-01')
const dayAt = (offset: number): string => FIRST_DAY.add({ days: offset }).toString()

const calendars = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 10 }),
  })
  .map(({ off, worked }) => {
    const workedDates = new Set(worked.map(dayAt))
    const offDates = new Set(off.map(dayAt).filter((date) => !workedDates.has(date)))
    const calendar: WorkCalendar = { years: [yearOf(2026, offDates, workedDates)], overrides: [] }
    return { calendar, naive: { off: offDates, worked: workedDates } }
  })

const starts = fc.integer({ min: 0, max: 300 }).map(dayAt)
const values = fc.integer({ min: 1, max: 60 })
const units = fc.constantFrom('working-day' as const, 'natural-day' as const)
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

  it('the lines of the explanation sum to the date: every day once, counted or not', () => {
    fc.assert(
      fc.property(calendars, starts, values, pausesOf, ({ calendar }, start, value, pauses) => {
        const { due, days } = count(start, value, 'working-day', { calendar, pauses })
        const [first, ...rest] = days
        expect(first).toMatchObject({ date: start, what: 'start' })
        expect(rest.every(({ what }) => ['counted', 'off', 'paused'].includes(what))).toBe(true)
        expect(rest.filter(({ what }) => what === 'counted')).toHaveLength(value)
        const end = Temporal.PlainDate.from(start).add({ days: rest.length })
        expect([days.at(-1)?.date, days.at(-1)?.what, end.toString()]).toEqual([due, 'counted', due])
      }),
    )
  })

  const anyDay = fc.integer({ min: 0, max: 364 }).map(dayAt)

  it('another day off never moves a date earlier, in whatever unit it is counted', () => {
    fc.assert(
      fc.property(calendars, starts, values, units, anyDay, ({ calendar }, start, value, unit, date) => {
        const before = count(start, value, unit, { calendar })
        const after = count(start, value, unit, { calendar: withOverride(calendar, date, false) })
        expect(after.due >= before.due && after.rawDue >= before.rawDue).toBe(true)
      }),
    )
  })

  it('another make-up day never moves a date later, in whatever unit it is counted', () => {
    fc.assert(
      fc.property(calendars, starts, values, units, anyDay, ({ calendar }, start, value, unit, date) => {
        const before = count(start, value, unit, { calendar })
        const after = count(start, value, unit, { calendar: withOverride(calendar, date, true) })
        expect(after.due <= before.due && after.rawDue <= before.rawDue).toBe(true)
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
