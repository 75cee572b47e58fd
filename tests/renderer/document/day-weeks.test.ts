import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { dayWeeks, type WeekCell } from '../../../renderer/document/day-weeks.ts'
import { workingDays } from './sample-time-snapshots.ts'

interface Day {
  readonly date: string
  readonly what: 'start' | 'counted' | 'off' | 'paused' | 'rolled'
  readonly name: string
}

const day = (date: string, what: Day['what'] = 'counted', name = ''): Day => ({ date, what, name })
const days = (from: string, count: number, what: Day['what'], name = ''): Day[] =>
  Array.from({ length: count }, (_, index) => day(addDays(from, index), what, name))

const cellShown = (cell: WeekCell<Day>): string[] => {
  if (cell.kind === 'none') return []
  return [
    cell.kind === 'day' ? cell.day.date.slice(5) : `${cell.from.slice(5)}–${cell.to.slice(5)} ${cell.name}`,
  ]
}

/** A week as its first and last given day, a standstill as what it says. */
const shown = (all: readonly Day[]): unknown[] =>
  dayWeeks(all).map((week) => (week.kind === 'standstill' ? week : week.cells.flatMap(cellShown)))

describe('a limit as a calendar', () => {
  it('begins on the Monday of its first week and ends on the Sunday of its last', () => {
    // 2026-09-22 is a Tuesday, 2026-09-29 the Tuesday after it.
    const weeks = dayWeeks(days('2026-09-22', 8, 'counted'))
    expect(
      weeks.map(
        (week) =>
          week.kind === 'week' &&
          week.cells.map((cell) => (cell.kind === 'day' ? cell.day.date.slice(5) : cell.kind)),
      ),
    ).toEqual([
      ['none', '09-22', '09-23', '09-24', '09-25', '09-26', '09-27'],
      ['09-28', '09-29', 'none', 'none', 'none', 'none', 'none'],
    ])
  })

  it('of no days is empty', () => {
    expect(dayWeeks([])).toEqual([])
  })

  it('leaves the place of a day that was not given out', () => {
    expect(shown([day('2026-09-22'), day('2026-09-24')])).toEqual([['09-22', '09-24']])
  })
})

describe('weeks through which the clock stood still', () => {
  it('become one line, with their span and reason; in a week with other days they share a cell', () => {
    const all = [
      ...days('2026-10-12', 3, 'counted'),
      ...days('2026-10-15', 20, 'paused', '听证'),
      ...days('2026-11-04', 3, 'counted'),
    ]
    expect(shown(all)).toEqual([
      ['10-12', '10-13', '10-14', '10-15–10-18 听证'],
      { kind: 'standstill', from: '2026-10-19', to: '2026-11-01', days: 14, name: '听证' },
      ['11-02–11-03 听证', '11-04', '11-05', '11-06'],
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
  it('every day stands in its order and under its own weekday, and none that is counted is lost', () => {
    const what = fc.constantFrom<Day['what'][]>('start', 'counted', 'off', 'paused', 'rolled')
    fc.assert(
      fc.property(fc.array(what, { maxLength: 80 }), fc.nat(3000), (kinds, offset) => {
        const all = kinds.map((each, index) => day(addDays('2024-01-01', offset + index), each))
        const counted: string[] = []
        for (const week of dayWeeks(all)) {
          if (week.kind === 'standstill') continue
          let place = 1
          for (const cell of week.cells) {
            if (cell.kind === 'day') {
              expect(weekdayOf(cell.day.date)).toBe(place)
              if (cell.day.what === 'counted') counted.push(cell.day.date)
            }
            if (cell.kind === 'standstill') expect(weekdayOf(cell.from)).toBe(place)
            place += cell.kind === 'standstill' ? cell.days : 1
          }
          expect(place).toBe(8)
        }
        expect(counted).toEqual(all.flatMap((each) => (each.what === 'counted' ? [each.date] : [])))
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
