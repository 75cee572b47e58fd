import { describe, expect, it } from 'vitest'
import { objectionDue } from '#shared/domain/limit/objection-due.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

describe('异议 is answered within one working day (R-073)', () => {
  it.each([
    ['an ordinary day', '2026-11-25', '2026-11-26'],
    ['a Friday', '2026-11-27', '2026-11-30'],
    ['the day before 国庆', '2026-09-30', '2026-10-08'],
    ['the day before a make-up Saturday', '2026-10-09', '2026-10-10'],
    ['raised on a rest day', '2026-10-05', '2026-10-08'],
  ])('%s', (_what, on, date) => {
    expect(objectionDue(on, loadedCalendar)).toEqual({ date, provisional: false })
  })

  it('is 暂定 where the next year is not loaded', () => {
    expect(objectionDue('2026-12-31', loadedCalendar).provisional).toBe(true)
  })
})
