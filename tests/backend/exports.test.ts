import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportProgress } from '#electron/backend/context.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let archivist: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T16:18:00+08:00')
  archivist = await hall.signIn('liufang', null)
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const start = async (): Promise<string> => (await archivist.call('export.start', { readable: true })).runId
const tell = (...told: ExportProgress[]): void => {
  for (const progress of told) hall.exports.at(-1)!.report(progress)
}
const run = async () => (await archivist.call('export.runs', {})).runs[0]
const audited = (): unknown[] =>
  hall.store.read
    .all<{ what: string }>("SELECT what FROM audit WHERE what LIKE 'export.%' ORDER BY seq")
    .map(({ what }) => what)

const WRITTEN: ExportProgress = {
  kind: 'written',
  files: 12,
  bytes: 3456,
  manifestHash: 'ab'.repeat(32),
  missingDocuments: 1,
}

describe('导出 is done when it was read back, not when it was written', () => {
  it('goes from running through verifying to done', async () => {
    await start()
    expect(await run()).toMatchObject({ state: 'running', startedBy: '刘芳', manifestHash: null })
    tell({ kind: 'progress', step: 'documents', done: 3, total: 9 })
    expect(await run()).toMatchObject({ state: 'running', step: 'documents', doneFiles: 3, totalFiles: 9 })
    tell(WRITTEN)
    expect(await run()).toMatchObject({ state: 'verifying', missingDocuments: 1, finishedAt: null })
    tell({ kind: 'verified' })
    expect(await run()).toMatchObject({ state: 'done', doneFiles: 12, finishedAt: hall.clock.now() })
    expect(audited()).toEqual(['export.start', 'export.done'])
  })

  it('the package says hall, day and time in its name, and no path crosses', async () => {
    await start()
    expect((await run())!.packageName).toMatch(/^青禾街道便民服务中心.*2026-?09-?17.*16[-.时]?18/)
    expect(hall.exports[0]!.order.packageName).toBe((await run())!.packageName)
  })

  it.each([
    [
      { kind: 'damaged', file: 'data/cases.csv' },
      { state: 'damaged', damagedFile: 'data/cases.csv' },
    ],
    [
      { kind: 'failed', problem: 'verify-failed' },
      { state: 'failed', problem: 'verify-failed' },
    ],
    [{ kind: 'cancelled' }, { state: 'cancelled', problem: 'none' }],
  ] as const)('ends with %o as it is told', async (last, expected) => {
    await start()
    tell(WRITTEN, last)
    expect(await run()).toMatchObject(expected)
    tell({ kind: 'verified' })
    expect(await run()).toMatchObject(expected)
  })
})

describe('one at a time', () => {
  it('a second is refused while one runs, and starts when it has ended', async () => {
    await start()
    expect(await archivist.reply('export.start', { readable: true })).toMatchObject({
      error: { code: 'already-running' },
    })
    tell({ kind: 'failed', problem: 'disk-full' })
    expect(await run()).toMatchObject({ state: 'failed', problem: 'disk-full' })
    await start()
    expect((await archivist.call('export.runs', {})).runs).toHaveLength(2)
  })

  it('nobody exports readable documents without agreeing to it', async () => {
    expect(await archivist.reply('export.start', { readable: false as never })).toMatchObject({
      error: { code: 'bad-input' },
    })
    const clerk = await hall.signIn('wangmin', 'counter-1', 'staff-2')
    expect(await clerk.reply('export.start', { readable: true })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it('what the last run of the program left half-done is named interrupted', async () => {
    await start()
    hall.restart()
    expect(await run()).toMatchObject({ state: 'failed', problem: 'interrupted' })
    await start()
  })
})

describe('核验 again', () => {
  it.each(['done', 'damaged', 'failed', 'cancelled'] as const)(
    'a written package may be read back after it was %s',
    async (state) => {
      const runId = await start()
      const last = {
        done: { kind: 'verified' },
        damaged: { kind: 'damaged', file: 'x' },
        failed: { kind: 'failed', problem: 'verify-failed' },
        cancelled: { kind: 'cancelled' },
      } as const
      tell(WRITTEN, last[state])
      await archivist.call('export.verify', { runId })
      expect(await run()).toMatchObject({ state: 'verifying', finishedAt: null })
      expect(await archivist.reply('export.verify', { runId })).toMatchObject({
        error: { code: 'already-running' },
      })
      tell({ kind: 'verified' })
      expect(await run()).toMatchObject({ state: 'done', damagedFile: null, problem: 'none' })
    },
  )

  it('what was never written cannot be read back, and what has ended cannot be cancelled', async () => {
    const runId = await start()
    tell({ kind: 'failed', problem: 'not-writable' })
    for (const channel of ['export.verify', 'export.cancel'] as const) {
      expect(await archivist.reply(channel, { runId })).toMatchObject({ error: { code: 'wrong-status' } })
      expect(await archivist.reply(channel, { runId: 'nobody' })).toMatchObject({ error: { code: 'no-run' } })
    }
  })
})
