import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { settleRestore } from '#electron/main/restored-folder.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'
import { SNAPSHOT_AT, writeRestorable } from '#tests/support/restorable-package.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { closedCase, drawAll } from '#tests/support/visit-steps.ts'

const note = JSON.stringify({
  format: 1,
  id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
  packageName: 'p',
  snapshotAt: SNAPSHOT_AT,
  restoredAt: SNAPSHOT_AT + 1,
  setAside: '恢复前',
})
const OLD = ['hall.db', 'hall.json', 'key.json'] as const

let hall: TestHall
let place: string
let program: string

beforeAll(async () => {
  program = (await builtEntries())('restore-process')
  hall = await openTestHall()
  await closedCase(await hall.signIn('wangmin', 'counter-1'), 'old-age-allowance')
  await drawAll(hall)
  place = mkdtempSync(join(hall.folder, 'packages-'))
  await writeRestorable(hall.folder, join(place, 'package'))
}, 60_000)
afterAll(() => hall.close())

/** Kills the restore after so many lines of its own; answers them. */
const restoreUntil = (folder: string, lines: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, join(place, 'package'), folder, note], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: string[] = []
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        said.push(line)
        if (said.length === lines) child.kill('SIGKILL')
      })
      .on('close', () => resolve(said))
    child.on('error', reject)
  })

const oldHall = (): string => {
  const folder = mkdtempSync(join(place, 'target-'))
  for (const name of OLD) writeFileSync(join(folder, name), `old ${name}`)
  mkdirSync(join(folder, 'files'))
  return folder
}
const isOld = (folder: string): boolean =>
  OLD.every((name) => readFileSync(join(folder, name), 'utf8') === `old ${name}`)

it('leaves the old hall or the whole new one, whenever it is killed', { timeout: 120_000 }, async () => {
  const whole = await restoreUntil(oldHall(), Number.POSITIVE_INFINITY)
  expect(whole.at(-1)).toBe('written')
  const steps = new Set<string>()
  // At its beginning, its end, and every few lines between.
  const stride = Math.max(1, Math.floor(whole.length / 3))
  for (let lines = 1; lines <= whole.length; lines += stride) {
    const folder = oldHall()
    const said = await restoreUntil(folder, lines)
    steps.add(said.at(-1)?.split(' ')[0] ?? '')
    // Nothing that counts has changed before the next start settles it.
    expect(isOld(folder)).toBe(true)
    const complete = existsSync(join(folder, 'restore.ready'))
    await settleRestore(folder)
    expect(readdirSync(folder).filter((name) => name.startsWith('restore.'))).toEqual([])
    expect(isOld(folder)).toBe(!complete)
    if (complete) {
      expect(isOld(join(folder, '恢复前'))).toBe(true)
      const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true }))
      expect(verifyDatabase(store, fileStore(join(folder, 'files'), demoKey())).problems).toEqual([])
      store.close()
    }
    rmSync(folder, { recursive: true })
  }
  expect(steps.size).toBeGreaterThan(2)
})
