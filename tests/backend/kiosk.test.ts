import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FIRST_KIOSK_RULES } from '#shared/contract/kiosk-rules.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import type { HallProfile } from '#shared/contract/settings.ts'
import { readProfile, saveProfile } from '#electron/backend/store/hall.ts'
import { confirmDay } from '#electron/backend/services/hall-day.ts'
import { saveKioskRules } from '#electron/backend/store/kiosk-rules.ts'
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

const rule = (change: Partial<KioskRules>): void =>
  hall.store.write((db) => saveKioskRules(db, { ...FIRST_KIOSK_RULES, ...change }))
const closedAt = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await kiosk().call('kiosk.home', {})).categories.flatMap(({ prefix, closed }) =>
      closed === null ? [] : [[prefix, closed]],
    ),
  )

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
    const { already, ...shown } = ticket
    expect(already).toBe(false)
    expect(await kiosk().call('kiosk.ticket', { ticketId: ticket.ticketId })).toEqual({
      ...shown,
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
      error: {
        code: 'quota-reached',
        detail: { category: '社会救助', because: 'day-full', date: '2026-09-18', time: '00:00' },
      },
    })
    expect(await closedAt()).toEqual({
      A: { because: 'day-full', opensNext: { date: '2026-09-18', time: '00:00' } },
    })
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
    expect(Object.keys(await closedAt())).toEqual(['A'])
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
    // The Sunday after it is worked in exchange for 国庆节.
    ['on a Saturday', '2026-09-19T10:00:00+08:00', 'day-off', '2026-09-20', '08:30'],
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

describe('业务自己的时段', () => {
  const halves = [
    { from: '08:30', to: '12:00', quota: 2 },
    { from: '14:30', to: '17:30', quota: 1 },
  ]

  it('上午办理的业务, in the afternoon: no number, and when again', async () => {
    keep(OFFICE)
    rule({
      categories: [
        { categoryId: 'relief', weekdays: [], spans: [{ from: '08:30', to: '11:30', quota: null }] },
        { categoryId: 'residence', weekdays: [2], spans: [] },
      ],
    })
    expect((await take()).number).toBe('A001')
    hall.clock.set('2026-09-17T15:00:00+08:00')
    expect(await closedAt()).toEqual({
      A: { because: 'over', opensNext: { date: '2026-09-18', time: '08:30' } },
      C: { because: 'not-today', opensNext: { date: '2026-09-22', time: '08:30' } },
    })
    expect(await refusal()).toMatchObject({ error: { code: 'not-now', detail: { because: 'over' } } })
    expect((await take('consulting')).number).toBe('E001')
  })

  it('每半天限号: each half has its own numbers; the guide desk’s count too', async () => {
    keep(OFFICE)
    rule({ categories: [{ categoryId: 'relief', weekdays: [], spans: halves }] })
    await take()
    const lead = await hall.signIn('chenli', null)
    await lead.call('queue.take', { categoryId: 'relief', priority: null })
    expect(await refusal()).toMatchObject({
      error: { code: 'quota-reached', detail: { because: 'span-full' } },
    })
    expect(await closedAt()).toEqual({
      A: { because: 'span-full', opensNext: { date: '2026-09-17', time: '14:30' } },
    })
    hall.clock.set('2026-09-17T14:30:00+08:00')
    expect((await take()).number).toBe('A003')
    expect(await closedAt()).toEqual({
      A: { because: 'day-full', opensNext: { date: '2026-09-18', time: '08:30' } },
    })
  })

  it('what the guide desk gives in the break counts for the afternoon', async () => {
    keep(OFFICE)
    rule({ categories: [{ categoryId: 'relief', weekdays: [], spans: halves }] })
    hall.clock.set('2026-09-17T13:00:00+08:00')
    const lead = await hall.signIn('chenli', null)
    await lead.call('queue.take', { categoryId: 'relief', priority: null })
    hall.clock.set('2026-09-17T15:00:00+08:00')
    expect(await refusal()).toMatchObject({
      error: { code: 'quota-reached', detail: { because: 'day-full' } },
    })
  })

  it('提前取号 and 午休取号', async () => {
    keep(OFFICE)
    rule({ earlyMinutes: 15, overBreak: true })
    hall.clock.set('2026-09-17T08:14:59+08:00')
    expect(await refusal()).toMatchObject({ error: { code: 'closed', detail: { because: 'before-hours' } } })
    hall.clock.set('2026-09-17T08:15:00+08:00')
    expect((await take()).number).toBe('A001')
    hall.clock.set('2026-09-17T12:30:00+08:00')
    expect((await take()).number).toBe('A002')
  })
})

describe('节假日 follow the working-day calendar', () => {
  it.each([
    ['国庆节, a Thursday', '2026-10-01T10:00:00+08:00', 'day-off', '2026-10-08'],
    ['the Saturday worked for it', '2026-10-10T10:00:00+08:00', null, null],
    ['an ordinary Saturday', '2026-09-12T10:00:00+08:00', 'day-off', '2026-09-14'],
  ])('%s', async (_what, iso, because, next) => {
    keep(OFFICE)
    hall.clock.set(iso)
    // The hall has worked up to now, so that its clock is believed.
    hall.store.write((db) => confirmDay(db, iso.slice(0, 10)))
    const home = await kiosk().call('kiosk.home', {})
    expect([home.closedBecause, home.opensNext?.date ?? null]).toEqual([because, next])
  })

  it('unless the hall says otherwise for that day', async () => {
    keep(OFFICE)
    rule({ exceptions: [{ date: '2026-09-17', open: false }] })
    expect(await kiosk().call('kiosk.home', {})).toMatchObject({
      closedBecause: 'day-off',
      opensNext: { date: '2026-09-18', time: '08:30' },
    })
  })
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
