import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { possibleActions } from '#shared/domain/case/allowed-actions.ts'
import { openPause, returnedOn } from '#shared/domain/case/course-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import {
  accepted,
  checked,
  closed,
  complete,
  contacted,
  decided,
  delivered,
  extended,
  objected,
  objectionAnswered,
  paused,
  received,
  referralAnswered,
  referralReceived,
  referralReturned,
  referred,
  replied,
  resumed,
  stageBegun,
  stageDone,
} from '#tests/domain/case/case-history.ts'

const atOnce: readonly CaseEvent[] = [received(), checked({ form: complete }), accepted('2026-09-17')]
const after = (...events: readonly CaseEvent[]) => foldCase([...atOnce, ...events])

describe('延期: once for each kind, and only when it was told in time (R-052)', () => {
  it('told in time it is kept with its length', () => {
    expect(after(extended()).extensions).toEqual([
      { scope: 'promise', added: { value: 5, unit: 'working-day' } },
    ])
  })

  it('told too late it is a record and moves nothing', () => {
    expect(after(extended({ late: true })).extensions).toEqual([])
  })

  it('the promise first, the law after it', () => {
    const both = after(extended(), extended({ scope: 'law', added: { value: 10, unit: 'working-day' } }))
    expect(both.extensions.map(({ scope }) => scope)).toEqual(['promise', 'law'])
  })

  it.each([
    ['twice by law', [extended({ scope: 'law' }), extended({ scope: 'law' })]],
    ['by nothing', [extended({ added: { value: 0, unit: 'working-day' } })]],
    ['after the decision', [decided(), extended()]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => after(...events)).toThrow('impossible case history')
  })
})

describe('特别程序: one at a time, ended before the decision (行政许可法 45条)', () => {
  it('stands until it is ended', () => {
    expect(openPause(after(paused()))).toEqual({ procedure: '鉴定', from: '2026-09-24', to: null })
    expect(openPause(after(paused(), resumed()))).toBeNull()
  })

  it('several after one another are all kept', () => {
    const state = after(paused(), resumed(), paused('2026-10-13', '听证'), resumed('2026-10-16'))
    expect(state.pauses).toEqual([
      { procedure: '鉴定', from: '2026-09-24', to: '2026-10-12' },
      { procedure: '听证', from: '2026-10-13', to: '2026-10-16' },
    ])
  })

  it('offers neither a decision nor an extension while it stands', () => {
    const possible = possibleActions(after(paused()))
    expect(possible).toContain('resume')
    expect(possible).not.toContain('decide')
    expect(possible).not.toContain('extend')
    expect(possible).not.toContain('pause')
  })

  it.each([
    ['paused twice', [paused(), paused()]],
    ['resumed without a pause', [resumed()]],
    ['resumed before it began', [paused('2026-09-24'), resumed('2026-09-23')]],
    ['decided in the middle of it', [paused(), decided()]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => after(...events)).toThrow('impossible case history')
  })
})

describe('环节 are begun and finished once', () => {
  it('keeps both days', () => {
    expect(after(stageBegun('verify'), stageDone('verify')).stages).toEqual([
      { stage: 'verify', begunOn: '2026-09-24', doneOn: '2026-09-25' },
    ])
  })

  it.each([
    ['begun twice', [stageBegun('verify'), stageBegun('verify')]],
    ['finished twice', [stageDone('verify'), stageDone('verify')]],
    ['begun after it was finished', [stageDone('verify'), stageBegun('verify')]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => after(...events)).toThrow('impossible case history')
  })
})

describe('异议 stays open until it is answered (R-073)', () => {
  it('each has its own answer', () => {
    const two = [decided(), objected('first'), objected('second', '2026-10-24')] as const
    expect(after(...two).objections.map(({ id }) => id)).toEqual(['first', 'second'])
    expect(after(...two, objectionAnswered('first')).objections).toEqual([{ id: 'second', on: '2026-10-24' }])
  })

  it('may be raised after the case was closed', () => {
    expect(after(decided(), delivered(), closed(), objected()).objections).toHaveLength(1)
  })

  it('an answer to none is impossible', () => {
    expect(() => after(decided(), objected('first'), objectionAnswered('other'))).toThrow('no such objection')
  })
})

describe('委托办理 goes up, is signed for, and comes back or is answered (R-056)', () => {
  it('上级退件 stands until it goes up again', () => {
    expect(returnedOn(after(referred(), referralReceived(), referralReturned()))).toBe('2026-09-28')
    expect(returnedOn(after(referred(), referralReturned(), referred('2026-09-30')))).toBeNull()
  })

  it('keeps the days of the way', () => {
    expect(after(referred(), referralReceived(), referralAnswered()).referral).toEqual({
      to: '县民政局',
      on: '2026-09-23',
      receivedOn: '2026-09-24',
      returnedOn: null,
      answeredOn: '2026-10-09',
    })
  })

  it.each([
    ['twice without an answer', [referred(), referred()]],
    ['received without having gone up', [referralReceived()]],
    ['returned after it was answered', [referred(), referralAnswered(), referralReturned()]],
    ['answered after it came back', [referred(), referralReturned(), referralAnswered()]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => after(...events)).toThrow('impossible case history')
  })

  it.each([
    ['nothing up yet', [], ['refer']],
    ['on its way', [referred()], ['receive-referral', 'return-referral', 'answer-referral']],
    ['signed for', [referred(), referralReceived()], ['return-referral', 'answer-referral']],
    ['sent back', [referred(), referralReturned()], ['refer']],
    ['answered', [referred(), referralAnswered()], ['refer']],
  ] as const)('what is possible: %s', (_what, events, expected) => {
    const all = ['refer', 'receive-referral', 'return-referral', 'answer-referral']
    expect(possibleActions(after(...events)).filter((action) => all.includes(action))).toEqual(expected)
  })
})

describe('无人领取: closed only after somebody was told, handed over whenever they come', () => {
  it('a contact before the decision is not enough', () => {
    expect(possibleActions(after(contacted('2026-10-19'), decided()))).not.toContain('close-uncollected')
    expect(possibleActions(after(decided(), contacted()))).toContain('close-uncollected')
    expect(possibleActions(after(decided(), replied()))).toContain('close-uncollected')
  })

  it('handed over later it stays closed', () => {
    const state = after(decided(), contacted(), closed('2026-12-22', 'note-13'), delivered('2027-01-06'))
    expect(state).toMatchObject({
      status: 'closed',
      uncollected: false,
      closedAt: instantAt('2026-12-22', '09:30'),
      deliveredAt: instantAt('2027-01-06', '09:30'),
    })
  })

  it.each([
    ['closed before anybody was told', [decided(), closed('2026-12-22', 'note-13')]],
    [
      'uncollected after it was handed over',
      [decided(), contacted(), delivered(), closed('2026-12-22', 'note-13')],
    ],
    ['closed as usual without having been handed over', [decided(), closed()]],
    ['handed over again after an ordinary 办结', [decided(), delivered(), closed(), delivered('2026-12-24')]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => after(...events)).toThrow('impossible case history')
  })
})

describe('回复 (R-070)', () => {
  it('keeps the moment of the first one', () => {
    expect(after(decided(), replied('2026-10-21'), replied('2026-10-22')).repliedAt).toBe(
      instantAt('2026-10-21', '09:30'),
    )
  })
})
