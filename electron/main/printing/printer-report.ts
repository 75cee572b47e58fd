import type { SystemCall } from '../system-call.ts'
import type { PaperWindow } from './paper-window.ts'
import { printerProblem } from './printer-status.ts'

const LOOK_EVERY = 30_000

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
  void look()
  const timer = setInterval(() => void look(), LOOK_EVERY)
  return { stop: () => clearInterval(timer) }
}
