/*
 * A thermal printer's own understanding of what it is sent, written from the command reference of ESC/POS and from
 * nothing of ours. What it does not know it does not guess: an unknown command is an error.
 */

export interface PrintedText {
  readonly kind: 'text'
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
  readonly wide: number
  readonly high: number
  readonly bold: boolean
  /** The dot at which its first sign begins, and the paper it takes. */
  readonly from: number
  readonly dots: number
}
export interface PrintedRaster {
  readonly kind: 'raster'
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}
export type Printed =
  | PrintedText
  | PrintedRaster
  | { readonly kind: 'qr'; readonly text: string; readonly size: number; readonly align: string }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'cut'; readonly partial: boolean }
  /** GS r 1, reached in its turn. */
  | { readonly kind: 'asked' }

const GLYPH = 24
const LETTER = 12
const hanzi = new TextDecoder('gb18030')

/** Not enough bytes yet for what begins here. */
class Unfinished extends Error {}

export const isBlack = (
  { width, height, bits }: Omit<PrintedRaster, 'kind'>,
  x: number,
  y: number,
): boolean =>
  x >= 0 &&
  y >= 0 &&
  x < width &&
  y < height &&
  (bits[(y * width + x) >> 3]! & (0x80 >> ((y * width + x) & 7))) !== 0

export class EscPosDecoder {
  readonly printed: Printed[] = []
  private bytes: number[] = []
  private at = 0
  private readonly headDots: number
  private line: { sign: string; cell: number }[] = []
  private align: 'left' | 'center' | 'right' = 'left'
  private wide = 1
  private high = 1
  private bold = false
  private kanji = false
  private spacing = 30
  private qr = { size: 3, level: 48, data: '' }

  constructor(headDots: number) {
    this.headDots = headDots
  }

  /** Takes more bytes and carries out every command that is complete; `step` may stop it, as an empty roll does. */
  push(bytes: Uint8Array, step: (done: Printed | null) => boolean = () => true): void {
    this.bytes.push(...bytes)
    this.run(step)
  }

  run(step: (done: Printed | null) => boolean = () => true): void {
    while (this.at < this.bytes.length) {
      const begun = this.at
      const before = this.printed.length
      try {
        this.command()
      } catch (error) {
        if (!(error instanceof Unfinished)) throw error
        this.at = begun
        return
      }
      const news = this.printed.slice(before)
      for (const one of news.length === 0 ? [null] : news) if (!step(one)) return
    }
    this.bytes = []
    this.at = 0
  }

  /** Bytes that wait to be carried out. */
  get waiting(): number {
    return this.bytes.length - this.at
  }

  private next(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new Unfinished()
    this.at += 1
    return byte
  }

  private nextBytes(count: number): Uint8Array {
    if (this.at + count > this.bytes.length) throw new Unfinished()
    this.at += count
    return Uint8Array.from(this.bytes.slice(this.at - count, this.at))
  }

  private word(): number {
    return this.next() + this.next() * 256
  }

  private reset(): void {
    this.line = []
    this.align = 'left'
    this.wide = 1
    this.high = 1
    this.bold = false
    this.kanji = false
    this.spacing = 30
  }

  private feedLine(): void {
    const cells = this.line.reduce((sum, { cell }) => sum + cell * this.wide, 0)
    const room = this.headDots - cells
    const from = this.align === 'left' ? 0 : this.align === 'right' ? room : Math.floor(room / 2)
    const { align, wide, high, bold } = this
    this.printed.push({
      kind: 'text',
      text: this.line.map(({ sign }) => sign).join(''),
      align,
      wide,
      high,
      bold,
      from,
      dots: Math.max(this.spacing, GLYPH * high),
    })
    this.line = []
  }

  private put(sign: string, cell: number): void {
    const used = this.line.reduce((sum, one) => sum + one.cell * this.wide, 0)
    // What does not fit goes on the next line by itself, as on the real thing.
    if (used + cell * this.wide > this.headDots) this.feedLine()
    this.line.push({ sign, cell })
  }

  private unknown(...bytes: number[]): never {
    throw new Error(`unknown command ${bytes.map((byte) => byte.toString(16)).join(' ')} at ${this.at}`)
  }

  private command(): void {
    const byte = this.next()
    if (byte === 0x0a) return this.feedLine()
    if (byte === 0x10) return this.realTime()
    if (byte === 0x1b) return this.esc()
    if (byte === 0x1c) return this.fs()
    if (byte === 0x1d) return this.gs()
    if (byte < 0x20 || byte === 0x7f) return this.unknown(byte)
    if (byte < 0x80) return this.put(String.fromCharCode(byte), LETTER)
    // Outside Kanji mode each byte is a sign of a Western code page: this is how Chinese becomes garbage.
    if (!this.kanji) return this.put('\ufffd', LETTER)
    const second = this.next()
    if (second < 0x40) return this.put('\ufffd', GLYPH)
    this.put(hanzi.decode(Uint8Array.of(byte, second)), GLYPH)
  }

