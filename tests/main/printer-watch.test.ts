import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PrinterStatus, ThermalPrinter, TicketPrinter } from '#shared/contract/printer.ts'
import type { PaperWindow } from '#electron/main/printing/paper-window.ts'
import { startPrinterWatch } from '#electron/main/printing/printer-watch.ts'
import type { PrinterWatch } from '#electron/main/printing/printer-watch.ts'
import type { SystemCall } from '#electron/main/system-call.ts'
import { createPrinterTurns } from '#electron/main/printing/thermal/printer-turns.ts'
import { ThermalEmulator } from '#tests/support/thermal-printer.ts'

interface Told {
  readonly trialId: string | null
  readonly status: PrinterStatus
}

let watch: PrinterWatch | null = null
let printer: ThermalEmulator | null = null
afterEach(async () => {
  watch?.stop()
  await printer?.close()
  watch = null
  printer = null
})

const target = (port: number): ThermalPrinter => ({
  kind: 'network',
  host: '127.0.0.1',
  port,
  head: {
    dots: 576,
    cutter: 'partial',
    text: 'gb18030',
    lacking: '',
    qr: 'native',
    statusAnswers: true,
    feedDots: 100,
  },
})

/** The part of the backend: what is watched, and what was told of it. */
const backend = (ticketPrinter: TicketPrinter) => {
  const told: Told[] = []
  const looks: { trialId: string; printer: TicketPrinter }[] = []
  const call = (async (channel: string, input: Told) => {
    if (channel === 'printers.watched') return { ok: true, value: { ticketPrinter, looks: looks.splice(0) } }
    told.push({ trialId: input.trialId, status: input.status })
    return { ok: true, value: {} }
  }) as unknown as SystemCall
  return { call, told, looks }
}
const systemPrinters = (facts: readonly object[]): PaperWindow =>
  ({ printers: async () => facts }) as unknown as PaperWindow
const states = (told: readonly Told[]) => told.map(({ status }) => status.problem)

describe('the hall’s ticket printer is looked at without anybody printing', () => {
  it('an empty roll is told, and that paper is back, and nothing twice', async () => {
    printer = await ThermalEmulator.start(576, { paper: 'out' })
    const { call, told } = backend(target(printer.port))
    const turns = createPrinterTurns()
    watch = startPrinterWatch(call, systemPrinters([]), turns)
    await vi.waitFor(() => expect(states(told)).toEqual(['no-paper']))
    watch.wake()
    watch.wake()
    printer.mend({ paper: 'full' })
    // In trouble it is asked every five seconds, by itself.
    await vi.waitFor(() => expect(states(told)).toEqual(['no-paper', 'none']), { timeout: 8000 })
  }, 12_000)

  it('what a ticket has just shown is told at once, and counts as a look', async () => {
    printer = await ThermalEmulator.start(576)
    const { call, told } = backend(target(printer.port))
    watch = startPrinterWatch(call, systemPrinters([]), createPrinterTurns())
    await vi.waitFor(() => expect(states(told)).toEqual(['none']))
    watch.seen(target(printer.port), { state: 'trouble', problem: 'cover-open', paperLow: false })
    await vi.waitFor(() => expect(states(told)).toEqual(['none', 'cover-open']))
    const { connections } = printer
    watch.wake()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(printer.connections).toBe(connections)
  })

  it('a backend that begins anew is told again', async () => {
    printer = await ThermalEmulator.start(576)
    const { call, told } = backend(target(printer.port))
    watch = startPrinterWatch(call, systemPrinters([]), createPrinterTurns())
    await vi.waitFor(() => expect(told).toHaveLength(1))
    watch.tellAgain()
    await vi.waitFor(() => expect(states(told)).toEqual(['none', 'none']))
  })

  it('a printer that is printing is not disturbed', async () => {
    printer = await ThermalEmulator.start(576)
    const { call, told } = backend(target(printer.port))
    const turns = createPrinterTurns()
    const printing = Promise.withResolvers<void>()
    const ticket = turns.take(`127.0.0.1:${String(printer.port)}`, () => printing.promise)
    watch = startPrinterWatch(call, systemPrinters([]), turns)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([printer.connections, told]).toEqual([0, []])
    printing.resolve()
    await ticket
    watch.wake()
    await vi.waitFor(() => expect(told).toHaveLength(1))
  })
})

describe('somebody tries a printer', () => {
  it.each([
    ['a thermal one', (port: number): TicketPrinter => target(port), 'no-paper'],
    ['one of the system', (): TicketPrinter => ({ kind: 'system', name: 'P', width: 80 }), 'paused'],
    ['one that is gone', (): TicketPrinter => ({ kind: 'system', name: 'Q', width: 80 }), 'no-printer'],
    ['a folder', (): TicketPrinter => ({ kind: 'folder', width: 80 }), 'none'],
  ] as const)('%s', async (_what, chosen, problem) => {
    printer = await ThermalEmulator.start(576, { paper: 'out' })
    const { call, told, looks } = backend({ kind: 'folder', width: 80 })
    const paused = { name: 'P', options: { 'printer-state': '5', 'printer-state-reasons': 'paused' } }
    watch = startPrinterWatch(call, systemPrinters([paused]), createPrinterTurns())
    looks.push({ trialId: 'trial', printer: chosen(printer.port) })
    watch.wake()
    await vi.waitFor(() => expect(told).toMatchObject([{ trialId: 'trial', status: { problem } }]))
  })
})
