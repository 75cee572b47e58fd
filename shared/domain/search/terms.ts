import { backwards } from './plain-text.ts'

/**
 * The words of the search index. Each begins with a letter that says what it is, so that a name is never found by a
 * number; all are small letters, digits, `-`, `/` and characters beyond ASCII, which the index keeps as they are.
 */
const KINDS = {
  /** The first character of a name. */
  head: 'h',
  /** Two or three characters that follow each other in a name. */
  gram: 'g',
  /** A name as typed on a keyboard, or the beginning of it. */
  spelling: 'y',
  /** A document number, or the beginning of it. */
  identity: 'i',
  /** A document number from its end. */
  identityEnd: 'r',
  /** A telephone number from its end. */
  phoneEnd: 't',
  /** 办件号, or the beginning of it. */
  caseNumber: 'n',
  /** The serial of a 办件号, without zeros. */
  caseSerial: 's',
  /** Of a paper: its serial, with its year, with the word of its kind. */
  paper: 'd',
  matter: 'm',
} as const

export const head = (character: string): string => KINDS.head + character
export const gram = (characters: readonly string[]): string => KINDS.gram + characters.join('')
export const spelling = (letters: string): string => KINDS.spelling + letters
export const identity = (number: string): string => KINDS.identity + number
export const identityEnd = (ending: string): string => KINDS.identityEnd + backwards(ending)
export const phoneEnd = (ending: string): string => KINDS.phoneEnd + backwards(ending)
export const caseNumberTerm = (number: string): string => KINDS.caseNumber + number
export const caseSerial = (serial: number): string => `${KINDS.caseSerial}${serial}`
export const paper = (serial: number, year?: number, kindWord = ''): string =>
  KINDS.paper + (year === undefined ? '' : `${kindWord}${year}/`) + String(serial)
export const matterTerm = (code: string): string => KINDS.matter + code

/** Beginnings of a spelling up to here are words of their own; longer ones are looked up as beginnings. */
export const SPELLED_OUT = 6
/** The same for a document number: a shorter beginning is shared by half a town, a longer one by a few people. */
export const IDENTITY_FROM = 6
export const IDENTITY_TO = 11
/** Passports and permits begin with a letter; three characters of them already say something. */
export const LETTERED_IDENTITY_FROM = 3

/** From how many characters on the beginning of a document number means anything. */
export const identityFrom = (number: string): number =>
  /^[a-z]/.test(number) ? LETTERED_IDENTITY_FROM : IDENTITY_FROM
