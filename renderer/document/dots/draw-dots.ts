import type { DrawnLine, PaperJob } from '#shared/contract/paper-job.ts'
import { GLYPH_DOTS, LETTER_DOTS } from '#shared/domain/queue/ticket-layout.ts'
import { dotsOf } from '#shared/domain/queue/ticket-text.ts'
import { LABEL_FONT } from '../fonts.ts'

/** Where a line of 24 dots has its baseline; hanzi fill the square above and a little below it. */
const BASELINE = 21
/** A letter of this size is 12 dots wide, as the printer's own. */
const LETTER_FONT = '20px "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace'
/** Fine strokes are kept: a dot that is covered by two fifths is burnt. */
const BURNT = 153

/** What stands where in a line: the texts and the dot at which each begins. */
const placesOf = (line: DrawnLine, dots: number): { readonly text: string; readonly from: number }[] => {
  if (line.kind === 'ends')
    return [
      { text: line.left, from: 0 },
      { text: line.right, from: dots - dotsOf(line.right, line.size.wide) },
    ]
  const room = dots - dotsOf(line.text, line.size.wide)
  return [
    {
      text: line.text,
      from: line.align === 'left' ? 0 : line.align === 'right' ? room : Math.floor(room / 2),
    },
  ]
}

/** One line as dots: each sign stands in the cell that the printer's own font would give it. */
const drawLine = (line: DrawnLine, dots: number): Uint8Array<ArrayBuffer> => {
  const { wide, high } = line.size
  const height = GLYPH_DOTS * high
  const context = new OffscreenCanvas(dots, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, dots, height)
  context.fillStyle = '#000'
  context.textAlign = 'center'
  for (const { text, from } of placesOf(line, dots)) {
    let x = from
    for (const sign of text) {
      const cell = dotsOf(sign, 1)
      context.setTransform(wide, 0, 0, high, x, 0)
      context.font =
        cell === LETTER_DOTS
          ? `${line.bold ? '700' : '400'} ${LETTER_FONT}`
          : `${line.bold ? '700' : '500'} ${String(GLYPH_DOTS)}px ${LABEL_FONT}`
      context.fillText(sign, cell / 2, BASELINE, cell)
      x += cell * wide
    }
  }
  const { data } = context.getImageData(0, 0, dots, height)
  const bits = new Uint8Array((dots / 8) * height)
  for (let dot = 0; dot < dots * height; dot += 1)
    if ((data[dot * 4] ?? 255) < BURNT) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
  return bits
}

/** Draws lines of a ticket for a thermal head; one picture for each. */
export const drawDots = ({
  dots,
  lines,
}: Extract<PaperJob, { kind: 'dots' }>): readonly Uint8Array<ArrayBuffer>[] =>
  lines.map((line) => drawLine(line, dots))
