import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'

const TODAY = '2026-09-18'
const check = (number: string) => checkDocumentNumber('resident-id', number, TODAY)

describe('公民身份号码 (GB 11643): region, birth and check character', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female', 76],
    ['440524188001010014', '1880-01-01', 'male', 146],
    ['11010519491231002x', '1949-12-31', 'female', 76],
    [' 110105 19491231 002X ', '1949-12-31', 'female', 76],
    ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', 'female', 76],
  ])('takes %s as good', (number, birth, sex, age) => {
    expect(check(number)).toEqual({ verdict: 'good', birth, sex, age })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1101051949123100', 'bad-length'],
    ['110105194912310021X', 'bad-length'],
    ['1101051949123100AX', 'bad-length'],
    ['X10105194912310021', 'bad-length'],
    ['11010519490231002X', 'bad-date'],
    ['110105190002290021', 'bad-date'],
    ['110105194913310021', 'bad-date'],
    ['110105202609190021', 'bad-date'],
    ['110105105803120021', 'bad-date'],
  ] as const)('calls %j %s and says no birth date', (number, verdict) => {
    expect(check(number)).toEqual({ verdict, birth: null, sex: null, age: null })
  })

  it('says birth, sex and age also when the check character or the region is wrong, because it only warns', () => {
    const known = { birth: '1949-12-31', sex: 'female', age: 76 }
    expect(check('110105194912310021')).toEqual({ verdict: 'bad-check-digit', ...known })
    expect(check('10010519491231002X')).toEqual({ verdict: 'bad-region', ...known })
  })

  it('takes a birth on the day itself, and counts the birthday as reached', () => {
    expect(check('110105202609180021')).toMatchObject({ birth: '2026-09-18', age: 0 })
    expect(checkDocumentNumber('resident-id', '11010519491231002X', '2026-12-30').age).toBe(76)
    expect(checkDocumentNumber('resident-id', '11010519491231002X', '2026-12-31').age).toBe(77)
  })

  it.each(['81', '82', '83', '71', '65'])('knows the region %s…', (region) => {
    expect(check(`${region}000019900101001X`).verdict).not.toBe('bad-region')
  })

  it.each(['00', '10', '16', '20', '84', '85'])('does not know the region %s…', (region) => {
    expect(check(`${region}010119900101001X`).verdict).toBe('bad-region')
  })

  it('takes 外国人永久居留身份证, whose numbers begin with 9 and follow the same check', () => {
    const verdicts = [...'0123456789X'].map((end) => check(`91184019900101001${end}`).verdict)
    expect(verdicts.filter((verdict) => verdict === 'good')).toHaveLength(1)
    expect(verdicts.filter((verdict) => verdict === 'bad-check-digit')).toHaveLength(10)
  })
})

describe('numbers without a check character', () => {
  it('reads a 15-digit number as born in 19yy and leaves it unchecked', () => {
    expect(check('110105491231002')).toEqual({
      verdict: 'unchecked',
      birth: '1949-12-31',
      sex: 'female',
      age: 76,
    })
    expect(check('110105491331002').verdict).toBe('bad-date')
    expect(check('100105491231002').verdict).toBe('bad-region')
  })

  it('leaves the 15 characters of an older 永久居留证 unchecked', () => {
    expect(check('USA110090010112')).toEqual({ verdict: 'unchecked', birth: null, sex: null, age: null })
  })

  it.each(['hk-macau-permit', 'taiwan-permit', 'passport', 'military', 'other'] as const)(
    'checks nothing in a %s but that it is there',
    (type) => {
      expect(checkDocumentNumber(type, 'E12345678', TODAY).verdict).toBe('unchecked')
      expect(checkDocumentNumber(type, '110105194912310021', TODAY).verdict).toBe('unchecked')
      expect(checkDocumentNumber(type, ' ', TODAY).verdict).toBe('empty')
    },
  )
})

describe('the check character', () => {
  const stem = fc
    .record({
      region: fc.constantFrom('110105', '350102', '440524', '810000', '830000'),
      birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-09-18'), noInvalidDate: true }),
      sequence: fc.integer({ min: 0, max: 999 }),
    })
    .map(
      ({ region, birth, sequence }) =>
        region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0'),
    )
  const good = (seventeen: string): string | undefined =>
    [...'0123456789X'].map((end) => seventeen + end).find((number) => check(number).verdict === 'good')

  it('is exactly one for every number, the one that makes the ISO 7064 sum 1', () => {
    fc.assert(
      fc.property(stem, (seventeen) => {
        const number = good(seventeen) ?? ''
        const sum = [...number].reduce(
          (total, character, at) => total + 2 ** (17 - at) * (character === 'X' ? 10 : Number(character)),
          0,
        )
        return sum % 11 === 1
      }),
    )
  })

  it('finds any one mistyped digit', () => {
    fc.assert(
      fc.property(stem, fc.nat(16), fc.integer({ min: 1, max: 9 }), (seventeen, at, shift) => {
        const number = good(seventeen) ?? ''
        const wrong = String((Number(number.charAt(at)) + shift) % 10)
        return check(number.slice(0, at) + wrong + number.slice(at + 1)).verdict !== 'good'
      }),
    )
  })
})

describe('the stored form of a number', () => {
  it.each([
    ['11010519491231002x', '11010519491231002X'],
    [' e 1234 5678 ', 'E12345678'],
    ['Ｈ１２３４５６７８', 'H12345678'],
  ])('%j → %s', (typed, stored) => {
    expect(normalizedDocumentNumber(typed)).toBe(stored)
  })
})
