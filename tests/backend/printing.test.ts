import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, drawAll } from '#tests/support/visit-steps.ts'

let hall: TestHall
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall()
  lead = await hall.signIn('chenli', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const system = () => hall.as('system')
const take = () => hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
const nextJob = async (kind: 'ticket' | 'document' = 'ticket') =>
  (await system().call('print.take', { kind })).job
const outcome = (
  jobId: string,
  result: 'printed' | 'sent' | 'not-sent' | 'uncertain',
  problem: 'none' | 'no-paper' | 'uncertain' | 'offline' = 'none',
) => system().call('print.outcome', { jobId, outcome: result, problem })
const jobs = async () => (await lead.call('printing.outbox', {})).jobs
const stateOf = async (id: string) => (await jobs()).find((job) => job.id === id)
const paperOf = async (ticketId: string) => (await hall.as('kiosk').call('kiosk.ticket', { ticketId })).paper

describe('the outbox', () => {
  it('the record stands first, then its paper: a number without a printer is still a number', async () => {
    const { ticketId, number } = await take()
    expect(await jobs()).toMatchObject([{ kind: 'ticket', title: number, state: 'waiting', attempts: 0 }])
    expect(await paperOf(ticketId)).toBe('waiting')
  })

  it('已送打印机 is said when main says sent, and not before', async () => {
    const { ticketId } = await take()
    const job = (await nextJob())!
    expect(await stateOf(job.id)).toMatchObject({ state: 'sending', attempts: 1 })
    expect(await paperOf(ticketId)).toBe('waiting')
    await outcome(job.id, 'sent')
    expect(await stateOf(job.id)).toMatchObject({ state: 'sent', problem: 'none' })
    expect(await paperOf(ticketId)).toBe('sent')
    expect(await nextJob()).toBeNull()
  })

  it('tickets and documents do not wait for each other, and a document waits for its PDF', async () => {
    await acceptedCase(lead, 'old-age-allowance')
    expect(await nextJob('document')).toBeNull()
    await drawAll(hall)
    await take()
    expect([(await nextJob('document'))?.kind, await nextJob('document')]).toEqual(['document', null])
    expect([(await nextJob())?.kind, await nextJob()]).toEqual(['ticket', null])
  })

  it('已打出 is said when the printer itself confirms it', async () => {
    const { ticketId } = await take()
    const { id } = (await nextJob())!
    await outcome(id, 'printed')
    expect(await stateOf(id)).toMatchObject({ state: 'printed', problem: 'none' })
    expect(await paperOf(ticketId)).toBe('printed')
    expect(await lead.reply('printing.retry', { jobId: id })).toMatchObject({
      error: { code: 'wrong-status' },
    })
  })

  it('a job that nobody knows is answered, not made', async () => {
    const unknown = { jobId: 'nobody' }
    expect([
      await system().reply('print.outcome', { ...unknown, outcome: 'sent', problem: 'none' }),
      await lead.reply('printing.retry', unknown),
      await lead.reply('printing.drop', unknown),
    ]).toMatchObject(Array.from({ length: 3 }, () => ({ error: { code: 'no-job' } })))
  })
})

describe('bytes that certainly did not leave', () => {
  it('are sent again, three times in all, and then a person decides', async () => {
    const { ticketId } = await take()
    const { id } = (await nextJob())!
    await outcome(id, 'not-sent', 'no-paper')
    expect((await nextJob())?.id).toBe(id)
    await outcome(id, 'not-sent', 'no-paper')
    expect((await nextJob())?.id).toBe(id)
    await outcome(id, 'not-sent', 'no-paper')
    expect(await nextJob()).toBeNull()
    expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 3, problem: 'no-paper' })
    expect(await paperOf(ticketId)).toBe('failed')
    const { printers } = await lead.call('printing.outbox', {})
    expect([printers.ticket.state, printers.document.state]).toEqual(['trouble', 'ready'])
    expect((await hall.as('kiosk').call('kiosk.home', {})).printer).toBe('trouble')
    await lead.call('printing.retry', { jobId: id })
    expect((await nextJob())?.id).toBe(id)
    await outcome(id, 'sent')
    expect((await hall.as('kiosk').call('kiosk.home', {})).printer).toBe('ready')
  })

  it('of a ticket older than ten minutes are not sent again alone', async () => {
    await take()
    const { id } = (await nextJob())!
    hall.clock.pass(10 * 60_000 + 1)
    await outcome(id, 'not-sent', 'offline')
    expect(await nextJob()).toBeNull()
    expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 1 })
  })

  it('at ten minutes they still are', async () => {
    await take()
    const { id } = (await nextJob())!
    hall.clock.pass(10 * 60_000)
    await outcome(id, 'not-sent', 'offline')
    expect((await nextJob())?.id).toBe(id)
  })

  it('of a ticket that is already being served are not sent again', async () => {
    await take()
    const { id } = (await nextJob())!
    await lead.call('queue.callNext', {})
    await lead.call('queue.start', {})
    await outcome(id, 'not-sent', 'offline')
    expect(await nextJob()).toBeNull()
  })

  it('of a document are wanted whatever its age', async () => {
    await acceptedCase(lead, 'old-age-allowance')
    await drawAll(hall)
    const { id } = (await nextJob('document'))!
    hall.clock.pass(3 * 3_600_000)
    await outcome(id, 'not-sent', 'offline')
    expect((await nextJob('document'))?.id).toBe(id)
  })
})

