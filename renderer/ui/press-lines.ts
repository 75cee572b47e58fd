/** Kept free at each side of a line that is wider than its cells, in dots. */
const MARGIN = 24
/** The two ends of a line stand this far inside where there is room, and at least this far apart. */
const INSET = 16
const GAP = 24

/** How a line of this natural width is set on a head: as wide as the font sets it, or pressed to what there is. Dots. */
export const pressed = (natural: number, cells: number, head: number): number =>
  natural === 0 ? 1 : Math.min(1, Math.max(cells, head - 2 * MARGIN) / natural)

/** The same for the two ends of a line, and how far they stand inside. */
export const pressedEnds = (
  left: number,
  right: number,
  head: number,
): { readonly scale: number; readonly inset: number } => {
  const both = left + right
  const inset = both + GAP + 2 * INSET <= head ? INSET : 0
  return { scale: both === 0 ? 1 : Math.min(1, (head - GAP) / both), inset }
}

/** Large figures have nothing below their foot, so they are drawn out to nearly the height of their line. */
const FIGURES_FILL = 0.88
export const tallFigures = (figures: number, line: number): number =>
  figures > 0 ? (FIGURES_FILL * line) / figures : 1

/**
 * Fits the lines of a drawn ticket into its head. A printer's own letters are exactly half as wide as its hanzi, those of
 * a font on paper or screen are not; the breaks are the printer's, so a line may have to be set a little narrower.
 */
export const pressLines = (ticket: HTMLElement): void => {
  const head = Number(ticket.style.getPropertyValue('--dots'))
  const perDot = ticket.offsetWidth / head
  if (!(perDot > 0)) return
  const natural = (span: HTMLElement): number => span.offsetWidth / perDot
  for (const line of ticket.querySelectorAll<HTMLElement>('.placed-line')) {
    const [first, second] = [...line.querySelectorAll<HTMLElement>(':scope > span')]
    if (first === undefined) continue
    if (second === undefined) {
      const scale = pressed(natural(first), Number(first.dataset.cells), head)
      const figures = first.classList.contains('placed-figures')
      const tall = figures ? tallFigures(first.offsetHeight, line.offsetHeight) : 1
      first.style.transform = scale === 1 && tall === 1 ? '' : `scale(${String(scale)}, ${String(tall)})`
      continue
    }
    const { scale, inset } = pressedEnds(natural(first), natural(second), head)
    line.style.setProperty('--inset', String(inset))
    for (const span of [first, second]) span.style.transform = scale === 1 ? '' : `scaleX(${String(scale)})`
  }
}
