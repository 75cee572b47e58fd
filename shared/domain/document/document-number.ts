import { isNumbered } from './document-kind.ts'
import type { DocumentKind, NumberedKind } from './document-kind.ts'

/**
 * The 事务字 of each kind in official numbers, e.g. 青街告字〔2026〕000123号. They are part of the numbering
 * rule and of every number ever issued, not wording of the screens: none may change, two may never be the same.
 */
const KIND_WORDS = {
  receipt: '收',
  notice: '告',
  acceptance: '受',
  deferral: '容',
  'not-accepted': '不受',
  explanation: '说',
  redirection: '转',
  'originals-taken': '接',
  'originals-returned': '还',
  need: '需',
  extension: '延',
  'special-procedure': '特',
  resumption: '恢',
  referral: '移',
  'returned-above': '退',
  'objection-answer': '复',
  decision: '结',
  refusal: '决',
  delivery: '送',
  catalogue: '档',
} as const satisfies Record<NumberedKind, string>

/**
 * 机关简称 + 事务字 + 〔年〕 + serial. Serials are continuous for each kind and year; a serial with more digits
 * than the hall's width makes the number longer, it never wraps.
 */
export const formatDocumentNumber = (number: {
  readonly organShort: string
  readonly kind: NumberedKind
  readonly year: number
  readonly serial: number
  readonly width: number
  /** 补零: whether short serials are filled up to the width; a hall's setting. */
  readonly padded: boolean
}): string => {
  const serial = number.padded ? String(number.serial).padStart(number.width, '0') : String(number.serial)
  return `${number.organShort}${KIND_WORDS[number.kind]}字〔${number.year}〕${serial}号`
}

/** The 事务字 in the number a paper carries: a remaining list carries its notice's; null for papers without a number. */
export const kindWordOf = (kind: DocumentKind): string | null => {
  if (kind === 'remaining') return KIND_WORDS.notice
  return isNumbered(kind) ? KIND_WORDS[kind] : null
}

export interface TypedDocumentNumber {
  readonly kindWord: string | null
  readonly year: number | null
  readonly serial: number
}

const TYPED_NUMBER = /^(?:(.*)字)?第?(?:[〔[(【{](\d{4})[〕\])】}]?)?(\d{1,9})号?$/u
const WORDS_LONGEST_FIRST = Object.values(KIND_WORDS).toSorted((a, b) => b.length - a.length)

/**
 * 青街告字〔2026〕000123号 as people type it: with any brackets, with or without zeros, 机关简称 or 号. Bare digits are
 * no such number, and the 机关简称 says nothing: the hall may have changed it since.
 */
export const readDocumentNumber = (text: string): TypedDocumentNumber | null => {
  const [, before, year, serial] = TYPED_NUMBER.exec(text) ?? []
  if (serial === undefined || /^\d+$/.test(text)) return null
  return {
    kindWord:
      before === undefined ? null : (WORDS_LONGEST_FIRST.find((word) => before.endsWith(word)) ?? null),
    year: year === undefined ? null : Number(year),
    serial: Number(serial),
  }
}

const CASE_WIDTH = 4

/** Number of a 办件: 2026-0418; from the ten-thousandth case of a year on it has more digits. */
export const caseNumber = (year: number, serial: number): string =>
  `${year}-${String(serial).padStart(CASE_WIDTH, '0')}`
