import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { caseTerms } from '#shared/domain/search/case-terms.ts'
import { nameCharacters } from '#shared/domain/search/plain-text.ts'
import { readTyped } from '#shared/domain/search/typed-text.ts'
import { holds } from '#shared/domain/search/wanted.ts'
import { characters, reader } from './reading.ts'

const terms = (...names: readonly string[]): string[] =>
  caseTerms(
    {
      number: '2026-0418',
      matterCode: 'subsistence-allowance',
      parties: names.map((name) => ({ name, documentNumber: '11010519491231002X', phone: '13812345678' })),
      papers: [{ kind: 'receipt', year: 2026, serial: 123 }],
    },
    characters,
  )

const rankOf = (text: string, of: readonly string[]): number | null => {
  const at = readTyped(text, reader).ranks.findIndex((wanted) => holds(wanted, of))
  return at === -1 ? null : at
}
const finds = (text: string, of: readonly string[]): boolean => rankOf(text, of) !== null

describe('one word: what it most likely means comes first', () => {
  it('a number typed whole before the beginning of a longer one', () => {
    const longer = caseTerms({ number: '2026-04180', matterCode: 'm', parties: [], papers: [] }, characters)
    expect(rankOf('2026-0418', terms())).toBe(0)
    expect(rankOf('2026-0418', longer)).toBe(1)
  })

  it('a serial before the digits of somebody', () => {
    const serial = caseTerms({ number: '2025-5678', matterCode: 'm', parties: [], papers: [] }, characters)
    expect(rankOf('5678', serial)).toBe(0)
    expect(rankOf('5678', terms('王小明'))).toBe(1)
  })

  it('somebody of that name before everybody with that matter', () => {
    expect(rankOf('低保', terms('低保'))).toBe(0)
    expect(rankOf('低保', terms('王小明'))).toBe(1)
  })
})

describe('several words must all be fulfilled', () => {
  it.each([
    ['王 0418', true],
    ['王 低保 0418', true],
    ['王 002x 123', true],
    ['wxm 5678', true],
    ['王 0419', false],
    ['陈 0418', false],
    ['王 ？', false],
    ['王小 小明', true],
    ['  王小明  ', true],
    ['王　小明', true],
  ])('%s: %s', (text, found) => {
    expect(finds(text, terms('王小明'))).toBe(found)
  })

  it('Chinese words that follow each other may be one name written apart', () => {
    expect(finds('王 小 明', terms('王小明'))).toBe(true)
    expect(finds('王 小 明 0418', terms('王小明'))).toBe(true)
    // But not across another word: 明 alone is how a name begins.
    expect(finds('王 0418 明', terms('王小明'))).toBe(false)
  })

  it('words of two people find the case of both', () => {
    expect(finds('王小 陈大', terms('王小明', '陈大文'))).toBe(true)
  })

  it('the parts of two people are not one', () => {
    expect(finds('王小文', terms('王小明', '陈小文'))).toBe(false)
  })

  it('nothing typed, or nothing that means anything, looks for nothing', () => {
    expect(readTyped('', reader)).toEqual({ words: [], ranks: [] })
    expect(readTyped('？', reader).ranks).toEqual([])
  })
})

const CHARACTERS = ['王', '小', '明', '陳', '单', '𠮷', '𬍡', '〇', '·', '-', 'a', 'é', '買', '㛃']

describe('whatever part of a name is typed, its case is found', () => {
  const name = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 2, maxLength: 12 })

  it('any two or more of its characters that follow each other', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (characterList, from, length) => {
        const text = characterList.join('')
        const letters = Array.from(text)
        const start = from % letters.length
        const part = letters.slice(start, start + 2 + (length % letters.length)).join('')
        fc.pre(nameCharacters(part, characters).length >= 2)
        // A dash between letters only is still a name; digits with one are a number.
        expect(finds(part, terms(text))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('its first character alone', () => {
    fc.assert(
      fc.property(name, (characterList) => {
        const [first] = nameCharacters(characterList.join(''), characters)
        fc.pre(first !== undefined)
        expect(finds(first, terms(characterList.join('')))).toBe(true)
      }),
    )
  })

  it('any two characters apart by a space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('王', '小', '明', '陳', '𠮷'), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        (letters, at) => {
          const start = at % (letters.length - 1)
          const [one, other] = letters.slice(start, start + 2)
          expect(finds(`${one} ${other}`, terms(letters.join('')))).toBe(true)
        },
      ),
    )
  })
})
