import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Head, ThermalPrinter } from '#shared/contract/printer.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { lookAtPrinter, sendTicket } from '#electron/main/printing/thermal/thermal-printer.ts'
import { ticketBytes } from '#electron/main/printing/thermal/ticket-bytes.ts'
import { textsOf } from '#tests/support/escpos-decoder.ts'
import { ThermalEmulator } from '#tests/support/thermal-printer.ts'
import type { PrinterMood } from '#tests/support/thermal-printer.ts'

const head: Head = {
  dots: 576,
  cutter: 'partial',
  text: 'gb18030',
  lacking: '',
  qr: 'native',
  statusAnswers: true,
  feedDots: 100,
}
const lines = ['青禾街道便民服务中心', '社会救助', 'A023', '前面还有 6 人', '叫到号码，再到窗口']
const placed: PlacedTicket = {
  dots: 576,
  lines: lines.map((text) => ({
    kind: 'text',
    text,
    align: 'center',
    size: { wide: 1, high: 1 },
    bold: false,
  })),
}

let printer: ThermalEmulator | null = null
afterEach(async () => {
  await printer?.close()
  printer = null
})

const on = async (mood: Partial<PrinterMood>, port = 0): Promise<ThermalEmulator> => {
  printer = await ThermalEmulator.start(576, mood, port)
  return printer
}
const target = (port: number, changes: Partial<Head> = {}): ThermalPrinter => ({
  kind: 'network',
  host: '127.0.0.1',
  port,
  head: { ...head, ...changes },
})
const send = (port: number, changes: Partial<Head> = {}) =>
  sendTicket(target(port, changes), ticketBytes(placed, { ...head, ...changes }, [], null))
const look = (port: number, changes: Partial<Head> = {}) =>
  lookAtPrinter(target(port, changes), (changes.statusAnswers ?? true) === true)

describe('已打出 is said only when the printer has confirmed it behind the ticket', () => {
  it('the paper holds every line, and it is cut', async () => {
    const { port } = await on({})
    expect(await send(port)).toMatchObject({
      outcome: 'printed',
      problem: 'none',
      status: { state: 'ready' },
    })
    expect(textsOf(printer!.paper)).toEqual(lines)
    expect(printer!.paper.at(-1)).toEqual({ kind: 'cut', partial: true })
  })

  it('a slow printer is waited for', async () => {
    const { port } = await on({ pace: 8 })
    const begun = performance.now()
    expect(await send(port)).toMatchObject({ outcome: 'printed' })
    expect(performance.now() - begun).toBeGreaterThan(300)
    expect(printer!.paper.at(-1)?.kind).toBe('cut')
  })

  it('a roll that nearly ends still prints, with a warning', async () => {
    const { port } = await on({ paper: 'low' })
    expect(await send(port)).toMatchObject({ outcome: 'printed', status: { state: 'ready', paperLow: true } })
  })

  it('one that knows no question in its turn has only been sent its ticket', async () => {
    const { port } = await on({ speaks: 'status' })
    expect(await send(port)).toMatchObject({ outcome: 'sent', status: { state: 'ready' } })
    const begun = performance.now()
    expect(await send(port)).toMatchObject({ outcome: 'sent' })
    // It is not asked in vain at every ticket.
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(textsOf(printer!.paper)).toEqual([...lines, ...lines])
  })

  it('one that is not asked has only been sent its ticket', async () => {
    const { port } = await on({ speaks: 'nothing' })
    expect(await send(port, { statusAnswers: false })).toMatchObject({
      outcome: 'sent',
      status: { state: 'unknown' },
    })
    expect(textsOf(printer!.paper)).toEqual(lines)
    expect(printer!.questions).toBe(0)
  })
})

describe('what is wrong is told before anything is sent', () => {
  it.each([
    ['no-paper', { paper: 'out' }],
    ['cover-open', { cover: 'open' }],
    ['offline', { online: false }],
    ['cutter', { cutterStuck: true }],
  ] as const)('%s', async (problem, mood) => {
    const { port } = await on(mood)
    expect(await send(port)).toEqual({
      outcome: 'not-sent',
      problem,
      status: { state: 'trouble', problem, paperLow: problem === 'no-paper' },
    })
    expect(printer!.paper).toEqual([])
    expect(await look(port)).toMatchObject({ state: 'trouble', problem })
  })

  it('a printer that should answer and keeps silent gets no ticket', async () => {
    const { port } = await on({ speaks: 'nothing' })
    expect(await send(port)).toMatchObject({ outcome: 'not-sent', problem: 'silent' })
    expect(textsOf(printer!.paper)).toEqual([])
    expect(await look(port)).toMatchObject({ state: 'trouble', problem: 'silent' })
  })

  it.each(['echo', 'garbage'] as const)('%s is no answer', async (speaks) => {
    const { port } = await on({ speaks })
    expect(await send(port)).toMatchObject({ outcome: 'not-sent', problem: 'silent' })
    expect(textsOf(printer!.paper)).toEqual([])
  })

  it('a machine that takes nothing at this port, and one that is not there', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(await send(port)).toMatchObject({ outcome: 'not-sent', problem: 'refused' })
    const away = { ...target(9100), host: 'no-such-printer.invalid' } as ThermalPrinter
    expect(await sendTicket(away, new Uint8Array(1))).toMatchObject({
      outcome: 'not-sent',
      problem: 'offline',
    })
  })
})

describe('what may have left is left to a person', () => {
  it('the paper ends in the middle: told within two seconds, not after the longest wait', async () => {
    const { port } = await on({ paperEndsAfter: 3 })
    const begun = performance.now()
    expect(await send(port)).toMatchObject({
      outcome: 'uncertain',
      problem: 'uncertain',
      status: { state: 'trouble', problem: 'no-paper' },
    })
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(textsOf(printer!.paper)).toEqual(lines.slice(0, 3))
  })

  it('the connection breaks in the middle', async () => {
    const { port } = await on({ hangsUpAfter: 120 })
    expect(await send(port)).toMatchObject({ outcome: 'uncertain' })
  })

  it('the connection breaks, and nobody was asked', async () => {
    const { port } = await on({ hangsUpAfter: 120, speaks: 'nothing' })
    expect(await send(port, { statusAnswers: false })).toMatchObject({ outcome: 'uncertain' })
  })
})

describe('nothing waits for ever', () => {
  it('for a printer that takes the connection and then nothing', async () => {
    const { port } = await on({ deaf: true })
    const begun = performance.now()
    expect(await send(port)).toMatchObject({ outcome: 'not-sent', problem: 'silent' })
    expect(await send(port, { statusAnswers: false })).toMatchObject({ outcome: 'sent' })
    expect(performance.now() - begun).toBeLessThan(10_000)
  }, 15_000)
})

describe('a printer that is asked how it is', () => {
  it('and is well, or low on paper', async () => {
    const { port } = await on({})
    expect(await look(port)).toEqual({ state: 'ready', problem: 'none', paperLow: false })
    printer!.mend({ paper: 'low' })
    expect(await look(port)).toEqual({ state: 'ready', problem: 'none', paperLow: true })
  })

  it('but is known to keep silent, is only reached', async () => {
    const { port } = await on({ speaks: 'nothing' })
    expect(await look(port, { statusAnswers: false })).toMatchObject({ state: 'unknown' })
    expect(printer!.questions).toBe(0)
  })
})
