import { describe, expect, it } from 'vitest'
import { meaningsOf } from '#shared/domain/search/typed-word.ts'
import type { Meanings } from '#shared/domain/search/typed-word.ts'
import type { Wanted } from '#shared/domain/search/wanted.ts'
import { reader } from './reading.ts'

/** Written short: `s418` a word of the index, `r8140*` the beginning of one, `ga+gb` both. */
const short = (wanted: Wanted): string => {
  switch (wanted.kind) {
    case 'term':
      return wanted.term
    case 'beginning':
      return `${wanted.term}*`
    case 'all':
      return wanted.of.map(short).join('+')
    case 'any':
      return wanted.of.map(short).join('|')
  }
}

const shortOf = (word: string): Record<string, string[]> => {
  const meanings = meaningsOf(word, reader)
  const said = Object.entries(meanings) as [keyof Meanings, readonly Wanted[]][]
  return Object.fromEntries(said.filter(([, of]) => of.length > 0).map(([kind, of]) => [kind, of.map(short)]))
}

describe('what a typed word may mean: numbers of cases', () => {
  it.each([
    ['2026-0418', { exact: ['n2026-0418'], numbers: ['n2026-0418*'] }],
    ['2026-418', { exact: ['n2026-0418'], numbers: ['n2026-418*'] }],
    ['２０２６－０４１８', { exact: ['n2026-0418'], numbers: ['n2026-0418*'] }],
    ['2026—0418', { exact: ['n2026-0418'], numbers: ['n2026-0418*'] }],
    ['2026-04', { exact: ['n2026-0004'], numbers: ['n2026-04*'] }],
    // The year and its first digit stand at the beginning of very many, so they are words of their own.
    ['2026-4', { exact: ['n2026-0004'], numbers: ['n2026-4'] }],
    ['2026-', { numbers: ['n2026-'] }],
    ['418', { numbers: ['s418', 'd418'] }],
    ['0418', { numbers: ['s418', 'd418'], people: ['r8140*', 't8140*'] }],
    ['000123', { numbers: ['s123', 'd123'], people: ['i000123', 'r321000*', 't321000*'] }],
    ['0', {}],
    ['0000', { people: ['r0000*', 't0000*'] }],
  ])('%s', (word, expected) => {
    expect(shortOf(word)).toEqual(expected)
  })
})

describe('what a typed word may mean: numbers of papers', () => {
  it.each([
    ['青街受字〔2026〕000123号', ['d受2026/123']],
    ['青街不受字〔2026〕000123号', ['d不受2026/123']],
    ['告字(2026)123', ['d告2026/123']],
    ['收字【2026】123号', ['d收2026/123']],
    ['〔2026〕123', ['d2026/123']],
    ['[2026]000123', ['d2026/123']],
  ])('%s', (word, exact) => {
    expect(shortOf(word)['exact']).toEqual(exact)
  })

  it.each([
    ['000123号', ['d123']],
    ['告字123', ['d123']],
  ])('%s without its year is looked up by its serial', (word, numbers) => {
    expect(shortOf(word)['exact']).toBeUndefined()
    expect(shortOf(word)['numbers']).toEqual(numbers)
  })
})

describe('what a typed word may mean: people', () => {
  it.each([
    ['王', { people: ['h王'] }],
    ['小明', { people: ['g小明'] }],
    ['王小明', { people: ['g王小明'] }],
    ['王小明文', { people: ['g王小明+g小明文'] }],
    ['陳大文', { people: ['g陈大文'] }],
    ['阿依·古丽', { people: ['g阿依古+g依古丽'] }],
    ['𠮷川', { people: ['g𠮷川'] }],
    ['w', { people: ['yw', 'hw'] }],
    ['wangxm', { people: ['ywangxm', 'gwan+gang+gngx+ggxm'] }],
    ['wangxiaom', { people: ['ywangxiaom*', 'gwan+gang+gngx+ggxi+gxia+giao+gaom'] }],
    ['WXM', { people: ['ywxm', 'gwxm'] }],
    ['lü', { people: ['glü'] }],
    ['002x', { people: ['rx200*', 'g002+g02x'] }],
    ['002X', { people: ['rx200*', 'g002+g02x'] }],
    ['350102', { numbers: ['s350102', 'd350102'], people: ['i350102', 'r201053*', 't201053*'] }],
    ['35010219491', { people: ['i35010219491', 'r19491201053*', 't19491201053*'] }],
    ['350102194912', { people: ['i350102194912*', 'r219491201053*', 't219491201053*'] }],
    ['E12', { people: ['ie12', 'ge12'] }],
    ['0591-83334321', { people: ['t123433381950*'] }],
    ['？！', {}],
    ['·', {}],
  ])('%s', (word, expected) => {
    expect(shortOf(word)).toEqual(expected)
  })
})

describe('what a typed word may mean: matters', () => {
  it('by its name, beside a name', () => {
    expect(shortOf('低保')).toEqual({ people: ['g低保'], matters: ['msubsistence-allowance'] })
  })

  it('by its letters, beside the letters of a name', () => {
    expect(shortOf('dibao')['matters']).toEqual(['msubsistence-allowance'])
  })

  it('never by digits', () => {
    expect(meaningsOf('12', { ...reader, mattersOf: () => ['any'] }).matters).toEqual([])
  })

  it('never by a single character, which begins half of all names', () => {
    expect(meaningsOf('低', { ...reader, mattersOf: () => ['any'] }).matters).toEqual([])
  })
})
