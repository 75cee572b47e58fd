import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  archiveCode,
  codeProblems,
  formatItemNumber,
  type ArchiveCodeParts,
} from '#shared/domain/archive/archive-code.ts'

const parts: ArchiveCodeParts = {
  fonds: '0194',
  category: 'ZY',
  year: 2026,
  term: 'D30',
  organ: 'BMFW',
  itemNumber: 42,
}

describe('档号 = 全宗号-门类·年度-保管期限-机构(问题)-件号 (DA/T 22)', () => {
  it.each<[string, Partial<ArchiveCodeParts>]>([
    ['0194-ZY·2026-D30-BMFW-0042', {}],
    ['0194-WS·2016-D30-BGS-0001', { category: 'WS', year: 2016, organ: 'BGS', itemNumber: 1 }],
    [
      'Z109-WS·2011-Y-BGS-0001',
      { fonds: 'Z109', category: 'WS', year: 2011, term: 'Y', organ: 'BGS', itemNumber: 1 },
    ],
    ['0194-ZY·SHJZ·2026-D10-BMFW-0107', { category: 'ZY·SHJZ', term: 'D10', itemNumber: 107 }],
    ['0194-ZY·2026-D30-BMFW-9999', { itemNumber: 9999 }],
    ['0194-ZY·2026-D30-BMFW-10000', { itemNumber: 10_000 }],
  ])('%s', (code, change) => {
    expect(archiveCode({ ...parts, ...change })).toBe(code)
  })

  it('is different for different items, years, terms and organs', () => {
    const any = fc.record({
      year: fc.integer({ min: 2000, max: 2100 }),
      term: fc.constantFrom('Y' as const, 'D30' as const, 'D10' as const),
      organ: fc.stringMatching(/^[A-Z0-9]{1,12}$/),
      itemNumber: fc.integer({ min: 1, max: 20_000 }),
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b)
        expect(archiveCode({ ...parts, ...a }) === archiveCode({ ...parts, ...b })).toBe(same)
      }),
    )
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses the item number %d', (itemNumber) => {
    expect(() => formatItemNumber(itemNumber)).toThrow(RangeError)
    expect(() => archiveCode({ ...parts, itemNumber })).toThrow(RangeError)
  })
  it.each([999, 10_000, 2026.5])('refuses the year %d', (year) => {
    expect(() => archiveCode({ ...parts, year })).toThrow(RangeError)
  })
})

describe('the parts that a hall sets are checked before numbering', () => {
  it.each<[string, Partial<ArchiveCodeParts>, string[]]>([
    ['good', {}, []],
    ['good with a second level', { category: 'ZY·SHJZ' }, []],
    ['good with letters in the fonds', { fonds: 'Q015' }, []],
    ['no fonds yet', { fonds: '' }, ['fonds']],
    ['fonds too short', { fonds: '194' }, ['fonds']],
    ['fonds too long', { fonds: '01940' }, ['fonds']],
    ['small letters', { fonds: 'q015', category: 'zy', organ: 'bmfw' }, ['fonds', 'category', 'organ']],
    ['full-width digits', { fonds: '０194' }, ['fonds']],
    ['a category of one letter', { category: 'Z' }, ['category']],
    ['a category with its name', { category: 'ZY 专业' }, ['category']],
    ['another dot', { category: 'ZY.SHJZ' }, ['category']],
    ['a level left empty', { category: 'ZY·' }, ['category']],
    ['a dash, which separates the levels', { category: 'ZY-A', organ: 'BM-FW' }, ['category', 'organ']],
    ['no organ', { organ: '' }, ['organ']],
    ['a line end', { fonds: '0194\n', organ: 'BMFW\n' }, ['fonds', 'organ']],
  ])('%s', (_what, change, problems) => {
    expect(codeProblems({ ...parts, ...change })).toEqual(problems)
  })
})
