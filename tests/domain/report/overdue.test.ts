import { describe, expect, it } from 'vitest'
import { isDecidedLate, isOverdueOn, isOverdueUndecided } from '#shared/domain/report/overdue.ts'
import { seeMonth } from '#shared/domain/report/report-span.ts'

const facts = (due: string | null, decidedOn: string | null = null, endedOn: string | null = null) => ({
  due,
  decidedOn,
  endedOn,
})

describe('最迟 9月17日 (含当日)', () => {
  it.each([
    ['decided the day before', '2026-09-16', false],
    ['decided on the day', '2026-09-17', false],
    ['decided the day after', '2026-09-18', true],
    ['not decided', null, false],
  ])('%s is late: %#', (_name, decidedOn, late) => {
    expect(isDecidedLate(facts('2026-09-17', decidedOn))).toBe(late)
  })

  it('without a date nothing is ever late', () => {
    expect(isDecidedLate(facts(null, '2030-01-01'))).toBe(false)
    expect(isOverdueOn(facts(null), '2030-01-01')).toBe(false)
  })
})

describe('超期 as it stands today', () => {
  it.each([
    ['on its own day it runs', facts('2026-09-17'), '2026-09-17', false],
    ['the next day it is past', facts('2026-09-17'), '2026-09-18', true],
    ['decided in time it is never late', facts('2026-09-17', '2026-09-17'), '2026-12-31', false],
    ['decided late it stays late', facts('2026-09-17', '2026-09-20'), '2026-12-31', true],
    [
      'withdrawn before its date it is not late',
      facts('2026-09-17', null, '2026-09-10'),
      '2026-12-31',
      false,
    ],
    [
      'withdrawn after it, nothing is owed any more',
      facts('2026-09-17', null, '2026-09-20'),
      '2026-12-31',
      false,
    ],
  ])('%s', (_name, of, today, overdue) => {
    expect(isOverdueOn(of, today)).toBe(overdue)
  })
})

describe('超期未办结 at the end of a month, told later', () => {
  const september = seeMonth('2026-09', '2026-11-21')
  it.each([
    ['due on the last day and not decided on it', facts('2026-09-30'), true],
    ['due on the last day and decided on it', facts('2026-09-30', '2026-09-30'), false],
    ['due before and decided only in October', facts('2026-09-20', '2026-10-09'), true],
    ['due before and withdrawn only in October', facts('2026-09-20', null, '2026-10-09'), true],
    ['due before and withdrawn in September', facts('2026-09-20', null, '2026-09-25'), false],
    ['due in October', facts('2026-10-01', '2026-10-20'), false],
  ])('%s', (_name, of, overdue) => {
    expect(isOverdueUndecided(of, september)).toBe(overdue)
  })
})