describe('what is not certain is not claimed', () => {
  it('uncertain: nobody repeats it alone, a person is asked', async () => {
    await take()
    const { id } = (await nextJob())!
    await outcome(id, 'uncertain', 'uncertain')
    expect(await nextJob()).toBeNull()
    expect(await stateOf(id)).toMatchObject({ state: 'failed', problem: 'uncertain' })
    await lead.call('printing.drop', { jobId: id })
    expect(await stateOf(id)).toMatchObject({ state: 'dropped', problem: 'uncertain' })
    expect(await lead.reply('printing.retry', { jobId: id })).toMatchObject({
      error: { code: 'wrong-status', detail: { state: 'dropped' } },
    })
  })

  it('after a restart what was being sent is uncertain, and a late word may still settle it', async () => {
    await take()
    await take()
    const sending = (await nextJob())!
    hall.restart()
    expect(await stateOf(sending.id)).toMatchObject({ state: 'failed', problem: 'uncertain' })
    const other = (await nextJob())!
    expect(other.id).not.toBe(sending.id)
    await outcome(sending.id, 'sent')
    expect(await stateOf(sending.id)).toMatchObject({ state: 'sent', problem: 'none' })
  })

  it('a late word about a settled job changes nothing', async () => {
    await take()
    const { id } = (await nextJob())!
    await outcome(id, 'sent')
    await outcome(id, 'not-sent', 'offline')
    expect(await stateOf(id)).toMatchObject({ state: 'sent' })
    expect(await lead.reply('printing.drop', { jobId: id })).toMatchObject({
      error: { code: 'wrong-status', detail: { state: 'sent' } },
    })
  })

  it('a job that is just being sent can be neither repeated nor dropped', async () => {
    await take()
    const { id } = (await nextJob())!
    for (const channel of ['printing.retry', 'printing.drop'] as const)
      expect(await lead.reply(channel, { jobId: id })).toMatchObject({
        error: { code: 'wrong-status', detail: { state: 'sending' } },
      })
  })
})

describe('号票补打 at the guide desk', () => {
  it('prints the same number again, marked, whatever became of the first', async () => {
    const { ticketId, number } = await take()
    const first = (await nextJob())!
    await outcome(first.id, 'sent')
    hall.clock.pass(60_000)
    const { jobId } = await lead.call('printing.reprintTicket', { ticketId })
    const again = (await nextJob())!
    expect(again.id).toBe(jobId)
    const said = JSON.stringify(again)
    expect(said).toContain(number)
    expect(said).toContain('补打')
    expect(JSON.stringify(first)).not.toContain('补打')
    expect(again.fileName).not.toBe(first.fileName)
    expect(await lead.reply('printing.reprintTicket', { ticketId: 'nobody' })).toMatchObject({
      error: { code: 'no-ticket' },
    })
  })
})
