import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import { verifyPackage } from '#electron/backend/jobs/package/verify-package.ts'
import type { ExportOutcome } from '#shared/contract/export.ts'
import { builtEntries } from '#tests/support/built.ts'
import { openExportingHall } from '#tests/support/exporting-hall.ts'
import type { ExportingHall } from '#tests/support/exporting-hall.ts'

let exporting: ExportingHall
let stick: string
let faulty: string

beforeEach(async () => {
  exporting = await openExportingHall()
  faulty = (await builtEntries())('faulty-export-worker')
  stick = exporting.elsewhere()
})
afterEach(() => {
  delete process.env['EXPORT_FAULT']
  exporting.close()
})

const isSound = async (place: string, name: string): Promise<boolean> => {
  const reader = await openPackageReader(join(place, name), null)
  try {
    return (await verifyPackage(reader)).ok
  } finally {
    await reader.close()
  }
}
const onStick = async (targetId: string): Promise<ExportOutcome> =>
  (await exporting.runs())[0]!.outcomes.find((one) => one.targetId === targetId)!
const partials = (): string[] =>
  existsSync(stick) ? readdirSync(stick).filter((name) => name.endsWith('.partial')) : []

/** Only this target, so that a fault costs one package and not several. */
const runTo = async (targetId: string): Promise<ExportOutcome> => {
  exporting.hall.clock.pass(60_000)
  const { runId } = await exporting.archivist.call('export.start', { cause: 'hand', targetIds: [targetId] })
  await exporting.until(({ id, finishedAt }) => id === runId && finishedAt !== null)
  return onStick(targetId)
}

describe('whatever the target does while a package is written', () => {
  it('the run says what happened, nothing bears the package’s name, the good one stays, the next is whole', async () => {
    const targetId = await exporting.addTarget(stick, { form: 'sealed' })
    const good = await runTo(targetId)
    expect(good).toMatchObject({ state: 'done' })
    exporting.useWorker(faulty)
    const faults = [
      ['no-room', 'no-room'],
      ['no-room-for-snapshot', 'no-room'],
      ['disk-full', 'disk-full'],
      ['read-only', 'not-writable'],
      ['dies', 'other'],
    ] as const
    for (const [fault, problem] of faults) {
      process.env['EXPORT_FAULT'] = fault
      const outcome = await runTo(targetId)
      expect(outcome, fault).toMatchObject({ state: 'failed', problem, manifestHash: null })
      expect(readdirSync(stick).filter((name) => !name.endsWith('.partial'))).toEqual([good.packageName])
      expect(exporting.faults(), fault).toHaveLength(1)
    }
    // A dead worker could not clear up behind itself; the next run does.
    expect(partials()).toHaveLength(1)
    expect(await isSound(stick, good.packageName)).toBe(true)
    const { warning } = await exporting.archivist.call('export.warning', {})
    expect(warning).toMatchObject({ kind: 'failed', targets: [{ problem: 'other' }] })

    delete process.env['EXPORT_FAULT']
    const next = await runTo(targetId)
    expect(next).toMatchObject({ state: 'done', removed: [good.packageName] })
    expect(readdirSync(stick)).toEqual([next.packageName])
    expect((await exporting.archivist.call('export.warning', {})).warning).toBeNull()
  }, 60_000)

  it('pulled out while it is written, and while it is read back', async () => {
    const targetId = await exporting.addTarget(stick, { form: 'sealed' })
    exporting.useWorker(faulty)
    process.env['EXPORT_FAULT'] = 'pulled-out'
    expect(await runTo(targetId)).toMatchObject({ state: 'failed', problem: 'lost' })
    delete process.env['EXPORT_FAULT']
    exporting.useWorker(null)
    expect(await runTo(targetId)).toMatchObject({ state: 'failed', problem: 'not-found' })
    mkdirSync(stick)
    // The real verifier, over a stick that is gone before it has begun.
    const { file, args, env } = exporting.soundVerifier
    const script = `require('fs').rmSync(${JSON.stringify(stick)}, { recursive: true });
      process.exitCode = require('child_process').spawnSync(${JSON.stringify(file)},
        [${JSON.stringify(args[0])}, ...process.argv.slice(1)], { stdio: 'inherit' }).status`
    exporting.useVerifier({ file, args: ['-e', script, '--'], env })
    expect(await runTo(targetId)).toMatchObject({ state: 'failed', problem: 'lost' })
    exporting.useVerifier(null)
    mkdirSync(stick)
    expect(await runTo(targetId)).toMatchObject({ state: 'done' })
    expect(exporting.faults()).toHaveLength(3)
  }, 60_000)
})

describe('a stored file that rots at the target', () => {
  it('is found in the next night’s package, which is written anew; every package that shares it is named', async () => {
    const targetId = await exporting.addTarget(stick, {
      form: 'sealed',
      keep: { daily: 3, weekly: 0, monthly: 0 },
    })
    const first = await runTo(targetId)
    exporting.hall.clock.pass(24 * 3600_000)
    const second = await runTo(targetId)
    expect(second).toMatchObject({ state: 'done' })
    expect(second.reusedFiles).toBeGreaterThan(0)
    const name = 'data/hall/key.json'
    const file = join(stick, first.packageName, name)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.with(2, bytes[2]! ^ 1))
    exporting.hall.clock.pass(24 * 3600_000)
    const third = await runTo(targetId)
    expect(third).toMatchObject({ state: 'done', damagedFile: name, reusedFiles: 0, removed: [] })
    expect(await isSound(stick, third.packageName)).toBe(true)
    const before = (await exporting.runs()).slice(1).map(({ outcomes }) => outcomes[0]!)
    expect(before).toMatchObject([
      { packageName: second.packageName, state: 'damaged', damagedFile: name },
      { packageName: first.packageName, state: 'damaged', damagedFile: name },
    ])
    exporting.hall.clock.pass(60_000)
    const { targets } = await exporting.archivist.call('export.targets', {})
    expect(targets[1]).toMatchObject({ packages: 3, lastGood: { packageName: third.packageName } })
  }, 60_000)
})

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

describe.runIf(isRoot)('a medium of a few megabytes', () => {
  const mount = (options: string): void =>
    void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', stick], { stdio: 'ignore' })
  const canMount = (): boolean => {
    try {
      mount('size=4m')
      return true
    } catch {
      return false
    }
  }
  afterEach(() => {
    try {
      execFileSync('umount', [stick], { stdio: 'ignore' })
    } catch {
      // It was not mounted.
    }
  })

  it('has no room, says so before anything is written, and can be read-only', async (context) => {
    if (!canMount()) return context.skip()
    const targetId = await exporting.addTarget(stick, { form: 'sealed' })
    expect(await runTo(targetId)).toMatchObject({ state: 'failed', problem: 'no-room' })
    expect(readdirSync(stick)).toEqual([])
    execFileSync('mount', ['-o', 'remount,size=64m,ro', stick])
    expect(await runTo(targetId)).toMatchObject({ state: 'failed', problem: 'not-writable' })
    execFileSync('mount', ['-o', 'remount,rw', stick])
    expect(await runTo(targetId)).toMatchObject({ state: 'done' })
    expect(exporting.faults()).toHaveLength(2)
  }, 60_000)
})
