import type { QuickEntry } from '#shared/contract/quick.ts'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { NumberVerdict } from '#shared/domain/person/id-number.ts'
import { maskDocument } from '#shared/domain/person/mask.ts'
import { numberNeed } from '#shared/domain/person/number-need.ts'
import type { IdDocumentType } from '#shared/domain/person/party.ts'

/** One line as it stands on the screen, before it is anybody's record. */
export interface QuickTyped {
  readonly name: string
  readonly documentType: IdDocumentType
  readonly documentNumber: string
  readonly numberRemark: string
}

export const EMPTY_LINE: QuickTyped = {
  name: '',
  documentType: 'resident-id',
  documentNumber: '',
  numberRemark: '',
}

/** The kinds of document a person comes with. */
export const PERSON_DOCUMENTS = [
  'resident-id',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'military',
  'other',
] as const satisfies readonly IdDocumentType[]

export const isEmptyLine = (typed: QuickTyped): boolean =>
  typed.name.trim() === '' && typed.documentNumber.trim() === '' && typed.numberRemark.trim() === ''

/** Half a number is not wrong yet: of these lengths nobody can say whether more will come. */
const mayGoOn = (length: number): boolean => length < 18

export type LineWarning = Exclude<NumberVerdict, 'empty' | 'good' | 'unchecked'> | 'none'

/**
 * What is doubtful about the number, as soon as it can be known; `left` once the clerk has left the field or pressed
 * Enter in it. Null when nothing is.
 */
export const warningOf = (typed: QuickTyped, left: boolean, today: string): LineWarning | null => {
  const number = normalizedDocumentNumber(typed.documentNumber)
  const { verdict } = checkDocumentNumber(typed.documentType, number, today)
  if (verdict === 'empty') return left && typed.documentType === 'other' && typed.name !== '' ? 'none' : null
  if (verdict === 'good' || verdict === 'unchecked') return null
  return left || !mayGoOn(number.length) ? verdict : null
}

export type LineStep = 'name' | 'number' | 'remark' | 'save'

/** Where Enter leads: to what is still missing, or to the record. */
export const stepOf = (typed: QuickTyped, today: string): LineStep => {
  if (typed.name.trim() === '') return 'name'
  const need = numberNeed(checkDocumentNumber(typed.documentType, typed.documentNumber, today), typed)
  if (need === 'number') return typed.documentType === 'other' ? 'remark' : 'number'
  return need ?? 'save'
}

/** What is recorded of a line that is whole: a reason only where something is doubtful. */
export const recordOf = (typed: QuickTyped, today: string): QuickTyped => ({
  name: typed.name.trim(),
  documentType: typed.documentType,
  documentNumber: normalizedDocumentNumber(typed.documentNumber),
  numberRemark: warningOf(typed, true, today) === null ? '' : typed.numberRemark.trim(),
})

/** Shorter ones are no number yet, and two people without one are not the same. */
const SHORTEST = 6

/**
 * The same person among what was registered here today: by the number where it was typed at this window, else by the
 * name and what is shown of the number. Said, never refused: somebody may come twice.
 */
export const sameToday = (
  typed: QuickTyped,
  entries: readonly QuickEntry[],
  numberOf: (caseId: string) => string | undefined,
  correcting: string | null,
): QuickEntry | null => {
  const number = normalizedDocumentNumber(typed.documentNumber)
  if (number.length < SHORTEST) return null
  const name = typed.name.trim()
  return (
    entries.find((entry) => {
      if (entry.caseId === correcting) return false
      const known = numberOf(entry.caseId)
      return known === undefined
        ? entry.name === name && entry.documentMasked === maskDocument(number)
        : normalizedDocumentNumber(known) === number
    }) ?? null
  )
}

/** What was answered and what the list already shows, each once, newest first. */
export const mergeEntries = (
  saved: readonly QuickEntry[],
  listed: readonly QuickEntry[],
): readonly QuickEntry[] => {
  const known = new Set(listed.map((entry) => entry.caseId))
  return [...saved.filter((entry) => !known.has(entry.caseId)), ...listed]
}
