import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { ExportOutcome, ExportRun } from '#shared/contract/export.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { Handshake } from '#shared/contract/wire.ts'
import { builtEntries } from './built.ts'
import type { Caller, TestHall } from './test-hall.ts'
import { openTestHall } from './test-hall.ts'

export const OWN_TARGET = 'built-in'
const KEEP = { daily: 7, weekly: 4, monthly: 12 }

/** The demo hall with real exports, their workers and processes. */
export interface ExportingHall {
  readonly hall: TestHall
  readonly archivist: Caller
  readonly admin: Caller
  runs(): Promise<ExportRun[]>
  /** Begins a run over every target. */
  start(): Promise<string>
  /** Waits for the news that the newest run has come so far. */
  until(reached: (run: ExportRun) => boolean): Promise<ExportRun>
  ended(): Promise<ExportRun>
  /** A whole run, from its start to its end. */
  run(): Promise<ExportRun>
  /** Has a package read back once more, to the end. */
  verify(runId: string, targetId: string): Promise<void>
  /** The outcome of the newest run at the program's own folder. */
  own(): Promise<ExportOutcome>
  /** A folder on another disk than the hall's; removed at the end. */
  elsewhere(): string
  addTarget(
    place: string,
    wish: Pick<InputOf<'export.target.add'>, 'form'> & Partial<InputOf<'export.target.add'>>,
  ): Promise<string>
  /** Files of a package in its own names. */
  filesOf(outcome: ExportOutcome): string[]
  readonly soundVerifier: Handshake['verifier']
  /** Null for the real one. */
  useVerifier(verifier: Handshake['verifier'] | null): void
  useWorker(script: string | null): void
  /** What the jobs have complained of so far; taken out, as a test that expects it does. */
  faults(): unknown[]
  /** The program ends; the database stays. */
  stopJobs(): void
  close(): void
}

export const openExportingHall = async (iso = '2026-09-17T16:18:00+08:00'): Promise<ExportingHall> => {
  // The real jobs: writers in worker threads, the reader in a process of its own.
  const entry = await builtEntries()
  const soundVerifier = {
    file: process.execPath,
    args: [entry('command-line')],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  }
  let verifier: Handshake['verifier'] = soundVerifier
  let script: string | null = null
  let stop = (): void => undefined
  const faults: unknown[] = []
  const folders: string[] = []
  const hall = await openTestHall(iso, (folder, { clock }) => {
    const { stop: stopJobs, ...jobs } = createJobs(
      {
        folder,
        key: demoKey(),
        get verifier() {
          return verifier
        },
      },
      (name) => (name === 'export-worker' && script !== null ? script : entry(name)),
      { clock, log: { note: () => {}, fault: (event, error) => void faults.push([event, error]) } },
    )
    stop = stopJobs
    return jobs
  })
  writeFileSync(join(hall.folder, 'hall.json'), '{}\n')
  writeFileSync(join(hall.folder, 'key.json'), '{"format":1,"encryption":"demo"}\n')
  const archivist = await hall.signIn('liufang', null, 'staff-2')
  const admin = await hall.signIn('zhaoqian', null, 'staff-3')

  const runs: ExportingHall['runs'] = async () => (await archivist.call('export.runs', {})).runs
  const until: ExportingHall['until'] = (reached) =>
    new Promise((resolve, reject) => {
      const look = async (): Promise<void> => {
        const [newest] = await runs()
        if (newest !== undefined && reached(newest)) resolve(newest)
      }
      hall.backend.onEvent(({ topic }) => {
        if (topic === 'exports') void look().catch(reject)
      })
      void look().catch(reject)
    })
  const start: ExportingHall['start'] = async () => {
    // Two packages of one moment could not be told apart by their age.
    hall.clock.pass(60_000)
    return (await archivist.call('export.start', { cause: 'hand', targetIds: [] })).runId
  }
  const ended = (): Promise<ExportRun> => until(({ finishedAt }) => finishedAt !== null)

  return {
    hall,
    archivist,
    admin,
    runs,
    start,
    until,
    ended,
    run: async () => {
      const runId = await start()
      return until(({ id, finishedAt }) => id === runId && finishedAt !== null)
    },
    verify: async (runId, targetId) => {
      await archivist.call('export.verify', { runId, targetId })
      await until(({ outcomes }) => outcomes.every(({ state }) => state !== 'verifying'))
    },
    own: async () => {
      const outcome = (await runs())[0]?.outcomes.find(({ targetId }) => targetId === OWN_TARGET)
      if (outcome === undefined) throw new Error('the newest run has nothing in the own folder')
      return outcome
    },
    elsewhere: () => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'target-')))
      folders.push(folder)
      return folder
    },
    addTarget: async (place, wish) => {
      const { placeId } = await hall.as('system').call('export.place.offer', { path: place })
      const asked = { placeId, name: `目标 ${folders.length}`, password: null, consent: false, keep: KEEP }
      return (await admin.call('export.target.add', { ...asked, ...wish })).targetId
    },
    filesOf: ({ place, packageName }) => {
      const root = join(place, packageName)
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        )
        .toSorted()
    },
    soundVerifier,
    useVerifier: (next) => {
      verifier = next ?? soundVerifier
    },
    useWorker: (next) => {
      script = next
    },
    faults: () => faults.splice(0),
    stopJobs: () => stop(),
    close: () => {
      stop()
      const problems = hall.verify()
      const left = [...hall.faults, ...faults]
      hall.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
      if (problems.length > 0 || left.length > 0)
        throw new Error(`${problems.join('\n')}\n${left.join('\n')}`)
    },
  }
}
