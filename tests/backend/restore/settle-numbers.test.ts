import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordRestore } from '#electron/backend/record-restore.ts'
import type { NumberSeries } from '#shared/contract/restore.ts'
import type { RestoreNote } from '#shared/contract/restore-wire.ts'
import { numberOnPaper } from '#shared/domain/restore/series-number.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, serve } from '#tests/support/visit-steps.ts'

const SNAPSHOT = '2026-09-16T21:00:00+08:00'
const note: RestoreNote = {
  format: 1,
  id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
  packageName: '青禾街道 导出 2026-09-16 2100',
  snapshotAt: Date.parse(SNAPSHOT),
  restoredAt: Date.parse('2026-09-17T08:30:00+08:00'),
  setAside: '恢复前',
}

let hall: TestHall
let clerk: Caller
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-16T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  await serve(hall, clerk)
  await closedCase(clerk, 'old-age-allowance')
  await clerk.call('queue.finish', {})
  // The snapshot is taken while its export runs.
  const archivist = await hall.signIn('liufang', null, 'staff-3')
  await archivist.call('export.start', { cause: 'hand', targetIds: [] })
  hall.clock.set('2026-09-17T09:00:00+08:00')
  recordRestore(hall.store, note, hall.clock.now())
  hall.restart()
  lead = await hall.signIn('chenli', null, 'staff-2')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  hall.close()
})

const series = async (): Promise<NumberSeries[]> => (await lead.call('restore.series', {})).series
/** Everything as it is in the database, but what a test says. */
const asInDatabase = (rows: readonly NumberSeries[], on: (row: NumberSeries) => number = (row) => row.last) =>
  rows.map((row) => ({ kind: row.kind, period: row.period, lastOnPaper: on(row) }))
const take = () => hall.as('kiosk').reply('kiosk.take', { categoryId: 'relief', priority: false })
const audited = (what: string): unknown[] =>
  hall.store.read.all('SELECT actor, subject, detail FROM audit WHERE what = ? ORDER BY seq', what)

describe('a hall that came back from a package', () => {
  it('records it once, at its first start', async () => {
    recordRestore(hall.store, note, hall.clock.now())
    expect(audited('hall.restored')).toEqual([
      {
        actor: 'system',
        subject: note.id,
        detail: '青禾街道 导出 2026-09-16 2100 2026-09-16T13:00:00.000Z',
      },
    ])
    expect((await clerk.call('restore.state', {})).open).toEqual({
      restoreId: note.id,
      packageName: note.packageName,
      snapshotAt: note.snapshotAt,
      restoredAt: note.restoredAt,
    })
  })

  it('draws no number until the numbers are settled', async () => {
    expect(await take()).toMatchObject({ ok: false, error: { code: 'closed' } })
    expect((await hall.as('kiosk').call('kiosk.home', {})).closedBecause).toBe('numbers-unsettled')
    await expect(acceptedCase(clerk, 'residence-permit')).rejects.toThrow('numbers-unsettled')
    expect(hall.faults).toEqual([])
    await lead.call('restore.settle', { restoreId: note.id, series: asInDatabase(await series()) })
    expect(await take()).toMatchObject({ ok: true, value: { number: 'A001' } })
    expect((await clerk.call('restore.state', {})).open).toBeNull()
  })

  it('prints nothing by itself that waited at the snapshot', async () => {
    const jobs = hall.store.read.all<{ state: string; problem: string }>(
      'SELECT DISTINCT state, problem FROM print_job',
    )
    expect(jobs).toEqual([{ state: 'failed', problem: 'uncertain' }])
    for (const kind of ['ticket', 'document'] as const)
      expect((await hall.as('system').call('print.take', { kind })).job).toBeNull()
  })

  it('does not take the export it was packed by for a failed one', async () => {
    const { runs } = await clerk.call('export.runs', {})
    expect(runs.flatMap(({ outcomes }) => outcomes.map(({ state }) => state))).toEqual(['cancelled'])
    expect((await clerk.call('export.warning', {})).warning?.kind).not.toBe('failed')
  })

  it('has nobody signed in from the other machine', () => {
    expect(
      hall.store.read.all("SELECT id FROM session WHERE ended_at IS NULL AND run <> 'test-run'"),
    ).toEqual([])
  })
})

