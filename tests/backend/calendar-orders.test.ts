import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { untilRecounted, wrongDates } from '#tests/support/calendar.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, comeTo } from '#tests/support/visit-steps.ts'

let hall: TestHall
let admin: Caller
let lead: Caller
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-11-02T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  await comeTo(hall, '2026-11-02T09:00:00+08:00')
  lead = await hall.signIn('chenli', null, 'staff-8')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(wrongDates(hall)).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const calendar = () => clerk.call('settings.calendar', {})
const typhoon = {
  working: false,
  from: '2026-11-04',
  to: '2026-11-05',
  reason: '台风停办公',
  orderedBy: '青府办〔2026〕12号',
}
const order = async (who: Caller, change: Partial<InputOf<'settings.orderDays'>> = {}) => {
  const reply = await who.reply('settings.orderDays', {
    ...typhoon,
    ...change,
    basedOn: (await calendar()).version,
  })
  await untilRecounted(hall)
  return reply
}
const withdraw = async (who: Caller, id: string, lateReason = '') => {
  const reply = await who.reply('settings.withdrawDays', {
    id,
    lateReason,
    basedOn: (await calendar()).version,
  })
  await untilRecounted(hall)
  return reply
}
const dueOf = async (caseId: string) => (await clerk.call('cases.get', { caseId })).due

describe('停办公', () => {
  it('puts off what runs over it, and the explanation says why', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    expect((await dueOf(caseId))?.due).toBe('2026-12-02')
    expect(await order(lead)).toMatchObject({ ok: true, value: { version: 2 } })
    const due = await dueOf(caseId)
    expect(due?.due).toBe('2026-12-04')
    expect(due?.promised?.days.filter(({ kind }) => kind === 'local-closed')).toEqual(
      ['2026-11-04', '2026-11-05'].map((date) => ({
        date,
        what: 'off',
        ordinal: null,
        kind: 'local-closed',
        name: '台风停办公',
        covered: true,
      })),
    )
  })

  it('is listed with who ordered it and who entered it, and with the version it made', async () => {
    const reply = await order(lead)
    expect(await calendar()).toMatchObject({
      version: 2,
      arrangements: [{ ...typhoon, enteredBy: '陈立', enteredAt: hall.clock.now() }],
      last: { what: 'closed', subject: '2026-11-04 2026-11-05', staffName: '陈立', moved: 0 },
    })
    expect(reply).toMatchObject({ value: { id: (await calendar()).arrangements[0]!.id } })
    expect(
      hall.store.read.get(
        'SELECT what, source, first_date, last_date FROM calendar_version WHERE version = 2',
      ),
    ).toEqual({
      what: 'closed',
      source: '青府办〔2026〕12号 台风停办公',
      first_date: '2026-11-04',
      last_date: '2026-11-05',
    })
  })

  it('an extra working Saturday brings dates forward', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await order(lead, { working: true, from: '2026-11-07', to: '2026-11-07', reason: '集中受理' })
    expect((await dueOf(caseId))?.due).toBe('2026-12-01')
  })

  it.each([
    ['days-reversed', { from: '2026-11-06', to: '2026-11-05' }],
    ['already-off', { from: '2026-11-07', to: '2026-11-08' }],
    ['already-working', { working: true }],
    ['too-many-days', { to: '2027-11-05' }],
    ['bad-input', { reason: ' ' }],
    ['bad-input', { orderedBy: '' }],
    ['bad-input', { from: '2026-11-31' }],
  ] as const)('%s', async (code, change) => {
    expect(await order(lead, change)).toMatchObject({ error: { code } })
    expect((await calendar()).arrangements).toEqual([])
  })

  it('a second order for one of its days is refused, and says which days are taken', async () => {
    await order(lead)
    expect(await order(lead, { from: '2026-11-05', to: '2026-11-06' })).toMatchObject({
      error: { code: 'days-taken', detail: { from: '2026-11-04', to: '2026-11-05' } },
    })
  })

  it('a clerk may look and not change', async () => {
    expect(await order(clerk)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await clerk.reply('settings.previewCalendar', { what: 'order', ...typhoon })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('days that have passed', () => {
  const yesterday = { from: '2026-10-30', to: '2026-10-30', reason: '停电' }

  it.each([
    ['a duty lead may not enter', () => lead, '', 'past-needs-admin'],
    ['not even with a reason', () => lead, '昨天来不及登记', 'past-needs-admin'],
    ['an administrator has to say why', () => admin, '', 'past-needs-reason'],
  ])('%s', async (_what, who, lateReason, code) => {
    expect(await order(who(), { ...yesterday, lateReason })).toMatchObject({ error: { code } })
    expect((await calendar()).version).toBe(1)
  })

  it('with the reason they count, and the reason is kept', async () => {
    const reply = await order(admin, { ...yesterday, lateReason: '停电当天系统未开' })
    expect(reply).toMatchObject({ ok: true })
    expect(hall.store.read.get('SELECT source FROM calendar_version WHERE version = 2')).toEqual({
      source: '青府办〔2026〕12号 停电 停电当天系统未开',
    })
  })

  it('today is no day that has passed', async () => {
    expect(await order(lead, { from: '2026-11-02', to: '2026-11-02' })).toMatchObject({ ok: true })
  })
})

describe('taking an order back', () => {
  const entered = async (): Promise<string> => {
    const reply = await order(lead)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value.id
  }

  it('before it begins, all of it goes, and the dates are as before', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const before = await dueOf(caseId)
    expect(await withdraw(lead, await entered())).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await dueOf(caseId)).toEqual(before)
    expect((await calendar()).arrangements).toEqual([])
  })

  it('on its second day, the first stays closed', async () => {
    const id = await entered()
    await comeTo(hall, '2026-11-05T08:30:00+08:00')
    expect(await withdraw(lead, id)).toMatchObject({ ok: true })
    expect(await calendar()).toMatchObject({
      arrangements: [{ from: '2026-11-04', to: '2026-11-04' }],
      last: { what: 'withdrawn', subject: '2026-11-05 2026-11-05' },
    })
  })

  it('afterwards, only by an administrator and with a reason', async () => {
    const id = await entered()
    await comeTo(hall, '2026-11-06T08:30:00+08:00')
    expect(await withdraw(lead, id)).toMatchObject({ error: { code: 'past-needs-admin' } })
    expect(await withdraw(admin, id)).toMatchObject({ error: { code: 'past-needs-reason' } })
    expect(await withdraw(admin, id, '登记错误，当天照常办公')).toMatchObject({ ok: true })
    expect((await calendar()).arrangements).toEqual([])
  })

  it('one that is not there any more', async () => {
    const id = await entered()
    await withdraw(lead, id)
    expect(await withdraw(lead, id)).toMatchObject({ error: { code: 'no-arrangement' } })
  })
})
