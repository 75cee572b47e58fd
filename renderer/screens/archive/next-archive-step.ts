import type { OutputOf } from '#shared/contract/index.ts'

/** What an archivist does next: go on with the batch that is open, or open one for the oldest waiting year. */
export type ArchiveStep =
  | { readonly kind: 'continue'; readonly batchId: string; readonly year: number; readonly sequence: number }
  | { readonly kind: 'open'; readonly year: number; readonly items: number }
  | { readonly kind: 'nothing' }

export const nextArchiveStep = ({
  batches,
  waitingItems,
}: Pick<OutputOf<'archive.overview'>, 'batches' | 'waitingItems'>): ArchiveStep => {
  const open = batches.find(({ stage }) => stage !== 'locked')
  if (open !== undefined)
    return { kind: 'continue', batchId: open.id, year: open.year, sequence: open.sequence }
  const years = waitingItems.map(({ date }) => Number(date.slice(0, 4)))
  const year = Math.min(...years)
  return years.length === 0
    ? { kind: 'nothing' }
    : { kind: 'open', year, items: years.filter((other) => other === year).length }
}
