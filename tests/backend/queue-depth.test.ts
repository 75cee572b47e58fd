import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { checked, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller
let second: Caller

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
  second = await hall.signIn('lina', 'counter-2', 'staff-2')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const MINUTE = 60_000

const take = async (categoryId = 'relief', priority = false): Promise<string> => {
  hall.clock.pass(1000)
  return (await hall.as('kiosk').call('kiosk.take', { categoryId, priority })).ticketId
}
const next = async (caller = clerk): Promise<string> => {
  hall.clock.pass(1000)
  return (await caller.call('queue.callNext', {})).number
}
const finish = async (caller = clerk): Promise<void> => {
  await caller.call('queue.start', {})
  hall.clock.pass(MINUTE)
  await caller.call('queue.finish', {})
}
const ticketOf = async (number: string) =>
  (await clerk.call('queue.tickets', {})).tickets.find((one) => one.number === number)

describe('撤销: the last action at this counter, within a minute', () => {
  it.each<[string, () => Promise<void>, string, string]>([
    ['the call', async () => {}, 'call', 'waiting'],
    ['the start', async () => void (await clerk.call('queue.start', {})), 'start', 'called'],
    ['the miss', async () => void (await clerk.call('queue.miss', {})), 'miss', 'called'],
    [
      'the transfer',
      async () =>
        void (await clerk.call('queue.transfer', { categoryId: null, counterId: 'counter-2', note: '' })),
      'transfer',
      'called',
    ],
    [
      'the end',
      async () => {
        await clerk.call('queue.start', {})
        await clerk.call('queue.finish', {})
      },
      'finish',
      'serving',
    ],
  ])('%s', async (_what, act, action, status) => {
    await take()
    await next()
    await act()
    const { undo } = await clerk.call('queue.overview', {})
    expect(undo).toMatchObject({ action, number: 'A001' })
    hall.clock.pass(30_000)
    expect(await clerk.call('queue.undo', {})).toMatchObject({ number: 'A001', status })
  })

  it('a call taken back leaves the display and does not count; the person is called again later', async () => {
    await take()
    await next()
    await clerk.call('queue.undo', {})
    expect(await hall.as('display').call('display.snapshot', {})).toMatchObject({ newest: null, recent: [] })
    expect((await clerk.call('queue.overview', {})).today.called).toBe(0)
    expect(await next(second)).toBe('A001')
  })

  it('an end taken back takes its empty visit along, and the service goes on', async () => {
    await serve(hall, clerk)
    await clerk.call('queue.consult', {})
    await clerk.call('queue.undo', {})
    expect(hall.store.read.all('SELECT id FROM visit')).toEqual([])
    const intake = await checked(clerk, 'old-age-allowance')
    await clerk.call('intake.accept', { intakeId: intake.id })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'accepted' })
  })

  it('what was accepted stands when the end is taken back', async () => {
    await serve(hall, clerk)
    const intake = await checked(clerk, 'old-age-allowance')
    await clerk.call('intake.accept', { intakeId: intake.id })
    await clerk.call('queue.finish', {})
    await clerk.call('queue.undo', {})
    expect(hall.store.read.all('SELECT result FROM visit')).toEqual([{ result: 'accepted' }])
  })

  it('a hold taken back opens the page again', async () => {
    await serve(hall, clerk)
    const intake = await checked(clerk, 'old-age-allowance')
    await clerk.call('queue.hold', { note: '去复印' })
    await clerk.call('queue.undo', {})
    expect((await clerk.call('intake.current', {})).intake?.id).toBe(intake.id)
  })

  it('a start is not taken back from under an open page', async () => {
    await serve(hall, clerk)
    await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    expect(await clerk.reply('queue.undo', {})).toMatchObject({ error: { code: 'intake-open' } })
  })

  it.each([
    ['after a minute', null],
    ['when the person was called again', 'queue.recall'],
  ] as const)('not %s', async (_when, again) => {
    await take()
    await next()
    if (again === null) hall.clock.pass(MINUTE)
    else await clerk.call(again, {})
    expect((await clerk.call('queue.overview', {})).undo).toBeNull()
    expect(await clerk.reply('queue.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  it('not what a colleague has gone on with', async () => {
    await take()
    await next()
    await clerk.call('queue.transfer', { categoryId: null, counterId: 'counter-2', note: '' })
    await next(second)
    expect(await clerk.reply('queue.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  it('not a number made void at a colleague’s counter, once the next person stands there', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    await admin.call('queueRules.save', { ...USUAL_RULES, urgentReasons: [], missed: { kind: 'leaves' } })
    const ticketId = await take()
    await take()
    await clerk.call('queue.call', { ticketId })
    await clerk.call('queue.miss', {})
    hall.clock.pass(1000)
    await second.call('queue.call', { ticketId })
    await clerk.call('queue.void', { ticketId, reason: '本人不办了' })
    await next(second)
    expect(await clerk.reply('queue.undo', {})).toMatchObject({
      error: { code: 'ticket-open', detail: { number: 'A002' } },
    })
  })

  it('not an end, once the next person stands there', async () => {
    await take()
    await take()
    await next()
    await finish()
    await next()
    // The last action is the call of the next one; taken back, the end before it can be taken back too.
    expect(await clerk.call('queue.undo', {})).toMatchObject({ number: 'A002', status: 'waiting' })
    expect((await clerk.call('queue.overview', {})).undo).toMatchObject({ action: 'finish', number: 'A001' })
  })

  it('one after the other, each within its own minute: what was taken back was not done', async () => {
    await take()
    await take()
    await next()
    await clerk.call('queue.miss', {})
    await next()
    expect(await clerk.call('queue.undo', {})).toMatchObject({ number: 'A002', status: 'waiting' })
    expect((await clerk.call('queue.overview', {})).undo).toMatchObject({ action: 'miss', number: 'A001' })
    expect(await clerk.call('queue.undo', {})).toMatchObject({ number: 'A001', status: 'called' })
  })
})

describe('两个窗口 at the same moment', () => {
  it('never get the same number; the second gets the next one, then 无人等候', async () => {
    await take()
    await take()
    const both = await Promise.all([clerk.call('queue.callNext', {}), second.call('queue.callNext', {})])
    expect(new Set(both.map(({ number }) => number))).toEqual(new Set(['A001', 'A002']))
    await finish()
    expect(await clerk.reply('queue.callNext', {})).toMatchObject({ error: { code: 'nobody-waiting' } })
  })

  it('the second to call one number by hand is told which counter was first', async () => {
    const ticketId = await take()
    await clerk.call('queue.call', { ticketId })
    expect(await second.reply('queue.call', { ticketId })).toMatchObject({
      error: { code: 'taken-elsewhere', detail: { number: 'A001', counter: 1 } },
    })
  })
})

describe('转移 with return', () => {
  it('goes to the other counter and comes back first, as its own visit there', async () => {
    await take()
    await take()
    await next()
    await clerk.call('queue.start', {})
    await clerk.call('queue.transfer', {
      categoryId: null,
      counterId: 'counter-2',
      note: '盖章',
      comesBack: true,
    })
    expect(await next(second)).toBe('A001')
    expect((await second.call('queue.overview', {})).current).toMatchObject({ returnToCounter: 1 })
    await second.call('queue.start', {})
    expect(await second.call('queue.sendBack', {})).toMatchObject({
      status: 'waiting',
      reservedForCounter: 1,
      returnedFromCounter: 2,
    })
    const { next: shown, nextBecause } = await clerk.call('queue.overview', {})
    expect([shown?.number, nextBecause]).toEqual(['A001', 'returned-here'])
    expect(await next()).toBe('A001')
    await finish()
    expect(hall.store.read.all('SELECT counter_id, result FROM visit ORDER BY ended_at')).toEqual([
      { counter_id: 'counter-2', result: 'served' },
      { counter_id: 'counter-1', result: 'served' },
    ])
  })

  it('nobody asked for it back: there is nothing to send', async () => {
    await serve(hall, clerk)
    expect(await clerk.reply('queue.sendBack', {})).toMatchObject({ error: { code: 'not-expected' } })
  })

  it('sent to a counter that closes, it stands in line again', async () => {
    await take()
    await next()
    await clerk.call('queue.transfer', { categoryId: null, counterId: 'counter-2', note: '' })
    expect(await clerk.reply('queue.callNext', {})).toMatchObject({ error: { code: 'nobody-waiting' } })
    await second.call('session.signOut', {})
    expect((await clerk.call('queue.overview', {})).nextBecause).toBe('reserved-counter-closed')
    expect(await next()).toBe('A001')
  })

  it.each([
    ['keeps', ['A001', 'B001', 'B002']],
    ['first', ['A001', 'B001', 'B002']],
    ['last', ['B001', 'B002', 'A001']],
  ] as const)('to another queue: %s', async (transferred, order) => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    await admin.call('queueRules.save', { ...USUAL_RULES, urgentReasons: [], transferred })
    await take('relief')
    await take('elderly-and-disabled')
    await take('elderly-and-disabled')
    const [sent] = [await next()]
    expect(sent).toBe('A001')
    await clerk.call('queue.transfer', { categoryId: 'elderly-and-disabled', counterId: null, note: '' })
    const called: string[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      called.push(await next(second))
      await finish(second)
    }
    expect(called).toEqual(order)
  })
})

describe('一号多事', () => {
  it('names what was done on the number, and the end records the last of it', async () => {
    await serve(hall, clerk)
    expect((await clerk.call('queue.overview', {})).done).toEqual([])
    const first = await checked(clerk, 'old-age-allowance')
    await clerk.call('intake.accept', { intakeId: first.id })
    const second = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    await clerk.call('intake.end', { intakeId: second.id, result: 'left', note: '改日再来' })
    const { done } = await clerk.call('queue.overview', {})
    expect(done.map(({ result }) => result)).toEqual(['accepted', 'left'])
    expect(done[0]).toMatchObject({ matterName: expect.stringContaining('高龄') as string })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'left' })
    expect((await clerk.call('queue.overview', {})).done).toEqual([])
  })
})

