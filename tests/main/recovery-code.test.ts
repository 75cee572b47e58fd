import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLastGroup, makeRecoveryCode, readRecoveryCode } from '#electron/main/recovery-code.ts'

describe('the recovery code', () => {
  it('is six groups of five letters and digits that nobody confuses', () => {
    expect(makeRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('is never the same twice', () => {
    const codes = Array.from({ length: 200 }, makeRecoveryCode)
    expect(new Set(codes).size).toBe(200)
  })

  it('is understood however it is typed', () => {
    const code = makeRecoveryCode()
    const plain = code.replaceAll('-', '')
    expect(readRecoveryCode(code)).toBe(plain)
    expect(readRecoveryCode(` ${code.toLowerCase()} `)).toBe(plain)
    expect(readRecoveryCode(plain.replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(plain)
  })

  it('notices a mistyped letter before any guess at the key', () => {
    const code = makeRecoveryCode().replaceAll('-', '')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.constantFrom(...'23456789ABCDEFGH'), (at, letter) => {
        fc.pre(code[at] !== letter)
        expect(readRecoveryCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull()
      }),
    )
  })

  it.each(['', 'ABCDE', 'ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE', '恢复码'])('is not %j', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull()
  })

  it('is taken as written down when its last group is typed', () => {
    const code = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F0G1H'
    expect(isLastGroup(code, ' f0g1h ')).toBe(true)
    expect(isLastGroup(code, 'FOGLH')).toBe(true)
    expect(isLastGroup(code, 'AAAAA')).toBe(false)
    expect(isLastGroup(code, '')).toBe(false)
  })
})
