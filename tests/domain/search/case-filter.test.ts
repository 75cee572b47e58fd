import { describe, expect, it } from 'vitest'
import {
  caseFilterSchema,
  daysMeant,
  fieldsSet,
  isForward,
  NO_FILTER,
  withoutField,
} from '#shared/domain/search/case-filter.ts'

describe('days that move with the day of asking', () => {
  it.each([
    ['today', { from: '2026-09-17', to: '2026-09-17' }],
    // A Thursday; weeks begin on Monday.
    ['this-week', { from: '2026-09-14', to: '2026-09-20' }],
    ['this-month', { from: '2026-09-01', to: '2026-09-30' }],
    ['last-month', { from: '2026-08-01', to: '2026-08-31' }],
    ['this-year', { from: '2026-01-01', to: '2026-12-31' }],
  ] as const)('%s on 2026-09-17', (span, expected) => {
    expect(daysMeant({ span }, '2026-09-17')).toEqual(expected)
  })

  it.each([
    ['last-month', '2026-01-31', { from: '2025-12-01', to: '2025-12-31' }],
    ['this-month', '2028-02-29', { from: '2028-02-01', to: '2028-02-29' }],
    ['this-week', '2026-09-20', { from: '2026-09-14', to: '2026-09-20' }],
    ['this-week', '2027-01-01', { from: '2026-12-28', to: '2027-01-03' }],
  ] as const)('%s on %s', (span, today, expected) => {
    expect(daysMeant({ span }, today)).toEqual(expected)
  })

  it('two days are what they are; none are no limit', () => {
    expect(daysMeant({ from: '2026-01-01', to: null }, '2026-09-17')).toEqual({
      from: '2026-01-01',
      to: null,
    })
    expect(daysMeant(null, '2026-09-17')).toEqual({ from: null, to: null })
  })

  it('run forwards, or are one day, or open', () => {
    expect(isForward({ from: '2026-01-01', to: '2026-01-01' })).toBe(true)
    expect(isForward({ from: '2026-01-02', to: '2026-01-01' })).toBe(false)
    expect(isForward({ from: null, to: '2026-01-01' })).toBe(true)
  })
})

describe('what a list is narrowed to', () => {
  const filter = { ...NO_FILTER, matter: 'm', statuses: ['closed' as const], flags: ['deemed' as const] }

  it('is said in the order of the line', () => {
    expect(fieldsSet(filter)).toEqual(['matter', 'statuses', 'flags'])
    expect(fieldsSet(NO_FILTER)).toEqual([])
  })

  it('is taken back field by field', () => {
    expect(fieldsSet(withoutField(filter, 'statuses'))).toEqual(['matter', 'flags'])
  })

  it.each([
    ['an unknown field', { ...NO_FILTER, name: '王' }],
    ['an unknown status', { ...NO_FILTER, statuses: ['lost'] }],
    ['a day that does not exist', { ...NO_FILTER, due: { from: '2026-02-30', to: null } }],
    ['a field that is missing', { matter: null }],
  ])('%s is refused', (_what, wrong) => {
    expect(caseFilterSchema.safeParse(wrong).success).toBe(false)
  })
})
