import i18next from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { DocumentPaper } from '../../../renderer/document/templates/document-paper.tsx'
import type { Pages } from '../../../renderer/document/templates/pages.ts'
import type { PaperText } from '../../../renderer/document/paper-text.ts'
import { paper } from '../../../renderer/text/zh-CN/paper.ts'

await i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { paper } },
  interpolation: { escapeValue: false },
})

export const text: PaperText = (key, values = {}) => i18next.t(key, { ns: 'paper', ...values })

export const markupOf = (node: ReactNode): string => renderToStaticMarkup(node)

/** The words of a piece of markup, as somebody reads them. */
export const wordsIn = (markup: string): string =>
  markup
    .replaceAll(/<wbr[^>]*>|<\/?(?:span|b|strong)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n+/g, '\n')

export const markupOfDocument = (snapshot: DocumentSnapshot, pages: Pages = { main: 1, total: 2 }): string =>
  markupOf(<DocumentPaper snapshot={snapshot} pages={pages} />)

export const wordsOfDocument = (snapshot: DocumentSnapshot, pages?: Pages): string =>
  wordsIn(markupOfDocument(snapshot, pages))
