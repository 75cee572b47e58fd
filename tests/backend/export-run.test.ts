import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { WorkerPlace } from '#electron/backend/jobs/create-jobs.ts'
import { readCsv } from '#electron/backend/jobs/csv.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-database.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { ExportRun } from '#shared/contract/export.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, drawAll, notifiedCase, serve } from '#tests/support/visit-steps.ts'

// The real jobs: the writer in a worker thread, the reader in a process of its own, both from the sources.
const JOBS = join(import.meta.dirname, '../../electron/backend/jobs')

let hall: TestHall
let archivist: Caller
let stop: () => void
let workerPlace: WorkerPlace
let verifier: { file: string; args: string[]; env: Record<string, string> }

beforeEach(async () => {
  workerPlace = (name) => join(JOBS, `${name}.ts`)
  verifier = {
    file: process.execPath,
    args: [join(JOBS, 'command-line.ts')],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  }
  hall = await openTestHall('2026-09-17T16:18:00+08:00', (folder) => {
    const { stop: stopJobs, ...jobs } = createJobs(
      {
        folder,
        key: demoKey(),
        clockOffset: 0,
        get verifier() {
          return verifier
        },
      },
      (name) => workerPlace(name),
    )
    stop = stopJobs
    return jobs
  })
  archivist = await hall.signIn('liufang', null, 'staff-2')
})

