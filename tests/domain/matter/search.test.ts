import { describe, expect, it } from 'vitest'
import { searchWordsOf } from '#electron/backend/adapters/pinyin.ts'
import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'

const matters = [
  { code: 'a', name: '最低生活保障审核确认', aliases: ['低保', '低保金'] },
  { code: 'b', name: '居住证申领', aliases: ['暂住证'] },
  { code: 'c', name: '居住证签注', aliases: [] },
  { code: 'd', name: '高龄津贴', aliases: ['老年津贴'] },
  { code: 'e', name: '残疾人证新办', aliases: [] },
  { code: 'f', name: '法律援助申请', aliases: [] },
  { code: 'g', name: '重度残疾人护理补贴', aliases: [] },
  { code: 'h', name: '长期护理保险申请', aliases: ['长护险'] },
  { code: 'i', name: '申领居住补贴', aliases: [] },
]
const index = buildSearchIndex(matters.map((matter) => ({ ...matter, words: searchWordsOf(matter) })))
const codesFor = (text: string): string[] => searchMatters(index, text).map((hit) => hit.code)

describe('finding a matter by what a clerk types', () => {
  it.each([
    ['jzz', ['b', 'c']],
    ['jzzsl', ['b']],
    ['gljt', ['d']],
    ['canjiren', ['e', 'g']],
    ['dbj', ['a']],
    ['db', ['a']],
    ['低保', ['a']],
    ['juzhu z', ['b', 'c']],
    ['juzhuzheng', ['b', 'c']],
    ['JuZhu', ['b', 'c', 'i']],
    ['zhongdu', ['g']],
    ['chongdu', ['g']],
    ['changqi', ['h']],
    ['zhangqi', ['h']],
    ['chx', ['h']],
    ['falv', ['f']],
    ['falu', ['f']],
    ['居zhu证', ['b', 'c']],
    ['暂住', ['b']],
    ['xyz', []],
    ['uzhu', []],
  ])('%s', (typed, codes) => {
    expect(codesFor(typed)).toEqual(codes)
  })
})

describe('what a hit says besides', () => {
  it.each([
    ['最低', '最低生活保障审核确认'],
    ['低保金', '低保金'],
    ['dbj', '低保金'],
    ['zdshbz', '最低生活保障审核确认'],
  ])('%s was read as %s', (typed, word) => {
    expect(searchMatters(index, typed)[0]?.word).toBe(word)
  })

  it('the beginning of a name fits better than its middle, an alias, first letters and pinyin, in this order', () => {
    const rankOf = (typed: string, code: string): number =>
      searchMatters(index, typed).find((hit) => hit.code === code)?.rank ?? NaN
    const ranks = [
      rankOf('居住', 'b'),
      rankOf('居住', 'i'),
      rankOf('暂住', 'b'),
      rankOf('jzz', 'b'),
      rankOf('zzs', 'b'),
      rankOf('juzhuz', 'b'),
    ]
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(new Set(ranks).size).toBe(ranks.length)
  })
})
