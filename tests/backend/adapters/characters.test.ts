import { describe, expect, it } from 'vitest'
import { characters } from '#electron/backend/adapters/characters.ts'

const read = (name: string): string[] =>
  characters.readings(Array.from(name)).map((reading) => reading.join(' '))

describe('how a name is read', () => {
  it.each([
    ['王小明', 'wang xiao ming'],
    // Surnames that are read otherwise than the character.
    ['单雄信', 'shan xiong xin'],
    ['解晓东', 'xie xiao dong'],
    ['仇英', 'qiu ying'],
    ['查良镛', 'zha liang yong'],
    ['区家麟', 'ou jia lin'],
    ['覃海洋', 'qin hai yang'],
    ['尉迟恭', 'yu chi gong'],
    ['万俟卨', 'mo qi xie'],
    ['欧阳修', 'ou yang xiu'],
    ['吕布', 'lv bu'],
    ['阿依古丽买买提', 'a yi gu li mai mai ti'],
    ['陈大文', 'chen da wen'],
  ])('%s: %s', (name, reading) => {
    expect(read(name)[0]).toBe(reading)
  })

  it.each([
    ['单雄信', 'dan xiong xin'],
    ['曾乐行', 'zeng yue hang'],
    ['吕布', 'lu bu'],
    ['朴槿惠', 'pu jin hui'],
  ])('%s also as %s', (name, reading) => {
    expect(read(name)).toContain(reading)
  })

  it('in few ways, however many its characters have', () => {
    expect(read('曾乐行单解重').length).toBeLessThanOrEqual(8)
    expect(new Set(read('曾乐行单解重')).size).toBe(read('曾乐行单解重').length)
  })

  it('with one syllable for each character, whatever it is', () => {
    for (const name of ['𠮷田', '王〇', '㛃', '陈A强', ''])
      for (const reading of characters.readings(Array.from(name)))
        expect(reading, name).toHaveLength(Array.from(name).length)
  })
})

describe('how a name is written', () => {
  it.each([
    ['陳大文', '陈大文'],
    ['龍龜鳳', '龙龟凤'],
    ['𠮷川', '𠮷川'],
    ['张伟', '张伟'],
  ])('%s as %s', (written, simplified) => {
    expect(characters.simplified(written)).toBe(simplified)
  })
})
