import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startProgram } from '#tests/support/program.ts'
import { compare, report } from './report.ts'

/**
 * The real kiosk window while 300 numbers are taken as fast as the hall gives them, every one telling the window to ask
 * anew; then people who tap. What its main thread did is told by the browser itself: tasks over 50 ms (`longtask`), and
 * from the finger to the next picture (`event`).
 */
const NUMBERS = 300
const TAPS = 30
/** A tap answered within this is felt as answered at once. */
const AT_ONCE = 100

interface Seen {
  readonly tasks: number[]
  readonly taps: number[]
}

interface Bridge {
  call(channel: string, input: unknown, key: string | null): Promise<{ ok: boolean }>
}

const watch = (kiosk: Page): Promise<void> =>
  kiosk.evaluate(() => {
    const seen: Seen = { tasks: [], taps: [] }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    }).observe({ type: 'longtask' })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') seen.taps.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

/** What was seen since the last time. */
const seenBy = (kiosk: Page): Promise<Seen> =>
  kiosk.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen }
    return { tasks: seen.tasks.splice(0), taps: seen.taps.splice(0) }
  })

/** Milliseconds of each call from inside the window. */
const timed = (kiosk: Page, channel: string, input: unknown, runs: number): Promise<number[]> =>
  kiosk.evaluate(
    async ([name, given, count]) => {
      const bridge = (window as unknown as { yichuangtong: Bridge }).yichuangtong
      const times: number[] = []
      for (let run = 0; run < count; run += 1) {
        const from = performance.now()
        const key = name === 'kiosk.take' ? crypto.randomUUID() : null
        const reply = await bridge.call(name, given, key)
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        times.push(performance.now() - from)
      }
      return times
    },
    [channel, input, runs] as const,
  )

const folder = mkdtempSync(join(tmpdir(), 'bench-kiosk-'))
const program = await startProgram(folder, '2026-09-17T09:00:00+08:00')
const kiosk = await program.window('kiosk')
await kiosk.getByText('社会救助').waitFor()
// What the page does while it loads is another matter.
await kiosk.waitForTimeout(2000)
await watch(kiosk)

const limit = { name: '不觉得慢 felt as at once', samples: [AT_ONCE] }
const asked = { name: '问一次号票 asking for one ticket', samples: [] as number[] }
const takes = await timed(kiosk, 'kiosk.take', { categoryId: 'relief', priority: false }, NUMBERS)
await kiosk.waitForTimeout(1000)
const burst = await seenBy(kiosk)
asked.samples.push(...(await timed(kiosk, 'kiosk.ticket', { ticketId: await firstTicket() }, NUMBERS)))
report(compare(`连取 ${NUMBERS} 个号，每个 one of ${NUMBERS} numbers`, takes, asked))
report(
  compare(
    '其间取号机最长的任务 longest task meanwhile (0: none over 50 ms)',
    [Math.max(0, ...burst.tasks)],
    limit,
  ),
)

for (let tap = 0; tap < TAPS; tap += 1) {
  // A page that has only just come up does not take a press yet.
  await kiosk.waitForTimeout(450)
  await kiosk.getByRole('button', { name: /^C / }).click()
  await kiosk.getByText('取号成功').waitFor()
  await kiosk.waitForTimeout(450)
  await kiosk.getByRole('button', { name: '好了，返回' }).click()
}
await kiosk.waitForTimeout(500)
const tapped = await seenBy(kiosk)
// Taps that were drawn within one picture (16 ms) are not told at all.
report(compare('从手指到画面 finger to picture', [16, ...tapped.taps], limit))
report(
  compare(
    '点按时最长的任务 longest task with taps (0: none over 50 ms)',
    [Math.max(0, ...tapped.tasks)],
    limit,
  ),
)

await program.close()
rmSync(folder, { recursive: true, force: true })

async function firstTicket(): Promise<string> {
  return kiosk.evaluate(async () => {
    const bridge = (window as unknown as { yichuangtong: { call(...args: unknown[]): Promise<unknown> } })
      .yichuangtong
    const input = { categoryId: 'consulting', priority: false }
    const reply = (await bridge.call('kiosk.take', input, crypto.randomUUID())) as {
      value: { ticketId: string }
    }
    return reply.value.ticketId
  })
}
