import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedActions, possibleActions } from '#shared/domain/case/allowed-actions.ts'
import type { CaseAction, CaseEvent, CaseState } from '#shared/domain/case/case-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { undoableEvent } from '#shared/domain/case/undo.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import {
  accepted,
  checked,
  closed,
  complete,
  contacted,
  decided,
  delivered,
  extended,
  lapsed,
  missing,
  notified,
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
  stageDone,
  undone,
  withdrawn,
} from '#tests/domain/case/case-history.ts'

/** How each action is recorded on a day; what cannot be recorded in this state answers null. */
type Recording = (state: CaseState, events: readonly CaseEvent[], day: string) => CaseEvent | null

const RECORDINGS: Partial<Record<CaseAction, Recording>> = {
  extend: (state) =>
    state.extensions.some(({ scope }) => scope === 'law') ? null : extended({ scope: 'law' }),
  pause: (_state, _events, day) => paused(day),
  resume: (_state, _events, day) => resumed(day),
  'pass-stage': (state, _events, day) => stageDone(`stage-${String(state.stages.length)}`, day),
  contact: (_state, _events, day) => contacted(day),
  reply: (_state, _events, day) => replied(day),
  object: (_state, events, day) => objected(`objection-${String(events.length)}`, day),
  'answer-objection': ({ objections }, _events, day) =>
    objections[0] === undefined ? null : objectionAnswered(objections[0].id, day),
  refer: (_state, _events, day) => referred(day),
  'receive-referral': (_state, _events, day) => referralReceived(day),
  'return-referral': (_state, _events, day) => referralReturned(day),
  'answer-referral': (_state, _events, day) => referralAnswered(day),
  decide: (_state, _events, day) => decided(day),
  deliver: (_state, _events, day) => delivered(day),
  close: (_state, _events, day) => closed(day),
  'close-uncollected': (_state, _events, day) => closed(day, 'note-13'),
  withdraw: (_state, _events, day) => withdrawn(day),
  lapse: () => lapsed(),
  undo: (state, _events, day) => (state.undoable === null ? null : undone(state.undoable.seq, day)),
}

const ACCEPTED: readonly CaseEvent[] = [received(), checked({ form: complete }), accepted('2026-09-17')]

const NOTIFIED: readonly CaseEvent[] = [received(), checked({ deed: missing }), notified(['deed'])]

/** Walks a case: each number picks one of the actions that are possible then, a day later than the one before. */
const walk = ({
  from,
  picks,
}: {
  from: readonly CaseEvent[]
  picks: readonly number[]
}): readonly CaseEvent[] =>
  picks.reduce<readonly CaseEvent[]>((events, pick, at) => {
    const state = foldCase(events)
    const recordable = possibleActions(state).flatMap((action) => RECORDINGS[action] ?? [])
    const recording = recordable[pick % Math.max(recordable.length, 1)]
    const event = recording?.(state, events, addDays('2026-09-18', at)) ?? null
    return event === null ? events : [...events, event]
  }, from)

const walks = fc
  .record({ from: fc.constantFrom(ACCEPTED, NOTIFIED), picks: fc.array(fc.nat(1000), { maxLength: 24 }) })
  .map(walk)

/** What taking back cannot give back: which step is the last one now, and what lies beside the course. */
const course = ({ undoable: _last, ...state }: CaseState): Omit<CaseState, 'undoable'> => state

describe('the course of a case', () => {
  it('whatever is possible can be recorded, and the table allows it', () => {
    fc.assert(
      fc.property(walks, (events) => {
        const state = foldCase(events)
        for (const action of possibleActions(state)) expect(allowedActions(state.status)).toContain(action)
      }),
    )
  })

  it('taking a step back leaves exactly what there would be without it', () => {
    fc.assert(
      fc.property(walks, (events) => {
        const step = undoableEvent(events)
        fc.pre(step !== null)
        const back = foldCase([...events, undone(step.seq, '2026-12-01')])
        // Earlier steps may have been taken back already: their numbers are those of the whole stream.
        const without = events.map((event, index) =>
          index + 1 === step.seq ? contacted('2026-12-01') : event,
        )
        const expected = foldCase(without)
        expect(course({ ...back, reachedSinceDecision: false })).toEqual(
          course({ ...expected, reachedSinceDecision: false }),
        )
      }),
    )
  })

  it('an open stretch and a decision never stand together', () => {
    fc.assert(
      fc.property(walks, (events) => {
        const state = foldCase(events)
        const open = state.pauses.some(({ to }) => to === null)
        if (open) expect(['accepted', 'withdrawn', 'lapsed']).toContain(state.status)
      }),
    )
  })
})
