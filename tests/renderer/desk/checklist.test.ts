import { describe, expect, it } from 'vitest'
import { firstLine, isAsked, mayBeGap, moveCursor } from '../../../renderer/screens/desk/line-cursor.ts'
import { draftFor, draftOf, markOf } from '../../../renderer/screens/desk/strip-draft.ts'
import { line } from './intake-fixture.ts'

const words = { missing: '未带', bring: () => '交原件 1 份' }

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
    expect(isAsked(line('a'), false)).toBe(true)
    expect(isAsked(line('a', { noLongerApplies: true }), false)).toBe(false)
  })

  it('asks told lines and lines a changed answer brought up, and leaves the others alone', () => {
    expect(isAsked(line('a', { told: true, mark: { state: 'complete' } }), true)).toBe(true)
    expect(isAsked(line('b'), true)).toBe(true)
    expect(isAsked(line('c', { mark: { state: 'complete' } }), true)).toBe(false)
  })

  it('lets only told lines be gaps again', () => {
    expect(mayBeGap(line('a', { told: true }), true)).toBe(true)
    expect(mayBeGap(line('b'), true)).toBe(false)
    expect(mayBeGap(line('b'), false)).toBe(true)
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
