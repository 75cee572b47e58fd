import { GLYPH_DOTS, LETTER_DOTS, type LineSize } from './ticket-layout.ts'

/** Width of a text in dots at this multiple: letters and figures are half as wide as everything else. */
export const dotsOf = (text: string, wide: number): number => {
  let dots = 0
  for (const character of text) dots += character <= '\u007f' ? LETTER_DOTS : GLYPH_DOTS
  return dots * wide
}

/** What a hall types may hold line ends and tabs; on a ticket they are spaces. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Stretches that stay on one line: a word, address, date or time; and a number with its unit, with 第 (U+7B2C) before it
 * and the next number behind it where they make a date.
 */
const UNBROKEN = [
  /[\u0021-\u007e]+/gu,
  /\u7b2c?(?:[\u0021-\u007e]*[0-9][\u0021-\u007e]* ?\p{Script=Han})+[\u0021-\u007e]*/gu,
]

/** Never first on a line, and never last. */
const CLOSES = /^[ \p{Pe}\p{Pf}\p{Po}]/u
const OPENS = /[\p{Ps}\p{Pi}]$/u

const breakPlaces = (text: string): readonly number[] => {
  const places = [...words.segment(text)].map(({ index }) => index).filter((index) => index > 0)
  const inside = UNBROKEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length] as const),
  )
  return places.filter(
    (place) =>
      !CLOSES.test(text.slice(place)) &&
      !OPENS.test(text.slice(0, place)) &&
      inside.every(([from, to]) => place <= from || place >= to),
  )
}

/** A text in its smallest unbroken pieces; a space stays at the end of its piece. */
export const unbrokenPieces = (text: string): readonly string[] => {
  const places = [0, ...breakPlaces(text), text.length]
  return places.slice(1).map((to, index) => text.slice(places[index], to))
}

/** Cuts a piece that is wider than the head: only this keeps every character on the paper. */
const cut = (piece: string, wide: number, dots: number): readonly string[] => {
  const parts: string[] = []
  let part = ''
  for (const character of piece) {
    if (part !== '' && dotsOf(part + character, wide) > dots) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}

export interface BrokenText {
  readonly lines: readonly string[]
  /** A word, date or number did not fit on a line and was cut. */
  readonly cut: boolean
}

const ENDS_A_PHRASE = /[\p{Pe}\p{Pf}\p{Po}] *$/u
const BEGINS_A_PHRASE = /^[\p{Ps}\p{Pi}]/u

interface Best {
  readonly lines: number
  readonly cost: number
  readonly from: number
}

/**
 * Breaks a text into as few lines as fit, of even length, rather after a phrase than inside one. Spaces at a break
 * vanish; every other character stays, in its order.
 */
export const breakLines = (text: string, wide: number, dots: number): BrokenText => {
  const whole = unbrokenPieces(text)
  const pieces = whole.flatMap((piece) =>
    dotsOf(piece.trimEnd(), wide) > dots ? cut(piece.trimEnd(), wide, dots) : [piece],
  )
  const best: Best[] = [{ lines: 0, cost: 0, from: 0 }]
  for (let to = 1; to <= pieces.length; to += 1) {
    let line = ''
    let found: Best | null = null
    for (let from = to - 1; from >= 0; from -= 1) {
      line = `${pieces[from] ?? ''}${line}`
      const slack = dots - dotsOf(line.trimEnd(), wide)
      if (slack < 0) break
      const before = best[from] ?? { lines: 0, cost: 0, from: 0 }
      const next = pieces[to]
      const torn = next !== undefined && !ENDS_A_PHRASE.test(line) && !BEGINS_A_PHRASE.test(next) ? dots : 0
      const lines = before.lines + 1
      const cost = before.cost + slack * slack + (torn * torn) / 4
      if (found === null || lines < found.lines || (lines === found.lines && cost < found.cost))
        found = { lines, cost, from }
    }
    best.push(found ?? { lines: to, cost: 0, from: to - 1 })
  }
  const lines: string[] = []
  for (let to = pieces.length; to > 0;) {
    const from = best[to]?.from ?? to - 1
    lines.unshift(pieces.slice(from, to).join('').trim())
    to = from
  }
  return { lines, cut: pieces.length > whole.length }
}

export interface SetText extends BrokenText {
  readonly size: LineSize
}

/** More lines than this of one text are read by nobody; it is set smaller instead. */
const MOST_LINES = 3

/**
 * Width of a text where letters are set between their width and their height, as a font on paper does it: only then a
 * narrower size is worth its one line, because squeezed letters are hard to read.
 */
export const easyDots = (text: string, { wide, high }: LineSize): number => dotsOf(text, (wide + high) / 2)

/** The size itself, then ever smaller ones: narrower down to half the height, then lower. */
export const sizesFrom = ({ wide, high }: LineSize): readonly LineSize[] => {
  const sizes: LineSize[] = []
  for (let height = high; height >= 1; height -= 1)
    for (let width = Math.min(wide, 2 * height); width >= Math.max(1, height / 2); width -= 1)
      sizes.push({ wide: width, high: height })
  return sizes
}

/**
 * Sets a text on a head of this many dots: on one line where narrower letters of the same height allow it, else broken,
 * at the largest size at which no word is cut and three lines are enough; at the smallest where nothing helps.
 */
export const setText = (text: string, size: LineSize, dots: number): SetText => {
  const sizes = sizesFrom(size)
  const oneLineSize = sizes.find(
    (smaller) =>
      smaller.high === size.high && Math.max(dotsOf(text, smaller.wide), easyDots(text, smaller)) <= dots,
  )
  if (oneLineSize !== undefined) return { size: oneLineSize, lines: [text], cut: false }
  const broken = sizes.map((candidate) => ({ size: candidate, ...breakLines(text, candidate.wide, dots) }))
  const smallest = broken.at(-1)
  return (
    broken.find((set) => !set.cut && set.lines.length <= MOST_LINES) ??
    broken.findLast((set) => !set.cut) ??
    smallest ?? { size, lines: [text], cut: false }
  )
}
