import { describe, expect, it } from 'vitest'
import { count } from '#tests/domain/limit/counting.ts'

/**
 * The dates that were worked out by hand on the State Council's notices of 2024 to 2026. Each has a trap that a plainer
 * way of counting falls into. A change that moves one of them is wrong, or the law has changed.
 */
describe('工作日: golden dates', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27', 'Sat 02-14 is a workday; 02-15…23 off'],
    [
      '2026-04-30',
      5,
      '2026-05-11',
      'Sat 05-09 is a workday; 视为受理 2026-04-30 when nothing is told by then',
    ],
    ['2026-09-29', 3, '2026-10-09', 'over 国庆节'],
    ['2026-09-29', 4, '2026-10-10', 'a make-up Saturday is a due date'],
    ['2026-09-18', 20, '2026-10-22', 'Sun 09-20 is a workday, two holidays'],
    ['2026-09-18', 30, '2026-11-05', 'an extension of 10 continues the count'],
    ['2026-01-30', 20, '2026-03-05', '02-14 and 02-28 are workdays'],
    ['2025-09-26', 5, '2025-10-10', 'Sun 09-28 is a workday; 10-01…08 off'],
    ['2024-02-08', 1, '2024-02-09', '除夕 2024 was only encouraged leave, so a workday'],
    ['2024-02-03', 1, '2024-02-04', 'a make-up Sunday'],
    ['2026-03-02', 30, '2026-04-14', '低保 30'],
    ['2026-03-02', 45, '2026-05-08', '低保 45'],
    ['2026-09-18', 23, '2026-10-27', '低保: a promise of 23'],
    ['2026-09-18', 45, '2026-11-26', '低保: the special case'],
    ['2026-09-22', 23, '2026-10-30', 'a 受理通知书: the promise'],
    ['2026-09-22', 30, '2026-11-10', 'a 受理通知书: the legal limit'],
    ['2026-09-22', 45, '2026-12-01', 'a 受理通知书: the special case'],
    ['2026-12-30', 1, '2026-12-31', 'the last day that is known'],
  ])('%s + %i 工作日 → %s: %s', (start, value, due) => {
    expect(count(start, value, 'working-day')).toMatchObject({
      due,
      rawDue: due,
      dueAt: null,
      provisional: false,
    })
  })

  it('2026-12-30 + 5 工作日 is 暂定: nobody knows yet that 2027-01-01 is off', () => {
    const counted = count('2026-12-30', 5, 'working-day')
    expect(counted).toMatchObject({ due: '2027-01-06', provisional: true })
    expect(counted.days.filter(({ covered }) => !covered).map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
    ])
  })
})

describe('自然日: golden dates, with the last day and the day it rolls to', () => {
  it.each([
    ['2026-09-20', 15, '2026-10-05', '2026-10-08', '居住证 over 国庆节'],
    ['2026-06-05', 15, '2026-06-20', '2026-06-22', '端午 weekend'],
  ])('%s + %i 自然日 → %s, rolled to %s: %s', (start, value, rawDue, due) => {
    expect(count(start, value, 'natural-day')).toMatchObject({ rawDue, due, provisional: false })
  })
})
