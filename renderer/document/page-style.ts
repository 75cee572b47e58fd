import { BODY_FONT, LABEL_FONT } from './fonts.ts'

export interface PageStyle {
  readonly landscape: boolean
  /** The line at the foot of every page, with its number; null where every sheet stands for itself. */
  readonly footer: { readonly left: string; readonly middle: string } | null
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string }
  /** Said across the head of every page; null when there is nothing to say. */
  readonly head: string | null
}

/**
 * Millimetres. The binding side is wider, because papers are filed by it; the outer side is a hair narrower than
 * drawn, so that the outermost ruled line is not cut in half at the edge of the page area.
 */
export const A4 = {
  portrait: { width: 210, height: 297, top: 17, bottom: 20, binding: 25, outer: 19.7 },
  landscape: { width: 297, height: 210, top: 17, bottom: 19, binding: 25, outer: 11.7 },
} as const

/** A CSS string: numbers and names come from hall settings and may hold any character. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`

/**
 * Size, margins and the lines in the margins of every page. The page number and the number of pages are the
 * browser's own counters, so that they are right for any length.
 */
export const pageStyle = ({ landscape, footer, pageWords, head }: PageStyle): string => {
  const page = landscape ? A4.landscape : A4.portrait
  const foot = `margin-top: 3.8mm; padding-top: 1mm; border-top: 0.3mm solid #000; vertical-align: top;
    font: 10.5pt ${BODY_FONT}; white-space: nowrap;`
  const headBox =
    head === null
      ? ''
      : `@top-center { content: ${cssString(head)}; width: 70mm; margin: 5mm 0 4mm; border: 0.4mm solid #000;
    font: 700 14pt ${LABEL_FONT}; letter-spacing: 0.1em; text-align: center; vertical-align: middle; }`
  const footBoxes =
    footer === null
      ? ''
      : `@bottom-left { content: ${cssString(footer.left)}; text-align: left; width: 30%; ${foot} }
  @bottom-center { content: ${cssString(footer.middle)}; text-align: center; width: 40%; ${foot} }
  @bottom-right { content: ${cssString(pageWords.before)} counter(page) ${cssString(pageWords.between)} counter(pages) ${cssString(pageWords.after)}; text-align: right; width: 30%; ${foot} }`
  return `@page {
  size: ${String(page.width)}mm ${String(page.height)}mm;
  margin: ${String(page.top)}mm ${String(page.outer)}mm ${String(page.bottom)}mm ${String(page.binding)}mm;
  ${footBoxes}
  ${headBox}
}`
}

/** A page that is exactly one picture or one ticket, without margins. Millimetres. */
export const barePageStyle = (width: number, height: number): string =>
  `@page { size: ${width.toFixed(2)}mm ${height.toFixed(2)}mm; margin: 0; }`

/** Puts a style made for this one paper into the document; the security policy wants the window's own nonce. */
export const addStyle = (css: string): void => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const style = document.createElement('style')
  style.setAttribute('nonce', nonce)
  style.textContent = css
  document.head.append(style)
}
