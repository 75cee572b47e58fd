import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HallProfile } from '#shared/contract/settings.ts'
import { readProfile, saveProfile } from '#electron/backend/store/hall.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  // A Thursday.
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const kiosk = () => hall.as('kiosk')
const take = (categoryId = 'relief', priority = false) => kiosk().call('kiosk.take', { categoryId, priority })
const refusal = (categoryId = 'relief') => kiosk().reply('kiosk.take', { categoryId, priority: false })

const keep = (change: Partial<HallProfile>): void =>
  hall.store.write((db) => saveProfile(db, { ...readProfile(db), ...change }))

const OFFICE = {
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ],
  openWeekdays: [1, 2, 3, 4, 5],
}

describe('取号', () => {
  it('numbers each category by itself, without a hole', async () => {
    const numbers = []
    for (const category of ['relief', 'residence', 'relief', 'residence']) {
      numbers.push(await take(category))
      hall.clock.pass(1000)
    }
    expect(numbers.map(({ number }) => number)).toEqual(['A001', 'C001', 'A002', 'C002'])
    expect(numbers.map(({ ahead }) => ahead)).toEqual([0, 0, 1, 1])
  })

  it('answers what the kiosk shows, and tells again later', async () => {
    const ticket = await take('relief', true)
    expect(ticket).toMatchObject({ categoryName: '社会救助', paper: 'waiting', priorityClaimed: true })
    expect(await kiosk().call('kiosk.ticket', { ticketId: ticket.ticketId })).toEqual({
      ...ticket,
      noticedAt: null,
    })
    expect(await kiosk().reply('kiosk.ticket', { ticketId: 'nobody' })).toMatchObject({
      error: { code: 'no-ticket' },
    })
  })

  it('an unknown category draws no number', async () => {
    expect(await refusal('nothing')).toMatchObject({ error: { code: 'no-category' } })
    expect(hall.store.read.all('SELECT * FROM number_series')).toEqual([])
  })

  it('counts those who wait in each category', async () => {
    await take()
    await take()
    const { categories } = await kiosk().call('kiosk.home', {})
    expect(categories.map(({ prefix, waiting }) => `${prefix}${waiting}`)).toEqual([
      'A2',
      'B0',
      'C0',
      'D0',
      'E0',
    ])
  })
})

describe('每日限量', () => {
  const limit = (quota: number): void => {
    hall.store.write((db) => db.run("UPDATE category SET daily_quota = ? WHERE id = 'relief'", quota))
  }

  it('gives so many numbers a day and no more; other categories go on', async () => {
    limit(2)
    await take()
    await take()
    expect(await refusal()).toMatchObject({
      error: { code: 'quota-reached', detail: { category: '社会救助' } },
    })
    const { categories } = await kiosk().call('kiosk.home', {})
    expect(categories.filter(({ quotaReached }) => quotaReached).map(({ prefix }) => prefix)).toEqual(['A'])
    expect((await take('residence')).number).toBe('C001')
    hall.clock.set('2026-09-18T09:00:00+08:00')
    expect((await take()).number).toBe('A001')
  })

  it('a number that was passed on to another category was taken all the same', async () => {
    limit(1)
    await take()
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await clerk.call('queue.callNext', {})
    await clerk.call('queue.transfer', { categoryId: 'residence', counterId: null, note: '' })
    expect(await refusal()).toMatchObject({ error: { code: 'quota-reached' } })
    expect((await kiosk().call('kiosk.home', {})).categories[2]).toMatchObject({ quotaReached: false })
  })

  it('the guide desk may still take a number for somebody', async () => {
    limit(1)
    await take()
    const lead = await hall.signIn('chenli', null)
    expect((await lead.call('queue.take', { categoryId: 'relief', priority: null })).number).toBe('A002')
  })
})

describe('开放时间', () => {
  it.each([
    ['before the doors open', '2026-09-17T08:29:59+08:00', 'before-hours', '2026-09-17', '08:30'],
    ['at noon', '2026-09-17T12:00:00+08:00', 'break', '2026-09-17', '14:30'],
    ['after the last number', '2026-09-17T17:00:00+08:00', 'after-hours', '2026-09-18', '08:30'],
    ['on a Saturday', '2026-09-19T10:00:00+08:00', 'day-off', '2026-09-21', '08:30'],
  ])('%s no number is given, and the kiosk says until when', async (_when, iso, because, date, time) => {
    keep({ ...OFFICE, lastTicketTime: '17:00' })
    hall.clock.set(iso)
    expect(await refusal()).toMatchObject({ error: { code: 'closed', detail: { because } } })
    expect(await kiosk().call('kiosk.home', {})).toMatchObject({
      open: false,
      closedBecause: because,
      opensNext: { date, time },
    })
  })

  it.each(['2026-09-17T08:30:00+08:00', '2026-09-17T11:59:59+08:00', '2026-09-17T16:59:00+08:00'])(
    'at %s numbers are given',
    async (iso) => {
      keep({ ...OFFICE, lastTicketTime: '17:00' })
      hall.clock.set(iso)
      expect((await take()).number).toBe('A001')
    },
  )
})

describe('预计等候 comes from the hall’s own history', () => {
  const serveFor = async (minutes: number): Promise<void> => {
    await take()
    const clerk = hall.as('staff')
    await clerk.call('queue.callNext', {})
    await clerk.call('queue.start', {})
    hall.clock.pass(minutes * 60_000)
    await clerk.call('queue.finish', {})
  }

  it('says nothing without counters or history, and a range once both are there', async () => {
    await take()
    expect((await take()).estimate).toBeNull()
    const clerk = await hall.signIn('wangmin', 'counter-1')
    for (const minutes of [8, 10, 10, 12, 14]) await serveFor(minutes)
    const { ticketId, estimate, ahead } = await take()
    expect(ahead).toBe(2)
    // Two ahead at one counter, quartiles 10 and 12 minutes: 20 to 24, in whole fives.
    expect(estimate).toEqual({ fromMinutes: 20, toMinutes: 25 })
    await clerk.call('queue.pauseCounter', { paused: true })
    expect((await kiosk().call('kiosk.ticket', { ticketId })).estimate).toBeNull()
  })

  it('nobody ahead at an open counter: no wait', async () => {
    await hall.signIn('wangmin', 'counter-1')
    expect((await take()).estimate).toEqual({ fromMinutes: 0, toMinutes: 0 })
  })
})

describe('号票没有出来', () => {
  it('is told to the staff, and the kiosk hears when somebody has taken note', async () => {
    const { ticketId } = await take()
    await kiosk().call('kiosk.reportTrouble', { ticketId })
    await kiosk().call('kiosk.reportTrouble', { ticketId })
    const lead = await hall.signIn('chenli', null)
    expect((await lead.call('printing.outbox', {})).troubles).toMatchObject([{ ticketId, number: 'A001' }])
    expect((await kiosk().call('kiosk.ticket', { ticketId })).noticedAt).toBeNull()
    hall.clock.pass(30_000)
    await lead.call('printing.reprintTicket', { ticketId })
    expect((await lead.call('printing.outbox', {})).troubles).toEqual([])
    expect((await kiosk().call('kiosk.ticket', { ticketId })).noticedAt).toBe(hall.clock.now())
    hall.clock.pass(60_000)
    await kiosk().call('kiosk.reportTrouble', { ticketId })
    expect((await lead.call('printing.outbox', {})).troubles).toHaveLength(1)
    expect(await kiosk().reply('kiosk.reportTrouble', { ticketId: 'nobody' })).toMatchObject({
      error: { code: 'no-ticket' },
    })
  })
})
