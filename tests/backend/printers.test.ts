import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOGO_HEIGHT, LOGO_WIDTH } from '#shared/contract/printer.ts'
import type { PrinterStatus, TicketPrinter } from '#shared/contract/printer.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall()
  lead = await hall.signIn('chenli', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const head = {
  dots: 576,
  cutter: 'partial',
  text: 'gb18030',
  lacking: '',
  qr: 'native',
  statusAnswers: true,
  feedDots: 120,
} as const
const network: TicketPrinter = { kind: 'network', host: '192.168.1.87', port: 9100, head }
const ready: PrinterStatus = { state: 'ready', problem: 'none', paperLow: false }
const noPaper: PrinterStatus = { state: 'trouble', problem: 'no-paper', paperLow: false }

const system = () => hall.as('system')
const choose = (ticketPrinter: TicketPrinter) =>
  lead.call('settings.savePrinting', { ticketPrinter, documentPrinter: null })
const tell = (status: PrinterStatus, printer = network) =>
  system().call('printers.status', { trialId: null, printer, status })
const take = () => hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
const nextJob = async () => (await system().call('print.take', { kind: 'ticket' })).job
const outcome = (jobId: string, problem: 'no-paper' | 'uncertain' | 'offline' | 'held' | 'disk') =>
  system().call('print.outcome', {
    jobId,
    outcome: problem === 'uncertain' || problem === 'held' ? 'uncertain' : 'not-sent',
    problem,
  })
const kioskPrinter = async () => (await hall.as('kiosk').call('kiosk.home', {})).printer
const outbox = () => lead.call('printing.outbox', {})
/** Fails as often as it is tried by itself. */
const failed = async (problem: 'no-paper' | 'offline' | 'disk') => {
  await take()
  const { id } = (await nextJob())!
  await outcome(id, problem)
  while ((await nextJob()) !== null) await outcome(id, problem)
  return id
}

describe('which printer takes tickets', () => {
  it.each([
    network,
    { ...network, host: 'printer.local', port: 9101, head: { ...head, dots: 384, cutter: 'none' } },
    { kind: 'device', path: '/dev/usb/lp0', head: { ...head, text: 'raster', lacking: '镕' } },
    { kind: 'device', path: String.raw`\\.\USB001`, head },
    { kind: 'device', path: String.raw`\\QIANTAI-PC\热敏 80`, head },
    { kind: 'folder', width: 58 },
  ] as TicketPrinter[])('$kind is kept as it was said', async (printer) => {
    await choose(printer)
    const { printing } = await lead.call('settings.get', {})
    expect(printing).toMatchObject({ ticketPrinter: printer, status: { state: 'unknown' } })
    const { job } = (await take(), await system().call('print.take', { kind: 'ticket' }))
    expect(job).toMatchObject({ kind: 'ticket', printer, logo: null })
  })

  it.each([
    ['a file of the machine', { kind: 'device', path: '/etc/passwd', head }],
    ['a way out of /dev', { kind: 'device', path: '/dev/../etc/passwd', head }],
    ['a drive', { kind: 'device', path: String.raw`C:\hall.db`, head }],
    ['no host', { ...network, host: '' }],
    ['a host with a command', { ...network, host: 'a b' }],
    ['a port that is none', { ...network, port: 0 }],
    ['a head that is none', { ...network, head: { ...head, dots: 600 } }],
  ])('%s is refused', async (_what, ticketPrinter) => {
    expect(
      await lead.reply('settings.savePrinting', {
        ticketPrinter: ticketPrinter as TicketPrinter,
        documentPrinter: null,
      }),
    ).toMatchObject({ error: { code: 'bad-input' } })
  })

  it('what a hall chose with an earlier program still holds', async () => {
    const store = (value: object): void =>
      hall.store.write((db) =>
        db.one(
          "INSERT INTO meta (key, value) VALUES ('printing', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
          JSON.stringify(value),
        ),
      )
    store({ ticketPrinter: '热敏58', ticketWidth: 58, documentPrinter: '激光' })
    expect((await lead.call('settings.get', {})).printing).toMatchObject({
      ticketPrinter: { kind: 'system', name: '热敏58', width: 58 },
      documentPrinter: '激光',
    })
    store({ ticketPrinter: null, ticketWidth: 80, documentPrinter: null })
    expect((await lead.call('settings.get', {})).printing).toMatchObject({
      ticketPrinter: { kind: 'folder', width: 80 },
      documentPrinter: null,
    })
  })

  it('a ticket is laid out for the head that prints it', async () => {
    for (const dots of [384, 416, 432, 512, 576] as const) {
      await choose({ ...network, head: { ...head, dots } })
      await take()
      expect(await nextJob()).toMatchObject({ placed: { dots } })
    }
  })
})

describe('取号机 knows of an empty roll before anybody takes a number', () => {
  it('and is in order again by itself', async () => {
    await choose(network)
    expect(await kioskPrinter()).toBe('ready')
    await tell(noPaper)
    expect(await kioskPrinter()).toBe('trouble')
    expect((await outbox()).printers.ticket).toEqual({
      name: '192.168.1.87:9100',
      target: 'network',
      state: 'trouble',
      problem: 'no-paper',
      paperLow: false,
    })
    await tell(ready)
    expect(await kioskPrinter()).toBe('ready')
  })

  it('a roll that nearly ends is a warning, and numbers are still printed', async () => {
    await choose(network)
    await tell({ ...ready, paperLow: true })
    expect(await kioskPrinter()).toBe('ready')
    expect((await outbox()).printers.ticket).toMatchObject({ state: 'ready', paperLow: true })
  })

  it('what was said of another printer counts for nothing', async () => {
    await choose(network)
    await tell(noPaper)
    await choose({ ...network, host: '192.168.1.88' })
    expect(await kioskPrinter()).toBe('ready')
    await tell(noPaper)
    expect(await kioskPrinter()).toBe('ready')
    await choose(network)
    await tell(noPaper)
    await tell(ready, { ...network, host: '192.168.1.88' })
    expect(await kioskPrinter()).toBe('trouble')
  })

  it('the word of the system about its printer counts the same', async () => {
    const report = (problem: 'none' | 'no-paper' | 'paused') =>
      system().call('printers.report', { printers: [{ name: '热敏80', problem, paperLow: false }] })
    await report('none')
    await choose({ kind: 'system', name: '热敏80', width: 80 })
    expect(await kioskPrinter()).toBe('ready')
    await report('paused')
    expect(await kioskPrinter()).toBe('trouble')
    expect((await outbox()).printers.ticket).toMatchObject({ state: 'trouble', problem: 'paused' })
    await system().call('printers.report', { printers: [] })
    expect((await outbox()).printers.ticket).toMatchObject({ problem: 'no-printer' })
  })

  it('a restart of the backend begins knowing nothing', async () => {
    await choose(network)
    await tell(noPaper)
    hall.restart()
    expect(await kioskPrinter()).toBe('ready')
  })
})

describe('when the printer is in order again', () => {
  it('tickets that certainly did not come out are sent by themselves', async () => {
    await choose(network)
    const id = await failed('no-paper')
    await tell(noPaper)
    expect(await nextJob()).toBeNull()
    await tell(ready)
    expect((await nextJob())?.id).toBe(id)
  })

  it.each(['uncertain', 'held'] as const)('one that is %s stays for a person', async (problem) => {
    await choose(network)
    await take()
    await outcome((await nextJob())!.id, problem)
    await tell(noPaper)
    await tell(ready)
    expect(await nextJob()).toBeNull()
    expect((await outbox()).jobs).toMatchObject([{ state: 'failed', problem }])
  })

  it('one whose holder has been called to the counter and served stays too', async () => {
    await choose(network)
    await failed('no-paper')
    await tell(noPaper)
    await lead.call('queue.callNext', {})
    await lead.call('queue.start', {})
    await tell(ready)
    expect(await nextJob()).toBeNull()
  })

  it('and one older than ten minutes', async () => {
    await choose(network)
    await failed('no-paper')
    await tell(noPaper)
    hall.clock.pass(10 * 60_000 + 1)
    await tell(ready)
    expect(await nextJob()).toBeNull()
  })
})

describe('a failure is forgotten when its cause is gone', () => {
  it('an answer that all is well ends it', async () => {
    await choose(network)
    await failed('no-paper')
    expect(await kioskPrinter()).toBe('trouble')
    await tell(ready)
    expect(await kioskPrinter()).toBe('ready')
  })

  it('being reached again ends what was a matter of reach, and nothing else', async () => {
    await choose(network)
    const silent = { state: 'unknown', problem: 'none', paperLow: false } as const
    await failed('offline')
    await tell(silent)
    expect(await kioskPrinter()).toBe('ready')
    await failed('no-paper')
    expect(await kioskPrinter()).toBe('trouble')
  })

  it('a full disk is not the printer’s to mend', async () => {
    await choose(network)
    await failed('disk')
    await tell(ready)
    expect(await kioskPrinter()).toBe('trouble')
  })
})

describe('trying a printer before it is saved', () => {
  it('prints a page with a code, a ruler as wide as the head, characters of each rarity and a QR code', async () => {
    const { trialId, code } = await lead.call('printers.try', { printer: network, want: 'page' })
    expect(code).toMatch(/^\d{4}$/)
    const job = (await nextJob())!
    expect(job).toMatchObject({ id: trialId, kind: 'ticket', printer: network, logo: null })
    if (job.kind !== 'ticket') throw new Error('no ticket')
    const texts = job.placed.lines.map((line) => (line.kind === 'text' ? line.text : ''))
    expect(texts).toContain('123456789012345678901234567890123456789012345678')
    expect(texts.join('')).toMatch(/㐂𬭎/)
    expect(job.placed.lines).toContainEqual({ kind: 'qr', data: code, dotsPerModule: 6 })
    expect(await lead.call('printers.trial', { trialId })).toMatchObject({ state: 'under-way' })
    await system().call('print.outcome', { jobId: trialId, outcome: 'printed', problem: 'none' })
    expect(await lead.call('printers.trial', { trialId })).toMatchObject({ state: 'printed' })
    expect((await outbox()).jobs).toEqual([])
    expect((await lead.call('settings.get', {})).printing.ticketPrinter.kind).toBe('folder')
  })

  it('asks for its state', async () => {
    const { trialId } = await lead.call('printers.try', { printer: network, want: 'status' })
    expect(await nextJob()).toBeNull()
    expect((await system().call('printers.watched', {})).looks).toEqual([{ trialId, printer: network }])
    await system().call('printers.status', { trialId, printer: network, status: noPaper })
    expect(await lead.call('printers.trial', { trialId })).toEqual({
      state: 'answered',
      problem: 'none',
      status: noPaper,
    })
    expect((await system().call('printers.watched', {})).looks).toEqual([])
    expect(await kioskPrinter()).toBe('ready')
  })

  it.each([
    ['sent', 'none', 'sent'],
    ['uncertain', 'uncertain', 'uncertain'],
    ['not-sent', 'refused', 'failed'],
  ] as const)('a page that was %s is told as it is', async (result, problem, state) => {
    const { trialId } = await lead.call('printers.try', { printer: network, want: 'page' })
    await nextJob()
    await system().call('print.outcome', { jobId: trialId, outcome: result, problem })
    expect(await lead.call('printers.trial', { trialId })).toMatchObject({ state, problem })
  })

  it('is for those who set up printers', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-2', 'staff-2')
    expect(await clerk.reply('printers.try', { printer: network, want: 'page' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await lead.reply('printers.trial', { trialId: 'nobody' })).toMatchObject({
      error: { code: 'no-trial' },
    })
  })
})

describe('the hall’s sign on its tickets', () => {
  const logo = (width: number, height: number) => ({
    width,
    height,
    bits: Uint8Array.from({ length: (width / 8) * height }, (_, at) => at % 256),
  })

  it('is kept bit for bit, named anew when it changes, and taken away again', async () => {
    const picture = logo(LOGO_WIDTH, 100)
    await lead.call('settings.saveTicketLogo', { logo: picture })
    expect((await lead.call('settings.ticketLogo', {})).logo).toEqual(picture)
    const { name } = await system().call('print.logo', {})
    await take()
    expect(await nextJob()).toMatchObject({ logo: name })
    await lead.call('settings.saveTicketLogo', { logo: logo(8, 1) })
    expect((await system().call('print.logo', {})).name).not.toBe(name)
    await lead.call('settings.saveTicketLogo', { logo: null })
    expect(await system().call('print.logo', {})).toEqual({ name: null, logo: null })
  })

  it.each([
    ['too wide', logo(LOGO_WIDTH + 8, 10)],
    ['too high', logo(8, LOGO_HEIGHT + 1)],
    ['of a width that is no whole bytes', { width: 12, height: 2, bits: new Uint8Array(3) }],
    ['shorter than it says', { ...logo(16, 10), bits: new Uint8Array(19) }],
  ])('is refused when it is %s', async (_what, picture) => {
    expect(await lead.reply('settings.saveTicketLogo', { logo: picture })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })
})
