import { describe, expect, it } from 'vitest'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { futureSteps } from '../../../renderer/screens/case/future-steps.ts'
import { ledger } from './ledger.ts'

type Ahead = Parameters<typeof futureSteps>[0]

const QUIET: Ahead['course'] = { paused: null, stages: [], objections: [], referral: null }
const ahead = (over: Partial<Ahead> = {}): Ahead => ({
  status: 'accepted',
  due: null,
  tellBy: null,
  deferral: null,
  course: QUIET,
  ...over,
})
const steps = (over: Partial<Ahead>): unknown[] =>
  futureSteps(ahead(over)).map(({ key, date }) => [key, date])

const count = ledger(20, 'working-day', '2026-09-18')
const due = { due: count.due, basis: 'promised', provisional: false, promised: count, legal: null } as const

const REFERRAL = {
  to: '区民政局',
  on: '2026-09-24',
  receivedOn: null,
  returnedOn: null,
  answeredOn: null,
}

const stage = (over: Partial<CaseDetail['course']['stages'][number]>) => ({
  key: 'publicity',
  name: '公示',
  note: null,
  startsFrom: null,
  byRecord: true,
  state: 'running' as const,
  begunOn: '2026-09-24',
  doneOn: null,
  due: '2026-10-01',
  provisional: false,
  late: false,
  ...over,
})

describe('what is still to come', () => {
  it.each([
    ['accepted', [['due', null]]],
    ['decided', [['collect', null]]],
    ['delivered', [['close', null]]],
    ['notified', []],
    ['closed', []],
  ] as const)('%s is followed by %o', (status, expected) => {
    expect(steps({ status })).toEqual(expected)
  })

  it('is the last day to tell while materials wait to be examined', () => {
    const tellBy = { date: '2026-09-25', provisional: false, deemed: true }
    expect(steps({ status: 'received', tellBy })).toEqual([['tell', '2026-09-25']])
  })

  it.each([
    ['2026-10-09', ['supply', 'due']],
    ['2026-11-09', ['due', 'supply']],
  ])('puts what was promised for %s in its place beside the due date', (until, order) => {
    const deferral = { names: ['户口簿'], until, overdue: false, effect: '' }
    expect(futureSteps(ahead({ due, deferral })).map(({ key }) => key)).toEqual(order)
  })

  it('has no last day while the clock stands, only what makes it run again', () => {
    const paused = { procedure: '听证', since: '2026-09-24' }
    expect(futureSteps(ahead({ due, course: { ...QUIET, paused } }))).toMatchObject([
      { key: 'resume', date: null, facts: { procedure: '听证' } },
      { key: 'dueUnknown', date: null },
    ])
  })

  it('has the last day of a stage that runs, and none of the others', () => {
    const stages = [
      stage({ key: 'inquiry', state: 'done', due: '2026-09-23' }),
      stage({}),
      stage({ key: 'confirmation', state: 'waiting', due: null }),
    ]
    expect(steps({ due, course: { ...QUIET, stages } })).toEqual([
      ['stage', '2026-10-01'],
      ['due', '2026-10-22'],
    ])
    expect(steps({ course: { ...QUIET, stages: [stage({ late: true })] } })).toEqual([
      ['stageLate', '2026-10-01'],
      ['due', null],
    ])
  })

  it('has the answer to an objection whatever the status', () => {
    const objection = {
      id: 'o1',
      on: '2026-10-19',
      by: '沈某',
      text: '计算有误',
      answerBy: '2026-10-20',
      provisional: false,
      late: false,
    }
    expect(steps({ status: 'closed', course: { ...QUIET, objections: [objection] } })).toEqual([
      ['answer', '2026-10-20'],
    ])
    const course = { ...QUIET, objections: [{ ...objection, late: true }] }
    expect(steps({ status: 'decided', course })).toEqual([
      ['answerLate', '2026-10-20'],
      ['collect', null],
    ])
  })

  it.each([
    [REFERRAL, ['receipt', 'feedback', 'due']],
    [{ ...REFERRAL, receivedOn: '2026-09-25' }, ['feedback', 'due']],
    [{ ...REFERRAL, returnedOn: '2026-10-12' }, ['again', 'due']],
    [{ ...REFERRAL, answeredOn: '2026-10-12' }, ['due']],
  ])('with %o at another unit waits for %o', (referral, order) => {
    expect(futureSteps(ahead({ due, course: { ...QUIET, referral } })).map(({ key }) => key)).toEqual(order)
  })
})
