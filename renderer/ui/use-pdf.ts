import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { readDocumentBytes } from './pdf-bytes.ts'

export type PdfState =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly pdf: PDFDocumentProxy }
  | { readonly step: 'failed'; readonly code: string }

const LOADING: PdfState = { step: 'loading' }

/** A stored document, opened for drawing; closed again when the part that shows it goes away. */
export const usePdf = (documentId: string): PdfState => {
  const [state, setState] = useState<PdfState>(LOADING)
  useEffect(() => {
    let wanted = true
    let close: (() => Promise<void>) | null = null
    setState(LOADING)

    const open = async (): Promise<void> => {
      const bytes = await readDocumentBytes(documentId, () => wanted)
      if (!wanted) return
      if (!bytes.ok) {
        setState({ step: 'failed', code: bytes.error.code })
        return
      }
      // Loaded only when a document is looked at: the desk starts without it.
      const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
      GlobalWorkerOptions.workerSrc = workerUrl
      const task = getDocument({ data: bytes.value, enableXfa: false })
      close = () => task.destroy()
      try {
        const pdf = await task.promise
        if (wanted) setState({ step: 'ready', pdf })
        else await task.destroy()
      } catch {
        if (wanted) setState({ step: 'failed', code: 'damaged-file' })
      }
    }
    void open()

    return () => {
      wanted = false
      if (close !== null) void close()
    }
  }, [documentId])
  return state
}
