import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/plain-date.ts'
import { dayWeeks } from '../../../renderer/document/day-weeks.ts'
import { workingDays } from './sample-time-snapshots.ts'

interface Day {
  readonly date: string
  readonly what: 'start' | 'counted' | 'off' | 'paused' | 'rolled'
  readonly name: string
}

const day = (date: string, what: Day['what'] = 'counted', name = ''): Day => ({ date, what, name })
const days = (from: string, count: number, what: Day['what'], name = ''): Day[] =>
  Array.from({ length: count }, (_, index) => day(addDays(from, index), what, name))

/** A week as its first and last given day, a standstill as what it says. */
const shown = (all: readonly Day[]): unknown[] =>
  dayWeeks(all).map((week) =>
    week.kind === 'standstill'
      ? week
      : week.days.flatMap((each) => (each === null ? [] : [each.date.slice(5)])),
  )

describe('a limit as a calendar', () => {
  it('begins on the Monday of its first week and ends on the Sunday of its last', () => {
    // 2026-09-22 is a Tuesday, 2026-09-29 the Tuesday after it.
    const weeks = dayWeeks(days('2026-09-22', 8, 'counted'))
    expect(
      weeks.map((week) => week.kind === 'week' && week.days.map((each) => each?.date.slice(5) ?? '')),
    ).toEqual([
      ['', '09-22', '09-23', '09-24', '09-25', '09-26', '09-27'],
      ['09-28', '09-29', '', '', '', '', ''],
    ])
  })

  it('of no days is empty', () => {
    expect(dayWeeks([])).toEqual([])
  })

  it('leaves the place of a day that was not given empty', () => {
    expect(shown([day('2026-09-22'), day('2026-09-24')])).toEqual([['09-22', '09-24']])
  })
})

describe('weeks through which the clock stood still', () => {
  it('become one line, with their span and reason; half weeks stay as they are', () => {
    const all = [
      ...days('2026-10-12', 3, 'counted'),
      ...days('2026-10-15', 20, 'paused', '听证'),
      ...days('2026-11-04', 3, 'counted'),
    ]
    expect(shown(all)).toEqual([
      ['10-12', '10-13', '10-14', '10-15', '10-16', '10-17', '10-18'],
      { kind: 'standstill', from: '2026-10-19', to: '2026-11-01', days: 14, name: '听证' },
      ['11-02', '11-03', '11-04', '11-05', '11-06'],
    ])
  })

  it('also where the rest days between are rest days', () => {
    const week = (monday: string): Day[] => [
      ...days(monday, 5, 'paused', '检测'),
      ...days(addDays(monday, 5), 2, 'off'),
    ]
    expect(shown([...week('2026-10-12'), ...week('2026-10-19')])).toEqual([
      { kind: 'standstill', from: '2026-10-12', to: '2026-10-25', days: 14, name: '检测' },
    ])
  })

  it.each([
    ['one week alone', days('2026-10-12', 7, 'paused', '听证'), 1],
    [
      'two reasons',
      [...days('2026-10-12', 7, 'paused', '听证'), ...days('2026-10-19', 7, 'paused', '检测')],
      2,
    ],
    ['weeks of nothing but rest days', days('2026-10-12', 14, 'off', '停办公'), 2],
  ])('are shown day by day: %s', (_what, all, weeks) => {
    expect(dayWeeks(all).map(({ kind }) => kind)).toEqual(Array.from({ length: weeks }, () => 'week'))
  })
})

describe('whatever the days are', () => {
  it('every day that is counted is shown once, in order, under its own weekday', () => {
    const what = fc.constantFrom<Day['what'][]>('start', 'counted', 'off', 'paused', 'rolled')
    fc.assert(
      fc.property(fc.array(what, { maxLength: 80 }), fc.nat(3000), (kinds, offset) => {
        const all = kinds.map((each, index) => day(addDays('2024-01-01', offset + index), each))
        const cells = dayWeeks(all).flatMap((week) => (week.kind === 'week' ? week.days : []))
        const counted = (list: readonly (Day | null)[]): string[] =>
          list.flatMap((each) => (each?.what === 'counted' ? [each.date] : []))
        expect(counted(cells)).toEqual(counted(all))
        const places = dayWeeks(all).flatMap((week) => (week.kind === 'week' ? [week.days] : []))
        for (const week of places)
          for (const [place, each] of week.entries())
            if (each !== null) expect((new Date(`${each.date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(place)
      }),
    )
  })
})

describe('the days of the sample papers', () => {
  it.each([
    ['2026-09-22', '2026-10-30', 23],
    ['2026-09-22', '2026-11-10', 30],
  ])('from %s to %s are the %i working days of the golden table', (start, last, count) => {
    expect(workingDays(start, last).at(-1)).toMatchObject({ date: last, what: 'counted', ordinal: count })
  })
})
