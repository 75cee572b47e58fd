import { describe, expect, it } from 'vitest'
import { instantAt } from '#shared/kernel/instant.ts'
import { countLimit, daysUsed } from '#shared/domain/limit/count-limit.ts'
import { limitCountSchema } from '#shared/domain/limit/limit-count.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { count, lineOf } from '#tests/domain/limit/counting.ts'

describe('工作日: one line for every day', () => {
  it('explains every day from the start to the due date', () => {
    const counted = count('2026-09-18', 23, 'working-day')
    expect(counted.days.at(0)).toMatchObject({ date: '2026-09-18', what: 'start', ordinal: null })
    expect(counted.days.at(-1)).toMatchObject({ date: '2026-10-27', what: 'counted', ordinal: 23 })
    expect(counted.days).toHaveLength(40)
    expect(lineOf(counted, '2026-09-19')).toBe('off')
    expect(lineOf(counted, '2026-09-20')).toBe('counted 1')
    expect(lineOf(counted, '2026-09-26')).toBe('off')
    expect(lineOf(counted, '2026-10-10')).toBe('counted 11')
    expect(counted.days.find((day) => day.date === '2026-10-10')).toMatchObject({
      kind: 'make-up',
      name: '国庆节调休',
    })
    expect(limitCountSchema.parse(counted)).toEqual(counted)
  })

  it('leaves out a local closure and counts a local working Saturday', () => {
    const calendar = {
      ...loadedCalendar,
      overrides: [
        { date: '2026-11-03', working: false, reason: '停办公' },
        { date: '2026-11-07', working: true, reason: '集中受理' },
      ],
    }
    const counted = count('2026-11-02', 4, 'working-day', { calendar })
    expect(counted.due).toBe('2026-11-07')
    expect(lineOf(counted, '2026-11-03')).toBe('off')
  })
})

describe('自然日: the start day is not counted and the last day rolls off rest days (民法典 201, 203)', () => {
  it.each([
    ['2026-11-02', 4, '2026-11-06', '2026-11-06', 'an ordinary Friday does not roll'],
    ['2026-11-02', 5, '2026-11-07', '2026-11-09', 'a plain Saturday'],
    ['2026-09-30', 10, '2026-10-10', '2026-10-10', 'a make-up Saturday is no rest day'],
  ])('%s + %i → last day %s, rolled to %s: %s', (start, value, rawDue, due) => {
    expect(count(start, value, 'natural-day')).toMatchObject({ rawDue, due, provisional: false })
  })

  it('explains counted, rolled and rest days apart', () => {
    const counted = count('2026-09-20', 15, 'natural-day')
    expect(lineOf(counted, '2026-09-20')).toBe('start')
    expect(lineOf(counted, '2026-09-21')).toBe('counted 1')
    expect(lineOf(counted, '2026-10-01')).toBe('counted 11')
    expect(lineOf(counted, '2026-10-05')).toBe('counted 15')
    expect(lineOf(counted, '2026-10-06')).toBe('off')
    expect(lineOf(counted, '2026-10-07')).toBe('off')
    expect(lineOf(counted, '2026-10-08')).toBe('rolled')
    expect(counted.days.at(-1)?.date).toBe('2026-10-08')
  })

  it.each([
    ['2026-12-20', 11, '2026-12-31', '2026-12-31', false],
    ['2026-12-20', 12, '2027-01-01', '2027-01-01', true],
  ])('%s + %i: only the end decides whether it is provisional', (start, value, rawDue, due, provisional) => {
    expect(count(start, value, 'natural-day')).toMatchObject({ rawDue, due, provisional })
  })
})

describe('月: the corresponding day, or the last of the month (民法典 202)', () => {
  it.each([
    ['2026-03-05', 1, '2026-04-05', '2026-04-07', 'rolls off 清明节'],
    ['2026-01-31', 1, '2026-02-28', '2026-02-28', 'no 31st; 02-28 is a make-up Saturday'],
    ['2024-01-31', 1, '2024-02-29', '2024-02-29', 'a leap year'],
    ['2025-02-28', 1, '2025-03-28', '2025-03-28', 'the day, not the end of the month'],
    ['2025-11-30', 3, '2026-02-28', '2026-02-28', 'over the new year'],
    ['2026-05-15', 6, '2026-11-15', '2026-11-16', '诉讼 6 months, a Sunday'],
  ])('%s + %i → %s, rolled to %s: %s', (start, value, rawDue, due) => {
    expect(count(start, value, 'month')).toMatchObject({ rawDue, due, provisional: false })
  })
})

