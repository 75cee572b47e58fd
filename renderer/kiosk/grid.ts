/** How the category cards stand. `list`: one below the other; `pairs`: two columns; `three`: landscape, beside priority. */
export type CardLayout = 'list' | 'pairs' | 'three'

export interface CardGrid {
  readonly layout: CardLayout
  readonly pages: number
  readonly shown: readonly number[]
}

const PER_PAGE: Readonly<Record<CardLayout, number>> = { list: 5, pairs: 10, three: 5 }

/**
 * Which cards stand on the page and how. Text is never shrunk to make room: more categories than fit become
 * further pages, and a portrait screen first uses two columns unless the person asked for large letters.
 */
export const cardGrid = (count: number, landscape: boolean, big: boolean, page: number): CardGrid => {
  const layout: CardLayout = landscape ? 'three' : !big && count > PER_PAGE.list ? 'pairs' : 'list'
  const perPage = PER_PAGE[layout]
  const pages = Math.max(1, Math.ceil(count / perPage))
  const first = Math.min(Math.max(0, page), pages - 1) * perPage
  const shown = Array.from({ length: Math.min(perPage, count - first) }, (_, index) => first + index)
  return { layout, pages, shown }
}
