import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  archiveTitle,
  catalogueDate,
  numberGaps,
  numberItems,
  sortItems,
} from '#shared/domain/archive/number-batch.ts'
import { ARCHIVE_TERMS, retentionTerm, type ArchiveTerm } from '#shared/domain/archive/retention-term.ts'

interface Item {
  readonly caseNumber: string
  readonly term: ArchiveTerm | null
  readonly date: string
}
const item = (caseNumber: string, term: ArchiveTerm | null, date = '2026-03-12'): Item => ({
  caseNumber,
  term,
  date,
})

describe('numbering a batch goes on where the last one ended', () => {
  it('numbers as on the archive screen: Y 0013, D30 0042 to 0043, D10 0108; the undecided wait', () => {
    const batch = numberItems(
      [item('1', 'Y'), item('2', 'D30'), item('3', null), item('4', 'D30'), item('5', 'D10')],
      [
        { term: 'Y', number: 12 },
        { term: 'D30', number: 41 },
        { term: 'D10', number: 107 },
      ],
    )
    expect(batch.numbered.map(({ item: { caseNumber }, itemNumber }) => [caseNumber, itemNumber])).toEqual([
      ['1', 13],
      ['2', 42],
      ['4', 43],
      ['5', 108],
    ])
    expect(batch.left.map(({ caseNumber }) => caseNumber)).toEqual(['3'])
    expect(batch.ranges).toEqual([
      { term: 'Y', from: 13, to: 13 },
      { term: 'D30', from: 42, to: 43 },
      { term: 'D10', from: 108, to: 108 },
    ])
  })

  it('begins at 1 for a term without a last number', () => {
    expect(numberItems([item('1', 'D10')], [{ term: 'Y', number: 12 }]).numbered[0]?.itemNumber).toBe(1)
  })

  it('numbers nothing when no term is fixed', () => {
    const batch = numberItems([item('1', null)], [{ term: 'Y', number: 12 }])
    expect(batch).toEqual({ numbered: [], left: [item('1', null)], ranges: [] })
  })

  it('leaves no gap and repeats nothing over any run of batches (DA/T 70-2018)', () => {
    const batches = fc.array(
      fc.array(fc.constantFrom<ArchiveTerm | null>(...ARCHIVE_TERMS, null), { maxLength: 15 }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(batches, (terms) => {
        const given: { term: ArchiveTerm; itemNumber: number }[] = []
        let lastNumbers: { term: ArchiveTerm; number: number }[] = []
        for (const batch of terms) {
          const { numbered, left, ranges } = numberItems(
            batch.map((term, index) => item(String(index), term)),
            lastNumbers,
          )
          expect(numbered.length + left.length).toBe(batch.length)
          given.push(...numbered)
          lastNumbers = [
            ...lastNumbers.filter((last) => !ranges.some((range) => range.term === last.term)),
            ...ranges.map(({ term, to }) => ({ term, number: to })),
          ]
        }
        expect(numberGaps(given)).toEqual([])
      }),
    )
  })
})

describe('gaps and repetitions in given numbers are found', () => {
  const given = (term: ArchiveTerm, numbers: number[]) => numbers.map((itemNumber) => ({ term, itemNumber }))
  it.each([
    ['continuous', given('Y', [3, 1, 2]), []],
    ['nothing given', [], []],
    ['one missing', given('D30', [1, 2, 4]), [{ term: 'D30', missing: [3], repeated: [] }]],
    ['the first missing', given('D10', [2]), [{ term: 'D10', missing: [1], repeated: [] }]],
    ['one repeated', given('Y', [1, 2, 2]), [{ term: 'Y', missing: [], repeated: [2] }]],
    [
      'each term for itself',
      [...given('Y', [1, 3]), ...given('D10', [1, 1])],
      [
        { term: 'Y', missing: [2], repeated: [] },
        { term: 'D10', missing: [], repeated: [1] },
      ],
    ],
  ])('%s', (_what, numbers, gaps) => {
    expect(numberGaps(numbers)).toEqual(gaps)
  })
})

describe('the first order of a batch', () => {
  it('is by term, then date, then case number; undecided terms last', () => {
    const inOrder = [
      item('2026-0007', 'Y', '2026-05-01'),
      item('2026-0002', 'D30', '2026-01-14'),
      item('2026-0003', 'D30', '2026-01-14'),
      item('2026-0001', 'D30', '2026-02-06'),
      item('2026-0004', 'D10', '2026-01-01'),
      item('2026-0005', null, '2026-01-01'),
    ]
    expect(sortItems(inOrder.toReversed())).toEqual(inOrder)
  })

  it('loses nobody, doubles nobody, and is the same from whatever order', () => {
    const any = fc.record({
      caseNumber: fc.stringMatching(/^2026-\d{4}$/),
      term: fc.constantFrom<ArchiveTerm | null>(...ARCHIVE_TERMS, null),
      date: fc.constantFrom('2026-01-14', '2026-02-06', '2026-03-05'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (one) => one.caseNumber, maxLength: 20 }), (items) => {
        const sorted = sortItems(items)
        expect(new Set(sorted)).toEqual(new Set(items))
        expect(sorted).toHaveLength(items.length)
        expect(sortItems(items.toReversed())).toEqual(sorted)
      }),
    )
  })
})

describe('what the catalogue line says (DA/T 22, DA/T 13)', () => {
  it('a self-made title stands in square brackets', () => {
    expect(archiveTitle({ applicantName: '阿依古丽·买买提', matterName: '临时救助' })).toBe(
      '[阿依古丽·买买提临时救助]',
    )
  })
  it('a date has eight digits', () => {
    expect(catalogueDate('2026-09-30')).toBe('20260930')
  })
  it.each(['20260930', '2026-02-30', ''])('%j is no date', (text) => {
    expect(() => catalogueDate(text)).toThrow(RangeError)
  })
  it.each(ARCHIVE_TERMS)('a fixed term is what it is: %s', (code) => {
    expect(retentionTerm({ kind: 'term', code })).toBe(code)
  })
  it('a span that begins with a later event has no term yet', () => {
    expect(retentionTerm({ kind: 'event', event: '停止救助', years: 3 })).toBeNull()
  })
})
