import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { RestoreRefused } from '#electron/backend/jobs/restore/refusal.ts'
import { createRestoreSession } from '#electron/backend/jobs/restore/restore-session.ts'
import type { RestoreSession } from '#electron/backend/jobs/restore/restore-session.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'
import { auditVerdict, verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { moveRestoredIn } from '#electron/main/restored-folder.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { RestoreStep } from '#shared/contract/restore-wire.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { SNAPSHOT_AT, packageHall, packageKey, writeRestorable } from '#tests/support/restorable-package.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, drawAll, notifiedCase, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let place: string
let target: string
let snapshot: string
let session: RestoreSession
let steps: RestoreStep[]

beforeAll(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  const clerk = await hall.signIn('wangmin', 'counter-1')
  await serve(hall, clerk)
  await closedCase(clerk, 'old-age-allowance')
  await clerk.call('queue.finish', {})
  await serve(hall, clerk)
  await acceptedCase(clerk, 'residence-permit')
  await clerk.call('queue.finish', {})
  await serve(hall, clerk)
  await drawAll(hall)
  await notifiedCase(clerk, 'residence-permit', ['photo'])
  place = mkdtempSync(join(hall.folder, 'packages-'))
  snapshot = await writeRestorable(hall.folder, join(place, 'package'))
}, 60_000)
afterAll(() => hall.close())

beforeEach(() => {
  target = mkdtempSync(join(place, 'target-'))
  steps = []
  session = createRestoreSession((step) => void steps.push(step))
})
afterEach(() => rmSync(target, { recursive: true, force: true }))

const texts = { hallFile: '{"hall":1}', keyFile: '{"key":1}', note: '' }
const note = JSON.stringify({
  format: 1,
  id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
  packageName: 'p',
  snapshotAt: SNAPSHOT_AT,
  restoredAt: SNAPSHOT_AT + 1,
  setAside: 'old',
})
const look = (name = 'package') => session.look(join(place, name), null)
const problem = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (!(error instanceof RestoreRefused)) throw new Error(`not refused: ${String(error)}`)
  return error.problem
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('the dry run', () => {
  it('says what is on the outside before anything is read', async () => {
    expect(await look()).toEqual({
      packageName: '青禾街道 导出 2026-09-17 2100',
      form: 'sealed',
      snapshotAt: SNAPSHOT_AT,
      keyFile: expect.stringContaining('"recovery"') as string,
      hallFile: packageHall(),
    })
    expect(readdirSync(target)).toEqual([])
  })

  it('counts what would come back', async () => {
    await look()
    const report = await session.inspect(demoKey(), target)
    const known = migrations.at(-1)!.id
    expect(report).toMatchObject({
      hallName: '青禾街道便民服务中心',
      database: { version: known, known },
      cases: { open: 2, closed: 1 },
      tickets: 3,
      missing: { count: 0, first: [] },
      findings: { count: 0, first: [] },
    })
    expect(report.documents.all).toBeGreaterThan(report.documents.withPdf)
    expect(report.documents.withPdf).toBeGreaterThan(2)
    expect(report.bytesNeeded).toBeGreaterThan(0)
    expect(report.bytesFree).toBeGreaterThan(report.bytesNeeded)
    expect(new Set(steps)).toEqual(new Set(['reading', 'checking']))
  })

  it('refuses a key that does not open the database, and leaves nothing', async () => {
    await look()
    expect(await problem(session.inspect(new Uint8Array(32).fill(7), target))).toBe('wrong-key')
    expect(readdirSync(target)).toEqual([])
  })

  it('refuses a database of a newer program', async () => {
    await writeRestorable(hall.folder, join(place, 'newer'), {
      change: (raw) => void raw.pragma('user_version = 9990'),
    })
    await look('newer')
    expect(await problem(session.inspect(demoKey(), target))).toBe('newer')
    expect(readdirSync(target)).toEqual([])
  })

  it('tries the migration of an older database in a copy, and leaves the database as it is', async () => {
    const older = await writeRestorable(hall.folder, join(place, 'older'), {
      change: (raw) => {
        raw.exec('DROP TABLE skipped_numbers; DROP TABLE numbers_settled; DROP TABLE hall_restore')
        raw.pragma('user_version = 210')
      },
    })
    await look('older')
    const report = await session.inspect(demoKey(), target)
    expect(report.database).toEqual({ version: 210, known: migrations.at(-1)!.id })
    expect(report.findings).toEqual({ count: 0, first: [] })
    expect(readdirSync(join(target, 'restore.partial'))).toEqual(['hall.db'])
    expect(sha256(join(target, 'restore.partial/hall.db'))).toBe(sha256(older))
  })

  it('names what verify-db finds in the snapshot, and does not refuse it', async () => {
    await writeRestorable(hall.folder, join(place, 'odd'), {
      change: (raw) => void raw.exec("UPDATE number_series SET last = last + 1 WHERE kind = 'case'"),
    })
    await look('odd')
    const { findings } = await session.inspect(demoKey(), target)
    expect(findings).toEqual({ count: 1, first: [expect.stringContaining('series case')] })
  })

  it('accepts a stored file that the package says it does not have, and no other', async () => {
    const [sha = ''] = hall.store.raw.prepare('SELECT sha256 FROM stored_file').pluck().all() as string[]
    await writeRestorable(hall.folder, join(place, 'owned-up'), { without: [sha] })
    await look('owned-up')
    expect((await session.inspect(demoKey(), target)).missing.count).toBe(1)
    await writeRestorable(hall.folder, join(place, 'silent'), { without: [sha], listed: false })
    await look('silent')
    expect(await problem(session.inspect(demoKey(), target))).toBe('incomplete')
    expect(readdirSync(target)).toEqual([])
  })
})

