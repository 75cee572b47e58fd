import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MORNING_GROUPS, MOST_ON_MORNING_LIST, shareRows } from '#shared/domain/case/morning-list.ts'

describe('a paper for the morning is bounded', () => {
  it('lists everything of a usual morning', () => {
    expect(shareRows([2, 3, 5, 1, 4, 12, 1, 0, 7])).toEqual([2, 3, 5, 1, 4, 12, 1, 0, 7])
  })

  it('lets no flood push the other groups off it', () => {
    expect(shareRows([1000, 40, 0, 2, 500, 0, 0, 0, 20])).toEqual([119, 40, 0, 2, 119, 0, 0, 0, 20])
  })

  it('never lists more than there are, nor more than the paper holds, nor less than it could', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2000 }), {
      minLength: MORNING_GROUPS.length,
      maxLength: MORNING_GROUPS.length,
    })
    fc.assert(
      fc.property(counts, (all) => {
        const shares = shareRows(all)
        shares.forEach((share, group) => expect(share).toBeLessThanOrEqual(all[group]!))
        const sum = (rows: readonly number[]): number => rows.reduce((a, b) => a + b, 0)
        expect(sum(shares)).toBe(Math.min(sum(all), MOST_ON_MORNING_LIST))
      }),
    )
  })
})
