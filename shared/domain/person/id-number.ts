import { ageOn, isDateText, type DateText } from '../../kernel/plain-date.ts'
import { checkCreditCode } from './credit-code.ts'
import type { IdDocumentType } from './party.ts'

/**
 * What a document number says about itself. A `bad-…` verdict warns and wants a reason, it never blocks:
 * real cards with clerical errors exist (GB 11643 is the rule for numbers, not for people).
 */
export const NUMBER_VERDICTS = [
  'empty',
  'good',
  'unchecked',
  'bad-length',
  'bad-region',
  'bad-date',
  'bad-check-digit',
  'bad-character',
] as const
export type NumberVerdict = (typeof NUMBER_VERDICTS)[number]

export interface NumberCheck {
  readonly verdict: NumberVerdict
  readonly birth: DateText | null
  readonly sex: 'male' | 'female' | null
  /** Completed years on the day of asking. */
  readonly age: number | null
}

/** First two digits of GB/T 2260; 81, 82 and 83 are the residence permits of people from 港, 澳 and 台. */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const OLDEST_AGE = 150

/** The form in which numbers are stored and compared: no spaces, half-width, capital letters. */
export const normalizedDocumentNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/**
 * Checks a document number on a day (GB 11643: region, birth, check character; MOD 11-2).
 * Numbers of other documents, and forms that carry no check character (15 digits issued before 1999, 15 characters
 * of the older 外国人永久居留证), are `unchecked`. Birth, sex and age are given whenever the number says them, also
 * when the check character is wrong, because the clerk may have a reason to take the number as it is.
 */
export const checkDocumentNumber = (type: IdDocumentType, number: string, today: DateText): NumberCheck => {
  const text = normalizedDocumentNumber(number)
  if (text === '') return saysNothing('empty')
  if (type === 'social-credit-code') return saysNothing(checkCreditCode(text))
  if (type !== 'resident-id') return saysNothing('unchecked')
  if (/^\d{17}[\dX]$/.test(text)) return checkEighteen(text, today)
  if (/^\d{15}$/.test(text)) return checkFifteen(text, today)
  if (/^[A-Z]{3}\d{12}$/.test(text)) return saysNothing('unchecked')
  return saysNothing('bad-length')
}

const checkEighteen = (text: string, today: DateText): NumberCheck => {
  const born = bornOn(text.slice(6, 14), text.slice(14, 17), today)
  if (!hasRegion(text)) return { ...born, verdict: 'bad-region' }
  if (born.birth === null) return saysNothing('bad-date')
  return { ...born, verdict: checkCharacterOf(text) === text[17] ? 'good' : 'bad-check-digit' }
}

const checkFifteen = (text: string, today: DateText): NumberCheck => {
  const born = bornOn(`19${text.slice(6, 12)}`, text.slice(12, 15), today)
  if (!hasRegion(text)) return { ...born, verdict: 'bad-region' }
  return born.birth === null ? saysNothing('bad-date') : { ...born, verdict: 'unchecked' }
}

/** 9 leads the numbers of 外国人永久居留身份证 (since 2023-12-01); what follows it is no province code. */
const hasRegion = (text: string): boolean => text.startsWith('9') || PROVINCES.has(text.slice(0, 2))

const bornOn = (digits: string, sequence: string, today: DateText): Omit<NumberCheck, 'verdict'> => {
  const birth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  if (!isDateText(birth) || birth > today || ageOn(birth, today) > OLDEST_AGE) return UNKNOWN_BIRTH
  return { birth, sex: Number(sequence) % 2 === 1 ? 'male' : 'female', age: ageOn(birth, today) }
}

/** Whether 17 digits are followed by their check character (MOD 11-2); says nothing about region or birth. */
export const hasValidCheckCharacter = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && checkCharacterOf(number) === number[17]

const checkCharacterOf = (text: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

const UNKNOWN_BIRTH = { birth: null, sex: null, age: null } as const

const saysNothing = (verdict: NumberVerdict): NumberCheck => ({ verdict, ...UNKNOWN_BIRTH })
