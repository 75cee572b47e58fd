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

type Asked = Parameters<typeof clockSentence>[0]
const asked = (over: Partial<Asked>): Asked => ({
  status: 'accepted',
  due: null,
  receivedOn: '2026-09-18',
  deemed: false,
  tellBy: null,
  ...over,
})
const keysOf = (over: Partial<Asked>): string[] => clockSentence(asked(over), 2).map(({ key }) => key)
const keys = (value: CaseDue | null, status: Asked['status'] = 'accepted'): string[] =>
  keysOf({ due: value, status })

describe('why the due date is what it is', () => {
  const twenty = ledger(20, 'working-day', '2026-09-18')
  const thirty = ledger(30, 'working-day', '2026-09-18')

  it('counts from the day after and names its length', () => {
    expect(clockSentence(asked({ due: due('promised', twenty, null) }), 0)).toEqual([
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
    expect(keys(null, 'lapsed')).toEqual(['ended'])
    expect(keys(due('promised', twenty, null), 'withdrawn')).toEqual(['ended'])
    expect(keys(null)).toEqual(['none'])
  })

  it('knows 即办', () => {
    expect(keys(due('promised', ledger(0, 'immediate', '2026-09-18'), null))).toEqual(['immediate'])
  })
})

describe('待审查: until when everything missing is told (行政许可法 32条)', () => {
  const tellBy = { date: '2026-09-25', provisional: false, deemed: false }

  it('says the last day, that day included', () => {
    expect(clockSentence(asked({ status: 'received', tellBy }), 0)).toEqual([
      { key: 'received', dates: { day: '2026-09-25' } },
    ])
  })

  it('says what silence means where the law does', () => {
    expect(clockSentence(asked({ status: 'received', tellBy: { ...tellBy, deemed: true } }), 0)[1]).toEqual({
      key: 'receivedDeemed',
      dates: { received: '2026-09-18' },
    })
  })

  it('says 暂定 past the loaded calendar', () => {
    const far = { date: '2027-01-05', provisional: true, deemed: false }
    expect(keysOf({ status: 'received', tellBy: far })).toEqual(['received', 'receivedProvisional'])
  })
})

describe('视为受理', () => {
  it('is explained before the count, which runs from the day of receipt', () => {
    const value = due('legal', null, ledger(20, 'working-day', '2026-09-18'))
    expect(keysOf({ due: value, deemed: true })).toEqual(['deemed', 'counted'])
    expect(keysOf({ deemed: true })).toEqual(['deemed', 'none'])
  })
})
