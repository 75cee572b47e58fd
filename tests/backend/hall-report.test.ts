import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProfile, saveProfile } from '#electron/backend/store/hall.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

const MINUTE = 60_000
const DAY = '2026-09-17'
const today = { from: DAY, to: DAY }

let hall: TestHall
let clerk: Caller
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall(`${DAY}T09:00:00+08:00`)
  clerk = await hall.signIn('wangmin', 'counter-1')
  lead = await hall.signIn('chenli', null, 'staff-9')
  // The demo hall never closes.
  hall.store.write((db) => saveProfile(db, { ...readProfile(db), hours: [{ from: '08:30', to: '17:30' }] }))
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  expect(hall.verify()).toEqual([])
  hall.close()
})

const pass = (minutes: number) => hall.clock.pass(minutes * MINUTE)
const firstCategory = async () => (await hall.as('kiosk').call('kiosk.home', {})).categories[0]!
const take = async () => {
  const { id } = await firstCategory()
  return hall.as('kiosk').call('kiosk.take', { categoryId: id, priority: false })
}
/** One person: waits, is called, comes after a minute, is served. */
const serve = async (minutes: number) => {
  await clerk.call('queue.callNext', {})
  pass(1)
  await clerk.call('queue.start', {})
  pass(minutes)
  await clerk.call('queue.consult', {})
}
const partsBy = async (by: QueueBreakdown) => (await lead.call('hall.statistics', today)).parts[by]

