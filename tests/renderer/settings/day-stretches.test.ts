import { describe, expect, it } from 'vitest'
import { dayStretches } from '../../../renderer/screens/settings/kiosk/day-stretches.ts'

const day = (
  date: string,
  open: boolean,
  because: 'weekday' | 'holiday' | 'make-up',
  name: string | null = null,
) => ({
  date,
  open,
  because,
  name,
})

describe('what of the coming days is worth saying', () => {
  it('puts days in a row with one reason together and leaves ordinary open days out', () => {
    expect(
      dayStretches([
        day('2026-09-24', true, 'weekday'),
        day('2026-09-25', false, 'holiday', '中秋节'),
        day('2026-09-26', false, 'holiday', '中秋节'),
        day('2026-09-27', false, 'weekday'),
        day('2026-09-28', true, 'weekday'),
        day('2026-10-01', false, 'holiday', '国庆节'),
        day('2026-10-03', false, 'holiday', '国庆节'),
        day('2026-10-10', true, 'make-up', '国庆节'),
      ]).map(({ from, to, open }) => [from, to, open]),
    ).toEqual([
      ['2026-09-25', '2026-09-26', false],
      ['2026-09-27', '2026-09-27', false],
      ['2026-10-01', '2026-10-01', false],
      ['2026-10-03', '2026-10-03', false],
      ['2026-10-10', '2026-10-10', true],
    ])
  })
})
