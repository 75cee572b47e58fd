import { describe, expect, it } from 'vitest'
import { caseNext } from '#shared/domain/case/case-next.ts'
import type { CaseNext, NextFacts } from '#shared/domain/case/case-next.ts'

const TODAY = '2026-11-18'

const facts = (change: Partial<NextFacts> = {}): NextFacts => ({
  status: 'accepted',
  openGaps: 0,
  due: '2026-12-01',
  provisional: false,
  tellBy: null,
  deemedIfLate: false,
  deferredUntil: null,
  paused: null,
  stage: null,
  answerBy: null,
  returnedOn: null,
  ...change,
})

describe('what has to happen next with a case', () => {
  it.each<[Partial<NextFacts>, CaseNext]>([
    [{ status: 'received', due: null, tellBy: '2026-11-20' }, { key: 'examine' }],
    [{ status: 'received', tellBy: '2026-11-20', deemedIfLate: true }, { key: 'examineDeemed' }],
    [{ status: 'received', tellBy: '2026-11-17', deemedIfLate: true }, { key: 'examineLate' }],
    [
      { status: 'notified', openGaps: 2 },
      { key: 'supplement', gaps: 2 },
    ],
    [{ status: 'notified' }, { key: 'accept' }],
    [{}, { key: 'decide' }],
    [{ due: null }, { key: 'decide' }],
    [{ due: TODAY }, { key: 'decide' }],
    [{ due: '2026-11-17' }, { key: 'decideLate' }],
    [{ status: 'decided' }, { key: 'deliver' }],
    [
      { status: 'decided', stage: { due: '2026-11-27' } },
      { key: 'deliverBy', day: '2026-11-27' },
    ],
    [{ status: 'delivered' }, { key: 'close' }],
    [{ status: 'lapsed' }, { key: 'none' }],
  ])('%o: %o', (change, expected) => {
    expect(caseNext(facts(change), TODAY)).toEqual(expected)
  })

  it('an objection first, whatever became of the case', () => {
    expect(caseNext(facts({ answerBy: TODAY, due: '2026-11-10' }), TODAY)).toEqual({
      key: 'answer',
      day: TODAY,
    })
    expect(caseNext(facts({ status: 'closed', answerBy: '2026-11-17' }), TODAY).key).toBe('answerLate')
  })

  it('while the clock stands only that it does', () => {
    const paused = facts({ paused: { since: '2026-11-09' }, due: null, stage: { due: '2026-11-12' } })
    expect(caseNext(paused, TODAY)).toEqual({ key: 'paused', day: '2026-11-09' })
  })

  it('what was sent back from above, then what was promised, then the date', () => {
    const everything = facts({
      returnedOn: '2026-11-13',
      deferredUntil: '2026-11-20',
      stage: { due: '2026-11-19' },
      due: '2026-11-17',
    })
    expect(caseNext(everything, TODAY)).toEqual({ key: 'returned', day: '2026-11-13' })
    const promised = { ...everything, returnedOn: null }
    expect(caseNext(promised, TODAY)).toEqual({ key: 'supply', day: '2026-11-20' })
    expect(caseNext({ ...promised, deferredUntil: '2026-11-17' }, TODAY).key).toBe('supplyLate')
    expect(caseNext({ ...promised, deferredUntil: null }, TODAY).key).toBe('decideLate')
  })

  it('a stage on the way to the date, late or not; never one that ends after it', () => {
    expect(caseNext(facts({ stage: { due: '2026-11-20' } }), TODAY)).toEqual({
      key: 'stage',
      day: '2026-11-20',
    })
    expect(caseNext(facts({ stage: { due: '2026-11-17' } }), TODAY).key).toBe('stageLate')
    expect(caseNext(facts({ stage: { due: '2026-12-02' } }), TODAY).key).toBe('decide')
    expect(caseNext(facts({ due: null, stage: { due: '2026-12-02' } }), TODAY).key).toBe('stage')
    expect(caseNext(facts({ stage: { due: null } }), TODAY).key).toBe('decide')
  })

  it('of a date in a year whose calendar is not loaded, that it will be counted again', () => {
    expect(caseNext(facts({ due: '2027-01-06', provisional: true }), TODAY)).toEqual({
      key: 'recount',
      year: 2027,
    })
    expect(caseNext(facts({ due: '2027-01-06', provisional: true }), '2027-01-06').key).toBe('decide')
  })
})