describe('过号: the hall’s custom', () => {
  const rule = async (missed: object): Promise<void> => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    await admin.call('queueRules.save', { ...USUAL_RULES, urgentReasons: [], missed } as never)
  }

  it('a missed number can always be called again, and put back in line when its person comes', async () => {
    await rule({ kind: 'leaves' })
    const ticketId = await take()
    await take()
    await next()
    await clerk.call('queue.miss', {})
    expect(await ticketOf('A001')).toMatchObject({ status: 'missed', keptUntil: null })
    await clerk.call('queue.rejoin', { ticketId })
    expect([await next(), await next(second)]).toEqual(['A002', 'A001'])
  })

  it('kept for half an hour it comes in behind the next one, later behind everybody', async () => {
    await rule({ kind: 'is-kept', minutes: 30, places: 1 })
    const ticketId = await take()
    for (let more = 0; more < 3; more += 1) await take()
    await next()
    await clerk.call('queue.miss', {})
    const missed = await ticketOf('A001')
    expect(missed?.keptUntil).toBe(missed!.missedAt! + 30 * MINUTE)
    hall.clock.pass(10 * MINUTE)
    await clerk.call('queue.rejoin', { ticketId })
    expect(await next()).toBe('A002')
    await finish()
    expect(await next()).toBe('A001')
  })
})

