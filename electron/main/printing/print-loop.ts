import type { WebContentsPrintOptions } from 'electron'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { SystemCall } from '../system-call.ts'
import { writePaper } from './paper-file.ts'
import type { DrawnPaper, PaperWindow } from './paper-window.ts'
import { outcomeOf, problemOf } from './printer-status.ts'
import { startWorkLoop } from './work-loop.ts'
import type { Turn, WorkLoop } from './work-loop.ts'

const PRINT_WAIT = 60_000
const SAME_JOB_WAIT = 5_000
const MICRONS = 1000
const MILLIMETRES_PER_INCH = 25.4
/** For a ticket page that does not say how long it is. */
const TICKET_HEIGHT = 120

type PrintJob = NonNullable<OutputOf<'print.take'>['job']>
type TicketJob = Extract<PrintJob, { kind: 'ticket' }>
type DocumentJob = Extract<PrintJob, { kind: 'document' }>
type Outcome = Pick<InputOf<'print.outcome'>, 'outcome' | 'problem'>

const sent: Outcome = { outcome: 'sent', problem: 'none' }
const notSent = (problem: Outcome['problem']): Outcome => ({ outcome: 'not-sent', problem })
const uncertain: Outcome = { outcome: 'uncertain', problem: 'uncertain' }

const print = ({ contents, gone }: DrawnPaper, options: WebContentsPrintOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(uncertain), PRINT_WAIT)
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    void gone.then(() => end(uncertain))
    contents.print({ silent: true, printBackground: true, ...options }, (success, reason) =>
      end(outcomeOf(success, reason)),
    )
  })

/**
 * Takes one print job after another. To a system printer the answer is 已送打印机 at best; without a printer the
 * sheet becomes a PDF file in the hall's folder. What is not certain is answered as uncertain, and a person decides.
 */
export const startPrintLoop = (call: SystemCall, paper: PaperWindow, folder: string): WorkLoop => {
  let failed: { readonly id: string; readonly at: number } | null = null

  const printTicket = async (job: TicketJob): Promise<Outcome> => {
    const drawn = await paper.draw({ kind: 'ticket', paper: job.paper, width: job.width }, async (page) => {
      const height = Math.ceil(page.heightMillimetres ?? TICKET_HEIGHT)
      const noMargins = { marginType: 'none' as const }
      if (job.printer !== null)
        return print(page, {
          deviceName: job.printer,
          margins: noMargins,
          pageSize: { width: job.width * MICRONS, height: height * MICRONS },
        })
      const pdf = await page.contents.printToPDF({
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        // A hair longer than the content: rounding must not make a second, empty page.
        pageSize: { width: job.width / MILLIMETRES_PER_INCH, height: (height + 1) / MILLIMETRES_PER_INCH },
      })
      return (await writePaper(folder, 'tickets', job.fileName, pdf)) ? sent : notSent('disk')
    })
    return drawn.ok ? drawn.value : notSent('render')
  }

  const printDocument = async (job: DocumentJob): Promise<Outcome> => {
    const stored = await call('print.bytes', { documentId: job.documentId })
    if (!stored.ok) return notSent(stored.error.code === 'damaged-file' ? 'disk' : 'render')
    const { bytes } = stored.value
    if (job.printer === null)
      return (await writePaper(folder, 'documents', job.fileName, bytes)) ? sent : notSent('disk')
    const deviceName = job.printer
    const drawn = await paper.draw(
      { kind: 'stored-pdf', bytes, landscape: job.landscape, reprint: job.reprint },
      (page) =>
        print(page, {
          deviceName,
          margins: { marginType: 'none' },
          pageSize: 'A4',
          landscape: job.landscape,
        }),
    )
    return drawn.ok ? drawn.value : notSent('render')
  }

  const attempt = async (job: PrintJob): Promise<Outcome> => {
    if (job.printer !== null) {
      // Before, because afterwards the callback says true also for a queue that is paused or out of paper.
      const problem = problemOf(await paper.printers(), job.printer)
      if (problem !== 'none') return notSent(problem)
    }
    return job.kind === 'ticket' ? printTicket(job) : printDocument(job)
  }

  const turn = async (): Promise<Turn> => {
    const taken = await call('print.take', {})
    if (!taken.ok) return 'pause'
    const { job } = taken.value
    if (job === null) return 'nothing'
    if (failed?.id === job.id) {
      const since = Date.now() - failed.at
      if (since < SAME_JOB_WAIT) await new Promise((resolve) => setTimeout(resolve, SAME_JOB_WAIT - since))
    }
    const ended = await attempt(job)
    failed = ended.outcome === 'sent' ? null : { id: job.id, at: Date.now() }
    const told = await call('print.outcome', { jobId: job.id, ...ended })
    return told.ok ? 'more' : 'pause'
  }

  return startWorkLoop(turn)
}
