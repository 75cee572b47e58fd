import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import i18next from 'i18next'
import type { PaperJob } from '../../api/paper-bridge.ts'
import { addStyle, barePageStyle } from '../page-style.ts'
import { dotsPerInch } from './resolution.ts'
import './stored-pdf.css'

const POINTS_PER_INCH = 72
const MILLIMETRES_PER_INCH = 25.4

const millimetres = (points: number): number => (points / POINTS_PER_INCH) * MILLIMETRES_PER_INCH

/** One page as a picture. It is kept as a compressed file, not as a canvas, so that long documents fit into memory. */
const drawPage = async (page: PDFPageProxy, resolution: number): Promise<HTMLImageElement> => {
  const viewport = page.getViewport({ scale: resolution / POINTS_PER_INCH })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise
  const picture = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  canvas.width = 0
  canvas.height = 0
  if (picture === null) throw new Error('page could not be drawn')
  const image = new Image()
  image.src = URL.createObjectURL(picture)
  await image.decode()
  return image
}

/**
 * A stored PDF as pictures for a system printer, page by page at its own size. The stored bytes are what is printed:
 * a reprint is the same document with 补打 in the corner, never a document drawn anew.
 */
export const drawStoredPdf = async (
  root: HTMLElement,
  job: Extract<PaperJob, { kind: 'stored-pdf' }>,
): Promise<void> => {
  GlobalWorkerOptions.workerSrc = workerUrl
  const loading = getDocument({ data: job.bytes, useWasm: false })
  const pdf = await loading.promise
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
  addStyle(barePageStyle(millimetres(width), millimetres(height)))
  root.className = 'stored-pdf'
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const sheet = document.createElement('section')
    sheet.style.width = `${String(millimetres(width))}mm`
    // A hair less than the sheet, so that rounding never feeds an empty one.
    sheet.style.height = `${String(millimetres(height) - 0.2)}mm`
    sheet.append(await drawPage(page, dotsPerInch(pdf.numPages)))
    if (job.reprint) {
      const mark = document.createElement('b')
      mark.textContent = i18next.t('reprint', { ns: 'paper' })
      sheet.append(mark)
    }
    root.append(sheet)
    page.cleanup()
  }
  await loading.destroy()
}
