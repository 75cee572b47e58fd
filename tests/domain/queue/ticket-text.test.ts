import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, dotsOf, oneLine, setText, unbrokenPieces } from '#shared/domain/queue/ticket-text.ts'

describe('the width of a text', () => {
  it.each([
    ['A023', 1, 48],
    ['社会救助', 1, 96],
    ['前面还有 6 人', 2, 312],
    ['𠮷', 1, 24],
    ['，', 1, 24],
    ['', 3, 0],
  ])('%s at %d times is %d dots', (text, wide, dots) => expect(dotsOf(text, wide)).toBe(dots))
})

describe('where a line may break', () => {
  it.each([
    ['前面还有 6 人', ['前面', '还有 ', '6 人']],
    ['叫到号码，再到窗口', ['叫到', '号码，', '再到', '窗口']],
    ['请到3号窗口', ['请到', '3号', '窗口']],
    ['第12窗口', ['第12窗口']],
    ['2026-09-22 10:24 补打', ['2026-09-22 ', '10:24 补', '打']],
  ])('%s', (text, pieces) => {
    const found = unbrokenPieces(text)
    expect(found.join('')).toBe(text)
    expect(found).toEqual(pieces)
  })

  it('never inside a date, an address, or between a number and its unit', () => {
    for (const kept of ['2026年9月22日', 'https://hall.example/a?b=1', '3号', '6 人', 'Wi-Fi'])
      expect(unbrokenPieces(`请看${kept}说明`).some((piece) => piece.includes(kept))).toBe(true)
  })

  it('never before a closing mark or after an opening one', () => {
    const pieces = unbrokenPieces('请到（二楼）大厅，谢谢！')
    expect(pieces.some((piece) => /^[，）！]/.test(piece))).toBe(false)
    expect(pieces.some((piece) => piece.endsWith('（'))).toBe(false)
  })
})

describe('a text of several lines', () => {
  it('breaks after a phrase and evenly, not where the line happens to be full', () => {
    expect(breakLines('叫到号码，再到窗口', 2, 384).lines).toEqual(['叫到号码，', '再到窗口'])
    expect(breakLines('退役军人服务和优待证申领', 2, 384).lines).toHaveLength(2)
  })

  it('is set narrower where that keeps it on one line', () => {
    expect(setText('青禾街道便民服务中心', { wide: 2, high: 2 }, 384)).toEqual({
      size: { wide: 1, high: 2 },
      lines: ['青禾街道便民服务中心'],
      cut: false,
    })
    expect(setText('青禾街道便民服务中心', { wide: 2, high: 2 }, 576).size).toEqual({ wide: 2, high: 2 })
  })

  it('is set smaller before a word is cut, and cut only where nothing else keeps it on the paper', () => {
    const address = 'https://hall.example.cn/q'
    expect(setText(address, { wide: 4, high: 4 }, 384)).toMatchObject({ lines: [address], cut: false })
    const long = 'x'.repeat(40)
    expect(setText(long, { wide: 2, high: 2 }, 384)).toEqual({
      size: { wide: 1, high: 1 },
      lines: ['x'.repeat(32), 'x'.repeat(8)],
      cut: true,
    })
  })

  it('takes three lines at most while a smaller size helps', () => {
    const set = setText('残疾人两项补贴申领与低保边缘家庭认定及临时救助服务', { wide: 2, high: 2 }, 384)
    expect(set.lines.length).toBeLessThanOrEqual(3)
    expect(set.size.wide).toBe(1)
  })

  it('of any kind fits the head, loses no character and keeps its order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '，',
        '。',
        '（',
        '）',
        '“',
        '”',
        ' ',
        '、',
        '3',
        '12',
        '号',
        '人',
        '年',
        '第',
        '𠮷',
        '·',
      ),
      fc.constantFrom(
        '社会',
        '救助',
        '便民',
        '窗口',
        '服务',
        '居住证',
        'A001',
        'Wi-Fi',
        '2026-09-22',
        '10:24',
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const whole = (text: string): string => text.replaceAll(/\s/gu, '')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 30 }).map((parts) => oneLine(parts.join(''))),
        fc.constantFrom(384, 416, 432, 512, 576),
        fc.record({ wide: fc.integer({ min: 1, max: 8 }), high: fc.integer({ min: 1, max: 8 }) }),
        (text, dots, size) => {
          const set = setText(text, size, dots)
          expect(whole(set.lines.join(''))).toBe(whole(text))
          for (const line of set.lines) expect(dotsOf(line, set.size.wide)).toBeLessThanOrEqual(dots)
          if (!set.cut)
            for (const unit of text.matchAll(/[0-9]+ ?[号人年]/g))
              expect(set.lines.some((line) => line.includes(unit[0]))).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
