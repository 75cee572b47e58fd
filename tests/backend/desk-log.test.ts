import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '#tests/support/desk-log.ts'
import { asked, explained, need, needed } from '#tests/support/desk-log.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const today = { from: '2026-09-17', to: '2026-09-17', kind: null, offset: 0, limit: 20 } as const
const listed = async () => (await clerk.call('log.list', today)).entries
const add = (entry: Entry, caller = clerk) => caller.call('log.add', entry)
const refused = (entry: Entry, caller = clerk) => caller.reply('log.add', entry)
const visits = () =>
  hall.store.read.all(
    'SELECT result, note, ended_at IS NOT NULL AS ended, ticket_id IS NOT NULL AS ticket FROM visit',
  )

describe('R-112: 咨询记录, at the counter and on the telephone', () => {
  it('keeps what was asked and said, by whom, where and when', async () => {
    await add({ ...asked, matterCode: 'old-age-allowance' })
    expect(await listed()).toEqual([
      {
        id: expect.any(String) as unknown,
        kind: 'consultation',
        channel: 'counter',
        at: Date.parse('2026-09-17T09:00:00+08:00'),
        staffName: '王敏',
        counterNumber: 1,
        ticketNumber: null,
        matterName: '高龄津贴',
        question: asked.question,
        answer: asked.answer,
        need: null,
        personMasked: '',
        documentId: null,
        documentNumber: '',
      },
    ])
  })

  it('can be written by somebody who sits at no counter', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    await add({ ...asked, channel: 'phone' }, admin)
    expect(await listed()).toMatchObject([{ channel: 'phone', staffName: '赵倩', counterNumber: null }])
  })

  it('belongs to the number in service, but a telephone call meanwhile does not', async () => {
    const number = await serve(hall, clerk)
    await add(asked)
    hall.clock.pass(1000)
    await add({ ...asked, channel: 'phone' })
    expect(await listed()).toMatchObject([
      { channel: 'phone', ticketNumber: null },
      { channel: 'counter', ticketNumber: number },
    ])
    expect((await clerk.call('queue.overview', {})).current?.number).toBe(number)
  })
})

describe('an entry ends the service with exactly one result (R-002)', () => {
  it.each([
    ['a consultation', asked, 'consulted'],
    ['a need', needed, 'consulted'],
    ['an explanation', explained, 'declined'],
  ] as const)('%s', async (_what, entry, result) => {
    const number = await serve(hall, clerk)
    await add({ ...entry, endsService: true })
    expect(visits()).toEqual([{ result, note: '', ended: 1, ticket: 1 }])
    expect((await clerk.call('queue.overview', {})).last).toMatchObject({
      number,
      status: 'finished',
      result,
    })
    expect(await listed()).toMatchObject([{ ticketNumber: number }])
  })

  it('the visit names the matter, never what was asked', async () => {
    await serve(hall, clerk)
    await add({ ...asked, matterCode: 'old-age-allowance', endsService: true })
    expect(visits()).toMatchObject([{ note: '高龄津贴' }])
  })

  it('a visit that has its result already keeps it', async () => {
    await serve(hall, clerk)
    await acceptedCase(clerk, 'old-age-allowance')
    await add({ ...asked, endsService: true })
    expect(visits()).toMatchObject([{ result: 'accepted' }])
    expect((await clerk.call('queue.overview', {})).last).toMatchObject({ result: 'accepted' })
  })
})

describe('what is refused writes nothing', () => {
  afterEach(async () => {
    expect(await listed()).toEqual([])
    expect(hall.store.read.all("SELECT id FROM personal_payload WHERE kind = 'desk-log'")).toEqual([])
  })

  it('ending a service without a counter', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'staff-9')
    expect(await refused({ ...asked, endsService: true }, admin)).toMatchObject({
      error: { code: 'no-counter' },
    })
  })

  it('ending a service where nobody is served', async () => {
    expect(await refused({ ...asked, endsService: true })).toMatchObject({ error: { code: 'no-ticket' } })
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await clerk.call('queue.callNext', {})
    expect(await refused({ ...asked, endsService: true })).toMatchObject({ error: { code: 'no-ticket' } })
    expect(visits()).toEqual([])
  })

  it('ending a service while a matter is open', async () => {
    await serve(hall, clerk)
    await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    expect(await refused({ ...asked, endsService: true })).toMatchObject({ error: { code: 'intake-open' } })
    expect(visits()).toMatchObject([{ result: null }])
  })

  it.each([
    ['an explanation without its reason (R-007)', { ...explained, answer: ' ' }, 'reason-needed'],
    ['a need without a name', { ...needed, name: '' }, 'name-needed'],
    ['a need without its details', { ...needed, need: null }, 'need-details'],
    [
      'a need nobody can be reached about',
      { ...needed, phone: '', need: { ...need, address: '' } },
      'need-details',
    ],
    [
      'another organisation without its name',
      { ...needed, need: { ...need, outcome: 'organisation' } },
      'need-details',
    ],
    [
      'another organisation that has not confirmed (R-009)',
      { ...needed, need: { ...need, outcome: 'organisation', provider: '助老社' } },
      'confirmation-needed',
    ],
    [
      'a market service without a contact (R-010)',
      { ...needed, need: { ...need, outcome: 'market' } },
      'need-details',
    ],
    ['a certificate that is on no list', { ...explained, certificateKey: 'no-such-paper' }, 'no-certificate'],
    ['a matter that is in no catalogue', { ...asked, matterCode: 'no-such-matter' }, 'no-matter'],
    ['a paper for a consultation', { ...asked, paper: true }, 'bad-input'],
    ['the details of a need with a consultation', { ...asked, need }, 'bad-input'],
    ['a question without a word', { ...asked, question: '  ' }, 'bad-input'],
  ] as const)('%s', async (_what, entry, code) => {
    await serve(hall, clerk)
    expect(await refused({ ...entry, endsService: true })).toMatchObject({ error: { code } })
    expect(visits()).toEqual([])
  })

  it('the archivist writes none', async () => {
    const archivist = await hall.signIn('liufang', null, 'staff-9')
    expect(await refused(asked, archivist)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
