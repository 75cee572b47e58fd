import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Head, ThermalPrinter } from '#shared/contract/printer.ts'
import { test } from '#tests/support/e2e-test.ts'
import { isBlack, joinRasters, textsOf } from '#tests/support/escpos-decoder.ts'
import type { Printed, PrintedRaster } from '#tests/support/escpos-decoder.ts'
import { callerAt } from '#tests/support/page-caller.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'
import { readQr } from '#tests/support/read-qr.ts'
import { ThermalEmulator } from '#tests/support/thermal-printer.ts'

let folder: string
let program: Program
let staff: Page
let kiosk: Page
let printer: ThermalEmulator

const head: Head = {
  dots: 576,
  cutter: 'partial',
  text: 'gb18030',
  lacking: '',
  qr: 'native',
  statusAnswers: true,
  feedDots: 120,
}
const target = (changes: Partial<Head> = {}): ThermalPrinter => ({
  kind: 'network',
  host: '127.0.0.1',
  port: printer.port,
  head: { ...head, ...changes },
})
const admin = () => callerAt(staff)
const choose = (ticketPrinter: ThermalPrinter) =>
  admin().call('settings.savePrinting', { ticketPrinter, documentPrinter: null })
const take = () => callerAt(kiosk).call('kiosk.take', { categoryId: 'relief', priority: false })
const jobOf = async (number: string) =>
  (await admin().call('printing.outbox', {})).jobs.find(({ title }) => title === number)
const ticketTexts = () => textsOf(printer.paper)

/** All pictures of a paper, one below the other at their full width. */
const asPicture = (printed: readonly Printed[], width: number): PrintedRaster => {
  const rows = printed
    .filter((one): one is PrintedRaster => one.kind === 'raster')
    .flatMap((raster) =>
      Array.from({ length: raster.height }, (_, y) => {
        const row = new Uint8Array(width / 8)
        row.set(raster.bits.subarray((y * raster.width) / 8, ((y + 1) * raster.width) / 8))
        return row
      }),
    )
  return {
    kind: 'raster',
    width,
    height: rows.length,
    bits: Uint8Array.from(rows.flatMap((row) => [...row])),
  }
}

/** Kept for people to look at, when the folder is named. */
const keepPicture = (name: string, { width, height, bits }: PrintedRaster): void => {
  const place = process.env.TICKET_PICTURES
  if (place === undefined) return
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, `${name}.pbm`), Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), bits]))
}

const ink = (picture: PrintedRaster, from: number, to: number): number => {
  let dots = 0
  for (let y = 0; y < picture.height; y += 1)
    for (let x = from; x < to; x += 1) if (isBlack(picture, x, y)) dots += 1
  return dots
}

