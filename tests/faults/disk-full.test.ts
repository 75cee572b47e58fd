import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { checked } from '#tests/support/visit-steps.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall()
})

afterEach(() => {
  vi.useRealTimers()
  expect(hall.verify()).toEqual([])
  hall.close()
})

const pages = (): number => Number(hall.store.raw.pragma('page_count', { simple: true }))
/** SQLite may not make the file larger: exactly what it meets on a full disk. */
const fillDisk = (): void => void hall.store.raw.pragma(`max_page_count = ${pages()}`)
const makeRoom = (): void => void hall.store.raw.pragma('max_page_count = 1000000')
const count = (table: string): number =>
  hall.store.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n
const everything = (): number[] =>
  ['ticket', 'ticket_event', 'print_job', 'command_log', 'audit', 'number_series'].map(count)

const take = (key?: string) =>
  hall.as('kiosk').reply('kiosk.take', { categoryId: 'relief', priority: false }, key)

/** Takes numbers until the disk is full; answers how many were given. */
const takeUntilFull = async (): Promise<number> => {
  for (let given = 0; given < 500; given += 1) {
    const before = everything()
    const reply = await take('the-last-gesture' + String(given))
    if (reply.ok) continue
    expect(reply).toEqual({ ok: false, error: { code: 'disk-full', detail: {} } })
    expect(everything()).toEqual(before)
    return given
  }
  throw new Error('the disk did not fill up')
}

describe('the disk is full', () => {
  it('a number is refused as disk-full, nothing is half-written, and the next one follows on', async () => {
    fillDisk()
    const given = await takeUntilFull()
    expect(count('ticket')).toBe(given)
    expect(hall.verify()).toEqual([])
    // The kiosk still says what is so.
    const { categories } = await hall.as('kiosk').call('kiosk.home', {})
    expect(categories[0]?.waiting).toBe(given)
    makeRoom()
    const number = `A${String(given + 1).padStart(3, '0')}`
    expect(await take('the-last-gesture' + String(given))).toMatchObject({ ok: true, value: { number } })
  })

  it('a notice is refused whole: no case, no number, no paper, and the page stays as it was', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    fillDisk()
    await takeUntilFull()
    expect(await clerk.reply('intake.notify', { intakeId: intake.id })).toMatchObject({
      error: { code: 'disk-full' },
    })
    expect([count('case_file'), count('document'), count('case_event')]).toEqual([0, 0, 0])
    expect((await clerk.call('intake.current', {})).intake).toEqual(intake)
    makeRoom()
    expect(await clerk.call('intake.notify', { intakeId: intake.id })).toMatchObject({
      caseNumber: '2026-0001',
      documentNumber: '青街告字〔2026〕000001号',
    })
  })

  it('the end of an export that cannot be recorded is recorded as soon as there is room', async () => {
    const archivist = await hall.signIn('liufang', null)
    await archivist.call('export.start', { cause: 'hand', targetIds: [] })
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    hall.store.raw.exec(
      `CREATE TEMP TRIGGER full BEFORE UPDATE ON main.export_outcome BEGIN SELECT RAISE (FAIL, 'disk full'); END`,
    )
    const { order, tell } = hall.exports[0]!
    const { targetId } = order.targets[0]!
    void tell({ kind: 'began', targetId })
    void tell({ kind: 'failed', targetId, problem: 'disk-full' })
    void tell({ kind: 'finished' })
    vi.advanceTimersByTime(5000)
    const state = async () => (await archivist.call('export.runs', {})).runs[0]?.outcomes[0]
    expect(await state()).toMatchObject({ state: 'waiting' })
    hall.store.raw.exec('DROP TRIGGER full')
    vi.advanceTimersByTime(1000)
    expect(await state()).toMatchObject({ state: 'failed', problem: 'disk-full' })
    expect(hall.faults.length).toBeGreaterThan(1)
  })
})

describe('a stored file', () => {
  const place = (): string => {
    const root = join(hall.folder, 'files')
    const [entry] = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    return join(entry!.parentPath, entry!.name)
  }
  const bytes = new TextEncoder().encode('%PDF-1.7 一次性告知书')

  it.each([
    ['with the key of the hall', demoKey()],
    ['of a hall without encryption', null],
  ])('%s: a damaged one is never given out, and is replaced by the same bytes', (_what, key) => {
    const files = fileStore(join(hall.folder, 'files'), key)
    const { sha256, size } = files.put(bytes)
    expect(size).toBe(bytes.byteLength)
    const sound = readFileSync(place())
    for (let at = 0; at < sound.length; at += 7) {
      writeFileSync(place(), sound.with(at, sound[at]! ^ 0x10))
      expect(files.get(sha256)).toBeNull()
    }
    writeFileSync(place(), sound.subarray(0, sound.length >> 1))
    expect(files.get(sha256)).toBeNull()
    expect(files.put(bytes).sha256).toBe(sha256)
    expect(Buffer.from(files.get(sha256)!).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is nothing under another key or another name', () => {
    const files = fileStore(join(hall.folder, 'files'), demoKey())
    const { sha256 } = files.put(bytes)
    const stranger = fileStore(join(hall.folder, 'files'), demoKey().with(0, 255))
    expect([stranger.get(sha256), files.get('00'.repeat(32)), files.get('../hall.db')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('leaves nothing half-written where it cannot be written', () => {
    writeFileSync(join(hall.folder, 'files'), 'a file in the place of the folder')
    const files = fileStore(join(hall.folder, 'files'), demoKey())
    expect(() => files.put(bytes)).toThrow()
    expect(readFileSync(join(hall.folder, 'files'), 'utf8')).toBe('a file in the place of the folder')
  })
})
