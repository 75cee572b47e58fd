import { describe, expect, it } from 'vitest'
import { BATCH_STAGES, mayMoveBatch, type BatchStage } from '#shared/domain/archive/batch-stage.ts'

const allowed: readonly (readonly [BatchStage, BatchStage])[] = [
  ['collecting', 'sorting'],
  ['sorting', 'numbering'],
  ['sorting', 'collecting'],
  ['numbering', 'locked'],
  ['numbering', 'sorting'],
  ['numbering', 'collecting'],
]
const pairs = BATCH_STAGES.flatMap((from) => BATCH_STAGES.map((to) => [from, to] as const))

describe('预归档 → 排序 → 编号 → 锁定, back only before the lock', () => {
  it.each(pairs)('%s to %s', (from, to) => {
    expect(mayMoveBatch(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to))
  })
})