test.describe.serial('号票 on a thermal printer', () => {
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    folder = mkdtempSync(join(tmpdir(), 'thermal-'))
    printer = await ThermalEmulator.start(576)
    program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
    staff = await program.window('staff')
    kiosk = await program.window('kiosk')
    await expect(kiosk.getByText('社会救助')).toBeVisible()
    const { demoPassword, staff: people } = await admin().call('session.choices', {})
    const login = people.find(({ roles }) => roles.includes('admin'))?.login ?? ''
    await admin().call('session.signIn', { login, password: demoPassword ?? '', counterId: null })
  })
  test.afterAll(async () => {
    await program.close()
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('comes out as text, is confirmed by the printer, and every character is right', async () => {
    await choose(target())
    await take()
    await expect.poll(async () => (await jobOf('A001'))?.state).toBe('printed')
    const texts = ticketTexts()
    for (const words of ['青禾街道便民服务中心', '社会救助', 'A001', '现在不用等', '叫到号码，再到窗口'])
      expect(texts).toContain(words)
    expect(texts.join('\n')).toMatch(/2026-09-17 09:1\d +当日有效/)
    expect(printer.paper.at(-1)).toEqual({ kind: 'cut', partial: true })
  })

  test('is out quickly after the tap', async () => {
    const times: number[] = []
    for (let number = 2; number <= 11; number += 1) {
      const tapped = performance.now()
      await take()
      const name = `A${String(number).padStart(3, '0')}`
      await expect.poll(async () => (await jobOf(name))?.state, { intervals: [20] }).toBe('printed')
      const last = printer.cutAt - tapped
      times.push(last)
    }
    times.sort((a, b) => a - b)
    test.info().annotations.push({ type: 'tap to cut, ms', description: times.map(Math.round).join(' ') })
  })

  test('a rare character becomes a picture of its line, and only of its line', async () => {
    const { categories } = await admin().call('settings.get', {})
    const relief = categories.find(({ id }) => id === 'relief')
    if (relief === undefined) throw new Error('no such queue')
    const rename = async (name: string) => {
      await admin().call('settings.saveCategory', { ...relief, name })
    }
    const lineOf = async (name: string): Promise<PrintedRaster> => {
      await rename(name)
      const before = printer.paper.length
      const { number } = await take()
      await expect.poll(async () => (await jobOf(number))?.state).toBe('printed')
      const paper = printer.paper.slice(before)
      expect(textsOf(paper)).not.toContain(name)
      expect(textsOf(paper)).toContain(number)
      // Text lines of two by two glyphs are 48 dots high; the rule and the feeds are not.
      const [picture] = joinRasters(paper).filter((one) => one.kind === 'raster' && one.height === 48)
      if (picture?.kind !== 'raster') throw new Error('no picture')
      return picture
    }
    const rare = await lineOf('王𬭎㐂救助')
    keepPicture('rare-line', rare)
    expect(rare.width).toBe(576)
    // Five cells of 48 dots in the middle: each holds a sign, and nothing stands beside them.
    const from = (576 - 5 * 48) / 2
    for (let cell = 0; cell < 5; cell += 1)
      expect(ink(rare, from + cell * 48, from + (cell + 1) * 48)).toBeGreaterThan(150)
    expect(ink(rare, 0, from) + ink(rare, from + 5 * 48, 576)).toBe(0)
    // Each rare sign is itself and not the box that stands for a missing one.
    const missing = await lineOf('王\u{e123}㐂救助')
    const cellBits = (picture: PrintedRaster, cell: number): string =>
      Array.from({ length: 48 * 48 }, (_, at) =>
        isBlack(picture, from + cell * 48 + (at % 48), Math.floor(at / 48)) ? '1' : '0',
      ).join('')
    expect(cellBits(rare, 1)).not.toBe(cellBits(missing, 1))
    expect(cellBits(rare, 2)).toBe(cellBits(missing, 2))
    await rename('社会救助')
  })

  test('a test page prints before the printer is saved; all of it drawn, its code read by another reader', async () => {
    const before = printer.paper.length
    const wish = target({ text: 'raster', qr: 'raster' })
    const tapped = performance.now()
    const { trialId, code } = await admin().call('printers.try', { printer: wish, want: 'page' })
    await expect
      .poll(async () => (await admin().call('printers.trial', { trialId })).state, { intervals: [20] })
      .toBe('printed')
    test.info().annotations.push({
      type: 'whole page drawn: asked to cut, ms',
      description: String(Math.round(printer.cutAt - tapped)),
    })
    const paper = printer.paper.slice(before)
    expect(textsOf(paper)).toEqual([])
    const picture = asPicture(paper, 576)
    keepPicture('test-page', picture)
    expect(readQr(576, picture.height, (x, y) => isBlack(picture, x, y))).toBe(code)
  })

  test('the kiosk knows of an empty roll before anybody takes a number, and of the new roll', async () => {
    test.setTimeout(90_000)
    printer.mend({ paper: 'out' })
    await expect(kiosk.locator('.without-paper')).toBeVisible({ timeout: 40_000 })
    expect((await admin().call('printing.outbox', {})).printers.ticket).toMatchObject({
      state: 'trouble',
      problem: 'no-paper',
    })
    const { number } = await take()
    await expect.poll(async () => (await jobOf(number))?.problem, { timeout: 20_000 }).toBe('no-paper')
    printer.mend({ paper: 'full' })
    await expect(kiosk.locator('.without-paper')).toBeHidden({ timeout: 20_000 })
    // It certainly had not come out and its holder still waits: it comes by itself.
    await expect.poll(async () => (await jobOf(number))?.state, { timeout: 20_000 }).toBe('printed')
    expect(ticketTexts()).toContain(number)
  })

  test('a printer that keeps silent holds up no document', async () => {
    test.setTimeout(60_000)
    const printed = (): string[] => {
      const place = join(folder, '已打印', '文书')
      return existsSync(place) ? readdirSync(place) : []
    }
    const before = printed().length
    printer.mend({ deaf: true })
    const { number } = await take()
    await expect.poll(async () => (await jobOf(number))?.state).toBe('sending')
    await admin().call('documents.printForm', { form: 'need-form', intakeId: null })
    await expect.poll(() => printed().length, { timeout: 10_000 }).toBe(before + 1)
    await expect.poll(async () => (await jobOf(number))?.problem, { timeout: 40_000 }).toBe('silent')
    printer.mend({ deaf: false })
  })
})
