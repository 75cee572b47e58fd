import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import { caseNumber, formatDocumentNumber } from '#shared/domain/document/document-number.ts'
import { REMEDIES } from '#shared/domain/document/remedy.ts'

describe('document numbers: 机关简称 + 事务字 + 〔年〕 + serial', () => {
  it.each([
    ['notice', '青街告字〔2026〕000123号'],
    ['acceptance', '青街受字〔2026〕000123号'],
    ['not-accepted', '青街不受字〔2026〕000123号'],
    ['decision', '青街结字〔2026〕000123号'],
    ['refusal', '青街决字〔2026〕000123号'],
    ['delivery', '青街送字〔2026〕000123号'],
    ['catalogue', '青街档字〔2026〕000123号'],
    ['receipt', '青街收字〔2026〕000123号'],
    ['deferral', '青街容字〔2026〕000123号'],
    ['explanation', '青街说字〔2026〕000123号'],
    ['redirection', '青街转字〔2026〕000123号'],
    ['originals-taken', '青街接字〔2026〕000123号'],
    ['originals-returned', '青街还字〔2026〕000123号'],
    ['need', '青街需字〔2026〕000123号'],
    ['extension', '青街延字〔2026〕000123号'],
    ['special-procedure', '青街特字〔2026〕000123号'],
    ['resumption', '青街恢字〔2026〕000123号'],
    ['referral', '青街移字〔2026〕000123号'],
    ['returned-above', '青街退字〔2026〕000123号'],
    ['objection-answer', '青街复字〔2026〕000123号'],
  ] as const)('%s → %s', (kind, number) => {
    expect(
      formatDocumentNumber({ organShort: '青街', kind, year: 2026, serial: 123, width: 6, padded: true }),
    ).toBe(number)
  })

  it('leaves the zeros out where the hall does not want them', () => {
    expect(
      formatDocumentNumber({
        organShort: '青街',
        kind: 'receipt',
        year: 2026,
        serial: 123,
        width: 6,
        padded: false,
      }),
    ).toBe('青街收字〔2026〕123号')
  })

  it.each([
    [999, '青街告字〔2026〕999号'],
    [1000, '青街告字〔2026〕1000号'],
    [123456, '青街告字〔2026〕123456号'],
  ])('grows past its width instead of wrapping: %i', (serial, number) => {
    expect(
      formatDocumentNumber({
        organShort: '青街',
        kind: 'notice',
        year: 2026,
        serial,
        width: 3,
        padded: true,
      }),
    ).toBe(number)
  })

  it('never gives two documents of one organ the same number', () => {
    const document = fc.record({
      organShort: fc.constant('青街'),
      kind: fc.constantFrom(...NUMBERED_KINDS),
      year: fc.integer({ min: 2000, max: 2200 }),
      serial: fc.integer({ min: 1, max: 2_000_000 }),
      width: fc.constant(4),
      padded: fc.constant(true),
    })
    fc.assert(
      fc.property(document, document, (one, other) => {
        const same = one.kind === other.kind && one.year === other.year && one.serial === other.serial
        return (formatDocumentNumber(one) === formatDocumentNumber(other)) === same
      }),
    )
  })
})

describe('case numbers', () => {
  it.each([
    [1, '2026-0001'],
    [418, '2026-0418'],
    [9999, '2026-9999'],
    [10000, '2026-10000'],
  ])('%i → %s', (serial, number) => {
    expect(caseNumber(2026, serial)).toBe(number)
  })
})

describe('remedies named by every refusal (R-057)', () => {
  it('are 60 days for reconsideration and 6 months for a suit', () => {
    expect(REMEDIES.map(({ way, value, unit, article }) => [way, value, unit, article])).toEqual([
      ['reconsideration', 60, 'natural-day', 20],
      ['litigation', 6, 'month', 46],
    ])
  })
})
