import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { spokenCall } from '#shared/domain/voice/spoken-call.ts'
import type { Bridge } from '../../renderer/api/bridge.ts'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

/** What the display window has played: when, how long, and how loud. */
interface Heard {
  readonly begin: number
  end: number | null
  readonly seconds: number
  readonly loudness: number
  readonly peak: number
}
declare global {
  interface Window {
    heard?: Heard[]
    readonly yichuangtong: Bridge
  }
}

let folder: string
let program: Program
let staff: Page
let display: Page
let kiosk: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voice-'))
  // Chromium's own invented microphone and loudspeaker: the machine of a test has neither.
  program = await startProgram(folder, '2026-09-17T09:12:00+08:00', {
    extra: ['--use-fake-device-for-media-stream'],
  })
  staff = await program.window('staff')
  display = await program.window('display')
  kiosk = await program.window('kiosk')
  await staff.getByText('1号').first().click()
  await staff.getByText('陈立').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('陈立 当班')).toBeVisible()
})

test.afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

const command = (page: Page, channel: string, input: unknown = {}): Promise<unknown> =>
  page.evaluate(([name, words, key]) => window.yichuangtong.call(name, words, key), [
    channel,
    input,
    crypto.randomUUID(),
  ] as const)
const takeNumber = async (): Promise<void> => {
  const home = (await kiosk.evaluate(() => window.yichuangtong.call('kiosk.home', {}, null))) as {
    value: { categories: { id: string }[] }
  }
  await command(kiosk, 'kiosk.take', { categoryId: home.value.categories[0]?.id, priority: false })
}
const heard = (): Promise<Heard[]> => display.evaluate(() => window.heard ?? [])
const label = () => display.locator('.band-label')

/** Writes down every sound that the page plays from now on. */
const listenTo = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.heard = []
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (...when) {
      const samples = this.buffer?.getChannelData(0) ?? new Float32Array(0)
      const one: Heard = {
        begin: performance.now(),
        end: null,
        seconds: this.buffer?.duration ?? 0,
        loudness: Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length),
        peak: samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0),
      }
      window.heard?.push(one)
      this.addEventListener('ended', () => (one.end = performance.now()))
      start.apply(this, when)
    }
  })
  await page.reload()
  await expect(page.locator('.hall-screen')).toBeVisible()
}

test.describe.serial('calls of the hall', () => {
  test('are said to their end, one after another, and the word 正在叫号 goes with the voice', async () => {
    await listenTo(display)
    await takeNumber()
    await takeNumber()
    await command(staff, 'queue.callNext')
    await expect(label()).toHaveText(/正在\s*叫号/)
    await expect.poll(heard).toHaveLength(1)
    // Called again while it is being said: the second waits for the end of the first.
    await command(staff, 'queue.recall')
    await expect.poll(async () => (await heard()).length, { timeout: 40_000 }).toBe(2)
    await expect.poll(async () => (await heard())[1]?.end ?? null, { timeout: 40_000 }).not.toBeNull()
    const [first, second] = await heard()
    expect(second!.begin).toBeGreaterThanOrEqual(first!.end!)
    // Twice, then once; each as long as it should be, heard, and not clipped.
    expect(first!.seconds).toBeGreaterThan(second!.seconds + 3)
    for (const { begin, end, seconds, loudness, peak } of [first!, second!]) {
      expect(end! - begin).toBeGreaterThan(seconds * 900)
      expect(loudness).toBeGreaterThan(0.04)
      expect(peak).toBeLessThan(0.95)
    }
    await expect(label()).toHaveText(/最新\s*叫号/)
  })

  test('after a reload the current calls are shown again, silently', async () => {
    await display.reload()
    await expect(display.locator('.band-number')).toHaveText('A001')
    await expect(label()).toHaveText(/最新\s*叫号/)
    await display.waitForTimeout(2000)
    expect(await heard()).toEqual([])
  })

  test('without a loudspeaker they are shown as ever, and the staff are told that the hall hears nothing', async () => {
    await staff.keyboard.press('Alt+3')
    await expect(staff.getByText('大厅没有声音')).toBeHidden()
    await display.addInitScript(() => {
      navigator.mediaDevices.enumerateDevices = () => Promise.resolve([])
    })
    await display.reload()
    await expect(staff.getByText('大厅没有声音')).toBeVisible()
    await command(staff, 'queue.recall')
    await expect(label()).toHaveText(/正在\s*叫号/)
    await expect(label()).toHaveText(/最新\s*叫号/, { timeout: 20_000 })
    expect(await heard()).toEqual([])
  })

  test('the screen of a counter says who is called there', async () => {
    await display.evaluate(() => {
      location.search = '?counter=1'
    })
    await expect(display.locator('.counter-screen .call-number')).toHaveText('A001')
    await expect(display.getByText('正在叫号')).toBeVisible()
  })
})

