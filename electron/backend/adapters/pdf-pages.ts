import { PDFDocument } from '@cantoo/pdf-lib'

/** How many pages a PDF has; null when the bytes are no readable PDF, or one without pages. */
export const countPages = async (bytes: Uint8Array): Promise<number | null> => {
  try {
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    return pages > 0 ? pages : null
  } catch {
    return null
  }
}
