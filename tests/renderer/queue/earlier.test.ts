import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../renderer/screens/queue/claim.ts'
import { decidedOn, isLeftOver, withAll, withChoice } from '../../../renderer/screens/queue/earlier.ts'

const left = (id: string, change: object = {}) => ({
  id,
  status: 'waiting' as const,
  earlierDay: '2026-09-17' as string | null,
  inLine: false,
  ...change,
})
const [a, b, c] = [left('a'), left('b'), left('c')]

describe('隔日: whom a decision concerns', () => {
  it('nobody has decided about those who wait, are of an earlier day, and do not stand in line', () => {
    expect(isLeftOver(a)).toBe(true)
    expect(isLeftOver(left('d', { earlierDay: null }))).toBe(false)
    expect(isLeftOver(left('d', { inLine: true }))).toBe(false)
    expect(isLeftOver(left('d', { status: 'missed' }))).toBe(false)
  })

  it('the chosen ones; without a choice the current one alone', () => {
    expect(decidedOn([a, b, c], new Set(['a', 'c']), b)).toEqual([a, c])
    expect(decidedOn([a, b, c], new Set(), b)).toEqual([b])
    expect(decidedOn([], new Set(), null)).toEqual([])
  })

  it('a chosen one about whom a colleague has decided meanwhile falls out', () => {
    expect(decidedOn([a, left('b', { inLine: true })], new Set(['a', 'b']), a)).toEqual([a])
  })

  it('Space chooses and takes back; all, then none', () => {
    expect([...withChoice(withChoice(new Set(), 'a'), 'b')]).toEqual(['a', 'b'])
    expect([...withChoice(new Set(['a', 'b']), 'a')]).toEqual(['b'])
    const all = withAll(new Set(['a']), [a, b, c])
    expect([...all]).toEqual(['a', 'b', 'c'])
    expect([...withAll(all, [a, b, c])]).toEqual([])
  })
})

describe('a claim at the guide desk', () => {
  it.each([
    ['none', '', { reason: null, age: null }],
    ['pregnant', '', { reason: 'pregnant', age: null }],
    ['elderly', '７８', { reason: 'elderly', age: 78 }],
    ['elderly', '', null],
    ['elderly', '七十', null],
    ['elderly', '131', null],
  ] as const)('%s with %j', (reason, age, claim) => {
    expect(claimOf({ reason, age })).toEqual(claim)
  })
})
