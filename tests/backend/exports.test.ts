import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportReport } from '#electron/backend/context.ts'
import type { ExportOutcome, ExportRun } from '#shared/contract/export.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let archivist: Caller
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T16:18:00+08:00')
  archivist = await hall.signIn('liufang', null)
  admin = await hall.signIn('zhaoqian', null, 'staff-2')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const OWN = 'built-in'
const KEEP = { daily: 7, weekly: 4, monthly: 12 }

const start = async (): Promise<string> =>
  (await archivist.call('export.start', { cause: 'hand', targetIds: [] })).runId
const tell = async (...told: ExportReport[]): Promise<void> => {
  for (const report of told) await hall.exports.at(-1)!.tell(report)
}
const run = async (): Promise<ExportRun> => (await archivist.call('export.runs', {})).runs[0]!
const outcome = async (): Promise<ExportOutcome> => (await run()).outcomes[0]!
const audited = (): unknown[] =>
  hall.store.read
    .all<{ what: string }>("SELECT what FROM audit WHERE what LIKE 'export.%' ORDER BY seq")
    .map(({ what }) => what)

const written = (targetId: string): ExportReport => ({
  kind: 'written',
  targetId,
  files: 12,
  bytes: 3456,
  reusedFiles: 5,
  manifestHash: 'ab'.repeat(32),
  missing: 1,
})
const SOUND = { kind: 'sound', targetId: OWN, cache: 'bypassed', mended: null } as const
const BEGAN: ExportReport = { kind: 'began', targetId: OWN }

/** A run from its beginning to its end, found sound. */
const goodRun = async (): Promise<string> => {
  const runId = await start()
  await tell({ kind: 'snapshot', at: hall.clock.now() })
  for (const { targetId } of hall.exports.at(-1)!.order.targets)
    await tell({ kind: 'began', targetId }, written(targetId), { ...SOUND, targetId })
  await tell({ kind: 'finished' })
  return runId
}

const offer = async (path: string, sameDisk = false): Promise<string> => {
  hall.probes.set(path, { ok: true, path, sameDisk, links: true, freeBytes: 5e9 })
  return (await hall.as('system').call('export.place.offer', { path })).placeId
}
const stick = async (name = '移动硬盘'): Promise<string> =>
  (
    await admin.call('export.target.add', {
      placeId: await offer(`/media/${name}`),
      name,
      form: 'sealed',
      password: null,
      consent: false,
      keep: KEEP,
    })
  ).targetId

describe('导出 is done when it was read back, not when it was written', () => {
  it('goes from waiting through writing and verifying to done', async () => {
    await start()
    expect(await run()).toMatchObject({ cause: 'hand', startedBy: '刘芳', finishedAt: null })
    expect(await outcome()).toMatchObject({ state: 'waiting', manifestHash: null, form: 'sealed' })
    await tell(BEGAN)
    await tell({
      kind: 'progress',
      targetId: OWN,
      step: 'files',
      doneFiles: 3,
      totalFiles: 9,
      doneBytes: 30,
      totalBytes: 90,
    })
    expect(await outcome()).toMatchObject({ state: 'writing', step: 'files', doneFiles: 3, totalFiles: 9 })
    await tell(written(OWN))
    expect(await outcome()).toMatchObject({
      state: 'verifying',
      missing: 1,
      reusedFiles: 5,
      finishedAt: null,
    })
    await tell(SOUND)
    expect(await outcome()).toMatchObject({ state: 'done', cache: 'bypassed', finishedAt: hall.clock.now() })
    expect(await run()).toMatchObject({ finishedAt: null })
    await tell({ kind: 'removed', targetId: OWN, names: ['昨天'] }, { kind: 'finished' })
    expect(await outcome()).toMatchObject({ state: 'done', removed: ['昨天'], step: 'none', doneFiles: 12 })
    expect(await run()).toMatchObject({ finishedAt: hall.clock.now() })
    expect(audited()).toEqual(['export.start', 'export.done', 'export.removed'])
  })

  it('the package says hall, day and time in its name', async () => {
    await start()
    expect((await outcome()).packageName).toMatch(/^青禾街道便民服务中心.*2026-?09-?17.*16[-.时]?18/)
    expect(hall.exports[0]!.order.targets[0]).toMatchObject({
      packageName: (await outcome()).packageName,
      place: join(hall.folder, 'exports'),
      sound: [],
    })
  })

  it('how far it has come is shown and never written down', async () => {
    await start()
    await tell(BEGAN)
    const before = hall.store.read.get<{ n: number }>('SELECT total_changes() AS n')
    for (let done = 0; done < 1000; done += 1)
      await tell({
        kind: 'progress',
        targetId: OWN,
        step: 'files',
        doneFiles: done,
        totalFiles: 1000,
        doneBytes: 0,
        totalBytes: 0,
      })
    expect(hall.store.read.get('SELECT total_changes() AS n')).toEqual(before)
    expect(await outcome()).toMatchObject({ doneFiles: 999 })
  })

  it.each([
    [
      { kind: 'damaged', targetId: OWN, file: 'data/hall.db', cache: null },
      { state: 'damaged', damagedFile: 'data/hall.db', problem: 'verify-failed' },
    ],
    [
      { kind: 'failed', targetId: OWN, problem: 'lost' },
      { state: 'failed', problem: 'lost' },
    ],
    [
      { kind: 'cancelled', targetId: OWN },
      { state: 'cancelled', problem: 'none', manifestHash: null },
    ],
  ] as const)('ends with %o as it is told, and stays so', async (last, expected) => {
    await start()
    await tell(BEGAN, written(OWN), last)
    expect(await outcome()).toMatchObject(expected)
    await tell(SOUND, { kind: 'finished' }, SOUND)
    expect(await outcome()).toMatchObject(expected)
  })
})

