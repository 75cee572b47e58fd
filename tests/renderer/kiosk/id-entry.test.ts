import { describe, expect, it } from 'vitest'
import { entryGroups, entryProblem, typedOn } from '../../../renderer/kiosk/id-entry.ts'

/** Invented, with a check character that fits. */
const NUMBER = '11010519491231002X'
const typeAll = (text: string): string => [...text].reduce(typedOn, '')

describe('typing the number of a card', () => {
  it('takes eighteen places, X only in the last', () => {
    expect(typeAll(NUMBER)).toBe(NUMBER)
    expect(typeAll('11010519491231002x')).toBe(NUMBER)
    expect(typeAll('1X1')).toBe('11')
    expect(typeAll(`${NUMBER}99`)).toBe(NUMBER)
    expect(typeAll('1a 2-')).toBe('12')
  })

  it.each([
    ['', ['––––––', '––––––––', '––––']],
    ['110', ['110–––', '––––––––', '––––']],
    ['110105', ['110105', '––––––––', '––––']],
    ['1101051', ['••••••', '1–––––––', '––––']],
    ['11010519491231', ['••••••', '19491231', '––––']],
    [NUMBER, ['••••••', '••••••••', '002X']],
  ])('after %s only the group under the finger can be read', (typed, shown) => {
    expect(entryGroups(typed).map(({ text }) => text)).toEqual(shown)
  })
})

describe('what keeps it from being one', () => {
  const today = '2026-09-17'
  it.each([
    ['', { kind: 'short', missing: 18 }],
    [NUMBER.slice(0, 16), { kind: 'short', missing: 2 }],
    ['110105194912310029', { kind: 'wrong' }],
    ['110105203012310021', { kind: 'wrong' }],
    [NUMBER, null],
  ])('%s', (typed, problem) => {
    expect(entryProblem(typed, today)).toEqual(problem)
  })
})
