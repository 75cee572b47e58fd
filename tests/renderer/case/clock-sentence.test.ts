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
  course: { paused: null, pauses: [], originalDue: null },
  story: [],
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

describe('what moved the date', () => {
  const stretch = { from: '2026-09-24', to: '2026-10-12' }
  const count = ledger(20, 'working-day', '2026-09-21', [stretch])
  const value = due('legal', null, count)
  const moved = {
    paused: null,
    pauses: [{ procedure: '征求第三方意见', ...stretch }],
    originalDue: '2026-10-26',
  }

  it('says what was left out and from when to when the date has moved', () => {
    expect(clockSentence(asked({ due: value, course: moved }), 0)).toEqual([
      {
        key: 'leftOut',
        dates: { from: '2026-09-24', first: '2026-09-25', to: '2026-10-12' },
        length: { value: 7, unit: 'working-day' },
      },
      { key: 'moved', dates: { old: '2026-10-26', due: '2026-11-04' } },
    ])
  })

  it('does not call a rest day spent on which a procedure began', () => {
    const sunday = { from: '2026-09-27', to: '2026-10-12' }
    const pauses = [{ procedure: '听证', ...sunday }]
    const later = due('legal', null, ledger(20, 'working-day', '2026-09-21', pauses))
    expect(keysOf({ due: later, course: { ...moved, pauses } })).toEqual(['leftOutOnly', 'moved'])
  })

  it('says nothing about a stretch that the deciding limit counts through', () => {
    const twenty = due('legal', null, ledger(20, 'working-day', '2026-09-21'))
    expect(keysOf({ due: twenty, course: { ...moved, originalDue: null } })).toEqual(['counted'])
  })

  it('names an extension that was told in time, and none that was told late or taken back', () => {
    const extended = (over: object = {}) => ({
      type: 'extended',
      undone: false,
      facts: { scope: 'law', value: 20, unit: 'working-day', late: false },
      ...over,
    })
    const late = extended({ facts: { scope: 'law', value: 5, unit: 'working-day', late: true } })
    const course = { paused: null, pauses: [], originalDue: '2026-10-26' }
    const story = [extended({ undone: true }), late, extended()]
    const parts = clockSentence(asked({ due: value, course, story }), 0)
    expect(parts.map(({ key }) => key)).toEqual(['extended', 'moved'])
    expect(parts[0]).toMatchObject({ scope: 'law', length: { value: 20, unit: 'working-day' } })
  })

  it('promises no date while the clock stands', () => {
    const paused = { procedure: '征求第三方意见', since: '2026-09-24' }
    const pauses = [{ procedure: paused.procedure, from: paused.since, to: null }]
    const open = due('legal', null, ledger(20, 'working-day', '2026-09-21', pauses))
    expect(clockSentence(asked({ due: open, course: { paused, pauses, originalDue: null } }), 0)).toEqual([
      {
        key: 'standsStill',
        dates: { from: '2026-09-24' },
        facts: { procedure: '征求第三方意见' },
        length: { value: 3, unit: 'working-day' },
      },
    ])
    const hours = due('promised', ledger(24, 'hour', '2026-09-24'), null)
    expect(keysOf({ due: hours, course: { paused, pauses, originalDue: null } })).toEqual([
      'standsStillUncounted',
    ])
  })
})
