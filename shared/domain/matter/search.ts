/** One way to read the name or an alias of a matter: one syllable for every character, all in small letters. */
export interface SearchWord {
  readonly text: string
  /** As typed on a keyboard, without tones (ü is v); a character that is not Chinese stands for itself. */
  readonly syllables: readonly string[]
  /** The first letter of every syllable. */
  readonly initials: string
}

/** A matter as the search sees it. A name with several readings has several words with the same text. */
export interface SearchEntry {
  readonly code: string
  readonly name: string
  readonly words: readonly SearchWord[]
}

export interface SearchHit {
  readonly code: string
  /** [start, end) pairs in the name, for bold letters; empty unless the name itself was typed. */
  readonly ranges: readonly (readonly [number, number])[]
  /** How well it fits, smaller is better; comparable between indexes. */
  readonly rank: number
  /** The name, or the alias that was typed. */
  readonly word: string
}

interface IndexedWord {
  readonly text: string
  readonly characters: readonly string[]
  readonly syllables: readonly string[]
  readonly initials: string
  /** One bit for each letter that occurs in the syllables: most words are ruled out by one AND. */
  readonly letters: number
}

interface IndexedMatter {
  readonly code: string
  readonly name: string
  readonly searched: string
  readonly aliases: readonly { readonly text: string; readonly searched: string }[]
  readonly words: readonly IndexedWord[]
}

export type SearchIndex = readonly IndexedMatter[]

/** Smaller is better. */
const RANKS = {
  namePrefix: 0,
  nameInside: 1,
  alias: 2,
  initialsPrefix: 3,
  initialsInside: 4,
  pinyin: 5,
} as const
type Rank = (typeof RANKS)[keyof typeof RANKS]

const normalized = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** Prepared once per catalogue; entries keep their order, which is also the last word on ties. */
export const buildSearchIndex = (entries: readonly SearchEntry[]): SearchIndex =>
  entries.map(({ code, name, words }) => ({
    code,
    name,
    searched: name.toLowerCase(),
    aliases: words
      .filter((word) => word.text !== name)
      .map(({ text }) => ({ text, searched: normalized(text) })),
    words: words.map(({ text, syllables, initials }) => ({
      text,
      characters: Array.from(text),
      syllables,
      initials,
      letters: lettersIn(syllables.join('')),
    })),
  }))

/**
 * Matters for what was typed, best first: a part of the name (several parts apart by spaces), an alias, initials
 * (`jzz`), or pinyin in which any syllable may be cut short (`juzhu z`). Nothing typed lists everything.
 */
export const searchMatters = (index: SearchIndex, text: string): SearchHit[] => {
  const typed = normalized(text)
  if (typed === '')
    return index.map(({ code, name }) => ({ code, ranges: [], rank: RANKS.namePrefix, word: name }))
  const parts = typed.split(/\s+/)
  const keys = parts.join('')
  const letters = lettersIn(keys)
  const found: (Read & { matter: IndexedMatter; order: number; ranges: SearchHit['ranges'] })[] = []
  index.forEach((matter, order) => {
    const ranges = rangesOf(matter.searched, parts)
    if (ranges !== null) found.push({ matter, order, rank: rankOfName(ranges), word: matter.name, ranges })
    else {
      const read = rankOfReading(matter, keys, letters)
      if (read !== null) found.push({ matter, order, ...read, ranges: [] })
    }
  })
  return found
    .sort((a, b) => a.rank - b.rank || a.matter.name.length - b.matter.name.length || a.order - b.order)
    .map(({ matter, ranges, rank, word }) => ({ code: matter.code, ranges, rank, word }))
}

/** From so many letters on, pinyin with syllables cut short still means something. */
const PINYIN_MEANT_FROM = 4

/**
 * Matters that a word alone stands for: part of the name, an alias, its first initials or enough of its pinyin.
 * Initials from the middle of a name would mean half the catalogue.
 */
export const mattersMeant = (index: SearchIndex, word: string): string[] =>
  searchMatters(index, word)
    .filter(
      ({ rank }) =>
        rank <= RANKS.initialsPrefix || (rank === RANKS.pinyin && word.length >= PINYIN_MEANT_FROM),
    )
    .map(({ code }) => code)

/** Where each part stands in the name, in order of place and without overlaps; null when one does not. */
const rangesOf = (name: string, parts: readonly string[]): [number, number][] | null => {
  const ranges: [number, number][] = []
  for (const part of parts) {
    const start = name.indexOf(part)
    if (start < 0) return null
    ranges.push([start, start + part.length])
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: [number, number][] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last === undefined || range[0] > last[1]) merged.push(range)
    else last[1] = Math.max(last[1], range[1])
  }
  return merged
}

const rankOfName = (ranges: SearchHit['ranges']): Rank =>
  ranges[0]?.[0] === 0 ? RANKS.namePrefix : RANKS.nameInside

/** How well a word fits, and which. */
interface Read {
  readonly rank: Rank
  readonly word: string
}

const rankOfReading = (matter: IndexedMatter, keys: string, letters: number): Read | null => {
  const alias = matter.aliases.find(({ searched }) => searched.includes(keys))
  if (alias !== undefined) return { rank: RANKS.alias, word: alias.text }
  // Without any letter there is nothing to read: the characters themselves were compared already.
  if (letters === 0) return null
  let best: Read | null = null
  for (const word of matter.words) {
    if ((letters & ~word.letters) !== 0) continue
    const rank = rankOfWord(word, keys)
    if (rank !== null && (best === null || rank < best.rank)) best = { rank, word: word.text }
  }
  return best
}

const rankOfWord = (word: IndexedWord, keys: string): Rank | null => {
  const at = word.initials.indexOf(keys)
  if (at === 0) return RANKS.initialsPrefix
  if (at > 0) return RANKS.initialsInside
  for (let start = 0; start < word.syllables.length; start += 1) {
    // Most places are ruled out by their first letter; only the rest are read.
    const first = keys[0]
    if (first !== word.initials[start] && first !== word.characters[start]) continue
    if (reads(word.syllables, word.characters, start, keys, 0)) return RANKS.pinyin
  }
  return null
}

/**
 * Whether the keys from `key` on can be read over the syllables from `place` on, each syllable giving at least
 * one of its first letters, or its Chinese character as it is (`居zhu`).
 */
const reads = (
  syllables: readonly string[],
  characters: readonly string[],
  place: number,
  keys: string,
  key: number,
): boolean => {
  if (key === keys.length) return true
  const syllable = syllables[place]
  if (syllable === undefined) return false
  if (keys[key] === characters[place] && reads(syllables, characters, place + 1, keys, key + 1)) return true
  let taken = 0
  while (taken < syllable.length && sameLetter(keys[key + taken], syllable[taken])) {
    taken += 1
    if (reads(syllables, characters, place + 1, keys, key + taken)) return true
  }
  return false
}

/** 律 is typed lv on a Chinese keyboard and lu by people who write ü without dots. */
const sameLetter = (typed: string | undefined, letter: string | undefined): boolean =>
  typed === letter || (typed === 'u' && letter === 'v')

const CODE_A = 97

const lettersIn = (text: string): number => {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - CODE_A
    if (code >= 0 && code < 26) letters |= 1 << code
  }
  return letters
}
