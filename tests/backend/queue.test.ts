import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { checked, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const MINUTE = 60_000

const take = async (categoryId = 'relief'): Promise<{ ticketId: string; number: string }> => {
  const ticket = await hall.as('kiosk').call('kiosk.take', { categoryId, priority: false })
  hall.clock.pass(1000)
  return ticket
}

const statusOf = async (number: string): Promise<string | undefined> => {
  const { tickets } = await clerk.call('queue.tickets', {})
  return tickets.find((ticket) => ticket.number === number)?.status
}

const callNext = async (caller = clerk): Promise<string> => {
  hall.clock.pass(1000)
  return (await caller.call('queue.callNext', {})).number
}

/** Calls, and nobody comes. */
const callInVain = async (): Promise<string> => {
  const number = await callNext()
  await clerk.call('queue.miss', {})
  return number
}

describe('呼叫 and 结束', () => {
  it('calls the longest waiting, is started, finished, and counted', async () => {
    await take()
    await take()
    expect(await callNext()).toBe('A001')
    expect(await clerk.reply('queue.callNext', {})).toMatchObject({
      error: { code: 'ticket-open', detail: { number: 'A001' } },
    })
    await clerk.call('queue.recall', {})
    hall.clock.pass(MINUTE)
    await clerk.call('queue.start', {})
    const overview = await clerk.call('queue.overview', {})
    expect(overview.current).toMatchObject({ number: 'A001', status: 'serving', counterNumber: 1 })
    expect(overview.next?.number).toBe('A002')
    expect(await clerk.call('queue.finish', {})).toMatchObject({ status: 'finished', result: 'served' })
    const after = await clerk.call('queue.overview', {})
    expect(after).toMatchObject({ current: null, last: { number: 'A001' }, today: { called: 1 } })
  })

  it('咨询办结 gives the visit its one result without a form', async () => {
    await serve(hall, clerk)
    expect(await clerk.call('queue.consult', {})).toMatchObject({ result: 'consulted' })
    expect((await clerk.call('queue.overview', {})).today).toMatchObject({ called: 1, consulted: 1 })
    expect(hall.store.read.all('SELECT result FROM visit')).toEqual([{ result: 'consulted' }])
  })

  it.each(['queue.recall', 'queue.start', 'queue.miss', 'queue.finish', 'queue.consult'] as const)(
    '%s without a ticket at the counter is refused',
    async (channel) => {
      expect(await clerk.reply(channel, {})).toMatchObject({ error: { code: 'no-ticket' } })
    },
  )

  it('somebody without a counter can look, and neither call nor pause', async () => {
    await take()
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const { current, next, today } = await lead.call('queue.overview', {})
    expect({ current, next, called: today.called }).toEqual({ current: null, next: null, called: 0 })
    for (const reply of [
      await lead.reply('queue.callNext', {}),
      await lead.reply('queue.pauseCounter', { paused: true }),
    ])
      expect(reply).toMatchObject({ error: { code: 'no-counter' } })
  })

  it('an intake that is open must have its result first', async () => {
    await serve(hall, clerk)
    const intake = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    for (const channel of ['queue.finish', 'queue.consult'] as const)
      expect(await clerk.reply(channel, {})).toMatchObject({ error: { code: 'intake-open' } })
    await clerk.call('intake.end', { intakeId: intake.id, result: 'left', note: '' })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'left' })
  })
})

describe('两个窗口', () => {
  it('call different tickets, each by its own categories and weights', async () => {
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    await take('relief')
    await take('elderly-and-disabled')
    // 2号 puts 养老和助残 first by its weight, although 社会救助 waits longer by a second.
    expect(await callNext(second)).toBe('B001')
    expect(await callNext()).toBe('A001')
    const { counters } = await clerk.call('queue.overview', {})
    expect(counters.map(({ number, ticket }) => [number, ticket?.number])).toEqual([
      [1, 'A001'],
      [2, 'B001'],
      [3, undefined],
    ])
  })

  it('a ticket sent to a counter by name is called there first, and nowhere else', async () => {
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    await take()
    await take()
    await callNext()
    await clerk.call('queue.transfer', { categoryId: null, counterId: 'counter-2', note: '材料已看' })
    expect((await clerk.call('queue.overview', {})).next?.number).toBe('A002')
    expect(await callNext(second)).toBe('A001')
    expect((await second.call('queue.overview', {})).current).toMatchObject({
      note: '材料已看',
      reservedForCounter: 2,
    })
  })

  it.each([
    { categoryId: null, counterId: null },
    { categoryId: 'relief', counterId: 'counter-2' },
    { categoryId: 'nothing', counterId: null },
    { categoryId: null, counterId: 'counter-9' },
  ])('a transfer to $categoryId $counterId leads nowhere and is refused', async (target) => {
    await take()
    await callNext()
    expect(await clerk.reply('queue.transfer', { ...target, note: '' })).toMatchObject({
      error: { code: 'no-target' },
    })
    expect(await statusOf('A001')).toBe('called')
  })
})

