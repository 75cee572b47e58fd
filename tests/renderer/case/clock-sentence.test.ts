import { describe, expect, it } from 'vitest'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { clockSentence } from '../../../renderer/screens/case/clock-sentence.ts'
import { ledger } from './ledger.ts'

const due = (basis: CaseDue['basis'], promised: LimitCount | null, legal: LimitCount | null): CaseDue => ({
  due: (basis === 'promised' ? promised : legal)?.rawDue ?? '',
  basis,
  provisional: false,
  promised,
  legal,
})

const keys = (value: CaseDue | null, status: 'notified' | 'accepted' | 'withdrawn' = 'accepted'): string[] =>
  clockSentence({ status, due: value, lines: [] }, 2).map(({ key }) => key)

describe('why the due date is what it is', () => {
  const twenty = ledger(20, 'working-day', '2026-09-18')
  const thirty = ledger(30, 'working-day', '2026-09-18')

  it('counts from the day after and names its length', () => {
    expect(clockSentence({ status: 'accepted', due: due('promised', twenty, null), lines: [] }, 0)).toEqual([
      {
        key: 'counted',
        dates: { start: '2026-09-18', due: '2026-10-22' },
        length: { value: 20, unit: 'working-day' },
      },
    ])
  })

  it('says which of two limits decides', () => {
    expect(keys(due('promised', twenty, thirty))).toEqual(['counted', 'bothPromised'])
    expect(keys(due('legal', thirty, twenty))).toEqual(['counted', 'bothLegal'])
  })

  it('says when the last day rolls off a holiday', () => {
    expect(keys(due('legal', null, ledger(15, 'natural-day', '2026-09-20')))).toEqual(['counted', 'rolled'])
  })

  it('says 暂定 past the loaded calendar', () => {
    const far = ledger(30, 'working-day', '2026-12-21')
    expect(keys({ ...due('promised', far, null), provisional: true })).toEqual(['counted', 'provisional'])
  })

  it('says that nothing runs before acceptance, after the end, and where no limit is the hall’s', () => {
    expect(keys(null, 'notified')).toEqual(['notified'])
    expect(keys(null, 'withdrawn')).toEqual(['ended'])
    expect(keys(null)).toEqual(['none'])
  })

  it('knows 即办', () => {
    expect(keys(due('promised', ledger(0, 'immediate', '2026-09-18'), null))).toEqual(['immediate'])
  })
})
