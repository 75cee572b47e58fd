import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '#shared/contract/case-view.ts'
import { courseParts, courseTitle } from '../../../renderer/screens/case/course-sentence.ts'

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

const keys = (type: string, facts?: StoryEvent['facts']): string[] | undefined =>
  courseParts(event(type, facts))?.map(({ key }) => key)

const EXTENDED = {
  scope: 'law',
  value: 10,
  unit: 'working-day',
  oldDue: '2026-10-26',
  approver: '周主任',
  way: 'phone',
  toldAt: 9,
  toldTo: '沈某',
  late: false,
  reason: '案情复杂',
  progress: '已调取档案',
  plan: '下周审签',
}

describe('the sentence of an event of the course', () => {
  it.each([
    ['extended', EXTENDED, ['extended', 'told', 'reason', 'progress', 'plan']],
    ['extended', { ...EXTENDED, late: true }, ['extendedLate', 'told', 'reason', 'progress', 'plan']],
    [
      'paused',
      {
        procedure: '听证',
        from: '2026-09-24',
        approver: '周主任',
        value: null,
        unit: null,
        reason: '须听证',
      },
      ['paused', 'reason'],
    ],
    [
      'paused',
      { procedure: '听证', from: '2026-09-24', approver: '周主任', value: 15, unit: 'working-day' },
      ['paused', 'expected'],
    ],
    ['resumed', { to: '2026-10-12', result: '同意公开' }, ['resumed', 'result']],
    ['stage-begun', { stage: '公示', on: '2026-09-24' }, ['stageBegun']],
    ['stage-done', { stage: '公示', on: '2026-09-30', result: '无异议' }, ['stageDone', 'stageResult']],
    ['contacted', { way: 'phone', with: '沈某', text: '告知进展' }, ['contacted']],
    ['replied', { way: 'sms', place: '', to: '沈某', text: '已办好' }, ['replied']],
    ['replied', { way: 'public', place: '居务公开栏', to: '全体居民', text: '已修好' }, ['repliedPublic']],
    ['objected', { way: 'in-person', by: '沈某', on: '2026-10-19', text: '计算有误' }, ['objected']],
    ['objection-answered', { way: 'phone', on: '2026-10-20', text: '已复核' }, ['objectionAnswered']],
    [
      'objection-answered',
      { way: 'phone', on: '2026-10-22', text: '已复核', lateReason: '须等上级意见' },
      ['objectionAnswered', 'answeredLate'],
    ],
    ['referred', { to: '区民政局', items: '申请书、户口簿' }, ['referred']],
    ['referral-received', { on: '2026-09-24', receiver: '刘科' }, ['received']],
    [
      'referral-returned',
      { on: '2026-10-12', items: '核对报告', reason: '缺收入核对' },
      ['returnedAbove', 'reason'],
    ],
    ['referral-answered', { on: '2026-10-16', text: '同意' }, ['answeredAbove']],
    ['undone', { of: 'decided', reason: '录错' }, ['undone', 'reason']],
  ] as const)('%s with %o says %o', (type, facts, expected) => {
    expect(keys(type, facts)).toEqual(expected)
  })

  it('leaves out what was erased and keeps what the rules follow from', () => {
    expect(keys('extended', { ...EXTENDED, toldTo: null, reason: null, progress: null, plan: null })).toEqual(
      ['extended', 'toldNobody'],
    )
    expect(keys('contacted', { way: 'phone' })).toEqual([])
    expect(keys('referred', { to: '区民政局' })).toEqual(['referredTo'])
    expect(keys('referral-received', { on: '2026-09-24' })).toEqual(['receivedOn'])
    expect(keys('undone', { of: 'decided' })).toEqual(['undone'])
  })

  it('says how long in the unit of the limit', () => {
    expect(courseParts(event('extended', EXTENDED))?.[0]?.length).toEqual({ value: 10, unit: 'working-day' })
  })

  it('does not double a full stop that was typed', () => {
    expect(courseParts(event('resumed', { to: '2026-10-12', result: '同意公开。' }))?.[1]?.facts).toEqual({
      result: '同意公开',
    })
  })

  it('is silent about events that are not of the course', () => {
    expect(courseParts(event('accepted'))).toBeNull()
  })
})

describe('the name of an event of the course', () => {
  it('tells an extension that was told late, and a reply that everybody can read', () => {
    expect(courseTitle(event('extended', { late: true }))).toBe('extendedLate')
    expect(courseTitle(event('extended', { late: false }))).toBe('extended')
    expect(courseTitle(event('replied', { way: 'public' }))).toBe('repliedPublic')
    expect(courseTitle(event('replied', { way: 'phone' }))).toBe('replied')
  })
})
