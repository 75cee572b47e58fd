import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import { verifyPackage } from '#electron/backend/jobs/package/verify-package.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'

const EVENING = Date.parse('2026-09-17T18:00:00+08:00')
const DAY = 24 * 3600_000
/** Moments that nobody has chosen; more of them with `EXPORT_KILLS=50`. */
const ANYWHERE = Number(process.env['EXPORT_KILLS'] ?? 4)

let folder: string
let stick: string
let program: string
beforeAll(async () => {
  program = (await builtEntries())('export-process')
  folder = mkdtempSync(join(tmpdir(), 'export-killed-'))
  stick = realpathSync(mkdtempSync(join(tmpdir(), 'export-stick-')))
})
afterAll(() => {
  for (const one of [folder, stick]) rmSync(one, { recursive: true, force: true })
})

interface Ended {
  readonly said: readonly string[]
  /** From its first word to its last. */
  readonly milliseconds: number
}

/** Lets a hall export and kills it without warning, so long after it has said a line; answers what it said. */
const exportUntilKilled = (at: number, line: string, afterMs: number): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(at), stick], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: string[] = []
    let began = 0
    let last = 0
    createInterface({ input: child.stdout })
      .on('line', (text) => {
        said.push(text)
        last = performance.now()
        if (said.length === 1) began = last
        if (text === line) setTimeout(() => child.kill('SIGKILL'), afterMs)
      })
      .on('close', () => resolve({ said, milliseconds: last - began }))
    child.on('error', reject)
  })

interface Known {
  readonly target: string
  readonly name: string
  readonly at: number
}

/** Packages that the database calls sound, the newest of each target first. */
const soundPackages = (): Known[] => {
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
  try {
    expect(verifyDatabase(store, null).problems).toEqual([])
    return store.read.all(
      `SELECT target_id AS target, package_name AS name, snapshot_at AS at FROM export_outcome JOIN export_run
       ON id = run_id WHERE state = 'done' ORDER BY started_at DESC`,
    )
  } finally {
    store.close()
  }
}
const placeOf = ({ target }: Known): string => (target === 'built-in' ? join(folder, 'exports') : stick)

/** Everything that is called sound and lies there is sound, and the newest of each target lies there. */
const checkPackages = async (): Promise<void> => {
  const known = soundPackages()
  for (const target of new Set(known.map((one) => one.target))) {
    const newest = known.find((one) => one.target === target)!
    expect(existsSync(join(placeOf(newest), newest.name)), newest.name).toBe(true)
  }
  for (const one of known) {
    const place = join(placeOf(one), one.name)
    if (!existsSync(place)) continue
    const reader = await openPackageReader(place, 'a-password-to-try')
    expect(await verifyPackage(reader), one.name).toMatchObject({ ok: true })
    await reader.close()
  }
}

describe('the power goes while packages are written, read back and cleared away', () => {
  it(
    'nothing damaged is called sound, the newest sound package is there, and the next run is whole',
    { timeout: 60_000 + ANYWHERE * 15_000 },
    async () => {
      const moments: readonly (readonly [string, number])[] = [
        // The first run of all comes to its end, so that there is something to lose.
        ['done', 0],
        ['own writing files', 40],
        ['own verifying verify', 200],
        ['stick verifying verify', 30],
        ['stick done retention', 5],
      ]
      let begun = 0
      let whole = 0
      const cut = async (line: string, after: number): Promise<Ended> => {
        const ended = await exportUntilKilled(EVENING + begun * DAY, line, after)
        const { said } = ended
        expect(said, line).toContain(line)
        expect(said.filter((text) => text.startsWith('fault'))).toEqual([])
        begun += 1
        await checkPackages()
        return ended
      }
      for (const [line, after] of moments) whole = Math.max(whole, (await cut(line, after)).milliseconds)
      // And wherever it happens to be: a little after its end too, when the next run has begun.
      for (let trial = 0; trial < ANYWHERE; trial += 1) {
        const after = Math.round(Math.random() * whole * 1.1)
        await cut('at work', after).catch((error: unknown) => {
          throw new Error(`killed ${after} ms after it was at work`, { cause: error })
        })
      }
      // Whatever the dead ones have left is gone after one whole run: half packages and snapshots.
      const { said } = await exportUntilKilled(EVENING + begun * DAY, 'done', 0)
      expect(said.filter((text) => text.startsWith('fault'))).toEqual([])
      await checkPackages()
      const sound = new Set(soundPackages().map(({ name }) => name))
      for (const place of [join(folder, 'exports'), stick])
        expect(readdirSync(place).filter((name) => !sound.has(name))).toEqual([])
      expect(soundPackages().filter(({ at }) => at >= EVENING + begun * DAY)).toHaveLength(2)
    },
  )
})