describe('统计', () => {
  it('times and numbers of a day, by counter, person and hour', async () => {
    await take()
    pass(10)
    await take()
    pass(25)
    await serve(7)
    await serve(4)
    const { total, goalMinutes } = await lead.call('hall.statistics', today)
    expect(goalMinutes).toBe(30)
    expect(total).toMatchObject({
      issued: 2,
      called: 2,
      served: 2,
      finished: 2,
      consulted: 2,
      open: 0,
      waits: 2,
      withinGoal: 0,
      services: 2,
      waiting: (35 + 33) * MINUTE,
      calling: 2 * MINUTE,
      serving: 11 * MINUTE,
      wait: { half: 33 * MINUTE, most: 35 * MINUTE, max: 35 * MINUTE },
      service: { half: 4 * MINUTE, most: 7 * MINUTE, max: 7 * MINUTE },
    })
    const [counter] = (await partsBy('counter')).filter(({ name }) => name === '1')
    expect(counter!.figures).toMatchObject({ served: 2, present: 48 * MINUTE, busy: 11 * MINUTE })
    expect((await partsBy('staff')).map(({ name }) => name)).toEqual(['王敏', ''])
    expect((await partsBy('hour')).map(({ key }) => key)).toEqual(['09'])
  })

  it('priority shows how far and never why', async () => {
    const { id: categoryId } = await firstCategory()
    await clerk.call('queue.take', { categoryId, priority: 'seriously-ill' })
    const answer = await lead.call('hall.statistics', today)
    expect(answer.parts.priority.map(({ key }) => key)).toEqual(['urgent'])
    expect(answer.parts.channel.map(({ key }) => key)).toEqual(['desk'])
    expect(JSON.stringify(answer)).not.toContain('seriously-ill')
  })

  it('the later question of a window overtakes the earlier, and not that of another window', async () => {
    for (let number = 0; number < 60; number += 1) await take()
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const other = await hall.signIn('chenli', null, 'staff-8')
    const [first, second, elsewhere] = await Promise.all([
      lead.reply('hall.statistics', year),
      lead.reply('hall.statistics', today),
      other.reply('hall.statistics', year),
    ])
    expect(first).toMatchObject({ error: { code: 'overtaken' } })
    expect(second).toMatchObject({ ok: true, value: { ...today, total: { issued: 60 } } })
    expect(elsewhere).toMatchObject({ ok: true, value: { ...year, total: { issued: 60 } } })
  })

  it.each([
    [{ from: '2026-09-18', to: DAY }, 'bad-span'],
    [{ from: '2025-01-01', to: '2026-12-31' }, 'bad-span'],
  ])('refuses %j', async (span, code) => {
    expect(await lead.reply('hall.statistics', span)).toMatchObject({ error: { code } })
    expect(await lead.reply('hall.statisticsWorkbook', { ...span, by: 'day' })).toMatchObject({
      error: { code },
    })
  })

  it('is the duty lead’s: people are counted by name', async () => {
    expect(await clerk.reply('hall.statistics', today)).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('the workbook is taken out under its days, and who took it is recorded', async () => {
    await take()
    const made = await lead.call('hall.statisticsWorkbook', { ...today, by: 'counter' })
    expect(made.name).toBe('排队统计 2026-09-17 按窗口.xlsx')
    expect(hall.store.read.get("SELECT detail FROM audit WHERE what = 'hall.statisticsWorkbook'")).toEqual({
      detail: `${DAY} ${DAY} counter`,
    })
  })
})

describe('大厅', () => {
  it('who waits how long, who serves whom, who is paused since when', async () => {
    await take()
    pass(5)
    await take()
    await take()
    await clerk.call('queue.callNext', {})
    pass(27)
    const live = await lead.call('hall.live', {})
    const [category] = live.categories
    expect(category).toMatchObject({ waiting: 2, overGoal: 0, openCounters: 1 })
    expect(live.now - category!.longestSince!).toBe(27 * MINUTE)
    pass(4)
    expect((await lead.call('hall.live', {})).categories[0]).toMatchObject({ overGoal: 2 })
    expect(live.counters[0]).toMatchObject({
      number: 1,
      staffName: '王敏',
      ticket: { status: 'called', since: live.now - 27 * MINUTE },
    })
    await clerk.call('queue.start', {})
    await clerk.call('queue.hold', { note: '去复印' })
    await clerk.call('queue.pauseCounter', { paused: true })
    const since = hall.clock.now()
    pass(3)
    // Pressed once more, it does not begin anew.
    await clerk.call('queue.pauseCounter', { paused: true })
    const later = await lead.call('hall.live', {})
    expect(later.counters[0]).toMatchObject({ paused: true, pausedSince: since, ticket: null })
    expect(later.held).toEqual([{ number: 'A001', counterNumber: 1, since }])
    expect(later.categories[0]).toMatchObject({ waiting: 2, openCounters: 0, estimate: null })
    expect(later.today).toEqual({ day: DAY, issued: 3, finished: 0, open: 3 })
    await clerk.call('queue.pauseCounter', { paused: false })
    expect((await lead.call('hall.live', {})).counters[0]).toMatchObject({ paused: false, pausedSince: null })
  })

  it('says when the hours are over, and that a number’s paper did not come out', async () => {
    const { ticketId } = await take()
    await hall.as('kiosk').call('kiosk.reportTrouble', { ticketId })
    expect(await lead.call('hall.live', {})).toMatchObject({ closed: false, withoutPaper: ['A001'] })
    hall.clock.set(`${DAY}T18:30:00+08:00`)
    expect(await lead.call('hall.live', {})).toMatchObject({ closed: true })
  })
})

describe('当日号当日办结', () => {
  it('every number of the day is accounted for, with what was done about it on the next', async () => {
    const [done, missed, carried, voided, open] = [
      await take(),
      await take(),
      await take(),
      await take(),
      await take(),
    ]
    pass(10)
    await serve(5)
    for (let time = 0; time < 3; time += 1) {
      await clerk.call('queue.call', { ticketId: missed.ticketId })
      await clerk.call('queue.miss', {})
    }
    hall.clock.set('2026-09-18T09:00:00+08:00')
    await clerk.call('queue.carryOver', { ticketIds: [carried.ticketId] })
    await clerk.call('queue.voidEarlier', { ticketIds: [voided.ticketId], reason: '电话里说不来了' })
    const report = await lead.call('hall.dayEnd', { day: DAY })
    expect(report).toMatchObject({ issued: 5, done: 1, missed: 1, voided: 1, leftOver: 2 })
    expect(report.lines.map(({ number, outcome, on, reason }) => [number, outcome, on, reason])).toEqual([
      [missed.number, 'missed', null, ''],
      [carried.number, 'carried-over', '2026-09-18', ''],
      [voided.number, 'void', null, '电话里说不来了'],
      [open.number, 'open', null, ''],
    ])
    expect(report.lines.some(({ number }) => number === done.number)).toBe(false)
    // Until the hall closed, not until somebody looked.
    expect(report.lines.at(-1)!.waited).toBeLessThan(10 * 60 * MINUTE)
    expect(report.lines.at(-1)!.waited).toBeGreaterThan(7 * 60 * MINUTE)
  })

  it('is printed and taken out; an empty day is not printed', async () => {
    expect(await lead.reply('hall.dayEndPrint', { day: DAY })).toMatchObject({
      error: { code: 'nothing-there' },
    })
    await take()
    pass(20)
    await lead.call('hall.dayEndPrint', { day: DAY })
    const { job } = await hall.as('system').call('render.take', {})
    if (job?.snapshot.kind !== 'day-end') throw new Error('another paper')
    expect(job.snapshot).toMatchObject({
      number: '',
      issued: 1,
      done: 0,
      leftOver: 1,
      rows: [{ position: 1, number: 'A001', status: '等候', waitedMinutes: 20, settled: '还没有处理' }],
    })
    expect((await lead.call('hall.dayEndWorkbook', { day: DAY })).name).toBe('当日号办结情况 2026-09-17.xlsx')
  })
})
