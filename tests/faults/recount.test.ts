import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { addVersion } from '#electron/backend/store/calendars.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { builtEntries } from '#tests/support/built.ts'
import { changeSilently, loadYear, untilRecounted, wrongDates, year2027 } from '#tests/support/calendar.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { comeTo } from '#tests/support/visit-steps.ts'
import { acceptedOn, checkedOn, decidedOn, receivedOn, writeCase } from '#tests/support/written-cases.ts'

const MORNING = '2026-12-21T09:00:00+08:00'
const COUNT = 300

let hall: TestHall
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall(MORNING)
  admin = await hall.signIn('zhaoqian', null)
  await comeTo(hall, MORNING)
  for (let at = 0; at < COUNT; at += 1) {
    const day = addDays('2026-12-02', at % 17)
    writeCase(hall, `2026-${String(at + 1).padStart(4, '0')}`, [
      receivedOn(day),
      checkedOn(day),
      acceptedOn(day),
      ...(at % 5 === 0 ? [decidedOn('2026-12-19')] : []),
    ])
  }
})

afterEach(() => {
  vi.useRealTimers()
  expect(hall.verify()).toEqual([])
  hall.close()
})

const left = async () => (await admin.call('settings.calendar', {})).recount?.left

describe('the power goes while cases are counted anew', () => {
  /** Lets a hall count until it has said so many lines and then for so many milliseconds; null: to its end. */
  const countUntilKilled = async (folder: string, year: string, lines: number | null): Promise<string[]> => {
    const program = (await builtEntries())('recount-process')
    return new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [program, folder, String(Date.parse(MORNING) + 3_600_000), year],
        {
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const said: string[] = []
      createInterface({ input: child.stdout })
        .on('line', (line) => {
          said.push(line)
          if (lines !== null && said.filter((one) => one.startsWith('left ')).length === lines)
            child.kill('SIGKILL')
        })
        .on('close', () => resolve(said))
      child.on('error', reject)
    })
  }

  it(
    'whoever starts again goes on with what is left, and no date is wrong in between or afterwards',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'recount-'))
      hall.store.raw.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(join(hall.folder, 'hall.db'), join(folder, 'hall.db'))
      const lefts: number[] = []
      for (const [trial, lines] of [2, 3, 4, 2, null].entries()) {
        const said = await countUntilKilled(folder, trial === 0 ? JSON.stringify(year2027) : '', lines)
        expect(said.filter((line) => line.startsWith('fault'))).toEqual([])
        expect(said).toContain('at work')
        const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
        expect(verifyDatabase(store, null).problems).toEqual([])
        lefts.push(
          store.read.get<{ n: number }>('SELECT count(*) AS n FROM case_file WHERE calendar_version < 2')!.n,
        )
        if (lines === null) {
          expect(said.at(-1)).toBe('done')
          expect(wrongDates({ store } as TestHall)).toEqual([])
          expect(
            store.read.get(
              'SELECT rows_done AS done, rows_total AS total FROM calendar_version WHERE version = 2',
            ),
          ).toEqual({ done: COUNT, total: COUNT })
        }
        store.close()
      }
      // Every start went on, and the first four were cut off before the end.
      expect(lefts).toEqual(lefts.toSorted((one, other) => other - one))
      expect(lefts.slice(0, 4).every((count) => count > 0)).toBe(true)
      expect(lefts.at(-1)).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    },
  )
})

describe('the disk fills up while cases are counted anew', () => {
  const fill = (): void =>
    void hall.store.raw.exec(
      `CREATE TEMP TRIGGER full BEFORE UPDATE OF due ON main.case_file BEGIN SELECT RAISE (FAIL, 'disk full'); END`,
    )
  const makeRoom = (): void => void hall.store.raw.exec('DROP TRIGGER full')

  it('the year is loaded, every row that is shown is right, and the counting goes on as soon as there is room', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fill()
    expect(await loadYear(admin, year2027)).toMatchObject({ ok: true })
    expect(hall.faults).toHaveLength(1)
    expect(hall.verify()).toEqual([])
    const { rows } = await admin.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 5 })
    expect(rows.every(({ provisional }) => !provisional)).toBe(true)
    vi.advanceTimersByTime(30_000)
    expect(hall.faults).toHaveLength(2)
    makeRoom()
    vi.advanceTimersByTime(30_000)
    vi.useRealTimers()
    // The clock that was stopped held the next batch.
    hall.restart()
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
    expect(hall.faults).toHaveLength(2)
  })

  it('a year that cannot be written is not half there', async () => {
    hall.store.raw.exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON main.calendar_version BEGIN SELECT RAISE (FAIL, 'disk full'); END`,
    )
    expect(await loadYear(admin, year2027)).toMatchObject({ ok: false })
    const { version, years } = await admin.call('settings.calendar', {})
    expect([version, years.length]).toEqual([1, 3])
    makeRoom()
    // The number the failed version would have had belongs to another calendar now.
    await loadYear(admin, { ...year2027, makeUpWorkdays: [] })
    expect((await admin.call('settings.calendar', {})).years.at(-1)).toMatchObject({ makeUpDays: 0 })
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
  })
})

describe('a hall of an older version, in which a loaded year left decided cases as they were', () => {
  it('has every row counted once after the upgrade', async () => {
    hall.store.write((db) => {
      db.run("UPDATE case_file SET due = '2026-12-31', calendar_reach = '2026-12-31', calendar_version = 0")
      addVersion(db, {
        at: hall.clock.now(),
        staffId: null,
        what: 'begun',
        subject: '',
        source: '',
        span: { first: '0001-01-01', last: '9999-12-31' },
      })
    })
    expect(hall.verify()).toEqual([])
    hall.restart()
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
  })
})

describe('the check of the database', () => {
  it('knows a date that waits from one that is wrong', async () => {
    changeSilently(hall, year2027)
    expect(hall.verify()).toEqual([])
    hall.restart()
    await untilRecounted(hall)
    expect(await left()).toBeUndefined()
    hall.store.raw.exec("UPDATE case_file SET due = '2027-01-02' WHERE number = '2026-0001'")
    expect(hall.verify()).toEqual([expect.stringContaining('case 2026-0001: due is 2027-01-02, events say')])
    hall.store.raw.exec("UPDATE case_file SET calendar_version = 1 WHERE number = '2026-0001'")
    expect(hall.verify()).toEqual(['case 2026-0001: its dates wait for a recount that is over'])
    hall.store.raw.exec('UPDATE calendar_version SET recounted_at = NULL WHERE version = 2')
    hall.restart()
    await untilRecounted(hall)
  })
})
