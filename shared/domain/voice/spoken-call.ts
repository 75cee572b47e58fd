import type { DigitUnit, VoiceUnit } from './voice-unit.ts'
import { DIGIT_UNITS, isDigitUnit, isLetterUnit } from './voice-unit.ts'

/** What is said of a call: number and counter, never a name, never why somebody goes first. */
export interface SpokenCall {
  /** As printed: A023. */
  readonly number: string
  /** The counter's number, from 1. */
  readonly counter: number
  /** The ticket is of an earlier day. */
  readonly earlier: boolean
}

/** A unit to be said, or a silence in milliseconds. */
export type VoicePart = VoiceUnit | { readonly pause: number }

/** Silences in milliseconds: after the chime, before 到, and before the sentence is said again. */
const AFTER_CHIME = 250
const BEFORE_TO = 160
const BETWEEN_SENTENCES = 700

/** A023 → A 零 二 三: every figure by itself, the width kept, letters by their names. Other signs are not said. */
export const numberUnits = (number: string): VoiceUnit[] =>
  Array.from(number.toUpperCase()).filter((sign) => isDigitUnit(sign) || isLetterUnit(sign))

const digitsOf = (whole: number): DigitUnit[] => Array.from(String(whole)).filter(isDigitUnit)

/**
 * A counter's number as a number: 3 → 三, 10 → 十, 12 → 十二, 20 → 二十, 45 → 四十五. From 100 on figure by figure, as
 * room numbers are said.
 */
export const counterUnits = (counter: number): VoiceUnit[] => {
  if (!Number.isSafeInteger(counter) || counter < 1) throw new RangeError(`not a counter: ${counter}`)
  if (counter < 10 || counter > 99) return digitsOf(counter)
  const tens = Math.floor(counter / 10)
  const ones = counter % 10
  const digit = (value: number): VoiceUnit[] => DIGIT_UNITS.slice(value, value + 1)
  return [...(tens === 1 ? [] : digit(tens)), 'ten', ...(ones === 0 ? [] : digit(ones))]
}

/** 请(昨日)A零二三号 · 到三号窗口: one sentence without the chime. */
export const callSentence = ({ number, counter, earlier }: SpokenCall): VoicePart[] => [
  'please',
  ...(earlier ? (['yesterday'] as const) : []),
  ...numberUnits(number),
  'number',
  { pause: BEFORE_TO },
  'to',
  ...counterUnits(counter),
  'number',
  'counter',
]

/** A whole call: the chime, then the sentence, once or several times. */
export const spokenCall = (call: SpokenCall, times: number): VoicePart[] => [
  'chime',
  ...Array.from({ length: times }).flatMap((_, turn) => [
    { pause: turn === 0 ? AFTER_CHIME : BETWEEN_SENTENCES },
    ...callSentence(call),
  ]),
]

/** How often a call is said: twice when it is made, and as often as the hall wants when it is repeated. */
export const timesSaid = (again: boolean, timesAgain: 1 | 2): number => (again ? timesAgain : 2)
