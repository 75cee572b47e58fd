import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linePieces } from '../../../renderer/document/line-pieces.ts'

/** Lines may end at `|` and, by the browser's own rules, beside marks (shown as `/` between pieces). */
const shown = (sentence: string): string =>
  linePieces(sentence)
    .map(({ text, breakBefore }, index) => (index === 0 ? text : `${breakBefore ? '|' : '/'}${text}`))
    .join('')

const textsOf = (sentence: string): readonly string[] => linePieces(sentence).map(({ text }) => text)

describe('what stays on one line', () => {
  it.each([
    ['即2026年11月10日（星期二）', '2026年11月10日'],
    ['即2026年11月10日（星期二）', '（星期二）'],
    ['受理之日起30个工作日内', '30个工作日'],
    ['提交近12个月的流水', '12个月'],
    ['青街告字〔2026〕000123号已出具', '〔2026〕000123号'],
    ['（民发〔2021〕57号）', '〔2021〕57号'],
    ['清单见第2页。', '第2页'],
    ['依据第九条至第十三条', '第十三条'],
    ['家庭经济状况核对授权书', '授权书'],
    ['本人自备；遗失的，到户籍地派出所补领', '遗失的，'],
    ['请本窗口领表', '窗口'],
    ['工作日9:00—17:00办公', '9:00—17:00'],
    ['请拨打0591-00000123询问', '0591-00000123'],
  ])('in %s: %s', (sentence, whole) => {
    expect(textsOf(sentence).some((piece) => piece.includes(whole))).toBe(true)
  })

  it('lets a person’s long name part after the middle dot only', () => {
    expect(shown('阿依古丽·买买提')).toBe('阿依古丽·|买买提')
  })

  it.each([
    ['（帕提古丽·阿卜杜热合曼）', '（/帕提古丽·|阿卜杜热合曼/）'],
    // With its bracket it would stand out of a narrow column.
    ['（阿卜杜热合曼·买买提吐尔逊）', '（/阿|卜|杜|热|合|曼·|买买提吐尔逊/）'],
  ])('keeps no more together than a narrow column holds: %s', (sentence, expected) => {
    expect(shown(sentence)).toBe(expected)
  })

  it('never begins a line with a mark by its own doing', () => {
    const beginnings = linePieces('复印件1份，清楚可辨；原件（核对后退回）。')
      .filter(({ breakBefore }) => breakBefore)
      .map(({ text }) => text)
    expect(beginnings).not.toEqual([])
    expect(beginnings.filter((text) => !/^[\p{L}\p{N}\u3014]/u.test(text))).toEqual([])
  })
})

describe('splitting changes no text', () => {
  it('joins to the same sentence', () => {
    const alphabet = Array.from('第二〇2026年9月17日，。；：、（）〔〕·号个工作日家庭成员ab \u{20164}')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (characters) => {
        const sentence = characters.join('')
        expect(textsOf(sentence).join('')).toBe(sentence)
      }),
    )
  })
})
