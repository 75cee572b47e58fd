import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { createRestoreSession } from '#electron/backend/jobs/restore/restore-session.ts'
import { takeSnapshot } from '#electron/backend/jobs/export/take-snapshot.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { writeExport } from '#electron/backend/jobs/export/write-export.ts'
import { openHall } from '#electron/backend/open-hall.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { moveRestoredIn } from '#electron/main/restored-folder.ts'
import { readPackageKey, unlockPackage } from '#electron/main/vault.ts'
import { readRecoveryCode } from '#electron/main/recovery-code.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { ExportForm } from '#shared/contract/export.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { packageHall, packageKey, recoveryCode } from '#tests/support/restorable-package.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall, testClock } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, drawAll, notifiedCase, serve } from '#tests/support/visit-steps.ts'

const PASSWORD = 'night-export-2026'

let hall: TestHall
let place: string
let snapshot: string

beforeAll(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  const clerk = await hall.signIn('wangmin', 'counter-1')
  await serve(hall, clerk)
  await closedCase(clerk, 'old-age-allowance')
  await acceptedCase(clerk, 'residence-permit')
  await drawAll(hall)
  await notifiedCase(clerk, 'residence-permit', ['photo'])
  place = mkdtempSync(join(hall.folder, 'elsewhere-'))
  const recovery = JSON.parse(await packageKey()) as Record<string, unknown>
  writeFileSync(
    join(hall.folder, 'key.json'),
    JSON.stringify({
      ...recovery,
      encryption: 'keyring',
      sealed: Buffer.from('of another machine').toString('base64'),
    }),
  )
  writeFileSync(join(hall.folder, 'hall.json'), packageHall())
  snapshot = join(hall.folder, 'snapshot.db')
  takeSnapshot({ folder: hall.folder, key: demoKey(), to: snapshot, clockOffset: 0 })
}, 60_000)
afterAll(() => hall.close())

const nameOf = (form: ExportForm): string => `青禾街道 ${form}${form === 'container' ? '.zip' : ''}`

const write = async (form: ExportForm): Promise<string> => {
  const packageName = nameOf(form)
  await writeExport(
    {
      folder: hall.folder,
      key: demoKey(),
      snapshot,
      snapshotAt: hall.clock.now(),
      startedAt: hall.clock.now(),
      program: 'yichuangtong',
      target: {
        targetId: form,
        place,
        packageName,
        form,
        password: form === 'container' ? PASSWORD : null,
        builtIn: false,
        elsewhere: false,
        names: [packageName],
        interrupted: [],
        sound: [],
        keep: { daily: 7, weekly: 4, monthly: 12 },
      },
      reuse: false,
    },
    () => undefined,
  )
  return join(place, packageName)
}

describe.each(['sealed', 'open', 'container'] as const)('a package that is %s', (form) => {
  it('brings the very same hall back: rows, files, numbers', async () => {
    const written = await write(form)
    const target = mkdtempSync(join(place, 'target-'))
    const session = createRestoreSession(() => undefined)
    const label = await session.look(written, form === 'container' ? PASSWORD : null)
    expect(label).toMatchObject({ form, packageName: nameOf(form) })
    const keys = readPackageKey(label.keyFile)
    if (keys?.encryption !== 'recovery-code') throw new Error('no key')
    const key = await unlockPackage(keys, readRecoveryCode(recoveryCode) ?? '')
    expect(key).toEqual(demoKey())
    const report = await session.inspect(key, target)
    expect(report).toMatchObject({ cases: { open: 2, closed: 1 }, findings: { count: 0 } })
    await session.restore({
      hallFile: label.hallFile,
      keyFile: label.keyFile,
      note: JSON.stringify({
        format: 1,
        id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
        packageName: label.packageName,
        snapshotAt: label.snapshotAt,
        restoredAt: label.snapshotAt + 1,
        setAside: 'old',
      }),
    })
    await moveRestoredIn(target)
    expect(everyRow(join(target, 'hall.db'))).toEqual(everyRow(snapshot))
    const files = fileStore(join(target, 'files'), demoKey())
    const store = storeOf(openRaw(join(target, 'hall.db'), demoKey(), { readonly: true }))
    const named = store.read.all<{ sha256: string }>('SELECT sha256 FROM stored_file')
    expect(named.length).toBeGreaterThan(2)
    for (const { sha256 } of named) expect(files.get(sha256)).not.toBeNull()
    expect(verifyDatabase(store, files).problems).toEqual([])
    store.close()

    const clock = testClock('2026-09-18T09:00:00+08:00')
    const opened = await openHall(
      { folder: target, resources: '', key: demoKey(), demo: false, setup: null },
      { clock, ids: uuidIds(clock) },
    )
    expect(opened.read.get('SELECT package_name AS name FROM hall_restore')).toEqual({
      name: label.packageName,
    })
    expect(verifyDatabase(opened, files).problems).toEqual([])
    opened.close()
    expect(readdirSync(target)).not.toContain('restore.ready')
    rmSync(target, { recursive: true })
  })
})

it('a container asks for its password, and knows a wrong one', async () => {
  const written = join(place, nameOf('container'))
  const session = createRestoreSession(() => undefined)
  await expect(session.look(written, null)).rejects.toMatchObject({ problem: 'needs-password' })
  await expect(session.look(written, 'x'.repeat(12))).rejects.toMatchObject({ problem: 'wrong-password' })
})
