import { describe, expect, it } from 'vitest'
import { pauseOn } from '#shared/domain/limit/case-limits.ts'

const pauses = [
  { procedure: '听证', from: '2026-09-24', to: '2026-09-29' },
  { procedure: '鉴定', from: '2026-09-29', to: null },
]

describe('which procedure leaves a date out', () => {
  it.each([
    ['2026-09-24', undefined],
    ['2026-09-25', '听证'],
    ['2026-09-29', '听证'],
    ['2026-09-30', '鉴定'],
    ['2026-12-31', '鉴定'],
  ])('%s: %s', (date, procedure) => {
    expect(pauseOn(pauses, date)?.procedure).toBe(procedure)
  })
})
