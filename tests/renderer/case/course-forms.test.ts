import { describe, expect, it } from 'vitest'
import {
  answerForm,
  contactForm,
  countOf,
  extendForm,
  pauseForm,
  replyForm,
  resumeForm,
  toldAtOf,
  undoForm,
} from '../../../renderer/screens/case/course-forms.ts'
import {
  handableRows,
  handedItems,
  linesOf,
  referForm,
  returnForm,
} from '../../../renderer/screens/case/referral-forms.ts'
import { nextSteps, stageSteps } from '../../../renderer/screens/case/stage-steps.ts'

const messages = (result: { success: boolean; error?: { issues: { message: string }[] } }): string[] =>
  result.error?.issues.map(({ message }) => message) ?? []

describe('a whole number as it is typed', () => {
  it.each([
    ['10', 10],
    [' 7 ', 7],
    ['0', null],
    ['', null],
    ['1.5', null],
    ['十', null],
    ['-3', null],
  ])('%o is %o', (typed, value) => {
    expect(countOf(typed)).toBe(value)
  })
})

describe('延期 (R-052)', () => {
  const form = {
    scope: 'law',
    value: '10',
    reason: '案情复杂',
    approver: '周主任',
    progress: '已调取档案',
    plan: '下周审签',
    way: 'phone',
    day: '2026-10-20',
    time: '14:32',
    to: '沈某',
  } as const

  it('is complete with state, plan, reason, who agreed and the telling', () => {
    expect(extendForm.safeParse(form).success).toBe(true)
    expect(toldAtOf(form)).toBe(Date.parse('2026-10-20T14:32:00+08:00'))
  })

  it.each([
    ['value', '', 'extend.valueNeeded'],
    ['reason', ' ', 'extend.reasonNeeded'],
    ['approver', '', 'extend.approverNeeded'],
    ['progress', '', 'extend.progressNeeded'],
    ['plan', '', 'extend.planNeeded'],
    ['to', '', 'extend.toNeeded'],
    ['day', '', 'extend.atNeeded'],
    ['time', '25:00', 'extend.atNeeded'],
  ])('without %s says so', (field, value, message) => {
    expect(messages(extendForm.safeParse({ ...form, [field]: value }))).toEqual([message])
  })
})

describe('暂停 and 恢复', () => {
  const form = {
    procedure: '听证',
    from: '2026-09-24',
    reason: '须听证',
    approver: '周主任',
    expected: '',
    unit: 'working-day',
  } as const

  it('need no expected time while nobody can tell', () => {
    expect(pauseForm.safeParse(form).success).toBe(true)
    expect(messages(pauseForm.safeParse({ ...form, expected: '约三周' }))).toEqual(['pause.expectedWrong'])
    expect(messages(pauseForm.safeParse({ ...form, procedure: '', from: '' }))).toEqual([
      'pause.procedureNeeded',
      'dayNeeded',
    ])
    expect(messages(resumeForm.safeParse({ to: '2026-10-12', result: '' }))).toEqual(['resume.resultNeeded'])
  })
})

describe('talk', () => {
  it('of a contact says with whom and what', () => {
    expect(messages(contactForm.safeParse({ way: 'phone', with: '', text: '' }))).toEqual([
      'contact.withNeeded',
      'contact.textNeeded',
    ])
  })

  it('in public says where (R-072)', () => {
    const form = { way: 'public', place: '', to: '全体居民', text: '已修好' } as const
    expect(messages(replyForm.safeParse(form))).toEqual(['reply.placeNeeded'])
    expect(replyForm.safeParse({ ...form, way: 'phone' }).success).toBe(true)
  })

  it('answers a late objection with its reason (R-073)', () => {
    const form = { objectionId: 'o1', way: 'phone', text: '已复核', lateReason: '' } as const
    expect(messages(answerForm(['o1']).safeParse(form))).toEqual(['answerObjection.lateReasonNeeded'])
    expect(answerForm(['o2']).safeParse(form).success).toBe(true)
  })

  it('takes nothing back without a reason', () => {
    expect(messages(undoForm.safeParse({ reason: ' ' }))).toEqual(['undo.reasonNeeded'])
  })
})