describe('优先: thresholds, and why this one', () => {
  it('高龄 below the hall’s threshold is none, and says from which age it is', async () => {
    const ticketId = await take('relief', true)
    expect(await clerk.reply('queue.verifyPriority', { ticketId, reason: 'elderly', age: 66 })).toMatchObject(
      { error: { code: 'too-young', detail: { from: 70 } } },
    )
    expect(await clerk.call('queue.verifyPriority', { ticketId, reason: 'elderly', age: 84 })).toMatchObject({
      priorityLevel: 'urgent',
    })
  })

  it('the age is looked at and not kept', async () => {
    const ticketId = await take('relief', true)
    await clerk.call('queue.verifyPriority', { ticketId, reason: 'elderly', age: 84 })
    const written = hall.store.read.all<{ body: string }>('SELECT body FROM ticket_event')
    const replies = hall.store.read.all<{ reply: string }>('SELECT reply FROM command_log')
    expect(JSON.stringify([written, replies])).not.toContain('"age"')
  })

  it('names the order, each with its reason, and whom this counter does not call', async () => {
    await take('relief')
    await take('relief')
    const urgent = await take('relief', true)
    await clerk.call('queue.verifyPriority', { ticketId: urgent, reason: 'pregnant' })
    const why = await clerk.call('queue.why', {})
    expect(why.turns.map(({ ticket, because, overtakes }) => [ticket.number, because, overtakes])).toEqual([
      ['A003', 'priority', ['A001', 'A002']],
      ['A001', 'longest-waiting', []],
      ['A002', 'longest-waiting', []],
    ])
    expect(await next()).toBe('A003')
    expect(await clerk.call('queue.why', {})).toMatchObject({ favouredInARow: 1, favouredRun: 2 })
  })
})

