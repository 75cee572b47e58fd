import { describe, expect, it } from 'vitest'
import type { Head } from '#shared/contract/printer.ts'
import { HEAD_DOTS } from '#shared/contract/printer.ts'
import type { PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { linesToDraw, ticketBytes } from '#electron/main/printing/thermal/ticket-bytes.ts'
import { decode, isBlack, joinRasters, textsOf } from '#tests/support/escpos-decoder.ts'
import type { Printed, PrintedRaster, PrintedText } from '#tests/support/escpos-decoder.ts'
import { readQr } from '#tests/support/read-qr.ts'

const head: Head = {
  dots: 576,
  cutter: 'partial',
  text: 'gb18030',
  lacking: '',
  qr: 'native',
  statusAnswers: true,
  feedDots: 100,
}
const text = (words: string, changes: Partial<Extract<PlacedLine, { kind: 'text' }>> = {}): PlacedLine => ({
  kind: 'text',
  text: words,
  align: 'left',
  size: { wide: 1, high: 1 },
  bold: false,
  ...changes,
})
const ticket = (...lines: PlacedLine[]): PlacedTicket => ({ dots: 576, lines })
const print = (placed: PlacedTicket, changes: Partial<Head> = {}, pictures: Uint8Array[] = []) => {
  const printer = { ...head, ...changes }
  return decode(ticketBytes({ ...placed, dots: printer.dots }, printer, pictures, null), printer.dots)
}
const only = <K extends Printed['kind']>(printed: readonly Printed[], kind: K) =>
  printed.filter((one): one is Extract<Printed, { kind: K }> => one.kind === kind)

describe('乱码: Chinese on the paper', () => {
  it.each([
    '社会救助 A023',
    '前面还有 6 人，请留意叫号。',
    '（二楼）·“窗口”—第①号￥12％',
    '镕喆堃燊囍淼犇龘',
    '0123456789 !"#$%&\'()*+-./:;<=>?@[\\]^_`{|}~',
  ])('%s stands there as it was written', (words) => {
    expect(textsOf(print(ticket(text(words))))).toEqual([words])
  })

  it('has the bytes that the national standard gives these characters', () => {
    const bytes = ticketBytes(ticket(text('中文票€龘')), head, [], null)
    const line = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0xc6, 0xb1, 0xa2, 0xe3, 0xfd, 0x93, 0x0a])
    expect(Buffer.from(bytes).includes(line)).toBe(true)
  })

  it('is sent in Kanji mode, which a reset has not ended', () => {
    const bytes = Buffer.from(ticketBytes(ticket(text('中')), head, [], null))
    expect(bytes.subarray(0, 7)).toEqual(Buffer.from([0x1b, 0x40, 0x1d, 0x61, 0, 0x1c, 0x26]))
    expect(bytes.includes(Buffer.from([0x1c, 0x2e]))).toBe(false)
  })

  it('no name can give the printer a command', () => {
    const line = text('张\u001b@三\u001d\u0056\u0000\n')
    expect(linesToDraw(ticket(line), head)).toEqual([line])
  })
})

