import { describe, expect, it } from 'vitest'
import type { MonthRow } from '#shared/contract/register.ts'
import { NOTHING_COUNTED } from '#shared/domain/report/month-report.ts'
import { choiceOf, DAY_CHOICES, isSpan, spanOf } from '../../../renderer/screens/duty/registers/day-span.ts'
import { isMonth, monthBeside, monthLines } from '../../../renderer/screens/duty/registers/month-lines.ts'

describe('the days of a quick choice', () => {
  it.each([
    ['today', '2026-09-17', '2026-09-17', '2026-09-17'],
    ['week', '2026-09-17', '2026-09-14', '2026-09-17'],
    ['week', '2026-09-14', '2026-09-14', '2026-09-14'],
    ['week', '2026-09-20', '2026-09-14', '2026-09-20'],
    ['month', '2026-09-17', '2026-09-01', '2026-09-17'],
    ['last-month', '2026-09-17', '2026-08-01', '2026-08-31'],
    ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['year', '2026-09-17', '2026-01-01', '2026-09-17'],
  ] as const)('%s on %s', (choice, today, from, to) => {
    expect(spanOf(choice, today)).toEqual({ from, to })
  })

  it('are always days a list can be made of', () => {
    for (const choice of DAY_CHOICES)
      for (const today of ['2026-01-01', '2026-12-31', '2028-02-29', '2028-12-31'])
        expect(isSpan(spanOf(choice, today)), `${choice} ${today}`).toBe(true)
  })

  it('are recognised when typed, the narrowest first, and only when offered', () => {
    expect(choiceOf({ from: '2026-08-01', to: '2026-08-31' }, '2026-09-17', DAY_CHOICES)).toBe('last-month')
    expect(choiceOf({ from: '2026-09-01', to: '2026-09-01' }, '2026-09-01', DAY_CHOICES)).toBe('today')
    expect(choiceOf({ from: '2026-09-02', to: '2026-09-17' }, '2026-09-17', DAY_CHOICES)).toBe(null)
    expect(choiceOf({ from: '2026-09-17', to: '2026-09-17' }, '2026-09-17', ['week'])).toBe(null)
  })
})

describe('days that are being typed', () => {
  it.each([
    ['empty for a moment', '', '2026-09-17', false],
    ['no such day', '2026-02-30', '2026-09-17', false],
    ['backwards', '2026-09-18', '2026-09-17', false],
    ['over a year', '2025-09-16', '2026-09-17', false],
    ['one day', '2026-09-17', '2026-09-17', true],
  ])('%s', (_name, from, to, good) => {
    expect(isSpan({ from, to })).toBe(good)
  })
})

const row = (field: string, matterCode: string, parts: Partial<MonthRow>): MonthRow => ({
  ...NOTHING_COUNTED,
  matterCode,
  matterName: matterCode,
  field,
  ...parts,
})

describe('月报 as it is read', () => {
  it('begins with the whole and closes each field of several matters with its sum', () => {
    const lines = monthLines([
      row('社会救助', 'relief', { received: 3, overdue: 1 }),
      row('社会救助', 'temporary', { received: 2 }),
      row('公安', 'dog', { received: 4, overdue: 2 }),
    ])
    expect(
      lines.map(({ kind, field, matterName, counts }) => [
        kind,
        field,
        matterName,
        counts.received,
        counts.overdue,
      ]),
    ).toEqual([
      ['all', '', '', 9, 3],
      ['matter', '社会救助', 'relief', 3, 1],
      ['matter', '社会救助', 'temporary', 2, 0],
      ['field', '社会救助', '', 5, 1],
      ['matter', '公安', 'dog', 4, 2],
    ])
  })

  it('has no line, not even a total, when nothing happened', () => {
    expect(monthLines([])).toEqual([])
  })

  it('gives every line a key of its own, also when a field is called like a matter', () => {
    const keys = monthLines([row('all', 'all', {}), row('all', 'b', {})]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('going from month to month', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
  ] as const)('%s %i', (month, by, other) => {
    expect(monthBeside(month, by)).toBe(other)
  })

  it.each([
    ['2026-09', true],
    ['2026-13', false],
    ['', false],
    ['2026-9', false],
  ])('%s is a month: %s', (text, is) => {
    expect(isMonth(text)).toBe(is)
  })
})