  private realTime(): void {
    const kind = this.next()
    if (kind !== 0x04) this.unknown(0x10, kind)
    const question = this.next()
    if (question < 1 || question > 4) this.unknown(0x10, kind, question)
  }

  private esc(): void {
    const kind = this.next()
    if (kind === 0x40) return this.reset()
    if (kind === 0x32) return void (this.spacing = 30)
    const value = this.next()
    if (kind === 0x33) this.spacing = value
    else if (kind === 0x45) this.bold = (value & 1) === 1
    else if (kind === 0x61) this.align = (['left', 'center', 'right'] as const)[value % 48]!
    else if (kind === 0x4a) this.printed.push({ kind: 'feed', dots: value })
    else if (kind === 0x64) this.printed.push({ kind: 'feed', dots: value * this.spacing })
    else this.unknown(0x1b, kind)
  }

  private fs(): void {
    const kind = this.next()
    if (kind === 0x26) this.kanji = true
    else if (kind === 0x2e) this.kanji = false
    else this.unknown(0x1c, kind)
  }

  private gs(): void {
    const kind = this.next()
    if (kind === 0x21) {
      const size = this.next()
      this.wide = (size >> 4) + 1
      this.high = (size & 0x0f) + 1
    } else if (kind === 0x61) {
      if (this.next() !== 0) this.unknown(0x1d, kind)
    } else if (kind === 0x56) this.cut()
    else if (kind === 0x72) {
      const what = this.next()
      if (what !== 1) this.unknown(0x1d, kind, what)
      this.printed.push({ kind: 'asked' })
    } else if (kind === 0x76) this.raster()
    else if (kind === 0x28) this.code()
    else this.unknown(0x1d, kind)
  }

  private cut(): void {
    const how = this.next()
    if (how === 0x41 || how === 0x42) this.printed.push({ kind: 'feed', dots: this.next() })
    if (![0, 1, 48, 49, 65, 66].includes(how)) this.unknown(0x1d, 0x56, how)
    this.printed.push({ kind: 'cut', partial: how % 2 === 1 ? how !== 65 : how === 66 })
  }

  private raster(): void {
    if (this.next() !== 0x30) this.unknown(0x1d, 0x76)
    const mode = this.next()
    if (mode !== 0) this.unknown(0x1d, 0x76, 0x30, mode)
    const across = this.word()
    const height = this.word()
    const bits = this.nextBytes(across * height)
    if (this.line.length > 0) throw new Error('a picture in the middle of a line is lost')
    if (across * 8 > this.headDots) throw new Error('a picture wider than the head')
    this.printed.push({ kind: 'raster', width: across * 8, height, bits })
  }

  private code(): void {
    if (this.next() !== 0x6b) this.unknown(0x1d, 0x28)
    const length = this.word()
    const [symbol, fn, ...rest] = this.nextBytes(length)
    if (symbol !== 0x31) this.unknown(0x1d, 0x28, 0x6b, symbol ?? -1)
    if (fn === 0x41) {
      if (rest[0] !== 0x32 || rest[1] !== 0) this.unknown(0x1d, 0x28, 0x6b, 0x31, fn)
    } else if (fn === 0x43) this.qr.size = rest[0]!
    else if (fn === 0x45) this.qr.level = rest[0]!
    else if (fn === 0x50) this.qr.data = new TextDecoder().decode(Uint8Array.from(rest.slice(1)))
    else if (fn === 0x51)
      this.printed.push({ kind: 'qr', text: this.qr.data, size: this.qr.size, align: this.align })
    else this.unknown(0x1d, 0x28, 0x6b, 0x31, fn ?? -1)
  }
}

/** Everything that stands on the paper after these bytes, top to bottom; pictures that touch are one. */
export const decode = (bytes: Uint8Array, headDots: number): readonly Printed[] => {
  const decoder = new EscPosDecoder(headDots)
  decoder.push(bytes)
  if (decoder.waiting > 0) throw new Error('the last command is not complete')
  return decoder.printed
}

/** Pictures that follow each other at the same width, as the one picture a person sees. */
export const joinRasters = (printed: readonly Printed[]): Printed[] => {
  const joined: Printed[] = []
  for (const one of printed) {
    const last = joined.at(-1)
    if (one.kind === 'raster' && last?.kind === 'raster' && last.width === one.width)
      joined[joined.length - 1] = {
        ...last,
        height: last.height + one.height,
        bits: Uint8Array.from([...last.bits, ...one.bits]),
      }
    else joined.push(one)
  }
  return joined
}

/** The texts on the paper, in their order. */
export const textsOf = (printed: readonly Printed[]): string[] =>
  printed.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
