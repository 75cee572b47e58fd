import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverTime } from '../../../renderer/ui/public-clock.ts'
import { wallTime, wallTimeAt } from '../../../renderer/ui/public-format.ts'
import { listed, literal, phrasesOf, spoken } from '../../../renderer/ui/public-phrases.ts'
import { kiosk as en } from '../../../renderer/text/en/kiosk.ts'
import { kiosk as zh } from '../../../renderer/text/zh-CN/kiosk.ts'

describe('break points of public strings', () => {
  it('splits only where a line may break, and keeps what is bold', () => {
    expect(phrasesOf('想要号票，|请到*入口导询台*补打')).toEqual([
      { pieces: [{ text: '想要号票，', strong: false }], spaceAfter: false },
      {
        pieces: [
          { text: '请到', strong: false },
          { text: '入口导询台', strong: true },
          { text: '补打', strong: false },
        ],
        spaceAfter: false,
      },
    ])
  })

  it.each(['one, |two', 'one,| two'])('keeps the space of %j between the phrases', (text) => {
    expect(phrasesOf(text).map(({ pieces, spaceAfter }) => [pieces[0]?.text, spaceAfter])).toEqual([
      ['one,', true],
      ['two', false],
    ])
  })

  it('a word of the hall can never break or embolden a string', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const phrases = phrasesOf(`a|b${literal(word)}c`)
        expect(phrases).toHaveLength(2)
        expect(phrases.flatMap(({ pieces }) => pieces).every(({ strong }) => !strong)).toBe(true)
      }),
    )
  })

  it('a list of the hall breaks only between its members', () => {
    const texts = phrasesOf(listed('高龄津贴、残疾人证')).map(({ pieces }) => pieces[0]?.text)
    expect(texts).toEqual(['高龄津贴、', '残疾人证'])
  })

  it('a label that is heard carries no marks', () => {
    expect(spoken('叫到 *A023*，|再到窗口办理')).toBe('叫到 A023，再到窗口办理')
  })
})

const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  )

describe('strings of the kiosk', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('%s: every bold part is closed within its phrase', (_language, tree) => {
    const open = leaves(tree).filter(([, text]) =>
      text.split('|').some((phrase) => (phrase.match(/\*/g) ?? []).length % 2 === 1),
    )
    expect(open).toEqual([])
  })

  it('both languages have the same places to fill in', () => {
    const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
    const english = new Map(leaves(en))
    const different = leaves(zh).filter(
      ([key, text]) => places(text).join() !== places(english.get(key) ?? '').join(),
    )
    expect(different).toEqual([])
  })
})

describe('the clock of a public window', () => {
  it('is the time the server told plus what has passed since, in whole milliseconds', () => {
    expect(serverTime({ serverNow: 1_790_000_000_000, stopwatch: 1000.4 }, 61_000.9)).toBe(1_790_000_060_000)
  })

  it('never runs before the server', () => {
    expect(serverTime({ serverNow: 1_790_000_000_000, stopwatch: 1000 }, 900)).toBe(1_790_000_000_000)
  })

  it.each([
    ['09:00', '9:00'],
    ['00:05', '0:05'],
    ['16:30', '16:30'],
  ])('%s is read as %s', (time, read) => {
    expect(wallTime(time)).toBe(read)
  })

  it('shows the time at the hall', () => {
    expect(wallTimeAt(Date.parse('2026-09-22T01:04:59Z'))).toBe('9:04')
  })
})
