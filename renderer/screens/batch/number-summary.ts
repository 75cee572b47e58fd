import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import type { ArchiveTerm } from '#shared/domain/archive/retention-term.ts'
import type { ArchiveItem } from '#shared/contract/archive.ts'

export const TERMS = ARCHIVE_TERMS
export type Term = ArchiveTerm

export interface TermNumbers {
  readonly term: Term
  /** First and last 件号 of this batch, as they would be stamped; equal when there is one item. */
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface NumberSummary {
  readonly numbered: number
  /** Items whose term depends on an event that has not happened: they wait for a later batch. */
  readonly waiting: number
  readonly terms: readonly TermNumbers[]
}

/** Which numbers locking would give, per retention term; taken from the batch's own preview, not counted here. */
export const numberSummary = (items: readonly Pick<ArchiveItem, 'term' | 'itemNumber'>[]): NumberSummary => {
  const terms = TERMS.flatMap((term): TermNumbers[] => {
    const numbers = items
      .filter((item) => item.term === term)
      .flatMap(({ itemNumber }) => (itemNumber === null ? [] : [itemNumber]))
      // Numbers grow past four digits, so they are compared as numbers.
      .sort((a, b) => Number(a) - Number(b))
    const from = numbers[0]
    const to = numbers.at(-1)
    return from === undefined || to === undefined ? [] : [{ term, from, to, count: numbers.length }]
  })
  const numbered = terms.reduce((sum, { count }) => sum + count, 0)
  return { numbered, waiting: items.length - numbered, terms }
}

/** True when every term goes on from its last number without a gap (continuous numbering: DA/T 70-2018). */
export const numbersContinue = (
  summary: NumberSummary,
  lastNumbers: readonly { readonly term: Term; readonly number: number }[],
): boolean =>
  summary.terms.every(({ term, from, to, count }) => {
    const last = lastNumbers.find((entry) => entry.term === term)?.number ?? 0
    return Number(from) === last + 1 && Number(to) === last + count
  })
