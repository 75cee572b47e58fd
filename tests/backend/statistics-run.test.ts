import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { WorkerPlace } from '#electron/backend/jobs/create-jobs.ts'
import { countQueue } from '#electron/backend/services/queue-statistics.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'
import { addQueueHistory } from '#tests/support/queue-history.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'

const fortnight = { from: '2026-09-03', to: '2026-09-16' }
const year = { from: '2026-01-01', to: '2026-09-16' }

let hall: TestHall
let lead: Caller
let builtPlace: WorkerPlace
let workerPlace: WorkerPlace
let stopJobs: () => void

beforeEach(async () => {
  builtPlace = await builtEntries()
  workerPlace = builtPlace
  hall = await openTestHall('2026-09-17T09:00:00+08:00', (folder, around) => {
    const { stop, ...jobs } = createJobs(
      { folder, key: demoKey(), verifier: { file: '', args: [], env: {} } },
      (name) => workerPlace(name),
      around,
    )
    stopJobs = stop
    return jobs
  })
  lead = await hall.signIn('chenli', null)
})
afterEach(() => {
  stopJobs()
  hall.close()
})

describe('the queue is counted in a worker over the encrypted database', { timeout: 60_000 }, () => {
  it('to the same figures as in one piece, with what was committed a moment ago', async () => {
    const written = addQueueHistory(hall.store, { days: 14, perDay: 40, until: fortnight.to })
    const now = hall.clock.now()
    const answer = await lead.call('hall.statistics', fortnight)
    expect(answer.total.issued).toBe(written)
    expect(answer).toEqual({
      ...fortnight,
      countedAt: now,
      ...hall.store.snapshot((db) => countQueue(db, { now, ...fortnight })),
    })
    expect(hall.faults).toEqual([])
  })

  it('and given up for a later question of the same window, which is answered', async () => {
    const written = addQueueHistory(hall.store, { days: 250, perDay: 40, until: year.to })
    const earlier = lead.reply('hall.statistics', year)
    const later = lead.reply('hall.statistics', fortnight)
    expect(await earlier).toMatchObject({ error: { code: 'overtaken' } })
    const answer = await later
    expect(answer).toMatchObject({ ok: true, value: fortnight })
    if (answer.ok) expect(answer.value.total.issued).toBeLessThan(written)
    expect(hall.faults).toEqual([])
  })

  it('that can die: it is said, and the next question is answered', async () => {
    workerPlace = () => join(hall.folder, 'no-such-worker.js')
    expect(await lead.reply('hall.statistics', fortnight)).toMatchObject({ error: { code: 'not-counted' } })
    expect(hall.faults).toHaveLength(1)
    workerPlace = builtPlace
    expect(await lead.reply('hall.statistics', fortnight)).toMatchObject({ ok: true })
  })

  it('from histories that are possible, or not at all', async () => {
    addQueueHistory(hall.store, { days: 1, perDay: 3, until: fortnight.to })
    hall.store.raw.exec(
      "INSERT INTO ticket_event (ticket_id, seq, type, version, at, body) SELECT id, 99, 'undone', 1, 0, '{}' FROM ticket LIMIT 1",
    )
    expect(await lead.reply('hall.statistics', fortnight)).toMatchObject({ error: { code: 'not-counted' } })
    expect(hall.faults).toHaveLength(1)
  })
})
