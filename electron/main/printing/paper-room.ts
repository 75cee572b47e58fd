import type { Session } from 'electron'
import type { Topic } from '#shared/contract/define.ts'
import type { PaperJob } from '#shared/contract/paper-job.ts'
import type { SystemCall } from '../system-call.ts'
import { startDocumentRenderer } from './document-renderer.ts'
import { createPaperWindow } from './paper-window.ts'
import { createDocumentPrinter } from './print-document.ts'
import { startPrintLoop } from './print-loop.ts'
import { createTicketPrinter } from './print-ticket.ts'
import { startPrinterReport } from './printer-report.ts'
import type { PrinterReport } from './printer-report.ts'
import { startPrinterWatch } from './printer-watch.ts'
import type { PrinterWatch } from './printer-watch.ts'
import { createPrinterTurns } from './thermal/printer-turns.ts'

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

const WAKES_PRINTING: ReadonlySet<Topic> = new Set(['work', 'printing', 'documents'])
const WAKES_WATCH: ReadonlySet<Topic> = new Set(['work', 'settings'])

/**
 * Where paper is made. Tickets, documents that are drawn and documents that are printed have a hidden window and a loop
 * each, so that neither a long notice nor a printer that keeps silent holds up another's paper.
 */
export const createPaperRoom = (options: {
  readonly pages: Session
  readonly preload: string
  readonly devTools: boolean
  readonly call: SystemCall
  readonly folder: string
}): PaperRoom => {
  const { call, folder } = options
  const drawing = createPaperWindow(options)
  const tickets = createPaperWindow(options)
  const documents = createPaperWindow(options)
  const windows = [drawing, tickets, documents]
  let loops: { wake(): void; stop(): void }[] = []
  let report: PrinterReport | null = null
  let watch: PrinterWatch | null = null

  const windowOf = (contentsId: number) => windows.find((window) => window.owns(contentsId))

  return {
    open: () => {
      if (report !== null) return
      const turns = createPrinterTurns()
      const watching = startPrinterWatch(call, tickets, turns)
      loops = [
        startDocumentRenderer(call, drawing),
        startPrintLoop(
          call,
          'ticket',
          createTicketPrinter({ call, paper: tickets, folder, turns, seen: watching.seen }),
        ),
        startPrintLoop(call, 'document', createDocumentPrinter(call, documents, folder)),
      ]
      report = startPrinterReport(call, tickets)
      watch = watching
    },
    wake: (topic) => {
      if (WAKES_PRINTING.has(topic)) for (const loop of loops) loop.wake()
      if (WAKES_WATCH.has(topic)) watch?.wake()
    },
    wakeAll: () => {
      for (const loop of loops) loop.wake()
      report?.tellAgain()
      watch?.tellAgain()
    },
    owns: (contentsId) => windowOf(contentsId) !== undefined,
    job: (contentsId) => windowOf(contentsId)?.job(contentsId) ?? Promise.resolve(null),
    drawn: (contentsId, result) => windowOf(contentsId)?.drawn(contentsId, result),
    close: () => {
      for (const loop of loops) loop.stop()
      report?.stop()
      watch?.stop()
      for (const window of windows) window.close()
    },
  }
}
