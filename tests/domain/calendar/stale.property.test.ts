import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDiff, movingSpan } from '#shared/domain/calendar/calendar-diff.ts'
import { isStale, isTouched, reachOf } from '#shared/domain/calendar/stale.ts'
import type { CalendarChange } from '#shared/domain/calendar/stale.ts'
import type { WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { tellBy } from '#shared/domain/intake/tell-by.ts'
import { caseDue, countLimit } from '#shared/domain/limit/count-limit.ts'
import type { Limit } from '#shared/domain/matter/matter-version.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { yearOf } from '#tests/domain/limit/naive-count.ts'

const FIRST_DAY = Temporal.PlainDate.from('2026-01-01')
const dayAt = (offset: number): string => FIRST_DAY.add({ days: offset }).toString()
const anyDays = (from: number, to: number, most: number) =>
  fc.uniqueArray(fc.integer({ min: from, max: to }), { maxLength: most }).map((days) => days.map(dayAt))

/** Calendars of 2026 that may or may not know 2027, with days closed and opened by order. */
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({
    off: anyDays(0, 364, 30),
    worked: anyDays(0, 364, 6),
    next: fc.option(fc.record({ off: anyDays(358, 729, 30), worked: anyDays(358, 729, 6) }), { nil: null }),
    closed: anyDays(0, 729, 4),
    opened: anyDays(0, 729, 4),
  })
  .map(({ off, worked, next, closed, opened }) => ({
    years: [yearOf(2026, off, worked), ...(next === null ? [] : [yearOf(2027, next.off, next.worked)])],
    overrides: [
      ...closed.map((date) => ({ date, working: false, reason: 'drawn' })),
      ...opened
        .filter((date) => !closed.includes(date))
        .map((date) => ({ date, working: true, reason: 'drawn' })),
    ],
  }))

const limits: fc.Arbitrary<Limit | null> = fc.option(
  fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('working-day' as const, 'natural-day' as const, 'hour' as const),
    start: fc.constantFrom('received' as const, 'accepted' as const),
    source: fc.constant(''),
    excluded: fc.constant([]),
    extension: fc.constant(null),
  }),
  { nil: null },
)

const cases = fc.record({
  received: fc.integer({ min: 0, max: 500 }),
  later: fc.integer({ min: 0, max: 30 }),
  promised: limits,
  legal: limits,
  tellWithin: fc.integer({ min: 1, max: 10 }),
})
type Drawn = typeof cases extends fc.Arbitrary<infer Case> ? Case : never

/** Everything a row keeps that hangs on the calendar. */
const datesOf = ({ received, later, promised, legal, tellWithin }: Drawn, calendar: WorkCalendar) => {
  const receivedOn = dayAt(received)
  const acceptedOn = dayAt(received + later)
  const due = caseDue({
    promised,
    legal,
    receivedAt: startOfDate(receivedOn),
    acceptedOn,
    acceptedAt: startOfDate(acceptedOn),
    pauses: [],
    calendar,
  })
  const correction = {
    tellWithin: { value: tellWithin, unit: 'working-day' as const },
  } as Parameters<typeof tellBy>[0]['correction']
  const answerBy = countLimit({
    value: 1,
    unit: 'working-day',
    startDate: acceptedOn,
    startAt: 0,
    pauses: [],
    calendar,
  })
  return {
    due: due?.due ?? null,
    basis: due?.basis ?? null,
    provisional: due?.provisional ?? false,
    tellBy: tellBy({ correction }, receivedOn, calendar)?.date ?? null,
    answerBy: answerBy.due,
  }
}
const rowOf = (drawn: Drawn, calendar: WorkCalendar) => {
  const dates = datesOf(drawn, calendar)
  return {
    dates,
    reach: reachOf([dates.due, dates.tellBy, dates.answerBy]),
    receivedOn: dayAt(drawn.received),
  }
}

describe('which rows a change of the calendar touches, for any calendars', () => {
  it('a row that is not touched keeps every date it has', () => {
    let untouched = 0
    fc.assert(
      fc.property(calendars, calendars, cases, (before, after, drawn) => {
        const span = movingSpan(calendarDiff(before, after))
        const { dates, reach, receivedOn } = rowOf(drawn, before)
        if (span !== null && isTouched({ calendarReach: reach, receivedOn }, span)) return
        untouched += 1
        expect(datesOf(drawn, after)).toEqual(dates)
      }),
      { numRuns: 400 },
    )
    expect(untouched).toBeGreaterThan(10)
  })

  it('a single changed day leaves almost everything untouched, and that is right', () => {
    let untouched = 0
    const day = fc.integer({ min: 0, max: 729 }).map(dayAt)
    fc.assert(
      fc.property(calendars, day, fc.boolean(), cases, (before, date, working, drawn) => {
        const overrides = [
          ...before.overrides.filter((override) => override.date !== date),
          { date, working, reason: 'changed' },
        ]
        const after = { ...before, overrides }
        const span = movingSpan(calendarDiff(before, after))
        const { dates, reach, receivedOn } = rowOf(drawn, before)
        if (span !== null && isTouched({ calendarReach: reach, receivedOn }, span)) return
        untouched += 1
        expect(datesOf(drawn, after)).toEqual(dates)
      }),
      { numRuns: 400 },
    )
    expect(untouched).toBeGreaterThan(200)
  })

  it('after any series of changes, counting the stale rows anew is as good as counting all of them', () => {
    fc.assert(
      fc.property(
        fc.array(calendars, { minLength: 2, maxLength: 6 }),
        fc.array(cases, { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
        (history, drawn, recounts) => {
          const changes: CalendarChange[] = []
          const rows = drawn.map((one) => ({ one, under: 1, ...rowOf(one, history[0]!) }))
          for (const [index, after] of history.entries()) {
            if (index === 0) continue
            const span = movingSpan(calendarDiff(history[index - 1]!, after))
            if (span !== null) changes.push({ version: index + 1, ...span })
            // Some rows are reached before the next change comes, others are not.
            for (const [at, row] of rows.entries()) {
              const stale = isStale(
                { calendarVersion: row.under, calendarReach: row.reach, receivedOn: row.receivedOn },
                changes,
              )
              if (stale && (recounts[index * 6 + at] === true || index === history.length - 1))
                Object.assign(row, { under: index + 1, ...rowOf(row.one, after) })
            }
          }
          for (const { one, dates } of rows) expect(dates).toEqual(datesOf(one, history.at(-1)!))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('the latest date of a row', () => {
  it.each([
    [[], null],
    [[null, null], null],
    [[null, '2026-10-27', '2026-09-30'], '2026-10-27'],
  ])('of %j is %s', (dates, expected) => {
    expect(reachOf(dates)).toBe(expected)
  })

  it('is none for a row without a date, and then no change touches it', () => {
    const row = { calendarReach: null, receivedOn: '2026-09-17' }
    expect(isTouched(row, { first: '2026-01-01', last: '2027-12-31' })).toBe(false)
  })

  it.each([
    ['the day of receipt itself is not counted', { first: '2026-09-17', last: '2026-09-17' }, false],
    ['the first day that is counted', { first: '2026-09-18', last: '2026-09-18' }, true],
    ['its own last day', { first: '2026-10-27', last: '2026-12-31' }, true],
    ['the day after', { first: '2026-10-28', last: '2026-12-31' }, false],
  ])('%s', (_what, span, touched) => {
    expect(isTouched({ calendarReach: '2026-10-27', receivedOn: '2026-09-17' }, span)).toBe(touched)
  })
})
