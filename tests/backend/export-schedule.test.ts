import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExportWarning } from '#shared/contract/export.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let lead: Caller

/** The timers of the backend are the test's own, and so is the time since its start. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  hall = await openTestHall('2026-09-17T08:00:00+08:00')
  lead = await hall.signIn('chenli', null)
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
  vi.useRealTimers()
})

/** Whatever the clock on the wall says, so many seconds go by. */
const goBy = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const at = (local: string, seconds = 30): void => {
  hall.clock.set(`${local}+08:00`)
  goBy(seconds)
}
const causes = (): unknown[] =>
  hall.store.read
    .all<{ cause: string }>('SELECT cause FROM export_run ORDER BY rowid')
    .map(({ cause }) => cause)

const end = async (state: 'sound' | 'failed'): Promise<void> => {
  const { order, tell } = hall.exports.at(-1)!
  await tell({ kind: 'snapshot', at: hall.clock.now() })
  for (const { targetId } of order.targets) {
    if (state === 'failed') {
      await tell({ kind: 'failed', targetId, problem: 'disk-full' })
      continue
    }
    const facts = { files: 1, bytes: 1, reusedFiles: 0, manifestHash: 'ab'.repeat(32), missing: 0 }
    await tell({ kind: 'written', targetId, ...facts })
    await tell({ kind: 'sound', targetId, cache: null, mended: null })
  }
  await tell({ kind: 'finished' })
}
const warning = async (): Promise<ExportWarning | null> => (await lead.call('export.warning', {})).warning
/** The machine is switched on in the morning. */
const nextStart = (local: string, run: string): void => {
  hall.clock.set(`${local}+08:00`)
  hall.restart(run)
}