describe('the restored hall', () => {
  it('is the snapshot byte for byte and row by row, with every file, and verifies clean', async () => {
    await look()
    await session.inspect(demoKey(), target)
    await session.restore({ ...texts, note })
    expect(readdirSync(target)).toEqual(['restore.ready'])
    expect(await moveRestoredIn(target)).toEqual([])
    expect(readdirSync(target).toSorted()).toEqual([
      'files',
      'hall.db',
      'hall.json',
      'key.json',
      'restored.json',
    ])
    expect(sha256(join(target, 'hall.db'))).toBe(sha256(snapshot))
    const back = everyRow(join(target, 'hall.db'))
    expect(back).toEqual(everyRow(snapshot))
    expect(back['case_event']!.length).toBeGreaterThan(5)
    expect(readFileSync(join(target, 'key.json'), 'utf8')).toBe(texts.keyFile)

    const store = storeOf(openRaw(join(target, 'hall.db'), demoKey(), { readonly: true }))
    const files = fileStore(join(target, 'files'), demoKey())
    expect(verifyDatabase(store, files).problems).toEqual([])
    expect(auditVerdict(store)).toMatchObject({ ok: true })
    const named = store.read.all<{ sha256: string; size: number }>('SELECT sha256, size FROM stored_file')
    expect(named.length).toBeGreaterThan(2)
    for (const file of named) expect(files.get(file.sha256)?.byteLength).toBe(file.size)
    store.close()
    expect(new Set(steps)).toEqual(new Set(['reading', 'checking', 'copying', 'confirming']))
  })

  it('takes the place of what lay there, which is set aside and not deleted', async () => {
    for (const name of ['hall.db', 'hall.db-wal', 'hall.json', 'key.json'])
      writeFileSync(join(target, name), `old ${name}`)
    mkdirSync(join(target, 'files'))
    mkdirSync(join(target, 'exports'))
    await look()
    await session.inspect(demoKey(), target)
    await session.restore({ ...texts, note })
    for (const name of ['hall.db', 'hall.db-wal', 'hall.json'])
      expect(readFileSync(join(target, name), 'utf8')).toBe(`old ${name}`)
    await moveRestoredIn(target)
    expect(readdirSync(join(target, 'old')).toSorted()).toEqual([
      'files',
      'hall.db',
      'hall.db-wal',
      'hall.json',
      'key.json',
    ])
    expect(readFileSync(join(target, 'old', 'hall.db-wal'), 'utf8')).toBe('old hall.db-wal')
    expect(sha256(join(target, 'hall.db'))).toBe(sha256(snapshot))
    expect(readdirSync(target)).not.toContain('hall.db-wal')
    expect(readdirSync(target)).toContain('exports')
  })

  it('refuses what changes between the dry run and the restore, and leaves nothing', async () => {
    await writeRestorable(hall.folder, join(place, 'unsteady'))
    await look('unsteady')
    await session.inspect(demoKey(), target)
    const folder = join(place, 'unsteady/data/files')
    const [ab = ''] = readdirSync(folder)
    const file = join(folder, ab, readdirSync(join(folder, ab))[0] ?? '')
    const bytes = readFileSync(file)
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(file, bytes)
    expect(await problem(session.restore({ ...texts, note }))).toBe('changed')
    expect(readdirSync(target)).toEqual([])
    expect(await problem(session.restore({ ...texts, note }))).toBe('other')
  })

  it('refuses a package whose medium is gone', async () => {
    await writeRestorable(hall.folder, join(place, 'stick'))
    await look('stick')
    await session.inspect(demoKey(), target)
    rmSync(join(place, 'stick'), { recursive: true })
    expect(await problem(session.restore({ ...texts, note }))).toBe('lost')
    expect(readdirSync(target)).toEqual([])
  })
})

describe('a package that is not what it should be', () => {
  it('is found by any one flipped bit, before anything is asked', async () => {
    const name = join(place, 'bits')
    await writeRestorable(hall.folder, name)
    const key = await packageKey()
    expect(key).toContain('recovery')
    for (const path of ['data/hall.db', 'data/hall/key.json', 'data/hall/hall.json', 'manifest-sha256.txt']) {
      const whole = readFileSync(join(name, path))
      for (const at of [0, whole.length >> 1, whole.length - 1]) {
        const bytes = Buffer.from(whole)
        bytes[at]! ^= 1
        writeFileSync(join(name, path), bytes)
        await look('bits')
        expect([path, at, await problem(session.inspect(demoKey(), target))]).toEqual([path, at, 'damaged'])
        expect(readdirSync(target)).toEqual([])
      }
      writeFileSync(join(name, path), whole)
    }
  })

  it.each([
    ['a folder without a bag', (name: string) => rmSync(join(name, 'bag-info.txt')), 'not-a-package'],
    [
      'another format',
      (name: string) => writeFileSync(join(name, 'bag-info.txt'), 'Package-Format: x/9\n'),
      'other-format',
    ],
    ['one without a key', (name: string) => rmSync(join(name, 'data/hall/key.json')), 'damaged'],
  ])('%s is named as such', async (_story, spoil, expected) => {
    const name = mkdtempSync(join(place, 'spoilt-'))
    rmSync(name, { recursive: true })
    await writeRestorable(hall.folder, name)
    spoil(name)
    expect(await problem(session.look(name, null))).toBe(expected)
  })

  it('does not have to be there at all', async () => {
    expect(await problem(session.look(join(place, 'nowhere'), null))).toBe('lost')
  })
})
