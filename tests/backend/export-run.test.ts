import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { OWN_TARGET, openExportingHall } from '#tests/support/exporting-hall.ts'
import type { ExportingHall } from '#tests/support/exporting-hall.ts'
import { acceptedCase, closedCase, drawAll, notifiedCase, serve } from '#tests/support/visit-steps.ts'

let exporting: ExportingHall

beforeEach(async () => {
  exporting = await openExportingHall()
})

afterEach(() => exporting.close())

/** A number called, a case archived, one told and one accepted whose paper is not drawn yet. */
const someDay = async (): Promise<void> => {
  const { hall, archivist } = exporting
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

describe('an export of a day’s work', () => {
  it('is written by a worker, read back by a process of its own, and whole', async () => {
    await someDay()
    const { own, filesOf, run } = exporting
    const { id } = await run()
    const outcome = await own()
    expect(outcome).toMatchObject({ state: 'done', problem: 'none', form: 'sealed', missing: 1 })
    expect(outcome.manifestHash).toMatch(/^[0-9a-f]{64}$/)
    expect(outcome.cache).not.toBeNull()
    expect((await exporting.runs())[0]).toMatchObject({ id, cause: 'hand', startedBy: '刘芳' })
    expect(filesOf(outcome)).toEqual(
      expect.arrayContaining([
        'bag-info.txt',
        'bagit.txt',
        'manifest-sha256.txt',
        'manifest-sha512.txt',
        'data/hall.db',
        'data/hall/hall.json',
        'data/hall/key.json',
      ]),
    )
    // Nothing half-done lies beside the package, and no snapshot in the hall.
    expect(readdirSync(outcome.place)).toEqual([outcome.packageName])
    expect(readdirSync(exporting.hall.folder)).not.toContain('snapshot')
  })

  it('holds a copy of the database that opens with the key and says the same', async () => {
    await someDay()
    await exporting.run()
    const { place, packageName } = await exporting.own()
    const copy = join(exporting.hall.folder, 'copy.db')
    copyFileSync(join(place, packageName, 'data', 'hall.db'), copy)
    expect(() => openRaw(copy, null)).toThrow()
    const store = storeOf(openRaw(copy, demoKey()))
    const tables = store.read
      .all<{ name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'case_words%'",
      )
      .map(({ name }) => name)
      // What the run itself has written since.
      .filter((name) => !['export_run', 'export_outcome', 'audit', 'command_log'].includes(name))
    expect(tables.length).toBeGreaterThan(20)
    for (const name of tables) {
      const sql = `SELECT * FROM ${name}`
      expect(store.read.all(sql), name).toEqual(exporting.hall.store.read.all(sql))
    }
    expect(verifyDatabase(store, null).problems).toEqual([])
    store.close()
  })

  it('can be made while the hall goes on working', async () => {
    await someDay()
    const { hall } = exporting
    await exporting.start()
    const clerk = hall.as('staff')
    const issued: string[] = []
    while ((await exporting.runs())[0]?.finishedAt === null) {
      issued.push(await serve(hall, clerk))
      await clerk.call('queue.consult', {})
      // As between two messages of a window: the worker's own come in here.
      await new Promise(setImmediate)
    }
    expect(await exporting.own()).toMatchObject({ state: 'done' })
    expect(new Set(issued).size).toBe(issued.length)
  })

  it('takes unchanged files over from the one before, and stands alone when that is cleared away', async () => {
    await someDay()
    await exporting.run()
    const before = await exporting.own()
    await exporting.run()
    const after = await exporting.own()
    expect(after).toMatchObject({ state: 'done' })
    expect(after.reusedFiles).toBeGreaterThan(3)
    // The newest of a day stays: the one before was cleared away after this one was read back.
    expect(after.removed).toEqual([before.packageName])
    expect(readdirSync(after.place)).toEqual([after.packageName])
    const { id } = (await exporting.runs())[0]!
    await exporting.verify(id, OWN_TARGET)
    expect(await exporting.own()).toMatchObject({ state: 'done', problem: 'none' })
  })
})

describe('several targets', () => {
  it('a container is one file that its password opens, an open folder lies in the open, each with its outcome', async () => {
    await someDay()
    const stick = exporting.elsewhere()
    const usb = await exporting.addTarget(stick, { form: 'container', password: 'correct-horse-battery' })
    const share = exporting.elsewhere()
    const open = await exporting.addTarget(share, { form: 'open', consent: true })
    await exporting.run()
    const [own, container, folder] = (await exporting.runs())[0]!.outcomes
    expect([own!.state, container!.state, folder!.state]).toEqual(['done', 'done', 'done'])
    expect([container!.targetId, folder!.targetId]).toEqual([usb, open])
    expect(readdirSync(stick)).toEqual([container!.packageName])
    expect(container!.packageName).toMatch(/\.zip$/)
    expect(readFileSync(join(stick, container!.packageName)).includes('王敏')).toBe(false)
    expect(exporting.filesOf(folder!)).toEqual(
      expect.arrayContaining(['data/tables/cases.csv', 'data/tables/cases.parquet']),
    )
  })

  it('a target that is not there fails by itself and the others have their package', async () => {
    const gone = exporting.elsewhere()
    const targetId = await exporting.addTarget(gone, { form: 'sealed' })
    rmSync(gone, { recursive: true })
    await exporting.run()
    expect((await exporting.runs())[0]!.outcomes).toMatchObject([
      { targetId: OWN_TARGET, state: 'done' },
      { targetId, state: 'failed', problem: 'not-found' },
    ])
    const { targets } = await exporting.archivist.call('export.targets', {})
    expect(targets.map(({ reach }) => reach)).toEqual(['ready', 'not-found'])
    expect(exporting.faults()).toHaveLength(1)
  })
})

describe('an export that does not come to its end', () => {
  it('cancelled, it leaves nothing, and the next one is whole', async () => {
    await someDay()
    const runId = await exporting.start()
    await exporting.archivist.call('export.cancel', { runId })
    await exporting.ended()
    expect(await exporting.own()).toMatchObject({ state: 'cancelled', manifestHash: null })
    await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'done' })
    expect(readdirSync((await exporting.own()).place)).toHaveLength(1)
  })

  it.each(['writing', 'verifying'] as const)(
    'cancelled while %s, it leaves nothing either',
    async (state) => {
      await someDay()
      const runId = await exporting.start()
      await exporting.until((run) => run.outcomes[0]!.state === state)
      await exporting.archivist.reply('export.cancel', { runId })
      await exporting.ended()
      const own = await exporting.own()
      // The worker may have been faster than the hand; then the package is whole and was read back.
      const lying = existsSync(own.place) ? readdirSync(own.place) : []
      expect(lying).toEqual(own.state === 'done' ? [own.packageName] : [])
      expect(existsSync(join(exporting.hall.folder, 'snapshot'))).toBe(false)
    },
  )

  it('where no folder can be made, it says so', async () => {
    const exports = join(exporting.hall.folder, 'exports')
    writeFileSync(exports, 'a file in the place of the folder')
    await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'failed' })
    rmSync(exports)
    await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'done' })
    expect(exporting.faults()).toHaveLength(1)
  })

  it('whose worker dies without a word has failed, and nothing bears its name', async () => {
    exporting.useWorker(join(exporting.hall.folder, 'no-such-worker.ts'))
    await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'failed', problem: 'other' })
    expect(existsSync(join(exporting.hall.folder, 'exports'))).toBe(false)
    expect(exporting.faults()).toHaveLength(1)
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
    exporting.useVerifier({
      file: process.execPath,
      args: ['-e', script, '--'],
      env: { ELECTRON_RUN_AS_NODE: '1' },
    })
    await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'failed', problem: 'verify-failed' })
    expect(exporting.faults()).toHaveLength(1)
  })

  it('a verifier that cannot be started has verified nothing; the next one may', async () => {
    exporting.useVerifier({ file: join(exporting.hall.folder, 'nothing'), args: [], env: {} })
    const { id } = await exporting.run()
    expect(await exporting.own()).toMatchObject({ state: 'failed', problem: 'verify-failed' })
    exporting.useVerifier(null)
    await exporting.verify(id, OWN_TARGET)
    expect(await exporting.own()).toMatchObject({ state: 'done', problem: 'none' })
    expect(exporting.faults()).toHaveLength(1)
  })

  it('one flipped byte: damaged, and the file is named; mended, it is done again', async () => {
    await someDay()
    const { id } = await exporting.run()
    const own = await exporting.own()
    const name = exporting.filesOf(own).find((file) => file.startsWith('data/files/'))!
    const file = join(own.place, own.packageName, name)
    const sound = readFileSync(file)
    writeFileSync(file, sound.with(20, sound[20]! ^ 1))
    await exporting.verify(id, OWN_TARGET)
    expect(await exporting.own()).toMatchObject({ state: 'damaged', damagedFile: name })
    writeFileSync(file, sound)
    await exporting.verify(id, OWN_TARGET)
    expect(await exporting.own()).toMatchObject({ state: 'done', damagedFile: null })
  })
})

describe('检查数据库 in a worker', () => {
  it('finds everything sound, and what is not', async () => {
    await someDay()
    const { archivist, hall } = exporting
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
