import { scryptSync } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '#electron/backend/backend.ts'
import type { Backend } from '#electron/backend/backend.ts'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { writeWorkbook } from '#electron/backend/adapters/workbook.ts'
import { countQueue } from '#electron/backend/services/queue-statistics.ts'
import { sheetOf } from '#electron/backend/services/register-sheets.ts'
import type {
  ExportOrder,
  Jobs,
  Log,
  PlaceLook,
  PlaceProbe,
  Surroundings,
  TellExport,
  VerifyOrder,
} from '#electron/backend/context.ts'
import { makeDemoHall } from '#electron/backend/setup.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import type { Store } from '#electron/backend/store/database.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import type { Surface } from '#shared/contract/define.ts'
import type { ChannelName, InputOf, OutputOf, ReplyOf } from '#shared/contract/index.ts'
import { channels } from '#shared/contract/index.ts'
import type { Principal } from '#shared/contract/wire.ts'
import { demoKey } from '#shared/contract/demo-key.ts'

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): number
  set(iso: string): void
  pass(milliseconds: number): void
}

export const testClock = (iso: string): TestClock => {
  let at = Date.parse(iso)
  return {
    now: () => at,
    set: (next) => {
      at = Date.parse(next)
    },
    pass: (milliseconds) => {
      at += milliseconds
    },
  }
}

export interface Caller {
  /** Calls a channel and answers the whole reply. */
  reply<C extends ChannelName>(channel: C, input: InputOf<C>, key?: string): Promise<ReplyOf<C>>
  /** Calls a channel that must succeed. */
  call<C extends ChannelName>(channel: C, input: InputOf<C>, key?: string): Promise<OutputOf<C>>
}

export interface TestHall {
  readonly backend: Backend
  readonly store: Store
  readonly clock: TestClock
  readonly folder: string
  readonly faults: unknown[]
  readonly exports: { order: ExportOrder; tell: TellExport }[]
  readonly readings: { order: VerifyOrder; tell: TellExport }[]
  /** How often a run or a reading was broken off. */
  readonly cancelled: () => number
  /** What is found at a place; ready and empty where nothing is said. */
  readonly places: Map<string, PlaceLook>
  /** What trying out a folder finds. */
  readonly probes: Map<string, PlaceProbe>
  as(surface: Surface, client?: string): Caller
  /** Signs a window in and answers its caller. */
  signIn(login: string, counterId: string | null, client?: string): Promise<Caller>
  /** The backend dies and starts again over the same database; within the same run of the program if none is named. */
  restart(run?: string): void
  verify(): string[]
  close(): void
}

let keys = 0

/**
 * The same password at the least cost scrypt has; how slow the product's own hashes are is a test of its own. A sign-in
 * costs a tenth of a second otherwise, and nearly every test signs in.
 */
const quickHash = (password: string): string => {
  const salt = Buffer.alloc(16)
  const hash = scryptSync(password, salt, 32, { N: 2, r: 1, p: 1 })
  return `scrypt$2$1$1$${salt.toString('base64')}$${hash.toString('base64')}`
}

/**
 * In memory where the system has such a place: these tests are about what is written, not whether it is synced. Whoever
 * measures says so, and gets a disk.
 */
const PLACE = existsSync('/dev/shm') && process.env['HALLS_ON_DISK'] === undefined ? '/dev/shm' : tmpdir()

/** Made once for a test file and copied for each test: hashing passwords is meant to be slow. */
let template: Promise<string> | null = null

