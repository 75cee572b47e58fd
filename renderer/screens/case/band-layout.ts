/** Size of the words of the clock band, in CSS pixels. */
export const LABEL_SIZE = 13

/** Widths of the clock band, in CSS pixels. */
export const WIDEST_DAY = 22
/** Two 12-px digits still stand side by side. */
export const NARROWEST_DAY = 16

/** How wide one day is drawn so that `days` fit into `available`; below the narrowest the band scrolls instead. */
export const dayWidth = (days: number, available: number): number =>
  Math.max(NARROWEST_DAY, Math.min(WIDEST_DAY, Math.floor(available / Math.max(days, 1))))

export interface Label {
  /** Where the label would stand by itself: its middle. */
  readonly middle: number
  readonly width: number
}

/**
 * Left edges for labels on one line: each as near to its own place as the others allow, in the given order,
 * `gap` apart and inside `[0, room]`.
 */
export const spreadLabels = (labels: readonly Label[], room: number, gap: number): readonly number[] => {
  const lefts: number[] = []
  labels.forEach(({ middle, width }, index) => {
    const before = labels[index - 1]
    const free = before === undefined ? 0 : (lefts[index - 1] ?? 0) + before.width + gap
    lefts.push(Math.max(free, middle - width / 2))
  })
  let right = room
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const width = labels[index]?.width ?? 0
    const left = Math.min(lefts[index] ?? 0, right - width)
    lefts[index] = Math.max(0, left)
    right = left - gap
  }
  return lefts
}

/** Rough width of a label before it is drawn: a Chinese character is as wide as the type size, a digit about half. */
export const textWidth = (text: string, size: number): number => {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? size : size * 0.58
  return Math.ceil(width)
}
