import type { OutageBlock, OutageSlip } from '#shared/contract/outage.ts'

/** Fewer than this many blank forms would not last through a morning. */
const FEW = 10

/** A slip with the day its form was printed. */
export interface PreparedSlip extends OutageSlip {
  readonly preparedAt: number
}

/** Every number of every block, newest block first, in the order of the numbers within it. */
export const preparedSlips = (blocks: readonly OutageBlock[]): readonly PreparedSlip[] =>
  blocks.flatMap(({ slips, preparedAt }) => slips.map((slip) => ({ ...slip, preparedAt })))

/** Whether somebody should prepare more: none at all, or few. */
export const shortage = (blank: number): 'none' | 'few' | null =>
  blank === 0 ? 'none' : blank < FEW ? 'few' : null

/** A count the contract takes, or null. */
export const countOf = (text: string): number | null => {
  const digits = text.normalize('NFKC').trim()
  const count = /^\d{1,3}$/.test(digits) ? Number(digits) : 0
  return count >= 1 && count <= 100 ? count : null
}