describe('one at a time', () => {
  it('a second is refused while one runs, and starts when it has ended', async () => {
    const runId = await start()
    expect(await archivist.reply('export.start', { cause: 'hand', targetIds: [] })).toMatchObject({
      error: { code: 'already-running' },
    })
    expect((await archivist.call('export.warning', {})).running).toBe(runId)
    await tell({ kind: 'failed', targetId: OWN, problem: 'disk-full' }, { kind: 'finished' })
    expect((await archivist.call('export.warning', {})).running).toBeNull()
    await start()
    expect((await archivist.call('export.runs', {})).runs).toHaveLength(2)
  })

  it('everybody may export before switching off; only its keepers break it off', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1', 'staff-3')
    const { runId } = await clerk.call('export.start', { cause: 'closing', targetIds: [] })
    expect(await run()).toMatchObject({ cause: 'closing', startedBy: '王敏' })
    expect(await clerk.reply('export.cancel', { runId })).toMatchObject({ error: { code: 'not-allowed' } })
    await archivist.call('export.cancel', { runId })
    expect(hall.cancelled()).toBe(1)
  })

  it('what the last start of the program left half-done is named interrupted', async () => {
    await start()
    await tell(BEGAN, written(OWN))
    hall.restart()
    expect(await run()).toMatchObject({ finishedAt: hall.clock.now() })
    expect(await outcome()).toMatchObject({ state: 'failed', problem: 'interrupted' })
    await start()
  })
})

