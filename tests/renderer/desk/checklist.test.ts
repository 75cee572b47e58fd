import { describe, expect, it } from 'vitest'
import { firstLine, moveCursor } from '../../../renderer/screens/desk/line-cursor.ts'
import { isAsked, isReachable, needsDemand, statesOf } from '../../../renderer/screens/desk/line-states.ts'
import { demandProblem, draftFor, draftOf, markOf } from '../../../renderer/screens/desk/strip-draft.ts'
import { line } from './intake-fixture.ts'

const words = {
  missing: '未带',
  bring: () => '交原件 1 份',
  supply: () => '最迟2026年10月15日(周四)交原件 1 份',
}
const complete = { state: 'complete' } as const

describe('the cursor of the checklist', () => {
  const asked = ['a', 'b', 'c']
  it.each([
    ['a', 'down', 'b'],
    ['c', 'down', 'c'],
    ['a', 'up', 'a'],
    ['b', 'first', 'a'],
    ['b', 'last', 'c'],
    [null, 'down', 'a'],
  ] as const)('from %s %s to %s', (from, move, to) => {
    expect(moveCursor(asked, from, move)).toBe(to)
  })

  it('has nowhere to go in an empty list', () => {
    expect(moveCursor([], null, 'down')).toBeNull()
  })

  it('begins at the first line that still needs a check', () => {
    const lines = [line('a', { mark: { state: 'complete' } }), line('b', { covered: true }), line('c')]
    expect(firstLine(lines)).toBe('c')
    expect(firstLine([line('a', { mark: { state: 'complete' } })])).toBe('a')
  })
})

describe('on return only what was told is asked (R-004)', () => {
  it('asks every line on the first visit, except what no longer applies', () => {
    expect(isAsked(line('a'), 'first')).toBe(true)
    expect(isAsked(line('a', { noLongerApplies: true }), 'first')).toBe(false)
  })

  it('asks every line while what was taken in is examined', () => {
    expect(isAsked(line('a', { mark: complete }), 'examine')).toBe(true)
  })

  it('asks told lines and lines a changed answer brought up, and leaves the others alone', () => {
    expect(isAsked(line('a', { told: true, demand: 'told', mark: complete }), 'return')).toBe(true)
    expect(isAsked(line('b', { demand: 'new-fact' }), 'return')).toBe(true)
    expect(isAsked(line('c', { demand: 'knowable', mark: complete }), 'return')).toBe(false)
  })

  it('asks what was demanded with its cause like anything told', () => {
    const mark = { state: 'missing', what: '未带', remedy: '' } as const
    expect(isAsked(line('c', { demand: 'knowable', mark }), 'return')).toBe(true)
  })

  it('lets the cursor stand on what was in order last time, off the way of the arrows', () => {
    expect(isReachable(line('c', { demand: 'knowable', mark: complete }), 'return')).toBe(true)
    expect(isReachable(line('c', { demand: 'knowable', mark: complete }), 'supply')).toBe(false)
  })

  it('asks only what was promised when it is supplied', () => {
    expect(isAsked(line('a', { told: true, demand: 'told' }), 'supply')).toBe(true)
    expect(isAsked(line('b', { demand: 'knowable', mark: complete }), 'supply')).toBe(false)
  })

  it.each([
    [null, 'missing', false],
    ['told', 'missing', false],
    ['new-fact', 'missing', true],
    ['knowable', 'defective', true],
    ['knowable', 'complete', false],
    ['new-fact', 'exempt', false],
  ] as const)('a line that is %s, marked %s, needs its cause: %s', (demand, state, needs) => {
    expect(needsDemand(line('a', { demand }), state)).toBe(needs)
  })
})

describe('the states a line can be given', () => {
  const reusable = { caseId: 'k', caseNumber: '2026-0418', handedInOn: '2026-03-02', until: null }
  it.each([
    ['an ordinary line', line('a'), 'first', '1234'],
    ['one the hall has published as secondary', line('a', { deferrable: true }), 'first', '12345'],
    ['one that was handed in before', line('a', { reusable }), 'first', '12346'],
    ['one that is both', line('a', { deferrable: true, reusable }), 'examine', '123456'],
    ['a told one', line('a', { told: true, demand: 'told' }), 'return', '1234'],
    ['one a new fact brought up', line('a', { demand: 'new-fact', deferrable: true }), 'return', '1234'],
    ['one found in order last time', line('a', { demand: 'knowable', mark: complete }), 'return', '23'],
    ['a promised one', line('a', { told: true, demand: 'told' }), 'supply', '134'],
  ] as const)('%s: keys', (_what, subject, purpose, keys) => {
    const all = ['complete', 'missing', 'defective', 'exempt', 'deferred', 'reused']
    expect(
      statesOf(subject, purpose)
        .map((state) => all.indexOf(state) + 1)
        .join(''),
    ).toBe(keys)
  })
})

describe('asking for more than was told (R-004)', () => {
  const said = { reason: '告知后新增成员', login: '', password: '' }
  it('of a new fact needs its reason, and nobody else', () => {
    expect(demandProblem('new-fact', { ...said, reason: '  ' })).toBe('reason')
    expect(demandProblem('new-fact', said)).toBeNull()
  })

  it('of what was knowable needs a supervisor as well', () => {
    expect(demandProblem('knowable', said)).toBe('supervisor')
    expect(demandProblem('knowable', { ...said, login: 'zhou' })).toBe('supervisor')
    expect(demandProblem('knowable', { ...said, login: 'zhou', password: 'x' })).toBeNull()
  })
})

describe('what the strip edits (R-005)', () => {
  it('tells a missing line as not brought, with what to bring', () => {
    expect(draftFor(line('a'), 'missing', words)).toEqual({
      state: 'missing',
      what: '未带',
      remedy: '交原件 1 份',
    })
  })

  it('keeps what was written when the same state is pressed again', () => {
    const mark = { state: 'defective', defect: 'unclear', what: '印章不清', remedy: '重新盖章' } as const
    expect(draftFor(line('a', { mark }), 'defective', words)).toEqual(mark)
    expect(draftOf(mark)).toEqual(mark)
  })

  it('offers the first basis of the catalogue for an exemption', () => {
    expect(draftFor(line('a', { exemptions: ['共享可得'] }), 'exempt', words)).toEqual({
      state: 'exempt',
      basis: '共享可得',
    })
  })

  it('prefills how and until when a promised material follows', () => {
    expect(draftFor(line('a'), 'deferred', words)).toEqual({
      state: 'deferred',
      what: '未带',
      remedy: '最迟2026年10月15日(周四)交原件 1 份',
    })
    expect(markOf({ state: 'deferred', what: '', remedy: ' ' })).toBeNull()
  })

  it('has nothing to edit for a line that is used again', () => {
    expect(
      draftOf({ state: 'reused', caseId: 'k', caseNumber: '2026-0418', handedInOn: '2026-03-02' }),
    ).toBeNull()
  })

  it('has nothing to edit for a complete or unchecked line', () => {
    expect(draftOf(null)).toBeNull()
    expect(draftOf({ state: 'complete' })).toBeNull()
  })

  it.each([
    [{ state: 'defective', defect: 'expired', what: '  ', remedy: 'x' }],
    [{ state: 'exempt', basis: ' ' }],
  ] as const)('makes no mark of %o: the notice or the record needs the words', (draft) => {
    expect(markOf(draft)).toBeNull()
  })

  it('trims what is saved', () => {
    expect(markOf({ state: 'missing', what: ' 未带 ', remedy: ' 带来 ' })).toEqual({
      state: 'missing',
      what: '未带',
      remedy: '带来',
    })
  })
})
