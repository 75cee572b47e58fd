import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { year2027, untilRecounted } from '#tests/support/calendar.ts'
import { acceptedCase, comeTo } from '#tests/support/visit-steps.ts'

let hall: TestHall
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const settings = () => admin.call('settings.get', {})

describe('人员', () => {
  const person = (change: Partial<InputOf<'settings.saveStaff'>> = {}): InputOf<'settings.saveStaff'> => ({
    id: null,
    login: 'sunyue',
    name: '孙月',
    roles: ['window'],
    active: true,
    password: 'a-good-password',
    ...change,
  })
  const idOf = async (login: string): Promise<string> =>
    (await settings()).staff.find((member) => member.login === login)!.id

  it('somebody new can sign in, and with a new password only with that', async () => {
    await admin.call('settings.saveStaff', person())
    const signIn = (password: string) =>
      hall.as('staff', 'staff-3').reply('session.signIn', { login: 'sunyue', password, counterId: null })
    expect(await signIn('a-good-password')).toMatchObject({ ok: true, value: { name: '孙月' } })
    const id = await idOf('sunyue')
    await admin.call('settings.saveStaff', person({ id, name: '孙悦', password: null }))
    expect(await signIn('a-good-password')).toMatchObject({ ok: true, value: { name: '孙悦' } })
    await admin.call('settings.saveStaff', person({ id, password: 'another-password' }))
    expect(await signIn('a-good-password')).toMatchObject({ error: { code: 'wrong-password' } })
    expect(await signIn('another-password')).toMatchObject({ ok: true })
  })

  it('who leaves is deactivated: signed out at once, and never in again; what they did keeps its name', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await admin.call(
      'settings.saveStaff',
      person({
        id: await idOf('wangmin'),
        login: 'wangmin',
        name: '王敏',
        active: false,
        password: null,
      }),
    )
    expect(await clerk.reply('queue.overview', {})).toMatchObject({ error: { code: 'signed-out' } })
    expect(
      await clerk.reply('session.signIn', { login: 'wangmin', password: 'yanshi-2026', counterId: null }),
    ).toMatchObject({ error: { code: 'wrong-password' } })
    expect((await admin.call('cases.get', { caseId })).story[0]).toMatchObject({ staffName: '王敏' })
    const { staff, counters } = await hall.as('staff').call('session.choices', {})
    expect(staff.map(({ login }) => login)).not.toContain('wangmin')
    expect(counters[0]?.takenBy).toBeNull()
  })

  it('the last administrator can be neither deactivated nor demoted', async () => {
    const last = person({ id: await idOf('zhaoqian'), login: 'zhaoqian', name: '赵倩', password: null })
    for (const change of [{ active: false, roles: ['admin' as const] }, { roles: ['window' as const] }])
      expect(await admin.reply('settings.saveStaff', { ...last, ...change })).toMatchObject({
        error: { code: 'last-admin' },
      })
    await admin.call('settings.saveStaff', person({ roles: ['admin'] }))
    await admin.call('settings.saveStaff', { ...last, roles: ['window'] })
    // From here on she may not.
    expect(await admin.reply('settings.saveStaff', person({ login: 'other' }))).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it.each([
    ['login-taken', { login: 'lina' }],
    ['password-needed', { password: null }],
    ['no-staff', { id: 'nobody' }],
    ['bad-input', { password: 'short' }],
    ['bad-input', { roles: [] }],
    ['bad-input', { login: '孙月' }],
  ] as const)('%s', async (code, change) => {
    const before = (await settings()).staff
    expect(await admin.reply('settings.saveStaff', person(change as never))).toMatchObject({
      error: { code },
    })
    expect((await settings()).staff).toEqual(before)
  })

  it('nobody is told a password, not even as a hash', async () => {
    expect(JSON.stringify(await settings())).not.toMatch(/scrypt|password/)
  })
})

describe('大厅', () => {
  it('is saved whole, and the next paper says so', async () => {
    const { hall: profile } = await settings()
    await admin.call('settings.saveHall', { ...profile, organShort: '禾街', numberWidth: 4 })
    const clerk = await hall.signIn('wangmin', 'counter-1')
    expect((await acceptedCase(clerk, 'old-age-allowance')).documentNumber).toBe('禾街受字〔2026〕0001号')
  })

  it.each([
    ['that end before they begin', [{ from: '17:30', to: '08:30' }]],
    ['that are empty', [{ from: '08:30', to: '08:30' }]],
    [
      'that overlap',
      [
        { from: '08:30', to: '12:30' },
        { from: '12:00', to: '17:30' },
      ],
    ],
    [
      'out of order',
      [
        { from: '14:30', to: '17:30' },
        { from: '08:30', to: '12:00' },
      ],
    ],
  ])('hours %s are refused', async (_what, hours) => {
    const { hall: profile } = await settings()
    expect(await admin.reply('settings.saveHall', { ...profile, hours })).toMatchObject({
      error: { code: 'bad-hours' },
    })
    expect((await settings()).hall).toEqual(profile)
  })

  it.each([
    ['a time that is none', { hours: [{ from: '8:30', to: '24:00' }] }],
    ['no name', { name: ' ' }],
    ['a notice too long for the display', { notices: ['字'.repeat(27)] }],
    ['a day that is none', { openWeekdays: [0] }],
  ])('%s is no hall', async (_what, change) => {
    const { hall: profile } = await settings()
    expect(await admin.reply('settings.saveHall', { ...profile, ...change })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })
})

describe('打印机', () => {
  it('one that this machine has is taken, an unknown one is not; one unplugged since may stay', async () => {
    const choice = {
      ticketPrinter: { kind: 'system', name: '热敏80', width: 80 },
      documentPrinter: null,
    } as const
    const report = (...names: string[]) =>
      hall.as('system').call('printers.report', {
        printers: names.map((name) => ({ name, problem: 'none' as const, paperLow: false })),
      })
    await report('热敏80')
    expect(
      await admin.reply('settings.savePrinting', { ...choice, documentPrinter: '没有的' }),
    ).toMatchObject({
      error: { code: 'no-printer' },
    })
    await admin.call('settings.savePrinting', choice)
    await report()
    const narrow = { ...choice.ticketPrinter, width: 58 } as const
    await admin.call('settings.savePrinting', { ...choice, ticketPrinter: narrow })
    expect((await settings()).printing).toEqual({
      ticketPrinter: narrow,
      documentPrinter: null,
      status: { state: 'trouble', problem: 'no-printer', paperLow: false },
      available: [],
    })
    const lead = await hall.signIn('chenli', null, 'staff-3')
    expect((await lead.call('printing.outbox', {})).printers.ticket).toMatchObject({
      name: '热敏80',
      target: 'system',
    })
  })
})

describe('工作日历', () => {
  const calendar = () => admin.call('settings.calendar', {})
  const load = async (file: unknown) =>
    admin.reply('settings.importCalendar', {
      text: typeof file === 'string' ? file : JSON.stringify(file),
      basedOn: (await calendar()).version,
    })

  it('a year that is loaded moves the dates that were 暂定, and says how many', async () => {
    await comeTo(hall, '2026-12-21T10:00:00+08:00')
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const early = await acceptedCase(clerk, 'disability-certificate')
    const late = await acceptedCase(clerk, 'old-age-allowance')
    const dueOf = async (caseId: string) => {
      const { due } = await clerk.call('cases.get', { caseId })
      return [due?.due, due?.provisional]
    }
    // Without the year, 1 January (a Friday) counts as a workday.
    expect([await dueOf(early.caseId), await dueOf(late.caseId)]).toEqual([
      ['2027-01-04', true],
      ['2027-01-20', true],
    ])
    expect(await load(year2027)).toEqual({ ok: true, value: { year: 2027, version: 2 } })
    // However busy the machine: the recount goes on in the background.
    await untilRecounted(hall)
    expect(await calendar()).toMatchObject({
      recount: null,
      last: { what: 'year', subject: '2027', moved: 1 },
    })
    // The make-up Saturday gives back to the longer limit what 元旦 took.
    expect([await dueOf(early.caseId), await dueOf(late.caseId)]).toEqual([
      ['2027-01-05', false],
      ['2027-01-20', false],
    ])
    const { rows } = await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 9 })
    expect(rows.map(({ due, provisional }) => [due, provisional])).toEqual([
      ['2027-01-05', false],
      ['2027-01-20', false],
    ])
    expect((await calendar()).years.at(-1)).toMatchObject({ year: 2027, makeUpDays: 1 })
  })

  const february = [{ from: '2027-02-30', to: '2027-03-01', name: '?' }]
  const monday = [{ date: '2027-01-11', name: '?' }]
  it.each([
    ['what is not JSON', '{', '', 'not-json'],
    ['another kind of file', { format: 1, matters: [] }, 'year', 'missing-key'],
    ['a date that is none', { ...year2027, daysOff: february }, 'daysOff[0].from', 'wrong-form'],
    ['a key nobody knows', { ...year2027, weather: 'fine' }, '', 'unknown-key'],
    ['a make-up Monday', { ...year2027, makeUpWorkdays: monday }, '2027-01-11', 'make-up-not-on-weekend'],
    [
      'a year without 国庆节',
      { ...year2027, daysOff: year2027.daysOff.slice(0, 2) },
      '2027-10-01',
      'statutory-day-missing',
    ],
  ])(
    '%s is refused with place and reason, and nothing of it is loaded',
    async (_what, file, path, reason) => {
      const before = await calendar()
      expect(await load(file)).toMatchObject({ error: { code: 'bad-calendar', detail: { path, reason } } })
      expect(await calendar()).toEqual(before)
    },
  )

  it('a file saved by an editor on Windows is read too', async () => {
    expect(await load(`\uFEFF${JSON.stringify(year2027, null, 2)}`)).toMatchObject({ ok: true })
  })
})
