import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { caseTerms, nameTerms, paperTerms, partyTerms } from '#shared/domain/search/case-terms.ts'
import { characters } from './reading.ts'

const spelled = (name: string): string[] =>
  nameTerms(name, characters)
    .filter((term) => term.startsWith('y'))
    .map((term) => term.slice(1))

describe('a name is kept as people type it', () => {
  it('by its first character, and by two and three that follow each other', () => {
    const terms = nameTerms('王小明', characters)
    expect(terms.filter((term) => /^[hg]/.test(term))).toEqual(['h王', 'g王小', 'g小明', 'g王小明'])
  })

  it('in full, by first letters, or first in full and then by letters; from any of its characters', () => {
    const words = spelled('王小明')
    for (const typed of [
      'w',
      'wang',
      'wangx',
      'wangxm',
      'wxm',
      'wangxiaoming',
      'wangxiaom',
      'xm',
      'xiaoming',
    ])
      expect(words).toContain(typed)
    // A single letter means the whole name; letters first and then in full is typed by nobody.
    expect(words).not.toContain('x')
    expect(words).not.toContain('wxming')
  })

  it('in each of its readings', () => {
    expect(spelled('单文')).toEqual(expect.arrayContaining(['shanw', 'danw', 'sw', 'dw']))
  })

  it('without the characters nobody can read aloud', () => {
    expect(spelled('𠮷小明')).toEqual(expect.arrayContaining(['xiaoming', 'xm']))
    expect(spelled('𠮷小明').every((typed) => /^[a-z]+$/.test(typed))).toBe(true)
  })

  it('a Latin name by its words', () => {
    expect(spelled('John O’Brien')).toEqual(expect.arrayContaining(['j', 'john', 'johnob', 'job', 'ob']))
  })

  it('an empty name leaves nothing', () => {
    expect(nameTerms(' · ', characters)).toEqual([])
  })
})

describe('numbers are kept by their beginning and from their end', () => {
  const of = (documentNumber: string) => partyTerms({ name: '', documentNumber }, characters)

  it('of a resident’s card from the region on', () => {
    expect(of('11010519491231002X')).toEqual([
      ...['i110105', 'i1101051', 'i11010519', 'i110105194', 'i1101051949', 'i11010519491'],
      'i11010519491231002x',
      'rx20013219491501011',
    ])
  })

  it('of a passport from three characters on', () => {
    expect(of('E1234567').slice(0, 2)).toEqual(['ie12', 'ie123'])
  })

  it('of a permit without its brackets', () => {
    expect(of('H1234567(01)')).toContain('r107654321h')
  })

  it('a telephone number without spaces and dashes, from its end alone', () => {
    expect(partyTerms({ name: '', phone: '0591-8333 4321' }, characters)).toEqual(['t123433381950'])
  })

  it('a paper by its serial, its year and its kind; a remaining list by the number of its notice', () => {
    expect(paperTerms({ kind: 'notice', year: 2026, serial: 7 })).toEqual(['d7', 'd2026/7', 'd告2026/7'])
    expect(paperTerms({ kind: 'remaining', year: 2026, serial: 7 })).toEqual(['d7', 'd2026/7', 'd告2026/7'])
    expect(paperTerms({ kind: 'register', year: 2026, serial: 7 })).toEqual([])
  })
})

describe('the words of a case', () => {
  it('after its people were erased: its numbers and its matter', () => {
    expect(
      caseTerms(
        { number: '2026-0418', matterCode: 'old-age-allowance', parties: [], papers: [] },
        characters,
      ),
    ).toEqual(['n2026-0418', 'n2026-', 'n2026-0', 's418', 'mold-age-allowance'])
  })

  it('are each there once, and hold nothing that the index would cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ maxLength: 20 }),
        (name, number) => {
          const terms = caseTerms(
            {
              number: '2026-0418',
              matterCode: 'm',
              parties: [{ name, documentNumber: number, phone: number, contact: name }],
              papers: [],
            },
            characters,
          )
          expect(new Set(terms).size).toBe(terms.length)
          // ASCII other than letters, digits, - and / would end a word; a half character would become another one.
          expect(
            terms.filter((term) => !/^(?:[a-z\d/-]|[^\0-\x7f])+$/u.test(term) || !term.isWellFormed()),
          ).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
