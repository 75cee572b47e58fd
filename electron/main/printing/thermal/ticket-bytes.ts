import type { DrawnLine } from '#shared/contract/paper-job.ts'
import type { Head, Logo } from '#shared/contract/printer.ts'
import { GLYPH_DOTS, LETTER_DOTS, QR_QUIET, RULE_DOTS } from '#shared/domain/queue/ticket-layout.ts'
import type { Align, LineSize, PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { dotsOf } from '#shared/domain/queue/ticket-text.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import { canSet, textBytes } from './glyphs.ts'
import { blank, centred, qrPicture, rasterCommands, solid } from './raster.ts'
import type { Raster } from './raster.ts'

const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const LINE_FEED = 0x0a

const command = {
  reset: Uint8Array.of(ESC, 0x40),
  /** The printer shall speak only when asked. */
  noReports: Uint8Array.of(GS, 0x61, 0),
  hanzi: Uint8Array.of(FS, 0x26),
  align: (align: Align) => Uint8Array.of(ESC, 0x61, { left: 0, center: 1, right: 2 }[align]),
  size: ({ wide, high }: LineSize) => Uint8Array.of(GS, 0x21, ((wide - 1) << 4) | (high - 1)),
  bold: (on: boolean) => Uint8Array.of(ESC, 0x45, on ? 1 : 0),
  /** Lines follow each other without a gap; a printer with a finer unit feeds at least the height of its letters. */
  lineHeight: (dots: number) => Uint8Array.of(ESC, 0x33, dots),
  cut: (partial: boolean) => Uint8Array.of(GS, 0x56, partial ? 1 : 0),
} as const

const words = (line: DrawnLine): string => (line.kind === 'text' ? line.text : `${line.left}${line.right}`)

const isText = (line: PlacedLine): line is DrawnLine => line.kind === 'text' || line.kind === 'ends'

/** The lines of a ticket that this printer cannot set in its own font, in their order: somebody has to draw them. */
export const linesToDraw = (placed: PlacedTicket, head: Head): DrawnLine[] =>
  placed.lines.filter(isText).filter((line) => !canSet(words(line), head))

/** One string for a line with two ends: as many spaces between them as the head leaves. */
const spread = (line: Extract<PlacedLine, { kind: 'ends' }>, dots: number): string => {
  const taken = dotsOf(line.left, line.size.wide) + dotsOf(line.right, line.size.wide)
  const spaces = Math.floor((dots - taken) / (LETTER_DOTS * line.size.wide))
  return `${line.left}${' '.repeat(Math.max(1, spaces))}${line.right}`
}

const setLine = (line: DrawnLine, dots: number): Uint8Array[] => [
  command.align(line.kind === 'text' ? line.align : 'left'),
  command.size(line.size),
  command.bold(line.bold),
  command.lineHeight(GLYPH_DOTS * line.size.high),
  Uint8Array.from([...textBytes(line.kind === 'text' ? line.text : spread(line, dots)), LINE_FEED]),
]

const qrCommand = (fn: number, ...parameters: readonly number[]): Uint8Array => {
  const length = parameters.length + 2
  return Uint8Array.of(GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...parameters)
}

/** GS ( k: the printer makes the code itself; model 2, level M. Its light border is fed by us. */
const nativeQr = (data: string, dotsPerModule: number): Uint8Array[] => {
  const border = rasterCommands(blank(QR_QUIET * dotsPerModule))
  return [
    ...border,
    command.align('center'),
    qrCommand(0x41, 0x32, 0),
    qrCommand(0x43, dotsPerModule),
    qrCommand(0x45, 0x31),
    qrCommand(0x50, 0x30, ...new TextEncoder().encode(data)),
    qrCommand(0x51, 0x30),
    command.align('left'),
    ...border,
  ]
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/**
 * A placed ticket as ESC/POS for this head, from reset to cut. `pictures` are the drawn lines that
 * {@link linesToDraw} named, in the same order.
 */
export const ticketBytes = (
  placed: PlacedTicket,
  head: Head,
  pictures: readonly Uint8Array[],
  logo: Logo | null,
): Uint8Array => {
  const { dots } = placed
  const waiting = [...pictures]
  const picture = (raster: Raster): Uint8Array[] => [command.align('left'), ...rasterCommands(raster)]
  const drawn = (line: DrawnLine): Uint8Array[] => {
    const bits = waiting.shift()
    const height = GLYPH_DOTS * line.size.high
    if (bits?.length !== (dots / 8) * height) throw new Error('a line was not drawn')
    return picture({ width: dots, height, bits })
  }
  const lineBytes = (line: PlacedLine): Uint8Array[] => {
    switch (line.kind) {
      case 'text':
      case 'ends':
        return canSet(words(line), head) ? setLine(line, dots) : drawn(line)
      case 'rule':
        return picture(solid(dots, RULE_DOTS))
      case 'feed':
        return picture(blank(line.dots))
      case 'qr':
        return head.qr === 'native'
          ? nativeQr(line.data, line.dotsPerModule)
          : picture(qrPicture(line.data, line.dotsPerModule, dots))
      case 'logo':
        return logo === null ? [] : picture(centred(logo, dots))
      default:
        return assertNever(line)
    }
  }
  return joined([
    command.reset,
    ...(head.statusAnswers ? [command.noReports] : []),
    ...(head.text === 'raster' ? [] : [command.hanzi]),
    ...placed.lines.flatMap(lineBytes),
    ...picture(blank(head.feedDots)),
    ...(head.cutter === 'none' ? [] : [command.cut(head.cutter === 'partial')]),
  ])
}
