import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let guide: Caller
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall()
  guide = await hall.signIn('chenli', null, 'staff-9')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const take = async (priority: boolean): Promise<{ ticketId: string; number: string }> => {
  const ticket = await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority })
  hall.clock.pass(1000)
  return ticket
}

const serveNext = async (): Promise<string> => {
  const { number } = await clerk.call('queue.callNext', {})
  await clerk.call('queue.start', {})
  await clerk.call('queue.consult', {})
  hall.clock.pass(1000)
  return number
}

const rowOf = async (number: string) =>
  (await guide.call('queue.tickets', {})).tickets.find((ticket) => ticket.number === number)

describe('优先 counts when the guide desk has verified it', () => {
  it('claimed at the kiosk, verified at the guide desk: goes first', async () => {
    await take(false)
    const { ticketId } = await take(true)
    expect((await clerk.call('queue.overview', {})).next?.number).toBe('A001')
    await guide.call('queue.verifyPriority', { ticketId, reason: 'pregnant' })
    expect(await rowOf('A002')).toMatchObject({ priorityClaimed: true, priority: 'pregnant' })
    expect((await clerk.call('queue.overview', {})).next?.number).toBe('A002')
    expect([await serveNext(), await serveNext()]).toEqual(['A002', 'A001'])
  })

  it('a mere claim changes nothing', async () => {
    await take(false)
    await take(true)
    expect([await serveNext(), await serveNext()]).toEqual(['A001', 'A002'])
  })

  it('declined: an ordinary ticket, and nobody looks at the claim again', async () => {
    const { ticketId } = await take(true)
    await guide.call('queue.verifyPriority', { ticketId, reason: null })
    expect(await rowOf('A001')).toMatchObject({ priorityClaimed: false, priority: null })
    expect(hall.verify()).toEqual([])
  })

  it('verified and then found wanting: taken back', async () => {
    await take(false)
    const { ticketId } = await take(false)
    await guide.call('queue.verifyPriority', { ticketId, reason: 'elderly' })
    await guide.call('queue.verifyPriority', { ticketId, reason: null })
    expect(await serveNext()).toBe('A001')
  })

  it('taken at the guide desk, it is verified from the start', async () => {
    await take(false)
    const taken = await guide.call('queue.take', { categoryId: 'relief', priority: 'disabled' })
    expect(taken).toMatchObject({ number: 'A002', priority: 'disabled', priorityClaimed: true })
    hall.clock.pass(1000)
    expect(await guide.call('queue.take', { categoryId: 'relief', priority: null })).toMatchObject({
      number: 'A003',
      priority: null,
    })
    expect(await guide.reply('queue.take', { categoryId: 'nothing', priority: null })).toMatchObject({
      error: { code: 'no-category' },
    })
    expect([await serveNext(), await serveNext(), await serveNext()]).toEqual(['A002', 'A001', 'A003'])
  })

  it('after two in a row one ordinary ticket is called', async () => {
    for (let ordinary = 0; ordinary < 2; ordinary += 1) await take(false)
    for (let first = 0; first < 4; first += 1) {
      await guide.call('queue.take', { categoryId: 'relief', priority: 'elderly' })
      hall.clock.pass(1000)
    }
    const called: string[] = []
    for (let turn = 0; turn < 6; turn += 1) called.push(await serveNext())
    expect(called).toEqual(['A003', 'A004', 'A001', 'A005', 'A006', 'A002'])
  })

  it('only a waiting ticket can be verified', async () => {
    const { ticketId } = await take(true)
    await clerk.call('queue.callNext', {})
    expect(await guide.reply('queue.verifyPriority', { ticketId, reason: 'elderly' })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(await guide.reply('queue.verifyPriority', { ticketId: 'nobody', reason: null })).toMatchObject({
      error: { code: 'no-ticket' },
    })
  })
})

describe('why somebody goes first is nobody’s business', () => {
  it('stands on no paper, no kiosk and no display', async () => {
    const { ticketId } = await take(true)
    await guide.call('queue.verifyPriority', { ticketId, reason: 'seriously-ill' })
    await clerk.call('queue.callNext', {})
    const { job } = await hall.as('system').call('print.take', { kind: 'ticket' })
    const said = JSON.stringify([
      job,
      await hall.as('kiosk').call('kiosk.home', {}),
      await hall.as('kiosk').call('kiosk.ticket', { ticketId }),
      await hall.as('display').call('display.snapshot', {}),
    ])
    expect(said).toContain('A001')
    expect(said).not.toContain('seriously-ill')
  })

  it('the paper of a claim sends its holder to the guide desk', async () => {
    await take(true)
    const { job } = await hall.as('system').call('print.take', { kind: 'ticket' })
    expect(JSON.stringify(job)).toContain('请到入口导询台核对')
  })
})
