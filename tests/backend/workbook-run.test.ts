import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { WorkerPlace } from '#electron/backend/jobs/create-jobs.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { acceptedOn, checkedOn, receivedOn, writeCase } from '#tests/support/written-cases.ts'

const september = { from: '2026-09-01', to: '2026-09-30', matterCode: null }

let hall: TestHall
let lead: Caller
let builtPlace: WorkerPlace
let workerPlace: WorkerPlace

beforeEach(async () => {
  builtPlace = await builtEntries()
  workerPlace = builtPlace
  hall = await openTestHall('2026-09-18T09:00:00+08:00', (folder, around) =>
    createJobs(
      { folder, key: demoKey(), verifier: { file: '', args: [], env: {} } },
      (name) => workerPlace(name),
      around,
    ),
  )
  lead = await hall.signIn('chenli', null)
})
afterEach(() => hall.close())

describe('a workbook is made in a worker over the encrypted database', { timeout: 60_000 }, () => {
  it('with what was committed a moment ago', async () => {
    const empty = await lead.call('register.workbook', september)
    for (const number of ['2026-0001', '2026-0002'])
      writeCase(hall, number, [receivedOn('2026-09-14'), checkedOn('2026-09-14'), acceptedOn('2026-09-14')])
    const made = await lead.call('register.workbook', september)
    expect(made.total).toBeGreaterThan(empty.total)
    const { bytes } = await lead.call('register.file', { fileId: made.fileId, offset: 0 })
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004')
    const month = await lead.call('report.monthWorkbook', { month: '2026-09' })
    expect(month.total).toBeGreaterThan(1000)
    expect(hall.faults).toEqual([])
  })

  it('that can die without harm: nothing is said to have been taken out, and the next try works', async () => {
    workerPlace = () => join(hall.folder, 'no-such-worker.js')
    expect(await lead.reply('register.workbook', september)).toMatchObject({ error: { code: 'internal' } })
    expect(hall.faults).toHaveLength(1)
    expect(hall.store.read.all("SELECT seq FROM audit WHERE what = 'register.workbook'")).toEqual([])
    workerPlace = builtPlace
    expect(await lead.reply('register.workbook', september)).toMatchObject({ ok: true })
  })
})
