import { describe, expect, it } from 'vitest'
import type { PageAction } from '../../../renderer/screens/case/allowed-actions.ts'
import { conditionKey } from '../../../renderer/screens/case/condition-key.ts'
import { ledger } from './ledger.ts'

type Stood = Parameters<typeof conditionKey>[0]

const count = ledger(20, 'working-day', '2026-09-21')
const due = { due: count.due, basis: 'legal', provisional: false, promised: null, legal: count } as const
const stood = (over: Partial<Stood> = {}): Stood => ({
  status: 'accepted',
  urgency: { kind: 'none' },
  lateReasonNeeded: false,
  actions: [],
  due,
  course: { objections: [], paused: null, extensions: [], referral: null },
  ...over,
})
const next = (main: PageAction | null, ...beside: PageAction[]) => ({
  main,
  beside: beside.map((action) => ({ key: 'caseAction8' as const, action })),
})
const option = (approver: string) => ({
  scope: 'law' as const,
  unit: 'working-day' as const,
  most: 20,
  latest: '2026-11-23',
  latestProvisional: false,
  when: '',
  approver,
  source: '',
})

describe('the condition beside the buttons', () => {
  it('is that of the open panel, then that of the next step', () => {
    expect(conditionKey(stood(), 'withdraw', true, next('decide')).key).toBe('bar.condition.withdraw')
    expect(conditionKey(stood(), null, true, next('decide')).key).toBe('bar.condition.decide')
  })

  it('says what is late', () => {
    expect(conditionKey(stood({ lateReasonNeeded: true }), null, true, next('decide', 'extend')).key).toBe(
      'bar.condition.decideLate',
    )
    const past = stood({ status: 'received', urgency: { kind: 'overdue', workingDays: 1 } })
    expect(conditionKey(past, null, true, next('examine')).key).toBe('bar.condition.examineLate')
  })

  it('says why 办结 is not there yet', () => {
    expect(conditionKey(stood({ actions: ['close'] }), null, true, next('returnOriginals')).key).toBe(
      'bar.condition.returnBeforeClose',
    )
    expect(conditionKey(stood({ status: 'declined' }), null, true, next('returnOriginals')).key).toBe(
      'bar.condition.returnOriginals',
    )
  })

  it('says that a case has ended, or that this role only looks', () => {
    expect(conditionKey(stood({ status: 'lapsed' }), null, true, next(null))).toMatchObject({
      key: 'bar.condition.lapsed',
      nothing: false,
    })
    expect(conditionKey(stood(), null, false, next(null))).toEqual({ key: 'bar.notAllowed', nothing: true })
    expect(conditionKey(stood(), null, true, next(null))).toEqual({ key: 'bar.nothing', nothing: true })
  })
})

describe('延期: whose agreement, and told until when (R-052)', () => {
  it('stands beside the ordinary step while it is possible', () => {
    const course = { ...stood().course, extensions: [option('政府信息公开工作机构负责人')] }
    expect(conditionKey(stood({ course }), null, true, next('decide', 'extend'))).toMatchObject({
      key: 'bar.condition.mayExtendApproved',
      facts: { approver: '政府信息公开工作机构负责人' },
      dates: { due: '2026-10-26' },
    })
  })

  it('names nobody where no rule does', () => {
    const course = { ...stood().course, extensions: [option('')] }
    expect(conditionKey(stood({ course }), null, true, next('decide', 'extend')).key).toBe(
      'bar.condition.mayExtend',
    )
  })
})

describe('what comes before the ordinary step', () => {
  it('is the end of a special procedure, by its name and since when', () => {
    const course = { ...stood().course, paused: { procedure: '听证', since: '2026-09-24' } }
    expect(conditionKey(stood({ course }), null, true, next('resume'))).toMatchObject({
      key: 'bar.condition.resume',
      facts: { procedure: '听证' },
      dates: { since: '2026-09-24' },
    })
  })

  it.each([
    [false, 'bar.condition.answerObjection'],
    [true, 'bar.condition.answerObjectionLate'],
  ])('is the answer to an objection, with its last day (late: %s)', (late, key) => {
    const objection = {
      id: 'o1',
      on: '2026-10-19',
      by: '沈某',
      text: '',
      answerBy: '2026-10-20',
      provisional: false,
      late,
    }
    const course = { ...stood().course, objections: [objection] }
    expect(conditionKey(stood({ course }), null, true, next('answerObjection'))).toMatchObject({
      key,
      dates: { answerBy: '2026-10-20' },
    })
  })

  it('is what the unit above wants before it goes up again', () => {
    const referral = {
      to: '区民政局',
      on: '2026-09-24',
      receivedOn: null,
      returnedOn: '2026-10-12',
      answeredOn: null,
    }
    expect(
      conditionKey(stood({ course: { ...stood().course, referral } }), null, true, next('refer')).key,
    ).toBe('bar.condition.referAgain')
    expect(conditionKey(stood(), 'refer', true, next('decide')).key).toBe('bar.condition.refer')
  })
})
