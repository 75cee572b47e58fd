import { pinyin, polyphonic } from 'pinyin-pro'
import variants from 'opencc-js/dict/TSCharacters'
import { isChinese } from '#shared/domain/search/plain-text.ts'
import type { Characters } from '#shared/domain/search/plain-text.ts'

/** More ways than this to read one name add nothing that people type, only words to the index. */
const MOST_READINGS = 8
/** What a character of a given name is read as beside its usual reading; further ones are too rare to look for. */
const MOST_OF_ONE = 2

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const

/** 陳 → 陈; a character with several simplified forms has its usual one first. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  variants.split('|').flatMap((line) => {
    const [from, to] = line.split(' ')
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  }),
)

const plainSyllable = (syllable: string): string => syllable.normalize('NFKC').toLowerCase()

/** 吕 is typed lv on a Chinese keyboard, and lu by people who write ü without dots. */
const typedForms = (syllable: string): string[] => {
  const plain = plainSyllable(syllable)
  return plain.includes('v') ? [plain, plain.replaceAll('v', 'u')] : [plain]
}

/** Every way through the choices; those that differ least from the first come first. */
const waysThrough = (choices: readonly (readonly string[])[]): string[][] =>
  choices
    .reduce<{ way: string[]; turns: number }[]>(
      (ways, options) =>
        ways
          .flatMap(({ way, turns }) =>
            options.map((option, at) => ({ way: [...way, option], turns: turns + Math.min(at, 1) })),
          )
          .toSorted((a, b) => a.turns - b.turns)
          .slice(0, MOST_READINGS),
      [{ way: [], turns: 0 }],
    )
    .map(({ way }) => way)

const readings = (characters: readonly string[]): string[][] => {
  const text = characters.join('')
  // Letters among the characters stand for themselves.
  if (!characters.every(isChinese)) return [pinyin(text, OPTIONS).map(plainSyllable)]
  const asSurname = pinyin(text, { ...OPTIONS, surname: 'head' })
  const others = polyphonic(text, OPTIONS)
  if (asSurname.length !== characters.length) return [characters.map((one) => pinyin(one, OPTIONS).join(''))]
  return waysThrough(
    asSurname.map((usual, at) => {
      const further = (others[at] ?? []).filter((other) => other !== usual).slice(0, MOST_OF_ONE)
      return [...new Set([usual, ...further].flatMap(typedForms))]
    }),
  )
}

/** How names are written and read, by tables of this program alone. */
export const characters: Characters = {
  simplified: (text) => Array.from(text, (one) => SIMPLIFIED.get(one) ?? one).join(''),
  readings,
}
