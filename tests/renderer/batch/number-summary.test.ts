import { describe, expect, it } from 'vitest'
import { blockedBecause } from '../../../renderer/screens/batch/batch-stage-steps.ts'
import { numbersContinue, numberSummary } from '../../../renderer/screens/batch/number-summary.ts'
import { nextArchiveStep } from '../../../renderer/screens/archive/next-archive-step.ts'

const item = (term: 'Y' | 'D30' | 'D10' | null, itemNumber: string | null) => ({ term, itemNumber })

describe('the numbers that locking will give', () => {
  it('are said per term, first to last', () => {
    const items = [
      item('Y', '0013'),
      item('D30', '0042'),
      item('D30', '0043'),
      item('D10', '0108'),
      item(null, null),
    ]
    expect(numberSummary(items)).toEqual({
      numbered: 4,
      waiting: 1,
      terms: [
        { term: 'Y', from: '0013', to: '0013', count: 1 },
        { term: 'D30', from: '0042', to: '0043', count: 2 },
        { term: 'D10', from: '0108', to: '0108', count: 1 },
      ],
    })
  })

  it('are compared as numbers past four digits', () => {
    expect(numberSummary([item('Y', '10000'), item('Y', '9999')]).terms[0]).toMatchObject({
      from: '9999',
      to: '10000',
    })
  })
})

describe('号码连续 is said only when it is so (DA/T 70-2018)', () => {
  const last = [{ term: 'D30', number: 41 }] as const

  it.each([
    [[item('D30', '0042'), item('D30', '0043')], true],
    [[item('D30', '0043')], false],
    [[item('D30', '0042'), item('D30', '0044')], false],
    [[item('Y', '0001')], true],
    [[item('Y', '0002')], false],
  ])('%o: %s', (items, continuous) => {
    expect(numbersContinue(numberSummary(items), last)).toBe(continuous)
  })
})

describe('why the next step waits', () => {
  const one = { numbered: 1 }
  it.each([
    [{ stage: 'collecting', fonds: '', items: [] }, one, 'empty'],
    [{ stage: 'sorting', fonds: '', items: [{}] }, one, null],
    [{ stage: 'numbering', fonds: '', items: [{}] }, one, 'fondsMissing'],
    [{ stage: 'numbering', fonds: '0194', items: [{}] }, { numbered: 0 }, 'nothingToNumber'],
    [{ stage: 'numbering', fonds: '0194', items: [{}] }, one, null],
  ] as const)('%o %o: %s', (batch, summary, because) => {
    expect(blockedBecause({ ...batch, items: batch.items.length }, summary)).toBe(because)
  })
})

describe('what an archivist does next', () => {
  const batch = { id: 'b1', year: 2026, sequence: 3, stage: 'sorting', items: 4, lockedOn: null } as const
  const waiting = (date: string) => ({ date }) as never

  it('goes on with the open batch first', () => {
    expect(nextArchiveStep({ batches: [batch], waitingItems: [waiting('2026-11-01')] })).toEqual({
      kind: 'continue',
      batchId: 'b1',
      year: 2026,
      sequence: 3,
    })
  })

  it('else opens one for the oldest waiting year', () => {
    const items = [waiting('2026-01-05'), waiting('2025-12-30'), waiting('2025-12-31')]
    expect(nextArchiveStep({ batches: [{ ...batch, stage: 'locked' }], waitingItems: items })).toEqual({
      kind: 'open',
      year: 2025,
      items: 2,
    })
  })

  it('else has nothing to do', () => {
    expect(nextArchiveStep({ batches: [], waitingItems: [] })).toEqual({ kind: 'nothing' })
  })
})
