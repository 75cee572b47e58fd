import { isDateText, type DateText } from '../../kernel/plain-date.ts'
import { ARCHIVE_TERMS, type ArchiveTerm } from './retention-term.ts'

/** The last 件号 given per term, for one fonds, category, year and organ; a term without one starts at 1. */
export interface LastNumber {
  readonly term: ArchiveTerm
  readonly number: number
}

export interface NumberedItem<Item> {
  readonly item: Item
  readonly term: ArchiveTerm
  readonly itemNumber: number
}

export interface NumberedBatch<Item> {
  /** In the order given. */
  readonly numbered: readonly NumberedItem<Item>[]
  /** Items whose term is not fixed yet; they keep no number and wait for the next batch. */
  readonly left: readonly Item[]
  /** Per term that got numbers, from first to last, in the order Y, D30, D10. */
  readonly ranges: readonly { readonly term: ArchiveTerm; readonly from: number; readonly to: number }[]
}

/**
 * Gives 件号 to the items of a batch in their order: each term goes on from its last number, without a gap
 * (continuous numbering: DA/T 70-2018). Items without a term get none and leave no hole.
 */
export const numberItems = <Item extends { readonly term: ArchiveTerm | null }>(
  items: readonly Item[],
  lastNumbers: readonly LastNumber[],
): NumberedBatch<Item> => {
  const start = new Map(lastNumbers.map(({ term, number }) => [term, number]))
  const last = new Map(start)
  const numbered: NumberedItem<Item>[] = []
  const left: Item[] = []
  for (const item of items) {
    if (item.term === null) {
      left.push(item)
      continue
    }
    const itemNumber = (last.get(item.term) ?? 0) + 1
    last.set(item.term, itemNumber)
    numbered.push({ item, term: item.term, itemNumber })
  }
  const ranges = ARCHIVE_TERMS.flatMap((term) => {
    const from = (start.get(term) ?? 0) + 1
    const to = last.get(term) ?? 0
    return to >= from ? [{ term, from, to }] : []
  })
  return { numbered, left, ranges }
}

/** What is wrong with the numbers of one term: each missing number must be explained, a repeated one never may be. */
export interface NumberGaps {
  readonly term: ArchiveTerm
  readonly missing: readonly number[]
  readonly repeated: readonly number[]
}

/**
 * Looks through the 件号 of one fonds, category, year and organ, counted from 1. Terms in order are left out, so an
 * empty answer means: continuous and without repetition.
 */
export const numberGaps = (
  given: readonly { readonly term: ArchiveTerm; readonly itemNumber: number }[],
): readonly NumberGaps[] =>
  ARCHIVE_TERMS.flatMap((term) => {
    const seen = new Set<number>()
    const repeated = new Set<number>()
    for (const { itemNumber } of given.filter((item) => item.term === term))
      (seen.has(itemNumber) ? repeated : seen).add(itemNumber)
    const highest = [...seen].reduce((high, number) => Math.max(high, number), 0)
    const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
      (number) => !seen.has(number),
    )
    return missing.length > 0 || repeated.size > 0
      ? [{ term, missing, repeated: [...repeated].toSorted((a, b) => a - b) }]
      : []
  })

const termRank = (term: ArchiveTerm | null): number =>
  term === null ? ARCHIVE_TERMS.length : ARCHIVE_TERMS.indexOf(term)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The order in which a batch is first laid out: by term (Y, D30, D10, then those without), then by date, then by case
 * number. The archivist may move items afterwards.
 */
export const sortItems = <
  Item extends {
    readonly term: ArchiveTerm | null
    readonly date: DateText
    readonly caseNumber: string
  },
>(
  items: readonly Item[],
): Item[] =>
  items.toSorted(
    (a, b) =>
      termRank(a.term) - termRank(b.term) || byText(a.date, b.date) || byText(a.caseNumber, b.caseNumber),
  )

/**
 * 题名 of an item that bears no title of its own: self-made, so it stands in square brackets (DA/T 22).
 */
export const archiveTitle = (item: { readonly applicantName: string; readonly matterName: string }): string =>
  `[${item.applicantName}${item.matterName}]`

/** A date as the catalogue writes it: eight digits, `20260930` (DA/T 22). Throws on what is not a date. */
export const catalogueDate = (date: DateText): string => {
  if (!isDateText(date)) throw new RangeError(`not a date: ${date}`)
  return date.replaceAll('-', '')
}
