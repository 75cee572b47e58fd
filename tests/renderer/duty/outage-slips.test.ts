import { describe, expect, it } from 'vitest'
import { countOf, preparedSlips, shortage } from '../../../renderer/screens/duty/outage-slips.ts'

const slip = (number: string) => ({
  number,
  state: 'blank' as const,
  caseId: null,
  caseNumber: null,
  settledAt: null,
  staffName: '',
  reason: '',
})
const block = (id: string, preparedAt: number, numbers: readonly string[]) => ({
  id,
  firstNumber: numbers[0]!,
  lastNumber: numbers.at(-1)!,
  preparedAt,
  staffName: '',
  documentId: null,
  slips: numbers.map(slip),
})

describe('every prepared number is in sight', () => {
  it('block by block as they are given, with the day each was printed', () => {
    expect(
      preparedSlips([block('new', 2, ['4', '5']), block('old', 1, ['1'])]).map(({ number, preparedAt }) => [
        number,
        preparedAt,
      ]),
    ).toEqual([
      ['4', 2],
      ['5', 2],
      ['1', 1],
    ])
  })

  it.each([
    [0, 'none'],
    [1, 'few'],
    [9, 'few'],
    [10, null],
  ] as const)('%i blank: %s', (blank, said) => {
    expect(shortage(blank)).toBe(said)
  })

  it.each([
    ['20', 20],
    [' 1 ', 1],
    ['１００', 100],
    ['0', null],
    ['101', null],
    ['', null],
    ['5x', null],
    ['-1', null],
    ['1.5', null],
  ])('%j forms: %s', (text, count) => {
    expect(countOf(text)).toBe(count)
  })
})
