import type { PrinterStatus, TicketPrinter } from '#shared/contract/printer.ts'
import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import type { SeenPrinter } from '#shared/domain/printing/printer-standing.ts'

/*
 * What main last saw of the printers on this machine, and what somebody is trying on them. All of it is of the
 * moment and false a minute after a restart, so none of it is stored.
 */

export interface SystemPrinter {
  readonly name: string
  readonly problem: PrintProblem
  readonly paperLow: boolean
}

/** A question to a printer: its state, or whether a test page comes out. */
export interface Trial {
  readonly id: string
  readonly printer: TicketPrinter
  readonly want: 'status' | 'page'
  readonly code: string
  state: 'waiting' | 'under-way' | 'answered' | 'printed' | 'sent' | 'uncertain' | 'failed'
  problem: PrintProblem
  status: PrinterStatus | null
}

/** Somebody in settings tries one printer after another; older ones are of no interest to anybody. */
const TRIALS_KEPT = 10

let system: readonly SystemPrinter[] | null = null
let ticket: { readonly printer: string; readonly status: PrinterStatus } | null = null
let trials: readonly Trial[] = []

/** A backend begins knowing nothing of any printer. */
export const forgetPrinters = (): void => {
  system = null
  ticket = null
  trials = []
}

/** Empty until main has looked. */
export const systemPrinters = (): readonly SystemPrinter[] => system ?? []
export const rememberPrinters = (printers: readonly SystemPrinter[]): void => {
  system = printers
}

export const rememberStatus = (printer: TicketPrinter, status: PrinterStatus): void => {
  ticket = { printer: JSON.stringify(printer), status }
}

/** The system's word about one of its printers; null when main has not looked yet. */
export const seenSystemPrinter = (name: string): SeenPrinter | null => {
  if (system === null) return null
  const found = system.find((printer) => printer.name === name)
  if (found === undefined) return { state: 'trouble', problem: 'no-printer', paperLow: false }
  return { ...found, state: found.problem === 'none' ? 'ready' : 'trouble' }
}

/** What is known of a ticket printer itself; null when it was never asked. Files have nothing to ask. */
export const seenTicketPrinter = (printer: TicketPrinter): SeenPrinter | null => {
  if (printer.kind === 'folder') return null
  if (printer.kind === 'system') return seenSystemPrinter(printer.name)
  return ticket?.printer === JSON.stringify(printer) ? ticket.status : null
}

export const addTrial = (trial: Trial): void => {
  trials = [...trials, trial].slice(-TRIALS_KEPT)
}
export const findTrial = (id: string): Trial | undefined => trials.find((trial) => trial.id === id)
export const waitingTrials = (want: Trial['want']): readonly Trial[] =>
  trials.filter((trial) => trial.want === want && trial.state === 'waiting')
