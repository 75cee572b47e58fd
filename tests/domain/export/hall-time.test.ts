import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportTime } from '#shared/domain/export/bag-text.ts'
import { dateOfDay, dayOfDate, timeText } from '#shared/domain/export/hall-time.ts'

const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds

describe('a moment in a table', () => {
  it.each([
    ['2026-09-17T09:12:03.000+08:00'],
    ['2000-02-29T23:59:59.999+08:00'],
    ['1992-01-01T00:00:00.000+08:00'],
    // In the summers of 1986 to 1991 clocks went an hour ahead.
    ['1991-08-01T12:00:00.000+09:00'],
    ['1986-05-04T03:00:00.000+09:00'],
    ['1970-01-01T08:00:00.000+08:00'],
    ['9999-12-31T23:59:59.999+08:00'],
  ])('%s', (text) => {
    expect(timeText(at(text))).toBe(text)
  })

  it('is what Temporal says, at any moment', () => {
    const moment = fc.integer({ min: at('1900-01-01T00:00:00Z'), max: at('2200-01-01T00:00:00Z') })
    fc.assert(fc.property(moment, (instant) => timeText(instant) === exportTime(instant)))
  })

  it('is what Temporal says around every midnight and the last change of clocks', () => {
    for (const day of ['1991-09-14T15:00:00Z', '1991-12-31T16:00:00Z', '2026-02-28T16:00:00Z'])
      for (const step of [-3_600_000, -1, 0, 1, 999, 3_600_000])
        expect(timeText(at(day) + step)).toBe(exportTime(at(day) + step))
  })
})

describe('a date as a number of days', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  it('is what Temporal counts, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 200_000 }), (day) => {
        const text = epoch.add({ days: day }).toString()
        return dateOfDay(day) === text && dayOfDate(text) === day
      }),
    )
  })
  it.each([['2000-02-29'], ['1900-02-28'], ['2100-03-01'], ['0001-01-01'], ['9999-12-31']])('%s', (text) => {
    expect(dayOfDate(text)).toBe(epoch.until(text, { largestUnit: 'day' }).days)
    expect(dateOfDay(dayOfDate(text))).toBe(text)
  })
  it.each(['', '20261021', '2026-9-1', '2026-10-21T00:00'])('%o is no date', (text) => {
    expect(dayOfDate(text)).toBeNaN()
  })
})
