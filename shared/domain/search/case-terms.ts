import { kindWordOf } from '../document/document-number.ts'
import type { DocumentKind } from '../document/document-kind.ts'
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

/** A person or an organisation as the search knows them; a member of a household has only a name. */
export interface SearchedParty {
  readonly name: string
  readonly documentNumber?: string
  readonly phone?: string
  /** Who speaks for an organisation. */
  readonly contact?: string
}

export interface NumberedPaper {
  readonly kind: DocumentKind
  readonly year: number
  readonly serial: number
}

/** Of a long name, as an organisation has, people type the beginning. */
const SYLLABLES_SPELLED = 8

/**
 * Syllables as people type them, beginning at any of them: in full (wangxiaoming), by their first letters (wxm), or the
 * first ones in full and the rest by their first letters (wangxm).
 */
const spellingsOf = (syllables: readonly string[]): string[] => {
  const starts = Array.from({ length: Math.max(1, syllables.length - 1) }, (_, at) => syllables.slice(at))
  return starts.flatMap((rest) =>
    Array.from({ length: rest.length + 1 }, (_, full) =>
      rest.map((syllable, at) => (at < full ? syllable : syllable.slice(0, 1))).join(''),
    ),
  )
}

/** The syllables that can be typed; a character without a known reading stands between them. */
const typedRuns = (reading: readonly string[]): string[][] => {
  const runs: string[][] = [[]]
  for (const syllable of reading.slice(0, SYLLABLES_SPELLED)) {
    if (/^[a-z\d]+$/.test(syllable)) runs.at(-1)?.push(syllable)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** Every beginning of these letters that is a word of its own, and the whole when it is longer. */
const beginningsOf = (letters: string, from: number): string[] => [
  ...Array.from({ length: Math.max(0, Math.min(letters.length, SPELLED_OUT) - from + 1) }, (_, at) =>
    letters.slice(0, from + at),
  ),
  ...(letters.length > SPELLED_OUT ? [letters] : []),
]

/** A Latin name has no syllables to cut: each of its words stands for one. */
const readingsOf = (name: string, characters: Characters): readonly (readonly string[])[] => {
  const letters = nameCharacters(name, characters)
  if (letters.some(isChinese)) return characters.readings(letters)
  const words = plainText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return [words]
}

export const nameTerms = (name: string, characters: Characters): string[] => {
  const letters = nameCharacters(name, characters)
  const [first] = letters
  if (first === undefined) return []
  const grams = [2, 3].flatMap((length) =>
    letters.slice(length - 1).map((_, at) => gram(letters.slice(at, at + length))),
  )
  const typed = readingsOf(name, characters).flatMap((reading) => {
    const [start = ''] = reading
    return [
      // A single letter means how the whole name begins.
      ...(/^[a-z]/.test(start) ? [start.slice(0, 1)] : []),
      ...typedRuns(reading)
        .flatMap(spellingsOf)
        .flatMap((text) => beginningsOf(text, 2)),
    ]
  })
  return [head(first), ...grams, ...typed.map(spelling)]
}

const identityText = (number: string): string => plainText(number).replaceAll(/[^\p{L}\p{N}]/gu, '')
export const digitsOf = (text: string): string => plainText(text).replaceAll(/\D/g, '')

const identityTerms = (documentNumber: string): string[] => {
  const number = identityText(documentNumber)
  if (number === '') return []
  const signs = Array.from(number)
  const from = identityFrom(number)
  const count = Math.max(0, Math.min(signs.length, IDENTITY_TO) - from + 1)
  return [
    ...Array.from({ length: count }, (_, at) => identity(signs.slice(0, from + at).join(''))),
    ...(signs.length > IDENTITY_TO ? [identity(number)] : []),
    identityEnd(number),
  ]
}

/** Under what one person or organisation is found. */
export const partyTerms = (party: SearchedParty, characters: Characters): string[] => {
  const phone = digitsOf(party.phone ?? '')
  return [
    ...nameTerms(party.name, characters),
    ...nameTerms(party.contact ?? '', characters),
    ...identityTerms(party.documentNumber ?? ''),
    ...(phone === '' ? [] : [phoneEnd(phone)]),
  ]
}

/** Under what one paper is found: its serial, with its year, with the word of its kind; none without a number. */
export const paperTerms = ({ kind, year, serial }: NumberedPaper): string[] => {
  const word = kindWordOf(kind)
  return word === null ? [] : [paper(serial), paper(serial, year), paper(serial, year, word)]
}

/** 2026-0418: whole, from the year on, and by its serial alone. */
export const caseNumberTerms = (number: string): string[] => {
  const [year = '', serial = ''] = number.split('-')
  return [
    caseNumberTerm(number),
    caseNumberTerm(`${year}-`),
    caseNumberTerm(`${year}-${serial.slice(0, 1)}`),
    caseSerial(Number(serial)),
  ]
}

export interface SearchedCase {
  readonly number: string
  readonly matterCode: string
  /** Empty once they have been erased. */
  readonly parties: readonly SearchedParty[]
  readonly papers: readonly NumberedPaper[]
}

/** Every word under which a case is found, each once. */
export const caseTerms = (found: SearchedCase, characters: Characters): string[] => [
  ...new Set([
    ...caseNumberTerms(found.number),
    matterTerm(found.matterCode),
    ...found.papers.flatMap(paperTerms),
    ...found.parties.flatMap((party) => partyTerms(party, characters)),
  ]),
]
