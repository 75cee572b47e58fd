import { describe, expect, it } from 'vitest'
import type { NumberSeries } from '#shared/contract/restore.ts'
import {
  fillEmpty,
  groupOf,
  rowState,
  serialTyped,
  settledBy,
} from '../../../renderer/screens/numbers/numbers-form.ts'

const cases: NumberSeries = {
  kind: 'case',
  period: '2026',
  last: 18,
  safe: 40,
  shape: { of: 'case', year: 2026 },
}
const tickets: NumberSeries = {
  kind: 'ticket A',
  period: '2026-09-17',
  last: 0,
  safe: 5,
  shape: { of: 'ticket', prefix: 'A', categoryName: '社会救助', width: 3 },
}

describe('a number typed from paper', () => {
  it.each([
    ['63', 63],
    [' A063 ', 63],
    ['2026-0418', 418],
    ['青街告字〔2026〕000123号', 123],
    ['0194-ZY·2026-D30-BMFW-0042', 42],
    ['0', 0],
    ['号', null],
    ['', null],
  ])('%s is %s', (text, serial) => {
    expect(serialTyped(text)).toBe(serial)
  })
})

describe('a row', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['没有', { kind: 'wrong', because: 'no-number' }],
    ['17', { kind: 'wrong', because: 'backwards' }],
    ['100019', { kind: 'wrong', because: 'too-far' }],
    ['18', { kind: 'good', lastOnPaper: 18, skipped: 0 }],
    ['2026-0021', { kind: 'good', lastOnPaper: 21, skipped: 3 }],
  ])('with “%s” in it', (text, state) => {
    expect(rowState(cases, text)).toEqual(state)
  })

  it('stands under its heading', () => {
    expect([cases, tickets].map(groupOf)).toEqual(['case', 'today'])
  })
})

describe('all rows', () => {
  it('are filled where they are empty; what was typed stays', () => {
    const typed = fillEmpty([cases, tickets], { 'case 2026': '20' }, (row) => row.last + row.safe)
    expect(typed).toEqual({ 'case 2026': '20', 'ticket A 2026-09-17': '5' })
  })

  it('are told when each of them is good, and not before', () => {
    expect(settledBy([cases, tickets], { 'case 2026': '20' })).toBeNull()
    expect(settledBy([cases, tickets], { 'case 2026': '2', 'ticket A 2026-09-17': '5' })).toBeNull()
    expect(settledBy([cases, tickets], { 'case 2026': '20', 'ticket A 2026-09-17': 'A005' })).toEqual([
      { kind: 'case', period: '2026', lastOnPaper: 20 },
      { kind: 'ticket A', period: '2026-09-17', lastOnPaper: 5 },
    ])
  })
})
