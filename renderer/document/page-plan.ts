/** One piece of a document that stands on one page, as it lies in an unbroken column. Lengths in any one unit. */
export interface Block {
  readonly top: number
  readonly bottom: number
  /**
   * Whether it stays on the page of the block before it: `free` need not, `firm` always does, `loose` does unless
   * what belongs together is higher than a page.
   */
  readonly keep: 'free' | 'loose' | 'firm'
  /** Height of the table head that is printed again when a page begins with this block. */
  readonly repeatedHead: number
}

/**
 * Decides where pages begin: the indices of the blocks that start a new page (the first page is not listed).
 *
 * The paper itself must say how many pages were handed over (已收到本告知书共2页) and where the list of received
 * materials stands, which style sheets cannot know; so pages are planned here and the browser only carries it out.
 * A block never breaks, and blocks that are kept together move as one, so that a signature never stands without
 * the end of its table. What is higher than a page is parted at its loose joints, and only then anywhere.
 */
export const planPages = (blocks: readonly Block[], capacity: number): readonly number[] => {
  const starts: number[] = []
  let pageTop = blocks[0]?.top ?? 0
  let pageFirst = 0

  /** Where a page that began with this block would have its upper edge in the column. */
  const edgeBefore = (index: number): number =>
    (blocks[index - 1]?.bottom ?? blocks[index]?.top ?? 0) - (blocks[index]?.repeatedHead ?? 0)
  const bottomOf = (index: number): number => blocks[index]?.bottom ?? 0

  const place = (from: number, to: number): void => {
    if (bottomOf(to) - pageTop <= capacity) return
    if (from === to || bottomOf(to) - edgeBefore(from) <= capacity) {
      if (from > pageFirst) {
        starts.push(from)
        pageFirst = from
        pageTop = edgeBefore(from)
      }
      return
    }
    const loose = blocks.findIndex((block, index) => index > from && index <= to && block.keep === 'loose')
    if (loose === -1) for (let each = from; each <= to; each += 1) place(each, each)
    else {
      place(from, loose - 1)
      place(loose, to)
    }
  }

  for (let from = 0; from < blocks.length;) {
    let to = from
    while (to + 1 < blocks.length && blocks[to + 1]?.keep !== 'free') to += 1
    place(from, to)
    from = to + 1
  }
  return starts
}