test.describe.serial('the microphone', () => {
  const open = (page: Page): Promise<string> =>
    page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop()
          return 'open'
        },
        (error: unknown) => String(error),
      ),
    )

  test('is refused to every window, also to the desk', async () => {
    for (const page of [staff, display, kiosk]) expect(await open(page)).toContain('NotAllowedError')
    await display.evaluate(() => window.yichuangtong.microphone(true))
    expect(await open(display)).toContain('NotAllowedError')
  })

  test('is open while a clip is recorded; the clip is heard, kept, and given up', async () => {
    await staff.keyboard.press('Alt+6')
    await staff.getByRole('tab', { name: '语音' }).click()
    await staff.getByRole('radio', { name: '零' }).click()
    await staff.getByRole('button', { name: '录音' }).click()
    await expect(staff.getByText('正在录，念出“零”')).toBeVisible()
    await expect
      .poll(() => staff.locator('.voice-level').evaluate((bar: HTMLMeterElement) => bar.value))
      .toBeGreaterThan(0)
    // The invented microphone beeps about once a second.
    await staff.waitForTimeout(1500)
    await staff.getByRole('button', { name: '停止' }).click()
    await expect(staff.getByText(/录好了/)).toBeVisible()
    expect(await open(staff)).toContain('NotAllowedError')
    await staff.getByRole('button', { name: '保存这一段' }).click()
    await expect(staff.getByText('已录 1 段，共 43 段')).toBeVisible()
    await staff.getByRole('button', { name: '恢复自带的' }).click()
    await expect(staff.getByText('已录 0 段，共 43 段')).toBeVisible()
  })
})

test('every clip is decoded by this Chromium, and a whole call is heard from its first word to its last', async () => {
  const assets = join(import.meta.dirname, '../../out/renderer/assets')
  const files = Object.fromEntries(
    readdirSync(assets)
      .filter((name) => name.endsWith('.wav'))
      .map((name) => [name.split('-')[0]!, name]),
  )
  const parts = spokenCall({ number: 'QX0123456789', counter: 45, earlier: true }, 2)
  const sounds = parts.map((part) =>
    typeof part === 'string'
      ? { file: files[part.toLowerCase()]!, pause: 0 }
      : { file: null, pause: part.pause },
  )
  const stretches = await display.evaluate(async (list) => {
    const rate = 48_000
    const decoder = new OfflineAudioContext(1, 1, rate)
    const buffers = await Promise.all(
      list.map(async ({ file }) => {
        if (file === null) return null
        const reply = await fetch(new URL(`../assets/${file}`, location.href))
        return decoder.decodeAudioData(await reply.arrayBuffer())
      }),
    )
    const seconds = buffers.map((buffer, at) => buffer?.duration ?? (list[at]?.pause ?? 0) / 1000)
    const whole = seconds.reduce((sum, one) => sum + one, 0)
    const context = new OfflineAudioContext(1, Math.ceil(whole * rate), rate)
    let at = 0
    const begins = seconds.map((one) => (at += one) - one)
    for (const [index, buffer] of buffers.entries()) {
      if (buffer === null) continue
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(context.destination)
      source.start(begins[index])
    }
    const rendered = (await context.startRendering()).getChannelData(0)
    return begins.map((begin, index) => {
      const from = Math.round(begin * rate)
      const piece = rendered.subarray(from, from + Math.floor((seconds[index] ?? 0) * rate))
      return {
        silent: list[index]?.file === null,
        loudness: Math.sqrt(piece.reduce((sum, one) => sum + one * one, 0) / piece.length),
        peak: piece.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
      }
    })
  }, sounds)
  expect(stretches.length).toBe(parts.length)
  for (const [at, { silent, loudness, peak }] of stretches.entries()) {
    if (silent) expect(loudness, String(at)).toBeLessThan(0.001)
    else expect(loudness, String(at)).toBeGreaterThan(0.03)
    expect(peak, String(at)).toBeLessThan(0.95)
  }
})

test('the database agrees with its events afterwards', async () => {
  await program.close()
  const { code, said } = commandLine('verify-db', folder)
  expect(said).toContain('"ok":true')
  expect(code).toBe(0)
})
