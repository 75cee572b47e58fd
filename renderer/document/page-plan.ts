/** One piece of a document that stands on one page, as it lies in an unbroken column. Lengths in any one unit. */
export interface Block {
  readonly top: number
  readonly bottom: number
  /** Stays on the page of the block before it. */
  readonly keep: boolean
  /** Height of the table head that is printed again when a page begins with this block. */
  readonly repeatedHead: number
}

/**
 * Decides where pages begin: the indices of the blocks that start a new page (the first page is not listed).
 *
 * The paper itself must say how many pages were handed over (已收到本告知书共2页) and where the list of received
 * materials stands, which style sheets cannot know; so pages are planned here and the browser only carries it out.
 * A block never breaks, and a chain of kept blocks moves as one, so that a signature never stands without the end
 * of its table. A chain higher than a page is broken between its blocks.
 */
export const planPages = (blocks: readonly Block[], capacity: number): readonly number[] => {
  const starts: number[] = []
  let pageTop = blocks[0]?.top ?? 0
  let first = 0
  const begin = (index: number): void => {
    const before = blocks[index - 1]
    const block = blocks[index]
    if (before === undefined || block === undefined) return
    starts.push(index)
    first = index
    pageTop = before.bottom - block.repeatedHead
  }
  let index = 0
  while (index < blocks.length) {
    let end = index
    while (blocks[end + 1]?.keep === true) end += 1
    const bottom = blocks[end]?.bottom ?? 0
    if (bottom - pageTop > capacity && index > first) begin(index)
    for (let each = index; each <= end; each += 1) {
      const block = blocks[each]
      if (block !== undefined && block.bottom - pageTop > capacity && each > first) begin(each)
    }
    index = end + 1
  }
  return starts
}