describe('生僻字', () => {
  const drawn = (words: string, changes: Partial<Head> = {}): boolean =>
    linesToDraw(ticket(text(words)), { ...head, ...changes }).length === 1

  it.each(['㐂', '𬭎', '䶮', '\ue000', '鿍', '👍', 'ñ'])('%s is drawn, whatever the font', (sign) => {
    expect(drawn(`王${sign}`)).toBe(true)
  })

  it.each(['镕', '喆', '堃', '龘'])('%s is set by a GBK font and drawn beside a GB 2312 one', (sign) => {
    expect([drawn(sign), drawn(sign, { text: 'gb2312' })]).toEqual([false, true])
  })

  it('what the hall has found wrong on its paper is drawn', () => {
    expect([drawn('镕'), drawn('镕', { lacking: '喆镕' }), drawn('喆堃', { lacking: '镕' })]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('only the line that holds one, between the others and as high as it would be', () => {
    const rare = text('王㐂', { size: { wide: 2, high: 2 } })
    const placed = ticket(text('青禾街道'), rare, text('A023'))
    expect(linesToDraw(placed, head)).toEqual([rare])
    const picture = new Uint8Array(72 * 48).fill(0xaa)
    const [first, second, third] = joinRasters(print(placed, { feedDots: 0 }, [picture]))
    expect([first, third]).toMatchObject([{ text: '青禾街道' }, { text: 'A023' }])
    expect(second).toEqual({ kind: 'raster', width: 576, height: 48, bits: picture })
  })

  it('图形方式: every line is drawn and not one is set', () => {
    const lines = [
      text('号票'),
      { kind: 'ends', left: 'a', right: 'b', size: { wide: 1, high: 1 }, bold: true } as const,
    ]
    const placed = ticket(...lines, { kind: 'qr', data: 'A023', dotsPerModule: 4 })
    const printer = { ...head, text: 'raster', qr: 'raster' } as const
    expect(linesToDraw(placed, printer)).toEqual(lines)
    const pictures = lines.map(() => new Uint8Array(72 * 24))
    const printed = print(placed, printer, pictures)
    expect(new Set(printed.map(({ kind }) => kind))).toEqual(new Set(['raster', 'cut']))
  })

  it('a line that was not drawn is an error, not a gap', () => {
    expect(() => print(ticket(text('㐂')))).toThrow('not drawn')
    expect(() => print(ticket(text('㐂')), {}, [new Uint8Array(3)])).toThrow('not drawn')
  })
})

describe('where and how large a line stands', () => {
  it.each(HEAD_DOTS)('on a head of %i dots', (dots) => {
    const [left, middle, right] = only(
      print(
        ticket(
          text('左边'),
          text('A023', { align: 'center', size: { wide: 4, high: 4 } }),
          text('右', { align: 'right' }),
        ),
        { dots },
      ),
      'text',
    )
    expect([left!.from, middle!.from, right!.from]).toEqual([0, (dots - 192) / 2, dots - 24])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('every multiple up to eight: %i', (size) => {
    const [line] = only(
      print(ticket(text('1', { size: { wide: size, high: 9 - size }, bold: true }))),
      'text',
    )
    expect(line).toMatchObject({ wide: size, high: 9 - size, bold: true, dots: 24 * (9 - size) })
  })

  it('bold and large end with their line', () => {
    const [, second] = only(
      print(ticket(text('一', { bold: true, size: { wide: 3, high: 3 } }), text('二'))),
      'text',
    )
    expect(second).toMatchObject({ wide: 1, high: 1, bold: false })
  })

  it('two ends stand at both edges', () => {
    const ends = { kind: 'ends', left: '2026-09-22 10:24', right: '当日有效', bold: false } as const
    const [line] = only(print(ticket({ ...ends, size: { wide: 1, high: 1 } })), 'text') as [PrintedText]
    expect(line.text.startsWith('2026-09-22 10:24 ')).toBe(true)
    expect(line.text.endsWith(' 当日有效')).toBe(true)
    expect(line.text.length).toBe(16 + (576 - 16 * 12 - 4 * 24) / 12 + 4)
  })

  it('a line as wide as the head does not run over', () => {
    const full = '号'.repeat(24)
    expect(textsOf(print(ticket(text(full), text('下'))))).toEqual([full, '下'])
  })

  it('paper between lines goes by to the dot', () => {
    const printed = print(ticket({ kind: 'feed', dots: 37 }, { kind: 'rule' }), { feedDots: 211 })
    const heights = joinRasters(printed).map((one) => (one.kind === 'raster' ? [one.width, one.height] : one))
    expect(heights).toEqual([[8, 37], [576, 4], [8, 211], { kind: 'cut', partial: true }])
    const rule = only(printed, 'raster').find(({ width }) => width === 576)!
    expect(rule.bits.every((byte) => byte === 0xff)).toBe(true)
  })

  it.each([
    ['none', []],
    ['full', [{ kind: 'cut', partial: false }]],
    ['partial', [{ kind: 'cut', partial: true }]],
  ] as const)('cutter: %s', (cutter, cuts) => {
    expect(only(print(ticket(text('一')), { cutter }), 'cut')).toEqual(cuts)
  })
})

describe('二维码', () => {
  const code = ticket({ kind: 'qr', data: '2026-09-22 A023', dotsPerModule: 5 })
  const whole = (printed: readonly Printed[], width: number): PrintedRaster =>
    only(joinRasters(printed), 'raster').find((one) => one.width === width)!

  it('made by the printer: model 2, in the middle, with its light border above and below', () => {
    const printed = joinRasters(print(code, { feedDots: 0 }))
    expect(printed).toMatchObject([
      { kind: 'raster', width: 8, height: 20 },
      { kind: 'qr', text: '2026-09-22 A023', size: 5, align: 'center' },
      { kind: 'raster', width: 8, height: 20 },
      { kind: 'cut' },
    ])
  })

  it.each(HEAD_DOTS)('drawn by us on %i dots, and read by an independent reader', (dots) => {
    const picture = whole(print(code, { dots, qr: 'raster', feedDots: 0 }), dots)
    expect(readQr(dots, picture.height, (x, y) => isBlack(picture, x, y))).toBe('2026-09-22 A023')
    expect(picture.height).toBe((25 + 8) * 5)
  })
})

describe('the hall’s sign', () => {
  it('stands in the middle, dot for dot', () => {
    const bits = Uint8Array.from({ length: 5 * 30 }, (_, at) => (at * 37) % 256)
    const printed = decode(
      ticketBytes(ticket({ kind: 'logo' }), head, [], { width: 40, height: 30, bits }),
      576,
    )
    const [picture] = only(printed, 'raster')
    const at = (576 - 40) / 2
    for (let y = 0; y < 30; y += 1)
      for (let x = 0; x < 576; x += 1)
        expect(isBlack(picture!, x, y)).toBe(isBlack({ width: 40, height: 30, bits }, x - at, y))
  })

  it('is left out where the hall has none', () => {
    expect(joinRasters(print(ticket({ kind: 'logo' }), { feedDots: 0 }))).toMatchObject([{ kind: 'cut' }])
  })
})

describe('a picture must not speak to the printer', () => {
  it('dots that spell a real-time command are changed by one dot', () => {
    const bits = new Uint8Array(72 * 24)
    bits.set([0x10, 0x04, 0x01], 5)
    bits.set([0x10, 0x14, 0x08], 100)
    bits.set([0x10, 0x05, 0x02], 200)
    const bytes = Buffer.from(ticketBytes(ticket(text('㐂')), head, [bits], null))
    for (const spoken of [0x04, 0x05, 0x14]) expect(bytes.includes(Buffer.from([0x10, spoken]))).toBe(false)
    expect(bytes.includes(Buffer.from([0x11, 0x04, 0x01]))).toBe(true)
  })
})