describe('隔日: people of yesterday', () => {
  it('are listed, not called by themselves, and go first once somebody has taken them over', async () => {
    await take()
    const gone = await take()
    hall.clock.set('2026-09-18T08:30:00+08:00')
    await take()
    const overview = await clerk.call('queue.overview', {})
    expect([overview.leftOver, overview.next?.number, overview.next?.earlierDay]).toEqual([2, 'A001', null])
    const { tickets } = await clerk.call('queue.tickets', {})
    const earlier = tickets.filter((one) => one.earlierDay !== null)
    expect(earlier.map(({ number, earlierDay, inLine }) => [number, earlierDay, inLine])).toEqual([
      ['A001', '2026-09-17', false],
      ['A002', '2026-09-17', false],
    ])
    await clerk.call('queue.voidEarlier', { ticketIds: [gone], reason: '未再来' })
    expect(await clerk.call('queue.carryOver', { ticketIds: [earlier[0]!.id] })).toEqual({
      numbers: ['A001'],
    })
    expect(await clerk.reply('queue.carryOver', { ticketIds: [earlier[0]!.id] })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(await clerk.call('queue.callNext', {})).toMatchObject({
      number: 'A001',
      earlierDay: '2026-09-17',
    })
    expect((await clerk.call('queue.overview', {})).leftOver).toBe(0)
  })

  it('can be called by hand without that', async () => {
    const ticketId = await take()
    hall.clock.set('2026-09-18T08:30:00+08:00')
    expect(await clerk.call('queue.call', { ticketId })).toMatchObject({ earlierDay: '2026-09-17' })
  })

  it('all or none: another window has settled one of them meanwhile', async () => {
    const [one, other] = [await take(), await take()]
    hall.clock.set('2026-09-18T08:30:00+08:00')
    await clerk.call('queue.voidEarlier', { ticketIds: [one], reason: '未再来' })
    expect(await second.reply('queue.carryOver', { ticketIds: [other, one] })).toMatchObject({ ok: false })
    expect((await clerk.call('queue.overview', {})).leftOver).toBe(1)
  })

  it('past closing time they stay callable: 当日号当日办结', async () => {
    await take()
    hall.clock.set('2026-09-17T19:30:00+08:00')
    expect(await next()).toBe('A001')
  })
})

describe('号码', () => {
  it('is as wide as its queue wants, grows past it, and never begins again', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    const { id } = await admin.call('settings.saveCategory', {
      id: null,
      prefix: 'ZH',
      name: '综合',
      examples: '',
      dailyQuota: null,
      numberWidth: 2,
    })
    const numbers: string[] = []
    for (let count = 0; count < 101; count += 1)
      numbers.push((await hall.as('kiosk').call('kiosk.take', { categoryId: id, priority: false })).number)
    expect([numbers[0], numbers[98], numbers[99], numbers[100]]).toEqual(['ZH01', 'ZH99', 'ZH100', 'ZH101'])
    expect(new Set(numbers).size).toBe(101)
  })

  it('keeps the width it was printed with', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    await take()
    const { categories } = await admin.call('settings.get', {})
    const relief = categories.find((one) => one.id === 'relief')!
    await admin.call('settings.saveCategory', { ...relief, numberWidth: 4 })
    await take()
    expect((await clerk.call('queue.tickets', {})).tickets.map(({ number }) => number)).toEqual([
      'A001',
      'A0002',
    ])
  })
})

describe('暂停', () => {
  it('says beforehand which queue would be left without a counter', async () => {
    const { categories } = await clerk.call('queue.overview', {})
    const both = categories.filter((one) => one.openCounters === 2)
    expect(both.length).toBeGreaterThan(0)
    expect(both.some((one) => one.onlyHere)).toBe(false)
    await second.call('queue.pauseCounter', { paused: true })
    const after = (await clerk.call('queue.overview', {})).categories
    expect(after.filter((one) => one.served).every((one) => one.onlyHere)).toBe(true)
  })
})
