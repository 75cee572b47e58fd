import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'

const TRIALS = 15
const MORNING = Date.parse('2026-09-17T08:00:00+08:00')

let folder: string
let program: string
beforeAll(async () => {
  program = (await builtEntries())('hall-process')
  folder = mkdtempSync(join(tmpdir(), 'power-cut-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** Lets a hall work and kills it without warning, so many lines after it has begun and then so many microseconds. */
const workUntilKilled = (
  at: number,
  unanswered: string,
  lines: number,
  microseconds: number,
): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(at), '100000', unanswered], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: string[] = []
    let begun = false
    let since = 0
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        said.push(line)
        if (line === 'at work') begun = true
        else if (begun) since += 1
        if (since !== lines) return
        const until = process.hrtime.bigint() + BigInt(microseconds) * 1000n
        while (process.hrtime.bigint() < until);
        child.kill('SIGKILL')
      })
      // The lines that were in the pipe come before the end.
      .on('close', () => resolve(said))
    child.on('error', reject)
  })

const only = (lines: readonly string[], word: string): string[][] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ').slice(1))

describe('the power goes while numbers are given and called', () => {
  it(
    'no number is lost, repeated or skipped, and every answer that was given is in the database',
    { timeout: 300_000 },
    async () => {
      const random = randomFrom(20_260_917)
      const heard: string[] = []
      let unanswered = ''
      for (let trial = 0; trial < TRIALS; trial += 1) {
        const lines = 1 + Math.floor(random() * 40)
        const microseconds = Math.floor(random() * 3000)
        const said = await workUntilKilled(MORNING + trial * 600_000, unanswered, lines, microseconds)
        expect(said.filter((line) => line.startsWith('fault'))).toEqual([])
        heard.push(...said)
        const answered = new Set(only(said, 'issued').map(([key]) => key))
        unanswered =
          only(said, 'asking')
            .map(([key]) => key!)
            .find((key) => !answered.has(key)) ?? ''
        const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
        expect(verifyDatabase(store, fileStore(join(folder, 'files'), demoKey())).problems).toEqual([])
        const kept = store.read
          .all<{ sequence: number }>("SELECT sequence FROM ticket WHERE prefix = 'A' ORDER BY sequence")
          .map(({ sequence }) => `A${String(sequence).padStart(3, '0')}`)
        const called = store.read
          .all<{ sequence: number }>(
            `SELECT sequence FROM ticket JOIN ticket_event ON ticket_id = id AND type = 'called'`,
          )
          .map(({ sequence }) => `A${String(sequence).padStart(3, '0')}`)
        store.close()
        const told = [...new Set(only(heard, 'issued').map(([, number]) => number!))].toSorted(
          (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
        )
        // What was told is there; at most the one number whose answer was cut off is there untold.
        expect(kept.slice(0, told.length)).toEqual(told)
        expect(kept.length - told.length).toBeLessThanOrEqual(unanswered === '' ? 0 : 1)
        expect(called).toEqual(expect.arrayContaining(only(heard, 'called').map(([number]) => number)))
        expect(new Set(called).size).toBe(called.length)
      }
      // The same gesture asked again after the cut has never drawn a second number.
      const byKey = new Map<string, Set<string>>()
      for (const [key, number] of only(heard, 'issued'))
        byKey.set(key!, (byKey.get(key!) ?? new Set()).add(number!))
      expect([...byKey.values()].every((numbers) => numbers.size === 1)).toBe(true)
      expect(only(heard, 'issued').length).toBeGreaterThan(TRIALS)
    },
  )
})
