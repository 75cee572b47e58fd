import { describe, expect, it } from 'vitest'
import { checkCreditCode } from '#shared/domain/person/credit-code.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'

describe('统一社会信用代码 (GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', 'good'],
    ['11320000MB151840XJ', 'good'],
    ['91350100M000100Y4Z', 'bad-character'],
    ['91350100M000100Y42', 'bad-check-digit'],
    ['91350100M00O100Y43', 'bad-character'],
    ['91350100M000100Y4', 'bad-length'],
    ['', 'bad-length'],
  ] as const)('%s: %s', (code, verdict) => {
    expect(checkCreditCode(code)).toBe(verdict)
  })

  it('is checked as typed: small letters, spaces and full-width digits', () => {
    expect(checkDocumentNumber('social-credit-code', ' 91350100m000100y43', '2026-09-18')).toEqual({
      verdict: 'good',
      birth: null,
      sex: null,
      age: null,
    })
    expect(checkDocumentNumber('social-credit-code', '', '2026-09-18').verdict).toBe('empty')
  })
})
