import type { SystemCall } from '../system-call.ts'
import { notSent, sent } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { writePaper } from './paper-file.ts'
import type { PaperWindow } from './paper-window.ts'
import type { DocumentJob } from './print-loop.ts'
import { guardPrinter, printPage } from './print-page.ts'

/** Sends a stored document to the system printer, or puts it into the hall's folder where there is none. */
export const createDocumentPrinter =
  (call: SystemCall, paper: PaperWindow, folder: string) =>
  async (job: DocumentJob): Promise<Outcome> => {
    const stored = await call('print.bytes', { documentId: job.documentId })
    if (!stored.ok) return notSent(stored.error.code === 'damaged-file' ? 'disk' : 'render')
    const { bytes } = stored.value
    const deviceName = job.printer
    if (deviceName === null)
      return (await writePaper(folder, 'documents', job.fileName, bytes)) ? sent : notSent('disk')
    return guardPrinter(paper.printers, deviceName, async () => {
      const drawn = await paper.draw(
        { kind: 'stored-pdf', bytes, landscape: job.landscape, reprint: job.reprint },
        (page) => printPage(page, deviceName, { pageSize: 'A4', landscape: job.landscape }),
      )
      return drawn.ok ? drawn.value : notSent('render')
    })
  }