describe('移交上级 (R-056)', () => {
  const rows = handableRows([
    { name: '申请书', owner: '沈某', form: '原件', copies: 1 },
    { name: '户口簿', owner: '家庭', form: '复印件', copies: 0 },
  ])
  const form = {
    to: '区民政局',
    toContact: '',
    facts: '三口之家',
    rows,
    others: [{ name: '', copies: '1' }],
    plan: '',
  }

  it('offers everything that is here, ticked, at least one copy of each', () => {
    expect(rows.map(({ chosen, copies }) => [chosen, copies])).toEqual([
      [true, '1'],
      [true, '1'],
    ])
  })

  it('hands over what is ticked and what was written besides, in order', () => {
    const kept = rows.map((row, index) => ({ ...row, chosen: index === 1, copies: '2' }))
    expect(handedItems({ rows: kept, others: [{ name: '核对报告', copies: '1' }] })).toEqual([
      { name: '户口簿', owner: '家庭', form: '复印件', copies: 2 },
      { name: '核对报告', owner: '', form: '', copies: 1 },
    ])
  })

  it('needs a material, a unit and the facts', () => {
    const nothing = rows.map((row) => ({ ...row, chosen: false }))
    expect(messages(referForm.safeParse({ ...form, rows: nothing }))).toEqual(['refer.itemsNeeded'])
    expect(messages(referForm.safeParse({ ...form, to: '', facts: '' }))).toEqual([
      'refer.toNeeded',
      'refer.factsNeeded',
    ])
  })

  it('counts the copies of what is ticked only', () => {
    const wrong = rows.map((row) => ({ ...row, copies: '两' }))
    expect(messages(referForm.safeParse({ ...form, rows: wrong }))).toEqual([
      'refer.copiesWrong',
      'refer.copiesWrong',
    ])
    const unticked = wrong.map((row) => ({ ...row, chosen: false }))
    const others = [{ name: '核对报告', copies: '1' }]
    expect(referForm.safeParse({ ...form, rows: unticked, others }).success).toBe(true)
  })
})

describe('上级退件', () => {
  const form = { on: '2026-10-12', reason: '缺收入核对', items: '核对报告\n\n 银行流水 \n', plan: '' }

  it('lists one thing to a line', () => {
    expect(returnForm.safeParse(form).success).toBe(true)
    expect(linesOf(form.items)).toEqual(['核对报告', '银行流水'])
  })

  it('needs at least one and takes as many as the paper does', () => {
    expect(messages(returnForm.safeParse({ ...form, items: ' \n ' }))).toEqual(['returnReferral.itemsNeeded'])
    const many = Array.from({ length: 61 }, (_, index) => `材料 ${index}`).join('\n')
    expect(messages(returnForm.safeParse({ ...form, items: many }))).toEqual(['returnReferral.itemsTooMany'])
  })
})

describe('环节: what can be recorded now', () => {
  const stage = (key: string, state: 'waiting' | 'running' | 'done' | 'skipped', byRecord: boolean) => ({
    key,
    name: key,
    note: null,
    startsFrom: null,
    byRecord,
    state,
    begunOn: null,
    doneOn: null,
    due: null,
    provisional: false,
    late: false,
  })

  it('is finishing what runs and beginning what somebody has to begin', () => {
    const stages = [
      stage('inquiry', 'running', false),
      stage('verification', 'waiting', true),
      stage('publicity', 'waiting', false),
      stage('second-inquiry', 'skipped', true),
    ]
    expect(stageSteps(stages).map(({ stage: key, step }) => [key, step])).toEqual([
      ['inquiry', 'finish'],
      ['verification', 'begin'],
    ])
    expect(nextSteps(stages).map(({ stage: key }) => key)).toEqual(['inquiry'])
  })

  it('is the first that waits where nothing runs', () => {
    const stages = [
      stage('inquiry', 'done', false),
      stage('verification', 'waiting', true),
      stage('publicity', 'waiting', true),
    ]
    expect(nextSteps(stages).map(({ stage: key, step }) => [key, step])).toEqual([['verification', 'begin']])
  })
})
