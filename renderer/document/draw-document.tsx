import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { isLandscape } from '#shared/domain/document/document-kind.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import i18next from 'i18next'
import { BODY_FONT, LABEL_FONT, TITLE_FONT } from './fonts.ts'
import { planPages, type Block } from './page-plan.ts'
import { pageFoot } from './page-foot.ts'
import { A4, addStyle, pageStyle } from './page-style.ts'
import type { PaperText } from './paper-text.ts'
import { DocumentPaper } from './templates/document-paper.tsx'
import type { Pages } from './templates/pages.ts'
import './style/paper.css'
import './style/tables.css'
import './style/signing.css'
import './style/letter.css'
import './style/hand-form.css'
import './style/outage.css'
import './style/catalogue.css'
import './style/lists.css'
import './style/time.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** A little less than the page holds, so that rounding never pushes a planned page over its end. */
const CAPACITY = (A4.portrait.height - A4.portrait.top - A4.portrait.bottom - 1) * PIXELS_PER_MILLIMETRE

/** A row of running text that takes more of a page than this is broken over two, instead of moving as a whole. */
const LONG = 0.3

/** How close a paper may be set to come together on its first page; the loosest that fits is taken. */
const TIGHTNESS = ['0', '0.25', '0.5', '0.75', '1']

const text: PaperText = (key, values = {}) => i18next.t(key, { ns: 'paper', ...values })

const blockElements = (part: Element): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>('[data-block]'),
]

const measure = (element: HTMLElement): Block => {
  const { top, bottom } = element.getBoundingClientRect()
  const head = element.matches('tbody > tr') ? element.closest('table')?.tHead : null
  return {
    top,
    bottom,
    keep: element.dataset.keep === undefined ? 'free' : element.dataset.keep === 'loose' ? 'loose' : 'firm',
    repeatedHead: head?.getBoundingClientRect().height ?? 0,
  }
}

const forgetPages = (part: Element | null): void => {
  if (part !== null) for (const element of blockElements(part)) element.style.breakBefore = ''
}

/** Plans one part and marks where its pages begin; returns how many pages it takes. */
const paginate = (part: Element | null): number => {
  if (part === null) return 0
  forgetPages(part)
  const elements = blockElements(part)
  const starts = planPages(elements.map(measure), CAPACITY)
  for (const start of starts) {
    const element = elements[start]
    if (element !== undefined) element.style.breakBefore = 'page'
  }
  return starts.length + 1
}

/**
 * Draws an official document so that it stands as it will be printed. Gaps, signature and seal come together on the
 * first page where they fit, if need be a little closer set; otherwise the table runs on at its normal setting.
 */
export const drawDocument = async (root: HTMLElement, snapshot: DocumentSnapshot): Promise<void> => {
  const landscape = isLandscape(snapshot.kind)
  addStyle(
    pageStyle({
      landscape,
      footer: pageFoot(text, snapshot),
      pageWords: {
        before: text('page.before'),
        between: text('page.between'),
        after: text('page.after'),
      },
      head: snapshot.sample ? text('page.sample') : null,
    }),
  )
  addStyle(`:root { --title: ${TITLE_FONT}; --body: ${BODY_FONT}; --label: ${LABEL_FONT}; }`)
  root.className = `paper ${landscape ? 'landscape' : 'portrait'} ${snapshot.kind}`
  const reactRoot = createRoot(root)
  const render = (pages: Pages): void => {
    flushSync(() => {
      reactRoot.render(<DocumentPaper snapshot={snapshot} pages={pages} />)
    })
  }
  let pages: Pages = { main: 1, total: 2 }
  render(pages)
  await document.fonts.ready
  // Lists break between their rows, and forms in sheets, which the browser does by itself.
  if (root.querySelector("[data-part='main']") === null) return

  const part = (name: 'main' | 'appendix'): Element | null => root.querySelector(`[data-part='${name}']`)
  const fits = TIGHTNESS.some((tight) => {
    root.style.setProperty('--tight', tight)
    return paginate(part('main')) === 1
  })
  if (!fits) root.style.setProperty('--tight', '0')
  const high = [...root.querySelectorAll('.flowing tr')].some(
    (row) => row.getBoundingClientRect().height > LONG * CAPACITY,
  )
  if (!fits && high) {
    // Long reasons break inside their cell, which only the browser can do; this paper does not tell its page numbers.
    forgetPages(part('main'))
    return
  }
  // The page numbers stand in the text, so the text is set again until they agree; the last figure rarely moves a line.
  for (let turn = 0; turn < 4; turn += 1) {
    const main = paginate(part('main'))
    const total = main + paginate(part('appendix'))
    if (main === pages.main && total === pages.total) return
    pages = { main, total }
    render(pages)
  }
  throw new Error('pages do not settle')
}
