import { pinyin, polyphonic } from 'pinyin-pro'
import type { SearchWord } from '#shared/domain/matter/search.ts'

/** More readings than this of one text add nothing that people type, only time to every key press. */
const MOST_READINGS = 8

/**
 * How people may type a Chinese text. The first word is the reading in context (长期 is changqi, 重度 is zhongdu);
 * further ones change one character to another of its readings, for those who know it by that one.
 */
export const readingsOf = (text: string): SearchWord[] => {
  const characters = Array.from(text)
  const main = characters.length === 0 ? [] : syllablesOf(text, characters)
  const readings = [main]
  polyphonic(text, { toneType: 'none', type: 'array', v: true }).forEach((others, place) => {
    for (const other of others) {
      if (other !== main[place] && main[place] !== undefined && readings.length < MOST_READINGS) {
        readings.push(main.with(place, other))
      }
    }
  })
  return readings.map((syllables) => ({
    text,
    syllables,
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  }))
}

/** Every word by which a matter is found: its name first, then its aliases. */
export const searchWordsOf = (matter: {
  readonly name: string
  readonly aliases: readonly string[]
}): SearchWord[] => [matter.name, ...matter.aliases].flatMap(readingsOf)

/** One syllable per character; should the library ever split a text otherwise, characters are read one by one. */
const syllablesOf = (text: string, characters: readonly string[]): string[] => {
  const options = { toneType: 'none', type: 'array', v: true } as const
  const inContext = pinyin(text, options)
  const syllables =
    inContext.length === characters.length
      ? inContext
      : characters.map((character) => pinyin(character, options).join(''))
  return syllables.map((syllable) => syllable.normalize('NFKC').toLowerCase())
}
