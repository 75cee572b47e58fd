import type { SystemCall } from '../system-call.ts'
import type { PaperWindow } from './paper-window.ts'
import { printerProblem } from './printer-status.ts'

const LOOK_EVERY = 30_000
/** Not while the windows are still drawing themselves for the first time. */
const FIRST_LOOK = 3000

/** Tells the backend which printers there are, when that changes. */
export const startPrinterReport = (call: SystemCall, paper: PaperWindow): { stop(): void } => {
  let told = ''
  const look = async (): Promise<void> => {
    const printers = (await paper.printers()).slice(0, 200).map((printer) => ({
      name: printer.name,
      state: printerProblem(printer) === 'none' ? ('ready' as const) : ('trouble' as const),
    }))
    const text = JSON.stringify(printers)
    if (text === told) return
    const reply = await call('printers.report', { printers })
    if (reply.ok) told = text
  }
  const first = setTimeout(() => void look(), FIRST_LOOK)
  const timer = setInterval(() => void look(), LOOK_EVERY)
  return {
    stop: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
