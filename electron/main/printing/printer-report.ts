import type { SystemCall } from '../system-call.ts'
import type { PaperWindow } from './paper-window.ts'
import { paperRunsLow, printerProblem } from './printer-status.ts'

const LOOK_EVERY = 30_000
/** While one is in trouble, somebody is probably mending it. */
const LOOK_AGAIN = 8_000
/** Not while the windows are still drawing themselves for the first time. */
const FIRST_LOOK = 3000

export interface PrinterReport {
  /** The backend has begun anew and knows nothing. */
  tellAgain(): void
  stop(): void
}

/** Tells the backend which printers the system has and how they are, when that changes. */
export const startPrinterReport = (call: SystemCall, paper: PaperWindow): PrinterReport => {
  let told = ''
  let stopped = false
  const look = async (): Promise<void> => {
    const facts = (await paper.printers()).slice(0, 200)
    const printers = facts.map((printer) => ({
      name: printer.name,
      problem: printerProblem(printer),
      paperLow: paperRunsLow(facts, printer.name),
    }))
    const trouble = printers.some(({ problem }) => problem !== 'none')
    if (!stopped)
      timer = setTimeout(() => void look().catch(() => undefined), trouble ? LOOK_AGAIN : LOOK_EVERY)
    const text = JSON.stringify(printers)
    if (text === told) return
    const reply = await call('printers.report', { printers })
    if (reply.ok) told = text
  }
  let timer = setTimeout(() => void look().catch(() => undefined), FIRST_LOOK)
  return {
    tellAgain: () => {
      told = ''
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
