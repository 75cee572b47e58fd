import type { Head, Logo, PrinterStatus, ThermalPrinter, TicketPrinter } from '#shared/contract/printer.ts'
import type { SystemCall } from '../system-call.ts'
import { notSent, sent } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { writePaper } from './paper-file.ts'
import type { PaperWindow } from './paper-window.ts'
import type { TicketJob } from './print-loop.ts'
import { guardPrinter, printPage } from './print-page.ts'
import { printerKey, sendTicket } from './thermal/thermal-printer.ts'
import type { PrinterTurns } from './thermal/printer-turns.ts'
import { linesToDraw, ticketBytes } from './thermal/ticket-bytes.ts'

const MICRONS = 1000
const MILLIMETRES_PER_INCH = 25.4
/** For a ticket page that does not say how long it is. */
const TICKET_HEIGHT = 120

type RollPrinter = Exclude<TicketPrinter, ThermalPrinter>

/** Null when the ticket cannot be made into bytes; then certainly nothing has left. */
const bytesOf = (
  job: TicketJob,
  head: Head,
  pictures: readonly Uint8Array[],
  logo: Logo | null,
): Uint8Array | null => {
  try {
    return ticketBytes(job.placed, head, pictures, logo)
  } catch {
    return null
  }
}

/** Sends a ticket where the hall's tickets go; a thermal printer's answers are told on the way. */
export const createTicketPrinter = (options: {
  readonly call: SystemCall
  readonly paper: PaperWindow
  readonly folder: string
  readonly turns: PrinterTurns
  readonly seen: (printer: ThermalPrinter, status: PrinterStatus) => void
}): ((job: TicketJob) => Promise<Outcome>) => {
  const { call, paper, folder, turns, seen } = options
  let logos: { readonly name: string; readonly logo: Logo } | null = null

  const logoOf = async (name: string | null): Promise<Logo | null> => {
    if (name === null) return null
    if (logos?.name === name) return logos.logo
    const stored = await call('print.logo', {})
    if (!stored.ok || stored.value.logo === null || stored.value.name === null) return null
    logos = { name: stored.value.name, logo: stored.value.logo }
    return logos.logo
  }

  const onRoll = async (job: TicketJob, printer: RollPrinter): Promise<Outcome> => {
    const { width } = printer
    const logo = await logoOf(job.logo)
    const drawn = await paper.draw({ kind: 'ticket', placed: job.placed, logo, width }, async (page) => {
      const height = Math.ceil(page.heightMillimetres ?? TICKET_HEIGHT)
      if (printer.kind === 'system')
        return printPage(page, printer.name, {
          pageSize: { width: width * MICRONS, height: height * MICRONS },
        })
      const pdf = await page.contents.printToPDF({
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        // A hair longer than the content: rounding must not make a second, empty page.
        pageSize: { width: width / MILLIMETRES_PER_INCH, height: (height + 1) / MILLIMETRES_PER_INCH },
      })
      return (await writePaper(folder, 'tickets', job.fileName, pdf)) ? sent : notSent('disk')
    })
    return drawn.ok ? drawn.value : notSent('render')
  }

  const onHead = async (job: TicketJob, printer: ThermalPrinter): Promise<Outcome> => {
    const { head } = printer
    const lines = linesToDraw(job.placed, head)
    const drawn =
      lines.length === 0
        ? { ok: true as const, value: [] }
        : await paper.draw({ kind: 'dots', dots: job.placed.dots, lines }, async (page) => page.pictures)
    if (!drawn.ok) return notSent('render')
    const bytes = bytesOf(job, head, drawn.value, await logoOf(job.logo))
    if (bytes === null) return notSent('render')
    const { status, ...outcome } = await turns.take(printerKey(printer), () => sendTicket(printer, bytes))
    seen(printer, status)
    return outcome
  }

  return (job) => {
    const { printer } = job
    switch (printer.kind) {
      case 'network':
      case 'device':
        return onHead(job, printer)
      case 'system':
        return guardPrinter(paper.printers, printer.name, () => onRoll(job, printer))
      case 'folder':
        return onRoll(job, printer)
    }
  }
}
