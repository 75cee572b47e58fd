import { describe, expect, it } from 'vitest'
import { isLate, linesToSay, listOfAlert } from '../../../renderer/staff/alert-lines.ts'
import type { AlertLine } from '../../../renderer/staff/alert-lines.ts'

const line = (kind: AlertLine['kind'], cls: AlertLine['class'], fresh = 1, total = fresh): AlertLine => ({
  kind,
  class: cls,
  fresh,
  total,
})

describe('what is said in the morning', () => {
  it('nothing that was acknowledged', () => {
    expect(linesToSay({ lines: [line('due', 'overdue', 0, 4), line('due', 'today', 1, 3)] })).toEqual([
      line('due', 'today', 1, 3),
    ])
  })

  it('what others have to do last', () => {
    const lines = [line('due', 'overdue'), line('collect', 'overdue'), line('answer', 'near')]
    expect(linesToSay({ lines }).map(({ kind }) => kind)).toEqual(['due', 'answer', 'collect'])
  })
})

describe('where its cases stand', () => {
  it.each([
    ['due', 'overdue', 'overdue'],
    ['due', 'today', 'today'],
    ['due', 'near', 'next'],
    ['answer', 'today', 'objection'],
    ['tell', 'overdue', 'received'],
    ['stage', 'near', 'stage'],
    ['deferral', 'overdue', 'deferred'],
    ['collect', 'overdue', 'collect'],
  ] as const)('%s %s: %s', (kind, cls, tab) => {
    expect(listOfAlert({ kind, class: cls })).toBe(tab)
  })
})

describe('red', () => {
  it('is for what this hall has not done in time', () => {
    expect(isLate({ kind: 'answer', class: 'overdue' })).toBe(true)
    expect(isLate({ kind: 'collect', class: 'overdue' })).toBe(false)
    expect(isLate({ kind: 'due', class: 'today' })).toBe(false)
  })
})
