import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCard } from '#shared/domain/person/card-read.ts'

const NUMBER = '11010519491231002X'
const ADDRESS = '福州市鼓楼区东街口1号'

describe('a card reader that types like a keyboard', () => {
  it.each([
    ['the number alone', NUMBER, { number: NUMBER }],
    ['a small x', '11010519491231002x', { number: NUMBER }],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ', { number: NUMBER }],
    [
      'every field between bars',
      `林秀珍|女|汉|19491231|${ADDRESS}|${NUMBER}|福州市公安局鼓楼分局|20200101-长期`,
      { number: NUMBER, name: '林秀珍', address: ADDRESS },
    ],
    [
      'the number first, between tabs',
      `${NUMBER}\t林秀珍\t女\t汉族\t${ADDRESS}`,
      { number: NUMBER, name: '林秀珍', address: ADDRESS },
    ],
    [
      'Chinese commas',
      `林秀珍，女，汉，${NUMBER}，${ADDRESS}`,
      { number: NUMBER, name: '林秀珍', address: ADDRESS },
    ],
    ['semicolons', `林秀珍;女;${NUMBER}`, { number: NUMBER, name: '林秀珍' }],
    [
      'spaces',
      `林秀珍 女 汉 1949-12-31 ${ADDRESS} ${NUMBER}`,
      { number: NUMBER, name: '林秀珍', address: ADDRESS },
    ],
    [
      'a name with a point',
      `阿依古丽·买买提|女|维吾尔族|${NUMBER}`,
      { number: NUMBER, name: '阿依古丽·买买提' },
    ],
    ['a name in Latin letters', `SMITH, JOHN|M|${NUMBER}`, { number: NUMBER, name: 'SMITH, JOHN' }],
  ] as const)('gives %s', (_what, burst, card) => {
    expect(readCard(burst)).toEqual(card)
  })

  it.each([
    ['a wrong check character', '110105194912310021'],
    ['too many digits', `1${NUMBER}`],
    ['a telephone number', '13812345678'],
    ['words', '最低生活保障'],
    ['nothing', ''],
  ])('is not %s', (_what, burst) => {
    expect(readCard(burst)).toBeNull()
  })

  it('gives no half address: one that was cut at its spaces is left out', () => {
    expect(readCard(`林秀珍 福建省福州市鼓楼区 东街口一号大院 ${NUMBER}`)).toEqual({
      number: NUMBER,
      name: '林秀珍',
    })
  })

  it('takes the issuer for no address', () => {
    expect(readCard(`林秀珍|福州市公安局鼓楼分局|${NUMBER}`)).toEqual({ number: NUMBER, name: '林秀珍' })
  })

  it('finds name and number in any order of the fields', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['女', '汉族', '19491231', ADDRESS, NUMBER, '林秀珍'], { minLength: 6 }),
        fc.constantFrom('|', ',', ';', '\t'),
        (fields, separator) => {
          expect(readCard(fields.join(separator))).toEqual({
            number: NUMBER,
            name: '林秀珍',
            address: ADDRESS,
          })
        },
      ),
    )
  })
})