describe('夜间导出', () => {
  it('begins when its moment has come, once', async () => {
    at('2026-09-17T19:59:30')
    expect(causes()).toEqual([])
    at('2026-09-17T20:00:10')
    expect(causes()).toEqual(['schedule'])
    expect(hall.exports).toHaveLength(1)
    goBy(600)
    expect(causes()).toEqual(['schedule'])
    await end('sound')
    goBy(600)
    expect(causes()).toEqual(['schedule'])
    const [run] = (await lead.call('export.runs', {})).runs
    expect(run).toMatchObject({ cause: 'schedule', startedBy: null, outcomes: [{ state: 'done' }] })
  })

  it('missed at night, it is made up for at the next start, when the desk is up', async () => {
    nextStart('2026-09-18T08:00', 'morning')
    goBy(50)
    expect(causes()).toEqual([])
    goBy(40)
    expect(causes()).toEqual(['catch-up'])
    await end('sound')
    goBy(600)
    expect(causes()).toEqual(['catch-up'])
  })

  it('a machine that slept through it makes up for it after waking', () => {
    at('2026-09-17T19:00')
    goBy(120)
    at('2026-09-18T07:40')
    expect(causes()).toEqual(['catch-up'])
  })

  it('has nothing to make up for after 导出并关机', async () => {
    at('2026-09-17T18:05')
    await lead.call('export.start', { cause: 'closing', targetIds: [] })
    await end('sound')
    nextStart('2026-09-18T08:00', 'morning')
    goBy(600)
    expect(causes()).toEqual(['closing'])
  })

  it('failed, it is tried again at the next start of the program and not when the backend alone has died', async () => {
    at('2026-09-17T20:00:10')
    await end('failed')
    nextStart('2026-09-17T21:00', 'test-run')
    goBy(600)
    expect(causes()).toEqual(['schedule'])
    nextStart('2026-09-18T08:00', 'morning')
    goBy(90)
    expect(causes()).toEqual(['schedule', 'catch-up'])
  })

  it('interrupted by a dying backend, it does not begin again and again', () => {
    at('2026-09-17T20:00:10')
    for (let death = 0; death < 3; death += 1) {
      hall.restart()
      goBy(120)
    }
    expect(causes()).toEqual(['schedule'])
  })

  it('waits for a run that a person has started', async () => {
    at('2026-09-17T19:59')
    await lead.call('export.start', { cause: 'hand', targetIds: [] })
    at('2026-09-17T20:00:10')
    expect(causes()).toEqual(['hand'])
    await end('sound')
    goBy(30)
    expect(causes()).toEqual(['hand', 'schedule'])
  })

  it('begins nothing while the date is in doubt; confirmed, it is made up for', async () => {
    at('2026-09-17T12:00')
    at('2026-11-17T20:30')
    goBy(600)
    expect(causes()).toEqual([])
    expect((await lead.call('export.targets', {})).nextAt).toBeNull()
    await lead.call('session.confirmDate', { today: '2026-11-17' })
    goBy(30)
    expect(causes()).toEqual(['catch-up'])
  })

  it('moved over its moment and back, the clock gets one run', async () => {
    at('2026-09-17T15:00')
    at('2026-09-17T20:00:10')
    await end('sound')
    at('2026-09-17T15:02')
    at('2026-09-17T20:00:10')
    goBy(600)
    expect(causes()).toEqual(['schedule'])
  })

  it('at another hour from now on; off, not at all', async () => {
    at('2026-09-17T18:30')
    await lead.call('export.schedule.save', { enabled: true, at: '18:00', offerAtClosing: true })
    goBy(60)
    expect(causes()).toEqual([])
    const { nextAt } = await lead.call('export.targets', {})
    expect(nextAt).toBe(Date.parse('2026-09-18T18:00+08:00'))
    await lead.call('export.schedule.save', { enabled: false, at: '18:00', offerAtClosing: true })
    at('2026-09-18T18:00:10')
    expect(causes()).toEqual([])
    expect((await lead.call('export.targets', {})).nextAt).toBeNull()
  })

  it('a run that the disk has no room to write down is tried again later, and harms nobody', () => {
    at('2026-09-17T19:59:50', 0)
    hall.store.raw.exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON main.export_run BEGIN SELECT RAISE (FAIL, 'disk full'); END`,
    )
    at('2026-09-17T20:00:10', 120)
    expect(hall.faults.splice(0)).toHaveLength(1)
    hall.store.raw.exec('DROP TRIGGER full')
    goBy(600)
    expect(causes()).toEqual(['schedule'])
  })
})

describe('what nobody may overlook', () => {
  it('a failure is there in the morning, by name, until there is a sound package', async () => {
    at('2026-09-17T20:00:10')
    await end('failed')
    nextStart('2026-09-18T07:50', 'morning')
    lead = await hall.signIn('chenli', null)
    expect(await warning()).toMatchObject({
      kind: 'failed',
      targets: [{ name: '本机', problem: 'disk-full', damaged: false }],
      lastGoodAt: null,
      noted: null,
    })
    goBy(90)
    await end('sound')
    expect(await warning()).toBeNull()
  })

  it('a lead takes note of it with a reason; the next failure is news', async () => {
    at('2026-09-17T20:00:10')
    await end('failed')
    const { runId } = (await warning())!
    const clerk = await hall.signIn('wangmin', 'counter-1', 'staff-2')
    const note = { runId, reason: '硬盘满了，已通知街道，明天换。' }
    expect(await clerk.reply('export.warning.note', note)).toMatchObject({ error: { code: 'not-allowed' } })
    await lead.call('export.warning.note', note)
    expect((await warning())?.noted).toEqual({ by: '陈立', at: hall.clock.now(), reason: note.reason })
    at('2026-09-18T20:00:10')
    await end('failed')
    expect((await warning())?.noted).toBeNull()
    expect(await lead.reply('export.warning.note', note)).toMatchObject({ error: { code: 'no-warning' } })
    expect(() => hall.store.raw.exec('DELETE FROM export_note')).toThrow(/stays/)
  })

  it('a package that is late, and that there has never been one', async () => {
    await lead.call('export.schedule.save', { enabled: false, at: '20:00', offerAtClosing: true })
    expect(await warning()).toBeNull()
    at('2026-09-18T08:00')
    expect(await warning()).toMatchObject({ kind: 'never', runId: null, lastGoodAt: null })
    await lead.call('export.warning.note', { runId: null, reason: '今天装新硬盘' })
    expect((await warning())?.noted?.reason).toBe('今天装新硬盘')
    await lead.call('export.start', { cause: 'hand', targetIds: [] })
    await end('sound')
    expect(await warning()).toBeNull()
    // Sunday is worked for the holiday.
    at('2026-09-20T08:00')
    expect(await warning()).toBeNull()
    at('2026-09-21T08:00')
    // Noted before the last sound package: this is news.
    expect(await warning()).toMatchObject({ kind: 'overdue', noted: null })
  })

  it('a target that is switched off is not warned of', async () => {
    at('2026-09-17T20:00:10')
    await end('failed')
    const admin = await hall.signIn('zhaoqian', null, 'staff-2')
    const keep = { daily: 7, weekly: 4, monthly: 12 }
    const change = { targetId: 'built-in', name: '本机', enabled: false, keep, password: null }
    await admin.call('export.target.save', change)
    expect(await warning()).toBeNull()
  })
})

describe('导出并关机', () => {
  const closing = async () => (await lead.call('export.warning', {})).closing

  beforeEach(async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    const { hall: profile } = await admin.call('settings.get', {})
    const hours = [
      { from: '08:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ]
    await admin.call('settings.saveHall', { ...profile, hours, openWeekdays: [1, 2, 3, 4, 5] })
  })

  it('is offered when the hall has closed, until what the day has brought is exported', async () => {
    at('2026-09-17T16:00')
    expect(await closing()).toBeNull()
    await lead.call('export.start', { cause: 'hand', targetIds: [] })
    await end('sound')
    at('2026-09-17T18:30')
    expect(await closing()).toEqual({
      day: '2026-09-17',
      closedAt: Date.parse('2026-09-17T17:00+08:00'),
    })
    await lead.call('export.start', { cause: 'closing', targetIds: [] })
    await end('failed')
    expect(await closing()).not.toBeNull()
    await lead.call('export.start', { cause: 'closing', targetIds: [] })
    await end('sound')
    expect(await closing()).toBeNull()
  })

  it('is not offered on a day off or when the hall does not want it', async () => {
    at('2026-09-19T18:30')
    expect(await closing()).toBeNull()
    at('2026-09-18T18:30')
    expect(await closing()).not.toBeNull()
    await lead.call('export.schedule.save', { enabled: true, at: '20:00', offerAtClosing: false })
    expect(await closing()).toBeNull()
  })
})
