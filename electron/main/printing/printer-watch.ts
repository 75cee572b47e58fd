import type { PrinterStatus, ThermalPrinter, TicketPrinter } from '#shared/contract/printer.ts'
import type { SystemCall } from '../system-call.ts'
import type { PaperWindow } from './paper-window.ts'
import { paperRunsLow, problemOf } from './printer-status.ts'
import type { PrinterTurns } from './thermal/printer-turns.ts'
import { lookAtPrinter, printerKey } from './thermal/thermal-printer.ts'

/** A printer in order is asked this often, one in trouble more often: somebody is just putting in paper. */
const LOOK_EVERY = 30_000
const LOOK_AGAIN = 5_000
const READY: PrinterStatus = { state: 'ready', problem: 'none', paperLow: false }

const isThermal = (printer: TicketPrinter): printer is ThermalPrinter =>
  printer.kind === 'network' || printer.kind === 'device'

export interface PrinterWatch {
  /** Somebody asks, or the hall has chosen another printer: look now. */
  wake(): void
  /** A ticket has just shown how the printer is. */
  seen(printer: ThermalPrinter, status: PrinterStatus): void
  /** The backend has begun anew and knows nothing. */
  tellAgain(): void
  stop(): void
}

/**
 * Asks the hall's thermal printer for its state, so that an empty roll is known before anybody takes a number, and
 * answers those who try a printer in settings. It never keeps a ticket waiting: a printer that prints is not asked.
 */
export const startPrinterWatch = (
  call: SystemCall,
  paper: PaperWindow,
  turns: PrinterTurns,
): PrinterWatch => {
  let told = ''
  let looked = { printer: '', at: 0, state: 'unknown' as PrinterStatus['state'] }
  let running = false
  let again = false
  let stopped = false
  let timer: NodeJS.Timeout | null = null

  const tell = async (printer: ThermalPrinter, status: PrinterStatus): Promise<void> => {
    const text = JSON.stringify([printer, status])
    looked = { printer: JSON.stringify(printer), at: Date.now(), state: status.state }
    if (text === told) return
    const reply = await call('printers.status', { trialId: null, printer, status })
    if (reply.ok) told = text
  }

  const isDue = (printer: ThermalPrinter): boolean => {
    if (turns.isBusy(printerKey(printer))) return false
    if (looked.printer !== JSON.stringify(printer)) return true
    return Date.now() - looked.at >= (looked.state === 'trouble' ? LOOK_AGAIN : LOOK_EVERY)
  }

  const statusOf = async (printer: TicketPrinter): Promise<PrinterStatus> => {
    if (printer.kind === 'folder') return READY
    if (isThermal(printer)) return turns.take(printerKey(printer), () => lookAtPrinter(printer, true))
    const printers = await paper.printers()
    const problem = problemOf(printers, printer.name)
    return problem === 'none'
      ? { ...READY, paperLow: paperRunsLow(printers, printer.name) }
      : { state: 'trouble', problem, paperLow: false }
  }

  const look = async (): Promise<void> => {
    const watched = await call('printers.watched', {})
    if (!watched.ok) return
    const { ticketPrinter, looks } = watched.value
    for (const { trialId, printer } of looks)
      await call('printers.status', { trialId, printer, status: await statusOf(printer) })
    if (isThermal(ticketPrinter) && isDue(ticketPrinter)) {
      const status = await turns.take(printerKey(ticketPrinter), () =>
        lookAtPrinter(ticketPrinter, ticketPrinter.head.statusAnswers),
      )
      await tell(ticketPrinter, status)
    }
  }

  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    if (timer !== null) clearTimeout(timer)
    running = true
    do {
      again = false
      await look().catch(() => undefined)
    } while (again && !stopped)
    running = false
    if (!stopped) timer = setTimeout(() => void run(), LOOK_AGAIN)
  }

  timer = setTimeout(() => void run(), 0)
  return {
    wake: () => void run(),
    seen: (printer, status) => void tell(printer, status),
    tellAgain: () => {
      told = ''
      looked = { printer: '', at: 0, state: 'unknown' }
      void run()
    },
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
