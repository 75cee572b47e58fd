import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { calendarYearSchema } from '#shared/domain/calendar/work-calendar.ts'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import type { LimitUnit } from '#shared/domain/matter/matter-version.ts'
import { countLimit } from '#shared/domain/limit/count-limit.ts'
import { dayByDay } from '../../../renderer/ui/calendar-weeks.ts'
import { endOrdinal, explanationRows } from '../../../renderer/ui/explanation-rows.ts'

const years = [2024, 2025, 2026].map((year) =>
  calendarYearSchema.parse(JSON.parse(readFileSync(`resources/calendar/${year}.json`, 'utf8'))),
)
const count = (value: number, unit: LimitUnit, startDate = '2026-09-18'): LimitCount =>
  countLimit({ value, unit, startDate, startAt: 0, pauses: [], calendar: { years, overrides: [] } })

const dibao: CaseDue = {
  due: '2026-10-27',
  basis: 'promised',
  provisional: false,
  promised: count(23, 'working-day'),
  legal: count(30, 'working-day'),
}

describe('逐日计算: the calendar', () => {
  const { weeks } = dayByDay(dibao)
  const cells = weeks.flat()
  const on = (date: string) => cells.find((cell) => cell.date === date)

  it('has Monday first, from the week of acceptance to the week of the later limit', () => {
    expect(weeks.map((week) => week[0]?.date)).toEqual([
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
    ])
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })

  it.each([
    ['2026-09-17', null, null],
    ['2026-09-18', 'start', null],
    ['2026-09-20', null, 1],
    ['2026-10-10', null, 11],
    ['2026-10-27', 'due', 23],
    ['2026-10-28', null, 24],
    ['2026-11-05', 'later', 30],
    ['2026-11-06', null, null],
  ])('%s has the role %s and the ordinal %s', (date, role, ordinal) => {
    expect(on(date)).toMatchObject({ role, ordinal })
  })

  it('says nothing about days outside the count', () => {
    expect(on('2026-11-07')?.day).toBeNull()
    expect(on('2026-09-19')?.day?.what).toBe('off')
  })

  it('shows no ordinals of a limit that counts in another unit', () => {
    const mixed: CaseDue = { ...dibao, legal: count(60, 'natural-day') }
    const after = dayByDay(mixed)
      .weeks.flat()
      .filter((cell) => cell.date > '2026-10-27')
    expect(after.every((cell) => cell.ordinal === null)).toBe(true)
  })
})

describe('逐日计算: the sentences', () => {
  it('names the start, every exception in order, the rest of the weekends and both limits', () => {
    expect(
      explanationRows(dibao).map((row) => [
        row.kind,
        'date' in row ? row.date : 'from' in row ? row.from : '',
      ]),
    ).toEqual([
      ['start', '2026-09-18'],
      ['worked', '2026-09-20'],
      ['off', '2026-09-25'],
      ['off', '2026-10-01'],
      ['worked', '2026-10-10'],
      ['weekends', ''],
      ['limit', ''],
      ['limit', ''],
    ])
  })

  it('marks the earlier limit as the one that decides', () => {
    const limits = explanationRows(dibao).filter((row) => row.kind === 'limit')
    expect(limits.map(({ basis, decides, earlier }) => [basis, decides, earlier])).toEqual([
      ['promised', true, true],
      ['legal', false, false],
    ])
  })

  describe('a natural-day limit that ends on a day off (民法典 203条)', () => {
    const legal = count(15, 'natural-day', '2026-09-18')
    const promised = count(10, 'working-day', '2026-09-18')
    const due: CaseDue = { due: '2026-10-03', basis: 'legal', provisional: false, promised, legal }

    it('is due on the day before rolling, and says where it may move', () => {
      const rows = explanationRows(due)
      expect(rows).toContainEqual({ kind: 'rolled', raw: '2026-10-03', date: '2026-10-08' })
      expect(endOrdinal(legal)).toBe(15)
    })

    it('does not speak of days off that it counts', () => {
      expect(explanationRows(due).map((row) => row.kind)).toEqual([
        'start',
        'every-day',
        'limit',
        'limit',
        'rolled',
      ])
    })

    it('marks both days in the calendar, and nothing of the other unit but its end', () => {
      const { weeks, countsWorkingDays } = dayByDay(due)
      const ends = weeks.flat().filter((cell) => cell.ends.length > 0)
      expect(ends.map(({ date, role, ends: what }) => [date, role, ...what])).toEqual([
        ['2026-10-03', 'due', 'legal'],
        ['2026-10-08', 'later', 'rolled'],
        ['2026-10-09', 'later', 'promised'],
      ])
      expect(weeks.flat().find((cell) => cell.date === '2026-09-26')?.ordinal).toBe(8)
      expect(weeks.flat().find((cell) => cell.date === '2026-10-09')?.ordinal).toBeNull()
      expect(countsWorkingDays).toBe(false)
    })
  })

  it('says from which year on the date is provisional', () => {
    const far = count(20, 'working-day', '2026-12-20')
    const due: CaseDue = { due: far.due, basis: 'legal', provisional: true, promised: null, legal: far }
    expect(explanationRows(due)).toContainEqual({ kind: 'provisional', year: '2027' })
  })
})