afterEach(() => {
  stop()
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const runs = async (): Promise<ExportRun[]> => (await archivist.call('export.runs', {})).runs

/** Waits for the news that the newest run has come so far. */
const until = (reached: (run: ExportRun) => boolean): Promise<ExportRun> =>
  new Promise((resolve) => {
    const look = async (): Promise<void> => {
      const [newest] = await runs()
      if (newest !== undefined && reached(newest)) resolve(newest)
    }
    hall.backend.onEvent(({ topic }) => {
      if (topic === 'exports') void look()
    })
    void look()
  })
const ended = (): Promise<ExportRun> => until(({ finishedAt }) => finishedAt !== null)
const start = async (): Promise<string> => (await archivist.call('export.start', { readable: true })).runId

/** A number called, a case archived, one told and one accepted whose paper is not drawn yet. */
const someDay = async (): Promise<void> => {
  const clerk = await hall.signIn('wangmin', 'counter-1')
  await serve(hall, clerk)
  await closedCase(clerk, 'old-age-allowance')
  await notifiedCase(clerk, 'residence-permit', ['photo'])
  await clerk.call('queue.finish', {})
  await drawAll(hall)
  const { batchId } = await archivist.call('archive.open', { year: 2026 })
  for (const to of ['sorting', 'numbering', 'locked'] as const)
    await archivist.call('archive.advance', { batchId, to })
  await drawAll(hall)
  await acceptedCase(clerk, 'legal-aid')
}

const placeOf = ({ place, packageName }: ExportRun): string => join(place, packageName)
const files = (run: ExportRun): string[] =>
  readdirSync(placeOf(run), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(placeOf(run).length + 1))
    .toSorted()

const table = (run: ExportRun, name: string): Record<string, string>[] => {
  const read = readCsv(readFileSync(join(placeOf(run), 'data', `${name}.csv`), 'utf8'))
  if (!read.ok) throw new Error(`${name}: record ${read.record}`)
  return read.rows.map((row) => Object.fromEntries(read.header.map((column, at) => [column, row[at] ?? ''])))
}

describe('an export of a day’s work', () => {
  it('is written by a worker, read back by a process of its own, and whole', async () => {
    await someDay()
    const runId = await start()
    const run = await ended()
    expect(run).toMatchObject({ id: runId, state: 'done', problem: 'none', missingDocuments: 1 })
    expect(run.manifestHash).toMatch(/^[0-9a-f]{64}$/)
    expect(files(run)).toEqual(
      expect.arrayContaining([
        'bag-info.txt',
        'bagit.txt',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
        join('data', 'hall.db'),
      ]),
    )
    expect(
      table(run, 'cases').map((row) => [row['case_number'], row['status'], row['archive_code']]),
    ).toEqual([
      ['2026-0001', 'closed', '0194-ZY·2026-D30-BMFW-0001'],
      ['2026-0002', 'notified', ''],
      ['2026-0003', 'accepted', ''],
    ])
    expect(table(run, 'tickets')).toMatchObject([{ ticket_number: 'A001', result: 'notified' }])
    // 受理、结果、送达、告知、目录 are there, the paper that was not drawn yet is listed as missing.
    expect(table(run, 'documents').map((row) => row['state'])).toEqual([
      ...Array.from({ length: 5 }, () => 'present'),
      'missing',
    ])
    const archived = files(run).filter((file) => file.includes('BMFW-0001'))
    expect(archived).toHaveLength(4)
    // Nothing half-done lies beside the package.
    expect(readdirSync(run.place)).toEqual([run.packageName])
  })

  it('holds a copy of the database that opens with the key and says the same', async () => {
    await someDay()
    await start()
    const run = await ended()
    const copy = join(hall.folder, 'copy.db')
    copyFileSync(join(placeOf(run), 'data', 'hall.db'), copy)
    expect(() => openRaw(copy, null)).toThrow()
    const store = storeOf(openRaw(copy, demoKey()))
    const kept = [
      ...['ticket', 'ticket_event', 'case_file', 'case_event', 'document', 'document_event'],
      ...[
        'personal_payload',
        'person_index',
        'visit',
        'archive_item',
        'number_series',
        'staff',
        'hall_matter',
      ],
    ]
    for (const name of kept) {
      const sql = `SELECT * FROM ${name} ORDER BY 1, 2`
      expect(store.read.all(sql), name).toEqual(hall.store.read.all(sql))
    }
    expect(verifyDatabase(store, null).problems).toEqual([])
    store.close()
  })

  it('can be made while the hall goes on working', async () => {
    await someDay()
    await start()
    const clerk = hall.as('staff')
    const issued: string[] = []
    while ((await runs())[0]?.finishedAt === null) {
      issued.push(await serve(hall, clerk))
      await clerk.call('queue.consult', {})
      // As between two messages of a window: the worker's own come in here.
      await new Promise(setImmediate)
    }
    expect((await runs())[0]).toMatchObject({ state: 'done' })
    expect(new Set(issued).size).toBe(issued.length)
  })
})

describe('an export that does not come to its end', () => {
  it('cancelled, it leaves nothing, and the next one is whole', async () => {
    await someDay()
    const runId = await start()
    await archivist.call('export.cancel', { runId })
    const run = await ended()
    expect(run).toMatchObject({ state: 'cancelled', manifestHash: null })
    expect(readdirSync(run.place)).toEqual([])
    await start()
    expect(await ended()).toMatchObject({ state: 'done' })
  })

  it('cancelled while the documents are written, it leaves nothing either', async () => {
    const runId = await start()
    await until(({ step }) => step !== 'snapshot')
    await archivist.reply('export.cancel', { runId })
    const run = await ended()
    // The worker may have been faster than the hand; then the package is whole and only its reading was stopped.
    const left = readdirSync(run.place)
    expect(left).toEqual(run.manifestHash === null ? [] : [run.packageName])
  })

  it('where no folder can be made, it says so', async () => {
    writeFileSync(join(hall.folder, 'exports'), 'a file in the place of the folder')
    await start()
    expect(await ended()).toMatchObject({ state: 'failed', problem: 'not-writable' })
    rmSync(join(hall.folder, 'exports'))
    await start()
    expect(await ended()).toMatchObject({ state: 'done' })
  })

  it('whose worker dies without a word has failed, and nothing bears its name', async () => {
    workerPlace = () => join(JOBS, 'no-such-worker.ts')
    await start()
    const run = await ended()
    expect(run).toMatchObject({ state: 'failed', problem: 'other' })
    expect(readdirSync(run.place)).toEqual([])
  })

  it('what an export of a dead program has left is swept before the next', async () => {
    await start()
    const { place } = await ended()
    writeFileSync(join(place, '昨天.snapshot.db'), 'half a copy')
    await start()
    await until(({ state, finishedAt }) => state === 'done' && finishedAt !== null)
    expect(readdirSync(place).filter((name) => name.includes('snapshot'))).toEqual([])
  })
})

describe('an export is not done before it was read back', () => {
  it.each([
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
    ['says nothing', ''],
    [
      'is killed after its verdict',
      'console.log(JSON.stringify({ok:true})); process.kill(process.pid, "SIGKILL")',
    ],
    ['says something else', 'console.log("{}")'],
  ])('a verifier that %s has verified nothing', async (_how, script) => {
    verifier = { file: process.execPath, args: ['-e', script, '--'], env: { ELECTRON_RUN_AS_NODE: '1' } }
    await start()
    expect(await ended()).toMatchObject({ state: 'failed', problem: 'verify-failed' })
  })

  it('a verifier that cannot be started has verified nothing; the next one may', async () => {
    const sound = verifier
    verifier = { file: join(hall.folder, 'nothing'), args: [], env: {} }
    const runId = await start()
    expect(await ended()).toMatchObject({ state: 'failed', problem: 'verify-failed' })
    verifier = sound
    await archivist.call('export.verify', { runId })
    expect(await ended()).toMatchObject({ state: 'done', problem: 'none' })
  })

  it('one flipped byte: damaged, and the file is named; mended, it is done again', async () => {
    await someDay()
    const runId = await start()
    const run = await ended()
    const name = files(run).find((file) => file.includes('一次性告知书') && file.endsWith('.pdf'))!
    const sound = readFileSync(join(placeOf(run), name))
    writeFileSync(join(placeOf(run), name), sound.with(200, sound[200]! ^ 1))
    await archivist.call('export.verify', { runId })
    expect(await ended()).toMatchObject({ state: 'damaged', damagedFile: name.replaceAll('\\', '/') })
    writeFileSync(join(placeOf(run), name), sound)
    await archivist.call('export.verify', { runId })
    expect(await ended()).toMatchObject({ state: 'done', damagedFile: null })
  })
})

describe('检查数据库 in a worker', () => {
  it('finds everything sound, and what is not', async () => {
    await someDay()
    const verdict = await archivist.call('settings.verifyDatabase', {})
    expect(verdict).toMatchObject({ ok: true, problems: [] })
    expect(verdict.checked).toBeGreaterThan(20)
    hall.store.raw.exec('UPDATE ticket SET times_called = 7 WHERE sequence = 1')
    expect(await archivist.call('settings.verifyDatabase', {})).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('timesCalled is 7, events say 1')],
    })
    hall.store.raw.exec('UPDATE ticket SET times_called = 1 WHERE sequence = 1')
  })
})