describe('settling the numbers', () => {
  it('names every series that may have gone on, with its last number and a safe distance', async () => {
    const rows = await series()
    const named = new Map(rows.map((row) => [`${row.kind} ${row.period}`, row]))
    expect(named.get('case 2026')).toMatchObject({ last: 1, safe: 10 })
    expect(named.get('document acceptance 2026')).toMatchObject({ last: 1, safe: 10 })
    expect(named.get('document objection-answer 2026')).toMatchObject({ last: 0, safe: 10 })
    // Tickets of the restored day begin anew, and may have been printed this morning.
    expect(named.get('ticket A 2026-09-17')).toMatchObject({ last: 0, safe: 5 })
    expect(named.has('ticket A 2026-09-16')).toBe(false)
    expect(named.get('appointment 2026-09-17')).toMatchObject({ last: 0 })
    expect(named.get('archive batch 2025')).toMatchObject({ last: 0 })
    const item = rows.find((row) => row.kind === 'archive item')
    expect(item?.last).toBe(0)
    expect(rows.every((row) => numberOnPaper(row.shape, row.last + 1) !== '')).toBe(true)
  })

  it('moves a series behind what is on paper, explains the gap, and the next number is the right one', async () => {
    const rows = await series()
    const paper: Readonly<Record<string, number>> = {
      'case 2026': 4,
      'document acceptance 2026': 3,
      'ticket A 2026-09-17': 7,
    }
    const moved = await lead.call('restore.settle', {
      restoreId: note.id,
      series: asInDatabase(rows, (row) => paper[`${row.kind} ${row.period}`] ?? row.last),
    })
    expect(moved).toEqual({ moved: 3, skipped: 3 + 2 + 7 })
    expect(audited('series.passedOver')).toEqual([
      { actor: expect.any(String) as string, subject: 'ticket A 2026-09-17', detail: '1-7' },
      { actor: expect.any(String) as string, subject: 'case 2026', detail: '2-4' },
      { actor: expect.any(String) as string, subject: 'document acceptance 2026', detail: '2-3' },
    ])
    expect(audited('restore.settled')).toHaveLength(1)
    expect(hall.verify()).toEqual([])
    expect(await take()).toMatchObject({ ok: true, value: { number: 'A008' } })
    await serve(hall, clerk)
    const { caseId } = await acceptedCase(clerk, 'residence-permit')
    expect(hall.store.read.get('SELECT number FROM case_file WHERE id = ?', caseId)).toEqual({
      number: '2026-0005',
    })
    expect(
      hall.store.read.get("SELECT max(serial) AS serial FROM document WHERE kind = 'acceptance'"),
    ).toEqual({ serial: 4 })
  })

  it('passes over 件号 of the archive too', async () => {
    const rows = await series()
    const item = rows.find(({ shape }) => shape.of === 'item' && shape.term === 'D10')
    await lead.call('restore.settle', {
      restoreId: note.id,
      series: asInDatabase(rows, (row) => (row === item ? 12 : row.last)),
    })
    recordRestore(hall.store, { ...note, id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0002' }, hall.clock.now())
    const after = (await series()).find(({ period }) => period === item?.period)
    expect(after?.last).toBe(12)
  })

  it('never moves a series backwards, and by no slip of the finger too far', async () => {
    const rows = await series()
    const settle = (kind: string, lastOnPaper: number) =>
      lead.reply('restore.settle', {
        restoreId: note.id,
        series: asInDatabase(rows, (row) => (row.kind === kind ? lastOnPaper : row.last)),
      })
    expect(await settle('case', 0)).toMatchObject({ error: { code: 'backwards', detail: { last: 1 } } })
    expect(await settle('case', 100_002)).toMatchObject({ error: { code: 'too-far' } })
    expect(hall.store.read.all('SELECT * FROM skipped_numbers')).toEqual([])
    expect((await clerk.call('restore.state', {})).open).not.toBeNull()
  })

  it('is refused when the series are not those that were looked at', async () => {
    const rows = await series()
    hall.clock.set('2026-09-18T00:05:00+08:00')
    expect(
      await lead.reply('restore.settle', { restoreId: note.id, series: asInDatabase(rows) }),
    ).toMatchObject({ error: { code: 'series-changed' } })
    hall.clock.set('2026-09-17T09:00:00+08:00')
    expect(
      await lead.reply('restore.settle', { restoreId: note.id, series: asInDatabase(rows.slice(1)) }),
    ).toMatchObject({ error: { code: 'series-changed' } })
  })

  it('is for a lead or an administrator', async () => {
    expect(await clerk.reply('restore.series', {})).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await clerk.reply('restore.settle', { restoreId: note.id, series: [] })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it('happens once', async () => {
    const said = { restoreId: note.id, series: asInDatabase(await series()) }
    await lead.call('restore.settle', said)
    expect(await lead.reply('restore.settle', said)).toMatchObject({ error: { code: 'no-restore' } })
  })
})

describe('what was passed over', () => {
  it('is found when it stands without an entry in the audit', async () => {
    hall.store.raw.exec(`INSERT INTO skipped_numbers VALUES ('case', '2026', 2, 3, '${note.id}')`)
    expect(hall.verify()).toEqual([
      'series case 2026: 1 drawn, 3 there',
      'numbers case 2026: 2 to 3 passed over without an entry in the audit',
      'numbers case 2026: passed over to 3, behind the end of the series',
    ])
    expect(() => hall.store.raw.exec('DELETE FROM skipped_numbers')).toThrow('append-only')
    hall.store.raw.exec('DROP TRIGGER skipped_numbers_no_delete; DELETE FROM skipped_numbers')
  })
})
