import { MAX_PDF_BYTES } from '#shared/contract/system.ts'
import type { SystemCall } from '../system-call.ts'
import type { PaperWindow } from './paper-window.ts'
import { startWorkLoop } from './work-loop.ts'
import type { Turn, WorkLoop } from './work-loop.ts'

const PDF_WAIT = 20_000

const waitAtMost = (wait: number): Promise<'timeout'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('timeout'), wait)
  })

/**
 * Draws every document that has no PDF yet. What fails is told to the backend, which decides whether and when it
 * is tried again; the document stands recorded either way.
 */
export const startDocumentRenderer = (call: SystemCall, paper: PaperWindow): WorkLoop => {
  let failed: { readonly documentId: string; readonly at: number } | null = null

  const turn = async (): Promise<Turn> => {
    const taken = await call('render.take', {})
    if (!taken.ok) return 'pause'
    const { job } = taken.value
    if (job === null) return 'nothing'
    // The same document straight after its failure: not in a tight circle.
    if (failed?.documentId === job.documentId && Date.now() - failed.at < 5000) await waitAtMost(5000)

    const drawn = await paper.draw(
      { kind: 'document', snapshot: job.snapshot },
      async ({ contents, gone }) => {
        const pdf = await Promise.race([
          contents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }),
          gone,
          waitAtMost(PDF_WAIT),
        ])
        if (typeof pdf === 'string') throw new Error(pdf)
        if (pdf.byteLength > MAX_PDF_BYTES) throw new Error('too-large')
        return Uint8Array.from(pdf)
      },
    )
    if (drawn.ok) {
      const finished = await call('render.finish', { documentId: job.documentId, pdf: drawn.value })
      if (finished.ok) return 'more'
    }
    failed = { documentId: job.documentId, at: Date.now() }
    const problem = drawn.ok ? 'not stored' : drawn.problem
    const told = await call('render.fail', { documentId: job.documentId, problem })
    return told.ok ? 'more' : 'pause'
  }

  return startWorkLoop(turn)
}
