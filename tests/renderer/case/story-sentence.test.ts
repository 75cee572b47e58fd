import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '#shared/contract/case-view.ts'
import { storyParts, storyTitle } from '../../../renderer/screens/case/story-sentence.ts'

const event = (type: string, facts: StoryEvent['facts'] = {}): StoryEvent => ({
  seq: 1,
  at: 0,
  type,
  staffName: '王敏',
  counterNumber: 3,
  facts,
  undone: false,
  document: null,
})

const keys = (type: string, facts?: StoryEvent['facts']): string[] =>
  storyParts(event(type, facts)).map(({ key }) => key)

describe('the one sentence of an event', () => {
  it.each([
    ['received', { presence: 'agent' }, ['presence']],
    ['received', { presence: 'self', channel: 'counter', late: null }, ['presence']],
    ['received', { presence: 'agent', channel: 'home' }, ['channel']],
    [
      'received',
      { presence: 'self', late: '停-012', enteredAt: 9, lateReason: '停电', approver: '李娜' },
      ['presence', 'late'],
    ],
    ['taken-in', {}, ['takenIn']],
    [
      'checked',
      { complete: 3, missing: 1, defective: 0, exempt: 0 },
      ['checked', 'checkedMissing', 'checkedEnd'],
    ],
    [
      'checked',
      { complete: 0, missing: 0, defective: 2, exempt: 1, deferred: 1, reused: 3 },
      ['checked', 'checkedDefective', 'checkedExempt', 'checkedDeferred', 'checkedReused', 'checkedEnd'],
    ],
    ['notified', { gaps: 2 }, ['gaps']],
    ['remaining-told', { gaps: 1 }, ['remaining']],
    ['accepted', { due: '2026-10-22', basis: 'promised' }, ['acceptedDue']],
    ['accepted', { due: null, basis: null }, ['accepted']],
    [
      'deemed-accepted',
      { acceptedOn: '2026-09-11', toldBy: '2026-09-18', due: '2026-10-22', basis: 'legal' },
      ['deemed', 'deemedDue'],
    ],
    ['deemed-accepted', { acceptedOn: '2026-09-11', toldBy: '2026-09-18', due: null }, ['deemed']],
    ['deferred', { gaps: 2, until: '2026-10-09' }, ['deferred']],
    ['supplied', { complete: 2, open: 0 }, ['supplied']],
    ['supplied', { complete: 1, open: 1 }, ['suppliedSome']],
    [
      'demanded',
      { cause: 'new-fact', reason: '家中新增一人', approver: null, items: '出生医学证明' },
      ['newFact'],
    ],
    ['demanded', { cause: 'override', reason: '首次漏看', approver: '李娜', items: '户口簿' }, ['override']],
    ['lapsed', { reason: '逾期未补正' }, ['lapsed']],
    ['originals-taken', { items: '户口簿×1', signature: 'signed' }, ['originalsTaken']],
    [
      'originals-returned',
      { items: '户口簿×1', receiver: '沈某', signature: 'fingerprint' },
      ['originalsReturned'],
    ],
    ['declined', { reason: '不属本单位职责', rightPlace: '区民政局' }, ['declined', 'rightPlace']],
    ['declined', { reason: '不属本单位职责', rightPlace: '' }, ['declined']],
    ['decided', { outcome: 'granted', reasons: '', lateReason: '' }, ['granted']],
    ['decided', { outcome: 'refused', reasons: '不符合条件', lateReason: '' }, ['reasons']],
    ['decided', { outcome: 'granted', reasons: '', lateReason: '系统停电' }, ['granted', 'lateReason']],
    ['delivered', { way: 'post', receiver: '沈某', signature: 'signed' }, ['delivered']],
    ['closed', {}, ['closed']],
    ['closed', { uncollected: null }, ['closed']],
    ['closed', { uncollected: '两次电话无人接' }, ['uncollected']],
    ['withdrawn', { reason: '不再需要' }, ['withdrawn']],
  ] as const)('%s with %o says %o', (type, facts, expected) => {
    expect(keys(type, facts)).toEqual(expected)
  })

  it('leaves out what an older event does not carry instead of guessing it', () => {
    expect(keys('delivered', { way: 'post' })).toEqual([])
    expect(keys('received')).toEqual([])
    expect(keys('something-later')).toEqual([])
    expect(keys('received', { presence: 'self', late: '停-012', enteredAt: null })).toEqual(['presence'])
    expect(keys('acknowledged', { signature: 'signed' })).toEqual([])
  })

  it('does not call materials complete that were promised (容缺)', () => {
    const accepted = event('accepted', { due: '2026-10-22', basis: 'promised' })
    expect(storyParts(accepted, true).map(({ key }) => key)).toEqual(['acceptedDeferredDue'])
    expect(storyParts(event('accepted'), true).map(({ key }) => key)).toEqual(['acceptedDeferred'])
  })

  it('names the paper that was signed for', () => {
    const signed = {
      ...event('acknowledged', { signature: 'refused' }),
      document: {
        id: 'd1',
        kind: 'notice',
        number: '青街告字〔2026〕000012号',
        createdAt: 0,
        pages: 1,
        render: 'rendered',
        void: false,
        voidReason: '',
        signature: null,
      },
    } satisfies StoryEvent
    expect(storyParts(signed)[0]?.facts).toEqual({ kind: 'notice', signature: 'refused' })
  })

  it('names a refusal as such', () => {
    expect(storyTitle(event('decided', { outcome: 'refused' }))).toBe('decidedRefused')
    expect(storyTitle(event('decided', { outcome: 'granted' }))).toBe('decidedGranted')
    expect(storyTitle(event('accepted'))).toBe('accepted')
  })

  it('says that nobody collected the result, also when the reason has been erased', () => {
    expect(storyTitle(event('closed', { uncollected: '' }))).toBe('closedUncollected')
    expect(keys('closed', { uncollected: '' })).toEqual([])
    expect(storyTitle(event('closed', { uncollected: null }))).toBe('closed')
  })

  it('tells 补录 and the two kinds of a later demand by their names (R-004)', () => {
    expect(storyTitle(event('received', { late: '停-012' }))).toBe('receivedLate')
    expect(storyTitle(event('received', { late: null }))).toBe('received')
    expect(storyTitle(event('demanded', { cause: 'override' }))).toBe('demandedOverride')
    expect(storyTitle(event('demanded', { cause: 'new-fact' }))).toBe('demandedNewFact')
  })
})