describe('several targets', () => {
  it('each has its own outcome, in one run', async () => {
    const usb = await stick()
    await start()
    await tell(BEGAN, { kind: 'failed', targetId: OWN, problem: 'disk-full' })
    await tell(
      { kind: 'began', targetId: usb },
      written(usb),
      { ...SOUND, targetId: usb },
      { kind: 'finished' },
    )
    expect(
      (await run()).outcomes.map(({ targetName, state, problem }) => [targetName, state, problem]),
    ).toEqual([
      ['本机', 'failed', 'disk-full'],
      ['移动硬盘', 'done', 'none'],
    ])
  })

  it('one that is switched off is left out unless it is named; an unknown one is refused', async () => {
    const usb = await stick()
    await admin.call('export.target.save', {
      targetId: usb,
      name: '移动硬盘',
      enabled: false,
      keep: KEEP,
      password: null,
    })
    await goodRun()
    expect((await run()).outcomes.map(({ targetId }) => targetId)).toEqual([OWN])
    await archivist.call('export.start', { cause: 'hand', targetIds: [usb] })
    expect((await run()).outcomes.map(({ targetId }) => targetId)).toEqual([usb])
    await tell({ kind: 'finished' })
    expect(await archivist.reply('export.start', { cause: 'hand', targetIds: ['nobody'] })).toMatchObject({
      error: { code: 'no-target' },
    })
  })

  it('the next run knows which packages there are sound, and every name it has used', async () => {
    await goodRun()
    const { packageName } = await outcome()
    await start()
    await tell({ kind: 'failed', targetId: OWN, problem: 'disk-full' }, { kind: 'finished' })
    const failed = (await outcome()).packageName
    await start()
    expect(hall.exports.at(-1)!.order.targets[0]).toMatchObject({
      sound: [{ name: packageName, bytes: 3456 }],
      names: expect.arrayContaining([packageName, failed]) as string[],
    })
  })

  it('packages that share a damaged file are no longer sound', async () => {
    await goodRun()
    const { packageName } = await outcome()
    await start()
    const found = {
      kind: 'shared-damage',
      targetId: OWN,
      names: [packageName],
      file: 'data/files/ab/c',
    } as const
    await tell(BEGAN, written(OWN), found, written(OWN), { ...SOUND, mended: found.file })
    await tell({ kind: 'finished' })
    const [newest, before] = (await archivist.call('export.runs', {})).runs
    expect(newest!.outcomes[0]).toMatchObject({ state: 'done', damagedFile: 'data/files/ab/c' })
    expect(before!.outcomes[0]).toMatchObject({ state: 'damaged', damagedFile: 'data/files/ab/c' })
  })
})

describe('核验 again', () => {
  const reading = async (...told: ExportReport[]): Promise<void> => {
    for (const report of [...told, { kind: 'finished' } as const]) await hall.readings.at(-1)!.tell(report)
  }

  it('shows that it is under way, and what it found', async () => {
    const runId = await goodRun()
    await archivist.call('export.verify', { runId, targetId: OWN })
    expect(hall.readings[0]!.order).toMatchObject({ place: join(hall.folder, 'exports'), password: null })
    expect(await outcome()).toMatchObject({ state: 'verifying', step: 'verify' })
    expect(await archivist.reply('export.verify', { runId, targetId: OWN })).toMatchObject({
      error: { code: 'already-running' },
    })
    expect(await archivist.reply('export.start', { cause: 'hand', targetIds: [] })).toMatchObject({
      error: { code: 'already-running' },
    })
    await reading({ kind: 'damaged', targetId: OWN, file: 'data/hall.db', cache: 'partly' })
    expect(await outcome()).toMatchObject({ state: 'damaged', damagedFile: 'data/hall.db', cache: 'partly' })
    await archivist.call('export.verify', { runId, targetId: OWN })
    await reading(SOUND)
    expect(await outcome()).toMatchObject({ state: 'done', damagedFile: null, problem: 'none' })
  })

  it('a sound package stays sound when a later reading does not come off, and says why', async () => {
    const runId = await goodRun()
    await archivist.call('export.verify', { runId, targetId: OWN })
    await reading({ kind: 'failed', targetId: OWN, problem: 'not-found' })
    expect(await outcome()).toMatchObject({ state: 'done', problem: 'not-found' })
    await archivist.call('export.verify', { runId, targetId: OWN })
    await archivist.call('export.cancel', { runId })
    await reading({ kind: 'cancelled', targetId: OWN })
    expect(await outcome()).toMatchObject({ state: 'done' })
  })

  it('may be done after the program ended in the middle of the first one', async () => {
    const runId = await start()
    await tell(BEGAN, written(OWN))
    hall.restart()
    await archivist.call('export.verify', { runId, targetId: OWN })
    await reading(SOUND)
    expect(await outcome()).toMatchObject({ state: 'done', problem: 'none' })
  })

  it('what was never written cannot be read back, and what has ended cannot be cancelled', async () => {
    const runId = await start()
    await tell({ kind: 'failed', targetId: OWN, problem: 'not-writable' }, { kind: 'finished' })
    expect(await archivist.reply('export.verify', { runId, targetId: OWN })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(await archivist.reply('export.cancel', { runId })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(await archivist.reply('export.verify', { runId: 'nobody', targetId: OWN })).toMatchObject({
      error: { code: 'no-run' },
    })
    expect(await archivist.reply('export.cancel', { runId: 'nobody' })).toMatchObject({
      error: { code: 'no-run' },
    })
  })
})
