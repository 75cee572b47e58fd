import { nameCharacters } from './plain-text.ts'
import { anyMeaning, isNameLike, meaningsOf, nameWanted } from './typed-word.ts'
import type { Meanings, Reader } from './typed-word.ts'
import { allOf, anyOf } from './wanted.ts'
import type { Wanted } from './wanted.ts'

/** What somebody typed into the one search field. */
export interface TypedText {
  /** The words, each with what it may mean. */
  readonly words: readonly { readonly word: string; readonly meanings: Meanings }[]
  /**
   * What is looked for, the likeliest first: a case belongs to the first of these that it fulfils. Empty when what was
   * typed means nothing that could be found.
   */
  readonly ranks: readonly Wanted[]
}

/** One word: what is found by its number comes before people, people before everybody with that matter. */
const ranksOfOne = ({ exact, numbers, people, matters }: Meanings): Wanted[] =>
  [exact, numbers, people, matters].map(anyOf).filter((wanted) => wanted !== null)

/**
 * Several words must all be fulfilled, each in any of its meanings (张 低保 0418). Chinese words that follow each other
 * may also be one name written apart (张 三, where 三 alone would mean a name that begins so).
 */
const wantedOfAll = (words: TypedText['words'], reader: Reader): Wanted | null => {
  const runs: TypedText['words'][number][][] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    const goesOn = before !== undefined && isNameLike(before.word, reader) && isNameLike(word.word, reader)
    if (goesOn) runs.at(-1)?.push(word)
    else runs.push([word])
  })
  const parts = runs.map((run) => {
    const each = run.map(({ meanings }) => anyMeaning(meanings))
    const known = each.filter((wanted) => wanted !== null)
    const apart = known.length === each.length ? [allOf(known)] : []
    const joined =
      run.length === 1
        ? []
        : nameWanted(nameCharacters(run.map(({ word }) => word).join(''), reader.characters))
    return anyOf([...apart, ...joined])
  })
  const known = parts.filter((wanted) => wanted !== null)
  return known.length === parts.length && known.length > 0 ? allOf(known) : null
}

/** Reads what was typed. Pure: which matters there are and how characters are written is handed in. */
export const readTyped = (text: string, reader: Reader): TypedText => {
  const words = text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => ({ word, meanings: meaningsOf(word, reader) }))
  const [only] = words
  if (only === undefined) return { words: [], ranks: [] }
  if (words.length === 1) return { words, ranks: ranksOfOne(only.meanings) }
  const all = wantedOfAll(words, reader)
  return { words, ranks: all === null ? [] : [all] }
}
