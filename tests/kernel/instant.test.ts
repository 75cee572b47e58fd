import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMidnight } from '#shared/kernel/instant.ts'

const byCalendar = (instant: number): number =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Asia/Shanghai')
    .add({ days: 1 })
    .startOfDay().epochMilliseconds

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

describe('the midnight after a moment', () => {
  it('is the first moment of the next date', () => {
    expect(nextMidnight(at('2026-09-17T23:59:59.999+08:00'))).toBe(at('2026-09-18T00:00+08:00'))
    expect(nextMidnight(at('2026-09-18T00:00+08:00'))).toBe(at('2026-09-19T00:00+08:00'))
  })

  it('is the same whatever was asked before, also in the years of summer time', () => {
    const moment = fc.integer({ min: at('1985-01-01T00:00+08:00'), max: at('2040-01-01T00:00+08:00') })
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 86_400_000 }), (instant, later) => {
        nextMidnight(instant)
        expect(nextMidnight(instant + later)).toBe(byCalendar(instant + later))
        expect(nextMidnight(instant)).toBe(byCalendar(instant))
      }),
    )
  })
})