describe('special procedures', () => {
  const pauses = [{ procedure: '征求第三方意见', from: '2026-09-24', to: '2026-10-12' }]
  const stretched = countLimit({
    value: 20,
    unit: 'working-day',
    startDate: '2026-09-21',
    startAt: 0,
    pauses,
    calendar: { years, overrides: [] },
  })
  const due: CaseDue = {
    due: stretched.due,
    basis: 'legal',
    provisional: false,
    promised: null,
    legal: stretched,
  }
  const cellOn = (date: string, leftOut: Parameters<typeof dayByDay>[1]) =>
    dayByDay(due, leftOut)
      .weeks.flat()
      .find((cell) => cell.date === date)

  it('name each day they leave out', () => {
    const leftOut = { pauses, standing: null }
    expect(cellOn('2026-09-24', leftOut)).toMatchObject({ ordinal: 3, procedure: null })
    for (const date of ['2026-09-25', '2026-10-10', '2026-10-12'])
      expect(cellOn(date, leftOut)).toMatchObject({ ordinal: null, procedure: '征求第三方意见' })
    expect(cellOn('2026-10-13', leftOut)).toMatchObject({ ordinal: 4, procedure: null })
    expect(cellOn('2026-11-04', leftOut)).toMatchObject({ role: 'due', ordinal: 20 })
  })

  it('are one row with how much they leave out, in its place among the holidays', () => {
    const rows = explanationRows(due, { pauses, standing: null })
    expect(rows.map(({ kind }) => kind)).toEqual(['start', 'paused', 'weekends', 'limit'])
    expect(rows[1]).toEqual({
      kind: 'paused',
      from: '2026-09-25',
      to: '2026-10-12',
      procedure: '征求第三方意见',
      value: 7,
      unit: 'working-day',
    })
  })

  it('give no date while one of them runs', () => {
    const open = [{ procedure: '征求第三方意见', from: '2026-09-24', to: null }]
    const leftOut = { pauses: open, standing: { since: '2026-09-24', today: '2026-10-20' } }
    const plain: CaseDue = { ...due, legal: count(20, 'working-day', '2026-09-21'), due: '2026-10-26' }
    const cells = dayByDay(plain, leftOut).weeks.flat()
    expect(cells.flatMap(({ ends }) => ends)).toEqual([])
    expect(cells.some(({ role }) => role === 'due')).toBe(false)
    expect(cells.at(-1)?.date).toBe('2026-10-25')
    expect(cells.find(({ date }) => date === '2026-10-20')).toMatchObject({
      ordinal: null,
      procedure: '征求第三方意见',
    })
    expect(cells.find(({ date }) => date === '2026-10-21')).toMatchObject({ day: null, procedure: null })
    expect(explanationRows(plain, leftOut).map(({ kind }) => kind)).toEqual(['start', 'weekends', 'standing'])
  })
})
