import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '#shared/contract/case-view.ts'
import { futureSteps, storyParts, storyTitle } from '../../../renderer/screens/case/story-sentence.ts'

const event = (type: string, facts: StoryEvent['facts'] = {}): StoryEvent => ({
  seq: 1,
  at: 0,
  type,
  staffName: '王敏',
  counterNumber: 3,
  facts,
  document: null,
})

const keys = (type: string, facts?: StoryEvent['facts']): string[] =>
  storyParts(event(type, facts)).map(({ key }) => key)

describe('the one sentence of an event', () => {
  it.each([
    ['received', { presence: 'agent' }, ['presence']],
    ['checked', { complete: 3, missing: 1, defective: 0, exempt: 0 }, ['checked']],
    ['notified', { gaps: 2 }, ['gaps']],
    ['remaining-told', { gaps: 1 }, ['remaining']],
    ['accepted', { due: '2026-10-22', basis: 'promised' }, ['acceptedDue']],
    ['accepted', { due: null, basis: null }, ['accepted']],
    ['declined', { reason: '不属本单位职责', rightPlace: '区民政局' }, ['declined', 'rightPlace']],
    ['declined', { reason: '不属本单位职责', rightPlace: '' }, ['declined']],
    ['decided', { outcome: 'granted', reasons: '', lateReason: '' }, ['granted']],
    ['decided', { outcome: 'refused', reasons: '不符合条件', lateReason: '' }, ['reasons']],
    ['decided', { outcome: 'granted', reasons: '', lateReason: '系统停电' }, ['granted', 'lateReason']],
    ['delivered', { way: 'post', receiver: '沈某', signature: 'signed' }, ['delivered']],
    ['closed', {}, ['closed']],
    ['withdrawn', { reason: '不再需要' }, ['withdrawn']],
  ] as const)('%s with %o says %o', (type, facts, expected) => {
    expect(keys(type, facts)).toEqual(expected)
  })

  it('leaves out what an older event does not carry instead of guessing it', () => {
    expect(keys('delivered', { way: 'post' })).toEqual([])
    expect(keys('received')).toEqual([])
    expect(keys('something-later')).toEqual([])
  })

  it('names a refusal as such', () => {
    expect(storyTitle(event('decided', { outcome: 'refused' }))).toBe('decidedRefused')
    expect(storyTitle(event('decided', { outcome: 'granted' }))).toBe('decidedGranted')
    expect(storyTitle(event('accepted'))).toBe('accepted')
  })
})

describe('what is still to come', () => {
  it.each([
    ['accepted', [{ key: 'due', date: null }]],
    ['decided', [{ key: 'collect', date: null }]],
    ['delivered', [{ key: 'close', date: null }]],
    ['notified', []],
    ['closed', []],
  ] as const)('%s is followed by %o', (status, expected) => {
    expect(futureSteps({ status, due: null })).toEqual(expected)
  })
})
