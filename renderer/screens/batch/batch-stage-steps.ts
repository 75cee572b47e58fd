import type { BatchStage } from '#shared/contract/archive.ts'
import type { NumberSummary } from './number-summary.ts'

/** Where a batch goes on from each stage; locked it stays (docs/adr/0014: a given number does not change). */
export const STAGE_ON = {
  collecting: 'sorting',
  sorting: 'numbering',
  numbering: 'locked',
  locked: null,
} as const satisfies Record<BatchStage, BatchStage | null>

export const STAGE_BACK = {
  collecting: null,
  sorting: 'collecting',
  numbering: 'sorting',
  locked: null,
} as const satisfies Record<BatchStage, BatchStage | null>

/** Why the next step cannot be taken yet; said beside the button. */
export const blockedBecause = (
  batch: { readonly stage: BatchStage; readonly fonds: string; readonly items: number },
  summary: Pick<NumberSummary, 'numbered'>,
): 'empty' | 'fondsMissing' | 'nothingToNumber' | null => {
  if (batch.items === 0) return 'empty'
  if (batch.stage !== 'numbering') return null
  if (batch.fonds === '') return 'fondsMissing'
  return summary.numbered === 0 ? 'nothingToNumber' : null
}
