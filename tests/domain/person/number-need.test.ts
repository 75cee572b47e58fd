import { describe, expect, it } from 'vitest'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import { numberNeed } from '#shared/domain/person/number-need.ts'

const TODAY = '2026-09-17'

describe('what a document number still needs (GB 11643: warn, never block)', () => {
  it.each([
    ['a right number', 'resident-id', '11010519491231002X', '', null],
    ['a wrong check character', 'resident-id', '110105194912310021', '', 'remark'],
    ['a wrong check character, explained', 'resident-id', '110105194912310021', '公安机关发证如此', null],
    ['a reason of spaces', 'resident-id', '110105194912310021', '  ', 'remark'],
    ['too short a number', 'resident-id', '1101', '', 'remark'],
    ['no number', 'resident-id', '', '', 'number'],
    ['no number, with a reason', 'resident-id', '', '忘带', 'number'],
    ['a passport, which carries no check', 'passport', 'E12345678', '', null],
    ['no document at all, unexplained', 'other', '', '', 'number'],
    ['no document at all, explained', 'other', '', '户口未登记', null],
  ] as const)('%s', (_case, documentType, number, numberRemark, need) => {
    expect(numberNeed(checkDocumentNumber(documentType, number, TODAY), { documentType, numberRemark })).toBe(
      need,
    )
  })
})
