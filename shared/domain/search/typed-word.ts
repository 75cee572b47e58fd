import { caseNumber, readDocumentNumber } from '../document/document-number.ts'
import { digitsOf } from './case-terms.ts'
import { isChinese, nameCharacters, plainText } from './plain-text.ts'
import type { Characters } from './plain-text.ts'
import {
  caseNumberTerm,
  caseSerial,
  gram,
  head,
  identity,
  identityEnd,
  identityFrom,
  IDENTITY_TO,
  matterTerm,
  paper,
  phoneEnd,
  SPELLED_OUT,
  spelling,
} from './terms.ts'
import { allOf, anyOf, beginning, term } from './wanted.ts'
import type { Wanted } from './wanted.ts'

/**
 * What one typed word may mean. The kinds are apart, because what is found by a number that was typed whole stands
 * before what is found by the digits of somebody's telephone.
 */
export interface Meanings {
  /** A 办件号 or the number of a paper with its year. */
  readonly exact: readonly Wanted[]
  /** The beginning of a number, or a serial alone. */
  readonly numbers: readonly Wanted[]
  readonly people: readonly Wanted[]
  readonly matters: readonly Wanted[]
}

/** Which matters a word means, by name, alias, pinyin or initials. */
export type MattersOf = (word: string) => readonly string[]

export interface Reader {
  readonly characters: Pick<Characters, 'simplified'>
  readonly mattersOf: MattersOf
}

/** 尾号 is said with four digits; fewer are shared by too many. */
const ENDING_FROM = 4
/** No series of a hall reaches more digits in a year. */
const SERIAL_DIGITS = 7
/** A single letter or character would mean half of all matters. */
const MATTER_FROM = 2

const letters = /^[a-z]+$/
const digits = /^\d+$/
const lettersAndDigits = /^[a-z\d]+$/

/** One character is the beginning of a name; more follow each other somewhere in it. */
export const nameWanted = (characters: readonly string[]): Wanted[] => {
  const [first] = characters
  if (first === undefined) return []
  if (characters.length === 1) return [term(head(first))]
  const length = Math.min(3, characters.length)
  return [allOf(characters.slice(length - 1).map((_, at) => term(gram(characters.slice(at, at + length)))))]
}

const spelled = (text: string): Wanted =>
  text.length <= SPELLED_OUT ? term(spelling(text)) : beginning(spelling(text))

const identityWanted = (text: string): Wanted[] => [
  ...(text.length < identityFrom(text)
    ? []
    : [text.length <= IDENTITY_TO ? term(identity(text)) : beginning(identity(text))]),
  ...(text.length < ENDING_FROM ? [] : [beginning(identityEnd(text))]),
]

const phoneWanted = (text: string): Wanted[] => (text.length < ENDING_FROM ? [] : [beginning(phoneEnd(text))])

const caseNumberWanted = (text: string): Pick<Meanings, 'exact' | 'numbers'> | null => {
  const [, year, serial] = /^(20\d{2})-(\d{0,9})$/.exec(text) ?? []
  if (year === undefined || serial === undefined) return null
  return {
    exact: serial === '' ? [] : [term(caseNumberTerm(caseNumber(Number(year), Number(serial))))],
    // The year and its first digit are words of their own; they begin many numbers.
    numbers: [serial.length < 2 ? term(caseNumberTerm(text)) : beginning(caseNumberTerm(text))],
  }
}

const paperWanted = (text: string): Pick<Meanings, 'exact' | 'numbers'> | null => {
  const typed = readDocumentNumber(text)
  if (typed === null) return null
  const { year, serial, kindWord } = typed
  return year === null
    ? { exact: [], numbers: [term(paper(serial))] }
    : { exact: [term(paper(serial, year, kindWord ?? ''))], numbers: [] }
}

const serialWanted = (text: string): Wanted[] =>
  text.length > SERIAL_DIGITS || Number(text) === 0
    ? []
    : [term(caseSerial(Number(text))), term(paper(Number(text)))]

/** Everything a typed word may mean; nothing for a word that holds neither letter nor digit. */
export const meaningsOf = (word: string, { characters, mattersOf }: Reader): Meanings => {
  const text = plainText(word).replaceAll(/[‐-―−]/g, '-')
  const caseNumbered = caseNumberWanted(text)
  const numbered = caseNumbered ?? paperWanted(text)
  const name = nameCharacters(text, characters)
  const matters = name.length < MATTER_FROM ? [] : mattersOf(text).map((code) => term(matterTerm(code)))
  if (digits.test(text))
    return {
      exact: [],
      numbers: serialWanted(text),
      people: [...identityWanted(text), ...phoneWanted(text)],
      matters: [],
    }
  if (letters.test(text))
    return { exact: [], numbers: [], people: [spelled(text), ...nameWanted(name).slice(0, 1)], matters }
  if (lettersAndDigits.test(text))
    return { exact: [], numbers: [], people: [...identityWanted(text), ...nameWanted(name)], matters }
  if (caseNumbered !== null) return { ...caseNumbered, people: [], matters: [] }
  return {
    exact: numbered?.exact ?? [],
    numbers: numbered?.numbers ?? [],
    // 0591-83334321 is a telephone number with its dash.
    people: /^[\d-]+$/.test(text) ? phoneWanted(digitsOf(text)) : nameWanted(name),
    matters: numbered === null ? matters : [],
  }
}

/** Whether a word can only be (part of) a name: what stands beside it may be the rest. */
export const isNameLike = (word: string, { characters }: Pick<Reader, 'characters'>): boolean => {
  const name = nameCharacters(word, characters)
  return name.length > 0 && name.every(isChinese)
}

/** All meanings of a word as one. */
export const anyMeaning = ({ exact, numbers, people, matters }: Meanings): Wanted | null =>
  anyOf([...exact, ...numbers, ...people, ...matters])
