import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskDocument, maskDocumentForPaper, maskName, maskPhone } from '#shared/domain/person/mask.ts'

describe('masked names keep only the first character', () => {
  it.each([
    ['李国', '李*'],
    ['李国强', '李**'],
    ['欧阳修文', '欧***'],
    ['李', '*'],
    ['', ''],
    ['  李国强 ', '李**'],
    ['阿依古丽·买买提', '阿***·***'],
    ['John Smith', 'J*** *****'],
    ["O'Brien", "O'*****"],
    ['𠮷野家', '𠮷**'],
    ['ནོར་བུ', 'ནོ***'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})

describe('masked document numbers', () => {
  it.each([
    ['350102195803120024', '350102********0024'],
    ['11010519491231002X', '110105********002X'],
    ['110105491231002', '11010*******002'],
    ['E12345678', 'E12****78'],
    ['H123', 'H**3'],
    ['AB', '**'],
    ['', ''],
  ])('on a screen %s → %s', (number, masked) => {
    expect(maskDocument(number)).toBe(masked)
  })

  it.each([
    ['11010519491231002X', '110***********002X'],
    ['E12345678', 'E1*****78'],
    ['H123', 'H**3'],
    ['', ''],
  ])('on paper %s → %s', (number, masked) => {
    expect(maskDocumentForPaper(number)).toBe(masked)
  })

  it('keep their length, hide at least four tenths, and on paper never show more than on a screen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,40}$/), (number) => {
        const screen = maskDocument(number)
        const paper = maskDocumentForPaper(number)
        const hidden = (text: string): number => [...text].filter((character) => character === '*').length
        expect(screen).toHaveLength(number.length)
        expect(paper).toHaveLength(number.length)
        expect(hidden(screen)).toBeGreaterThanOrEqual(number.length * 0.4)
        expect(hidden(paper)).toBeGreaterThanOrEqual(hidden(screen))
      }),
    )
  })
})

describe('masked telephone numbers', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['0591-87654321', '0591-****4321'],
    ['059187654321', '0591-****4321'],
    ['010-12345678', '010-****5678'],
    ['0591 8765432', '0591-***5432'],
    ['87654321', '****4321'],
    ['8765432', '***5432'],
    ['0591-87654321转801', '*************转801'],
    ['12', '**'],
    ['', ''],
  ])('%s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})
