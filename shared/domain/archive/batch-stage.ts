/** 预归档 → 排序 → 编号 → 锁定 */
export const BATCH_STAGES = ['collecting', 'sorting', 'numbering', 'locked'] as const
export type BatchStage = (typeof BATCH_STAGES)[number]

/**
 * Where a batch may go from each stage: one step on, or back before it is locked.
 * Locking gives the 档号 for good, so nothing leads out of it (docs/adr/0014: a given number does not change).
 */
const BATCH_MOVES = {
  collecting: ['sorting'],
  sorting: ['numbering', 'collecting'],
  numbering: ['locked', 'sorting', 'collecting'],
  locked: [],
} as const satisfies Record<BatchStage, readonly BatchStage[]>

/** The stages a batch may move to from here; the way on comes first. */
const stageTransition = (from: BatchStage): readonly BatchStage[] => BATCH_MOVES[from]

/** True when a batch may move from one stage to the other in one step. */
export const mayMoveBatch = (from: BatchStage, to: BatchStage): boolean => stageTransition(from).includes(to)

/** Items may be added, removed, moved and given a term only while the order is not yet the order of numbers for good. */
export const batchIsOpen = (stage: BatchStage): boolean => stage !== 'locked'
