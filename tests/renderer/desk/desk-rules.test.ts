import { describe, expect, it } from 'vitest'
import type { TicketView } from '#shared/contract/queue.ts'
import { isLatest, jobOf } from '../../../renderer/screens/desk/outcome.ts'
import { nextField } from '../../../renderer/screens/desk/next-field.ts'
import { matchedPieces, mayMeanPerson } from '../../../renderer/screens/desk/search-intent.ts'
import {
  filledAction,
  possibleActions,
  transferTargets,
} from '../../../renderer/screens/desk/ticket-actions.ts'
import { intake } from './intake-fixture.ts'

const ticket = (status: TicketView['status']): TicketView => ({
  id: 't1',
  number: 'A017',
  categoryId: 'a',
  categoryName: '社会救助',
  status,
  issuedAt: 0,
  calledAt: null,
  startedAt: null,
  finishedAt: null,
  counterNumber: 3,
  priorityClaimed: false,
  priority: null,
  priorityLevel: null,
  slot: null,
  earlierDay: null,
  inLine: true,
  reservedForCounter: null,
  returnToCounter: null,
  returnedFromCounter: null,
  missedAt: null,
  keptUntil: null,
  heldAt: null,
  timesMissed: 0,
  note: '',
  result: null,
})

describe('which actions a counter has', () => {
  it.each([
    ['called', ['recall', 'start', 'miss', 'transfer']],
    ['serving', ['hold', 'transfer', 'finish', 'consult']],
  ] as const)('with a %s ticket: %o', (status, actions) => {
    expect([...possibleActions({ current: ticket(status), next: null, paused: false }, true)]).toEqual(
      actions,
    )
  })

  it('calls only when nobody is here, somebody waits and the counter is not paused', () => {
    const next = ticket('waiting')
    expect([...possibleActions({ current: null, next, paused: false }, true)]).toEqual(['callNext'])
    expect([...possibleActions({ current: null, next, paused: true }, true)]).toEqual([])
    expect([...possibleActions({ current: null, next: null, paused: false }, true)]).toEqual([])
  })

  it('has none without a counter', () => {
    expect(possibleActions({ current: ticket('serving'), next: null, paused: false }, false).size).toBe(0)
  })
})

describe('the one filled button of the queue', () => {
  it.each([
    [['callNext'], false, 'callNext'],
    [['recall', 'start'], false, 'start'],
    [['hold', 'finish'], false, null],
    [['hold', 'finish'], true, 'finish'],
  ] as const)('of %o, paper written %s: %s', (possible, done, filled) => {
    expect(filledAction(new Set(possible), done)).toBe(filled)
  })
})

describe('where a ticket can be sent', () => {
  it('numbers other categories first, then other counters with somebody at them', () => {
    const category = (id: string, prefix: string) => ({
      id,
      prefix,
      name: id,
      waiting: 0,
      longestSince: null,
      served: true,
      openCounters: 1,
      onlyHere: false,
    })
    const counter = (number: number, staffName: string | null) => ({
      id: `c${number}`,
      number,
      name: '综合',
      staffName,
      paused: false,
      ticket: null,
    })
    const targets = transferTargets({
      current: ticket('serving'),
      categories: [category('a', 'A'), category('b', 'B')],
      counters: [counter(1, '李娜'), counter(2, null), counter(3, '王敏')],
    })
    expect(targets.map(({ digit, id }) => [digit, id])).toEqual([
      [1, 'b'],
      [2, 'c1'],
    ])
  })
})

describe('what was typed into the box', () => {
  it.each([
    ['jzz', true],
    ['j', false],
    ['陈桂兰', true],
    ['陈 桂兰', true],
    ['陈', false],
    ['阿依古丽·买买提', true],
    ['0024', true],
    ['〔2026〕000087', true],
    ['12', true],
    ['1', false],
    ['002x', true],
    ['', false],
    ['居住证 a', false],
  ])('%s may mean a person: %s', (text, person) => {
    expect(mayMeanPerson(text)).toBe(person)
  })

  it('is cut into plain and matched pieces', () => {
    expect(matchedPieces('居住证申领', [[0, 3]])).toEqual([
      { text: '居住证', matched: true },
      { text: '申领', matched: false },
    ])
    expect(matchedPieces('居住证', [])).toEqual([{ text: '居住证', matched: false }])
  })
})

describe('the last thing done at this counter', () => {
  const outcome = (ticketNumber: string | null) => ({
    kind: 'accepted' as const,
    matterName: '居住证申领',
    ticketNumber,
    signed: null,
    handedOver: true,
    written: {
      caseId: 'k',
      documentId: 'd',
      documentNumber: '受〔2026〕1号',
      due: null,
    },
  })
  it.each([
    ['A017', 'A017', 'A016', true],
    ['A017', undefined, 'A017', true],
    ['A017', 'A018', 'A017', false],
    [null, undefined, 'A016', true],
    [null, 'A018', 'A016', false],
  ])('of %s, now %s, last %s: shown %s', (mine, current, last, shown) => {
    expect(isLatest(outcome(mine), current, last)).toBe(shown)
  })

  it('finds its newest print job by the number on the paper', () => {
    const job = (id: string, title: string, createdAt: number) => ({
      id,
      kind: 'document' as const,
      title,
      state: 'sent' as const,
      reprint: false,
      attempts: 1,
      problem: 'none' as const,
      createdAt,
    })
    const jobs = [job('1', '受〔2026〕1号', 1), job('2', '受〔2026〕1号', 2), job('3', '受〔2026〕2号', 3)]
    expect(jobOf(jobs, '受〔2026〕1号')?.id).toBe('2')
    expect(jobOf([], '受〔2026〕1号')).toBeNull()
  })
})

describe('where the next step leads the focus', () => {
  it.each([
    ['applicant-name', 'applicant-name'],
    ['applicant-number', 'applicant-documentNumber'],
    ['number-remark', 'applicant-remark'],
    ['representative', 'representative-'],
    ['entrustment', 'representative-entrustment'],
    ['relative', 'relative'],
  ] as const)('%s is the field %s', (field, name) => {
    expect(nextField(intake({ next: { step: 'fill', field, label: '' } }))).toBe(name)
  })

  it('finds a question by its label', () => {
    const view = intake({ next: { step: 'fill', field: 'question', label: '已婚' } })
    const question = {
      key: 'married',
      type: 'yes-no' as const,
      label: '已婚',
      namesMembers: false,
      when: null,
    }
    expect(nextField({ ...view, matter: { ...view.matter, questions: [question] } })).toBe('question-married')
  })

  it('is none when only checking is left', () => {
    expect(nextField(intake())).toBeNull()
  })
})
