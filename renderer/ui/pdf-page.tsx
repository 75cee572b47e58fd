import { useEffect, useRef } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  /** 1-based. */
  readonly page: number
  /** The box the page is fitted into, in CSS pixels; the page keeps its proportions. */
  readonly width: number
  readonly height: number
  readonly label: string
}

/** One page as a picture, sharp on the screen it is drawn for. */
export const PdfPage = ({ pdf, page, width, height, label }: PdfPageProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let wanted = true
    let stop: (() => void) | null = null
    const draw = async (): Promise<void> => {
      const sheet = await pdf.getPage(page)
      const target = canvas.current
      if (!wanted || target === null) return
      const natural = sheet.getViewport({ scale: 1 })
      const scale = Math.min(width / natural.width, height / natural.height)
      const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      target.style.width = `${Math.floor(natural.width * scale)}px`
      target.style.height = `${Math.floor(natural.height * scale)}px`
      const drawing = sheet.render({ canvas: target, viewport })
      stop = () => drawing.cancel()
      await drawing.promise
    }
    // A drawing that was cancelled because the page was turned rejects; nothing is lost by it.
    draw().catch(() => undefined)
    return () => {
      wanted = false
      stop?.()
    }
  }, [pdf, page, width, height])
  return <canvas ref={canvas} role="img" aria-label={label} />
}
