import type { Session } from 'electron'
import type { Topic } from '#shared/contract/define.ts'
import type { PaperJob } from '#shared/contract/paper-job.ts'
import type { SystemCall } from '../system-call.ts'
import { startDocumentRenderer } from './document-renderer.ts'
import { createPaperWindow } from './paper-window.ts'
import { startPrintLoop } from './print-loop.ts'
import { startPrinterReport } from './printer-report.ts'

export interface PaperRoom {
  /** Starts working once the hall is open; opening twice is harmless. */
  open(): void
  wake(topic: Topic): void
  wakeAll(): void
  owns(contentsId: number): boolean
  job(contentsId: number): Promise<PaperJob | null>
  drawn(contentsId: number, result: unknown): void
  close(): void
}

/**
 * Where paper is made. Documents and tickets have a hidden window each, so that a long notice never keeps a person
 * at the kiosk waiting for a number.
 */
export const createPaperRoom = (options: {
  readonly pages: Session
  readonly preload: string
  readonly devTools: boolean
  readonly call: SystemCall
  readonly folder: string
}): PaperRoom => {
  const drawing = createPaperWindow(options)
  const printing = createPaperWindow(options)
  let loops: { wake(): void; stop(): void }[] = []
  let report: { stop(): void } | null = null

  const windowOf = (contentsId: number) => [drawing, printing].find((window) => window.owns(contentsId))

  return {
    open: () => {
      if (report !== null) return
      loops = [
        startDocumentRenderer(options.call, drawing),
        startPrintLoop(options.call, printing, options.folder),
      ]
      report = startPrinterReport(options.call, printing)
    },
    wake: (topic) => {
      if (topic === 'work' || topic === 'printing' || topic === 'documents')
        for (const loop of loops) loop.wake()
    },
    wakeAll: () => {
      for (const loop of loops) loop.wake()
    },
    owns: (contentsId) => windowOf(contentsId) !== undefined,
    job: (contentsId) => windowOf(contentsId)?.job(contentsId) ?? Promise.resolve(null),
    drawn: (contentsId, result) => windowOf(contentsId)?.drawn(contentsId, result),
    close: () => {
      for (const loop of loops) loop.stop()
      report?.stop()
      drawing.close()
      printing.close()
    },
  }
}
