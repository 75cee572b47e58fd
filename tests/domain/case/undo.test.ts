import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { standingEvents, undoableEvent } from '#shared/domain/case/undo.ts'
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
  paused,
  received,
  resumed,
  stageDone,
  undone,
  withdrawn,
} from '#tests/domain/case/case-history.ts'

const atOnce: readonly CaseEvent[] = [received(), checked({ form: complete }), accepted('2026-09-17')]

describe('a step is taken back by a compensating event, never by forgetting', () => {
  it.each([
    ['a decision', [...atOnce, decided(), undone(4)], { status: 'accepted', decidedOn: null, outcome: null }],
    ['a delivery', [...atOnce, decided(), delivered(), undone(5)], { status: 'decided', deliveredAt: null }],
    [
      '办结',
      [...atOnce, decided(), delivered(), closed(), undone(6)],
      { status: 'delivered', closedAt: null },
    ],
    ['a withdrawal', [...atOnce, withdrawn(), undone(4)], { status: 'accepted' }],
    ['an extension', [...atOnce, extended(), undone(4)], { extensions: [] }],
    ['a pause', [...atOnce, paused(), undone(4)], { pauses: [] }],
    [
      'a resumption: the clock stands again',
      [...atOnce, paused(), resumed(), undone(5)],
      { pauses: [{ procedure: '鉴定', from: '2026-09-24', to: null }] },
    ],
    ['a stage', [...atOnce, stageDone('inquiry'), undone(4)], { stages: [] }],
    [
      'two steps, one after the other',
      [...atOnce, decided(), delivered(), undone(5), undone(4)],
      { status: 'accepted' },
    ],
    ['and done again', [...atOnce, decided(), undone(4), decided('2026-10-23')], { decidedOn: '2026-10-23' }],
  ] as const)('%s', (_what, events, expected) => {
    expect(foldCase(events)).toMatchObject(expected)
  })

  it('a contact or an objection in between does not stand in the way and stays', () => {
    const state = foldCase([...atOnce, decided(), contacted(), objected(), undone(4)])
    expect(state).toMatchObject({ status: 'accepted', objections: [{ id: 'objection-1' }] })
  })

  it('what was taken back keeps its number: the next step counts on', () => {
    expect(undoableEvent([...atOnce, decided(), undone(4), decided()])).toEqual({ seq: 6, type: 'decided' })
  })
})

describe('only the last step of the course can be taken back', () => {
  it.each([
    ['an earlier step', [...atOnce, decided(), delivered(), undone(4)]],
    ['the acceptance: the person holds its notice', [...atOnce, undone(3)]],
    ['a step twice', [...atOnce, decided(), undone(4), undone(4)]],
    ['the taking back itself', [...atOnce, decided(), undone(4), undone(5)]],
    ['a contact', [...atOnce, contacted(), undone(4)]],
    ['a step that does not exist', [...atOnce, decided(), undone(9)]],
  ] as const)('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('cannot be taken back')
  })

  it('nothing to take back while the last step is none', () => {
    expect(undoableEvent(atOnce)).toBeNull()
  })

  it('a history without any is left as it is', () => {
    expect(standingEvents(atOnce)).toBe(atOnce)
  })
})