const makeTemplate = async (): Promise<string> => {
  const folder = mkdtempSync(join(PLACE, 'hall-template-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const clock = testClock('2026-01-05T08:00:00+08:00')
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
  migrate(store.raw)
  await makeDemoHall(store, {
    resources: join(import.meta.dirname, '../../resources'),
    clock,
    ids: uuidIds(clock),
  })
  const { demo_password: password } = store.raw
    .prepare("SELECT value AS demo_password FROM meta WHERE key = 'demo-password'")
    .get() as { demo_password: string }
  store.raw.prepare('UPDATE staff SET password = ?').run(quickHash(password))
  store.raw.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  return folder
}

/**
 * The demo hall in a database of its own, with the whole backend over it and nothing replaced but the long jobs;
 * `jobsOf` gives a test the real ones.
 */
export const openTestHall = async (
  iso = '2026-09-17T09:00:00+08:00',
  jobsOf: ((folder: string, around: { clock: TestClock; log: Log }) => Jobs) | null = null,
  encryption: Surroundings['encryption'] = 'demo',
): Promise<TestHall> => {
  const folder = mkdtempSync(join(PLACE, 'hall-'))
  const clock = testClock(iso)
  const ids = uuidIds(clock)
  template ??= makeTemplate()
  copyFileSync(join(await template, 'hall.db'), join(folder, 'hall.db'))
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
  const faults: unknown[] = []
  const log: Log = { note: () => {}, fault: (event, error) => void faults.push([event, error]) }
  const files = fileStore(join(folder, 'files'), demoKey())
  const exports: TestHall['exports'] = []
  const readings: TestHall['readings'] = []
  const places: TestHall['places'] = new Map()
  const probes: TestHall['probes'] = new Map()
  let cancelled = 0
  const jobs: Jobs = jobsOf?.(folder, { clock, log }) ?? {
    exportPlace: join(folder, 'exports'),
    startExport: (order, tell) => void exports.push({ order, tell }),
    verifyExport: (order, tell) => void readings.push({ order, tell }),
    cancelExport: () => {
      cancelled += 1
    },
    lookAtPlace: (place) =>
      Promise.resolve(
        places.get(place) ?? { reach: 'ready', freeBytes: 1e12, sameDisk: false, names: new Set() },
      ),
    probePlace: (path) => Promise.resolve(probes.get(path) ?? { ok: false, problem: 'not-found' }),
    verifyDatabase: async () => verifyDatabase(store, files),
    workbook: (order) => writeWorkbook(store.snapshot((db) => sheetOf(db, order))),
    queueStatistics: async (order, overtaken) => {
      // As in a worker, the answer comes later; whoever asks again until then has it ended.
      await Promise.resolve()
      return overtaken.aborted ? null : store.snapshot((db) => countQueue(db, order))
    },
  }
  let run = 'test-run'
  const start = (): Backend =>
    createBackend(store, { clock, ids, log, files, demo: true, encryption, jobs }, run)
  let backend = start()
  const as = (surface: Surface, client = `${surface}-1`): Caller => {
    const reply: Caller['reply'] = async (channel, input, key) => {
      const principal: Principal = { surface, client, run }
      const needsKey = channels[channel].kind === 'command'
      keys += 1
      return (await backend.dispatch(principal, {
        channel,
        input,
        key: needsKey ? (key ?? `test-key-${keys}`) : null,
      })) as never
    }
    return {
      reply,
      call: async (channel, input, key) => {
        const answer = await reply(channel, input, key)
        if (!answer.ok)
          throw new Error(`${channel}: ${JSON.stringify(answer.error)} ${String(faults.at(-1))}`)
        return channels[channel].output.parse(answer.value) as never
      },
    }
  }
  return {
    get backend() {
      return backend
    },
    restart: (nextRun = run) => {
      backend.close()
      run = nextRun
      backend = start()
    },
    store,
    clock,
    folder,
    faults,
    exports,
    readings,
    cancelled: () => cancelled,
    places,
    probes,
    as,
    signIn: async (login, counterId, client = 'staff-1') => {
      const caller = as('staff', client)
      const { demoPassword } = await caller.call('session.choices', {})
      await caller.call('session.signIn', { login, password: demoPassword ?? '', counterId })
      return caller
    },
    verify: () => verifyDatabase(store, files).problems,
    close: () => {
      backend.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