describe('分钟, 小时 and 即办 run from the moment', () => {
  const from = (date: string, time: string, value: number, unit: 'minute' | 'hour') =>
    count(date, value, unit, { startAt: instantAt(date, time) })

  it.each([
    ['2026-09-30', '16:30', 24, 'hour', '2026-10-01', '16:30'],
    ['2026-11-02', '09:05', 30, 'minute', '2026-11-02', '09:35'],
    ['2026-11-02', '23:50', 30, 'minute', '2026-11-03', '00:20'],
    ['2026-11-02', '00:00', 24, 'hour', '2026-11-03', '00:00'],
    ['2026-12-31', '12:00', 72, 'hour', '2027-01-03', '12:00'],
  ] as const)('%s %s + %i %s → %s %s', (date, time, value, unit, due, dueTime) => {
    const counted = from(date, time, value, unit)
    expect(counted).toMatchObject({ due, rawDue: due, dueAt: instantAt(due, dueTime), provisional: false })
    expect(counted.days.map((day) => day.ordinal)).toEqual(counted.days.map(() => null))
    expect(counted.days.at(-1)?.date).toBe(due)
  })

  it('stands still on paused dates', () => {
    const counted = count('2026-11-02', 24, 'hour', {
      startAt: instantAt('2026-11-02', '15:00'),
      pauses: [{ from: '2026-11-02', to: '2026-11-04' }],
    })
    expect(counted.dueAt).toBe(instantAt('2026-11-05', '15:00'))
    expect(lineOf(counted, '2026-11-03')).toBe('paused')
  })

  it('即办 is due on the day itself', () => {
    expect(count('2026-10-03', 0, 'immediate')).toMatchObject({
      due: '2026-10-03',
      rawDue: '2026-10-03',
      dueAt: null,
    })
  })
})

describe('暂停: the day it starts counts as spent, the day after it ends resumes', () => {
  const pauses = [{ from: '2026-09-24', to: '2026-10-12' }]
  const story = count('2026-09-21', 20, 'working-day', { pauses })

  it('moves the due date by the seven working days left out', () => {
    expect(count('2026-09-21', 20, 'working-day').due).toBe('2026-10-26')
    expect(story).toMatchObject({ due: '2026-11-04', provisional: false })
  })

  it.each([
    ['2026-09-22', 'counted 1'],
    ['2026-09-24', 'counted 3'],
    ['2026-09-25', 'paused'],
    ['2026-10-08', 'paused'],
    ['2026-10-12', 'paused'],
    ['2026-10-13', 'counted 4'],
    ['2026-10-20', 'counted 9'],
    ['2026-11-04', 'counted 20'],
  ])('%s is %s', (date, line) => {
    expect(lineOf(story, date)).toBe(line)
  })

  it.each([
    ['2026-09-21', 0, 20],
    ['2026-10-05', 3, 17],
    ['2026-10-20', 9, 11],
    ['2026-11-04', 20, 0],
    ['2026-12-01', 20, 0],
  ])('on %s %i days are used and %i left', (today, used, left) => {
    expect(daysUsed(story, today)).toEqual({ used, left })
  })

  it('a pause that begins and ends on one day leaves nothing out', () => {
    expect(
      count('2026-09-21', 20, 'working-day', { pauses: [{ from: '2026-09-24', to: '2026-09-24' }] }).due,
    ).toBe('2026-10-26')
  })

  it('overlapping pauses are left out once', () => {
    const overlapping = [...pauses, { from: '2026-10-08', to: '2026-10-12' }]
    expect(count('2026-09-21', 20, 'working-day', { pauses: overlapping }).due).toBe('2026-11-04')
  })

  it('an open pause gives the earliest possible date and says it is provisional', () => {
    expect(
      count('2026-09-21', 20, 'working-day', { pauses: [{ from: '2026-09-24', to: null }] }),
    ).toMatchObject({
      due: '2026-10-26',
      provisional: true,
    })
  })

  it.each([
    ['natural-day', 15, '2026-10-24', '2026-10-26'],
    ['month', 1, '2026-11-08', '2026-11-09'],
  ] as const)('%s + %i is put off by the 18 natural days', (unit, value, rawDue, due) => {
    expect(count('2026-09-21', value, unit, { pauses })).toMatchObject({ rawDue, due })
  })
})

describe('a pause between the raw last day and the day it rolls to', () => {
  it('puts off the day it rolls to', () => {
    const pauses = [{ from: '2026-10-07', to: '2026-10-09' }]
    const counted = count('2026-09-20', 15, 'natural-day', { pauses })
    expect(counted).toMatchObject({ rawDue: '2026-10-05', due: '2026-10-10' })
    expect(lineOf(counted, '2026-10-08')).toBe('paused')
  })
})

describe('a value that cannot be counted', () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() =>
      countLimit({
        value,
        unit: 'working-day',
        startDate: '2026-11-02',
        startAt: 0,
        pauses: [],
        calendar: loadedCalendar,
      }),
    ).toThrow(RangeError)
  })
})