describe('过号: a missed number keeps a place for a while', () => {
  it('goes behind three others, twice, then leaves the line and is called by hand', async () => {
    const { ticketId } = await take()
    for (let more = 0; more < 8; more += 1) await take()
    expect(await callInVain()).toBe('A001')
    expect([await callInVain(), await callInVain(), await callInVain()]).toEqual(['A002', 'A003', 'A004'])
    expect(await callInVain()).toBe('A001')
    expect(await statusOf('A001')).toBe('waiting')
    // Between its second and third call the others take their turns.
    const called: string[] = []
    while (!called.includes('A001')) called.push(await callInVain())
    expect(called).toHaveLength(4)
    expect(await statusOf('A001')).toBe('missed')
    hall.clock.pass(MINUTE)
    expect(await clerk.call('queue.call', { ticketId })).toMatchObject({ number: 'A001', timesMissed: 3 })
    await clerk.call('queue.start', {})
    await clerk.call('queue.finish', {})
  })

  it('alone in the line it simply waits on', async () => {
    await take()
    expect([await callInVain(), await callInVain()]).toEqual(['A001', 'A001'])
  })
})

describe('挂起 and 转移 keep what was entered (R-006)', () => {
  it('a held ticket parks its intake, others are served, and resuming opens it again', async () => {
    await serve(hall, clerk)
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    const held = await clerk.call('queue.hold', { note: '回家取照片' })
    expect(held).toMatchObject({ status: 'held', note: '回家取照片' })
    expect((await clerk.call('intake.current', {})).intake).toBeNull()
    await serve(hall, clerk)
    const other = await clerk.call('intake.open', { matterCode: 'residence-permit' })
    expect(await clerk.reply('queue.resume', { ticketId: held.id })).toMatchObject({
      error: { code: 'ticket-open' },
    })
    await clerk.call('intake.end', { intakeId: other.id, result: 'consulted', note: '' })
    await clerk.call('queue.finish', {})
    const { held: waiting } = await clerk.call('queue.overview', {})
    expect(waiting.map(({ number }) => number)).toEqual(['A001'])
    await clerk.call('queue.resume', { ticketId: held.id })
    const again = (await clerk.call('intake.current', {})).intake
    expect(again).toEqual({ ...intake, id: intake.id, revision: intake.revision })
    await clerk.call('intake.notify', { intakeId: intake.id })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'notified' })
  })

  it('a transferred ticket brings its intake to the counter that starts it', async () => {
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    await serve(hall, clerk)
    const intake = await checked(clerk, 'old-age-allowance')
    await clerk.call('queue.transfer', { categoryId: null, counterId: 'counter-2', note: '' })
    expect((await clerk.call('intake.current', {})).intake).toBeNull()
    expect(await clerk.reply('intake.accept', { intakeId: intake.id })).toMatchObject({
      error: { code: 'no-intake' },
    })
    await second.call('queue.callNext', {})
    expect((await second.call('intake.current', {})).intake).toBeNull()
    await second.call('queue.start', {})
    expect((await second.call('intake.current', {})).intake).toMatchObject({
      id: intake.id,
      visitId: intake.visitId,
      next: { step: 'accept' },
    })
    const { caseId } = await second.call('intake.accept', { intakeId: intake.id })
    expect(await second.call('queue.finish', {})).toMatchObject({ result: 'accepted' })
    expect(hall.store.read.all('SELECT counter_id, result, case_id FROM visit')).toEqual([
      { counter_id: 'counter-2', result: 'accepted', case_id: caseId },
    ])
  })

  it('a held ticket may be resumed at another counter, its intake with it', async () => {
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    await serve(hall, clerk)
    const intake = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    const { id } = await clerk.call('queue.hold', { note: '' })
    await second.call('queue.resume', { ticketId: id })
    expect((await second.call('intake.current', {})).intake?.id).toBe(intake.id)
  })
})

describe('作废 and 暂停', () => {
  it('a voided number is gone for good and leaves no hole', async () => {
    const { ticketId } = await take()
    await take()
    await clerk.call('queue.void', { ticketId, reason: '重复取号' })
    expect(await statusOf('A001')).toBe('void')
    expect(await clerk.reply('queue.void', { ticketId, reason: '再来' })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(await clerk.reply('queue.call', { ticketId })).toMatchObject({ error: { code: 'wrong-status' } })
    expect(await callNext()).toBe('A002')
    expect((await take()).number).toBe('A003')
  })

  it('a paused counter calls nobody and the display says so', async () => {
    await take()
    await clerk.call('queue.pauseCounter', { paused: true })
    expect(await clerk.reply('queue.callNext', {})).toMatchObject({ error: { code: 'counter-paused' } })
    const { counters } = await hall.as('display').call('display.snapshot', {})
    expect(counters[0]).toMatchObject({ number: 1, status: 'paused' })
    await clerk.call('queue.pauseCounter', { paused: false })
    expect(await callNext()).toBe('A001')
    expect(await clerk.reply('queue.pauseCounter', { paused: true })).toMatchObject({
      error: { code: 'ticket-open' },
    })
  })

  it('nobody is dropped at midnight: yesterday’s tickets wait on, numbers begin anew', async () => {
    await take()
    hall.clock.set('2026-09-18T08:30:00+08:00')
    expect((await take()).number).toBe('A001')
    const { tickets } = await clerk.call('queue.tickets', {})
    expect(tickets.map(({ number, status }) => [number, status])).toEqual([
      ['A001', 'waiting'],
      ['A001', 'waiting'],
    ])
    // They are listed for somebody to decide about; the line of today goes on without waiting for that.
    expect((await clerk.call('queue.overview', {})).leftOver).toBe(1)
    await clerk.call('queue.carryOver', { ticketIds: [tickets[0]!.id] })
    const first = await clerk.call('queue.callNext', {})
    expect(first.issuedAt).toBe(tickets[0]!.issuedAt)
  })
})
