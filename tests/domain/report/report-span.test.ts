import { describe, expect, it } from 'vitest'
import { daysOfMonth, isGoodSpan, seeMonth } from '#shared/domain/report/report-span.ts'

describe('a list is made of whole days, forwards, and of a year at most', () => {
  it.each([
    ['one day', '2026-09-17', '2026-09-17', true],
    ['a month', '2026-09-01', '2026-09-30', true],
    ['a year', '2026-01-01', '2026-12-31', true],
    ['a leap year', '2028-01-01', '2028-12-31', true],
    ['366 days of ordinary years', '2026-01-01', '2027-01-01', true],
    ['367 days', '2026-01-01', '2027-01-02', false],
    ['backwards', '2026-09-18', '2026-09-17', false],
  ])('%s', (_name, from, to, good) => {
    expect(isGoodSpan({ from, to })).toBe(good)
  })
})

describe('the days of a month', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s', (month, from, to) => {
    expect(daysOfMonth(month)).toEqual({ from, to })
  })
})

describe('how far a report of a month sees', () => {
  it('to the end of a month that is over, when its last day has passed too', () => {
    expect(seeMonth('2026-08', '2026-09-17')).toMatchObject({
      seenOn: '2026-08-31',
      passedBefore: '2026-09-01',
    })
  })

  it('to today in a month that runs; today itself is not over', () => {
    expect(seeMonth('2026-09', '2026-09-30')).toMatchObject({
      seenOn: '2026-09-30',
      passedBefore: '2026-09-30',
    })
  })

  it('is over on the first day of the next month', () => {
    expect(seeMonth('2026-09', '2026-10-01')).toMatchObject({ seenOn: '2026-09-30' })
  })
})
