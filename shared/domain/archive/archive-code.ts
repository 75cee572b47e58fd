import type { ArchiveTerm } from './retention-term.ts'

/** 件号 has at least four digits (DA/T 22). */
const ITEM_DIGITS = 4

export interface ArchiveCodeParts {
  /** 全宗号: four letters or digits. */
  readonly fonds: string
  /** 门类: letters, with further levels after `·`, e.g. `ZY` or `ZY·SHJZ`. */
  readonly category: string
  readonly year: number
  readonly term: ArchiveTerm
  /** 机构(问题)代码 */
  readonly organ: string
  readonly itemNumber: number
}

/** 件号 as written: filled with zeros to four digits, and wider when the number is. */
export const formatItemNumber = (itemNumber: number): string => {
  if (!Number.isSafeInteger(itemNumber) || itemNumber < 1)
    throw new RangeError(`not an item number: ${itemNumber}`)
  return String(itemNumber).padStart(ITEM_DIGITS, '0')
}

/**
 * 档号 = 全宗号-门类·年度-保管期限-机构(问题)-件号: `0194-ZY·2026-D30-BMFW-0042`. Levels are joined by `-`, parts of
 * the same level by `·` (DA/T 22). Throws on a year that has not four digits or a bad item number; letters
 * are checked by {@link codeProblems} before a batch may be numbered.
 */
export const archiveCode = (parts: ArchiveCodeParts): string => {
  if (!Number.isInteger(parts.year) || parts.year < 1000 || parts.year > 9999)
    throw new RangeError(`not a year: ${parts.year}`)
  const number = formatItemNumber(parts.itemNumber)
  return `${parts.fonds}-${parts.category}·${parts.year}-${parts.term}-${parts.organ}-${number}`
}

export type CodeProblem = 'fonds' | 'category' | 'organ'

const FONDS = /^[A-Z0-9]{4}$/
const CATEGORY = /^[A-Z]{2,8}(?:·[A-Z0-9]{1,8})*$/
const ORGAN = /^[A-Z0-9]{1,12}$/

/**
 * Which of the hall's parts of a 档号 are not written as the house wants them: 全宗号 four capital letters or digits,
 * 门类 capital letters with further levels after `·`, 机构(问题) capital letters or digits. None may hold `-`, which
 * separates the levels. Empty when all are good.
 */
export const codeProblems = (
  parts: Pick<ArchiveCodeParts, 'fonds' | 'category' | 'organ'>,
): readonly CodeProblem[] => {
  const problems: CodeProblem[] = []
  if (!FONDS.test(parts.fonds)) problems.push('fonds')
  if (!CATEGORY.test(parts.category)) problems.push('category')
  if (!ORGAN.test(parts.organ)) problems.push('organ')
  return problems
}
