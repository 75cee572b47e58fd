import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { FIRST_APPOINTMENT_SETTINGS } from '#shared/domain/appointment/appointment-settings.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let clerk: Caller
let second: Caller
let admin: Caller

type Settings = InputOf<'appointments.saveSettings'>

const turnOn = async (more: Partial<Settings> = {}): Promise<void> => {
  await admin.call('appointments.saveSettings', {
    ...FIRST_APPOINTMENT_SETTINGS,
    closedDays: [],
    on: true,
    categories: [{ categoryId: 'relief', slotMinutes: 30, capacity: 2 }],
    ...more,
  })
}

// A Thursday; the Sunday after it is worked in exchange (调休).
beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  second = await hall.signIn('lina', 'counter-2', 'staff-2')
  admin = await hall.signIn('zhaoqian', null, 'staff-3')
  const { hall: profile } = await admin.call('settings.get', {})
  await admin.call('settings.saveHall', {
    ...profile,
    hours: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:00' },
    ],
    openWeekdays: [1, 2, 3, 4, 5],
  })
  await turnOn()
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const people = {
  li: {
    name: '李国强',
    documentType: 'resident-id',
    documentNumber: '11010519491231002x',
    phone: '13800138000',
  },
  wang: { name: '王秀英', documentType: 'resident-id', documentNumber: '350102195801010024', phone: '' },
  zhao: { name: '赵子龙', documentType: 'passport', documentNumber: 'E12345678', phone: '13900001111' },
} as const

const placeAt = (day: string, from: string, to: string, categoryId = 'relief') => ({
  day,
  from: instantAt(day, from),
  to: instantAt(day, to),
  categoryId,
})
const NEXT = '2026-09-21'
const inMorning = placeAt(NEXT, '10:30', '11:00')

const book = (
  who: keyof typeof people = 'li',
  place: InputOf<'appointments.book'>['place'] = inMorning,
  caller = clerk,
) => caller.call('appointments.book', { place, person: people[who], channel: 'phone' })
const refusal = async (
  who: keyof typeof people = 'li',
  place: InputOf<'appointments.book'>['place'] = inMorning,
): Promise<unknown> => {
  const reply = await clerk.reply('appointments.book', { place, person: people[who], channel: 'counter' })
  return reply.ok ? 'booked' : reply.error.code
}
const find = async (text: string, day = NEXT) => clerk.call('appointments.list', { day, text })
const one = async (id: string, day = NEXT) =>
  (await find('', day)).appointments.find((appointment) => appointment.id === id)
/** The program starts anew at a moment; the windows stay signed in. */
const startAt = (iso: string): void => {
  hall.clock.set(iso)
  hall.restart()
}
/** As when the program has run on every day, so that nobody doubts the date. */
const workOnUntil = (iso: string): void => {
  startAt('2026-09-19T08:00:00+08:00')
  startAt(iso)
}

describe('预约 is off until the hall turns it on', () => {
  it('is off in a new hall, and nobody can book', async () => {
    await turnOn({ on: false })
    expect(await clerk.call('appointments.days', {})).toMatchObject({ on: false })
    expect(await refusal()).toBe('off')
  })

  it('cannot be turned on for no business, nor for one that is not there', async () => {
    const settings = (await admin.call('appointments.settings', {})).settings
    const reply = (categories: Settings['categories']) =>
      admin.reply('appointments.saveSettings', { ...settings, categories })
    expect(await reply([])).toMatchObject({ error: { code: 'nothing-bookable' } })
    expect(await reply([{ categoryId: 'nothing', slotMinutes: 30, capacity: 1 }])).toMatchObject({
      error: { code: 'no-category' },
    })
    expect(await clerk.reply('appointments.saveSettings', settings)).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('booking', () => {
  it('records channel, slot and number; the list shows the person masked', async () => {
    const booked = await book()
    expect(booked).toMatchObject({
      number: 'Y0917-001',
      status: 'booked',
      day: NEXT,
      channel: 'phone',
      bookedBy: '王敏',
      person: { name: '李**', phone: '138****8000' },
      affected: null,
      arrival: null,
    })
    expect(JSON.stringify(booked)).not.toContain('李国强')
    expect((await book('wang')).number).toBe('Y0917-002')
  })

  it('names are in no event and no line of the audit trail', async () => {
    const { id } = await book()
    await clerk.call('appointments.cancel', { id, because: 'person' })
    const rows = [
      ...hall.store.read.all('SELECT body FROM appointment_event'),
      ...hall.store.read.all('SELECT subject, detail FROM audit'),
    ]
    expect(JSON.stringify(rows)).not.toMatch(/李国强|002X|13800138000/i)
  })

  it('offers what is left, day by day', async () => {
    await book()
    const { days, categories } = await clerk.call('appointments.days', {})
    expect(days.map(({ day, closed }) => [day.slice(5), closed])).toEqual([
      ['09-17', null],
      ['09-18', null],
      ['09-19', 'hall-closed'],
      ['09-20', null],
      ['09-21', null],
      ['09-22', null],
      ['09-23', null],
    ])
    expect(days[4]).toMatchObject({ booked: 1, arrived: 0 })
    expect(categories.map(({ id }) => id)).toEqual(['relief'])
    const { slots } = await clerk.call('appointments.slots', { day: NEXT, categoryId: 'relief' })
    expect(slots).toHaveLength(13)
    expect(slots.find(({ from }) => from === inMorning.from)).toMatchObject({ left: 1, closed: null })
  })

  it.each<[string, InputOf<'appointments.book'>['place'], string]>([
    ['a slot that does not exist', placeAt(NEXT, '10:35', '11:05'), 'no-slot'],
    ['another business', placeAt(NEXT, '10:30', '11:00', 'residence'), 'category-closed'],
    ['a day on which the hall is shut', placeAt('2026-09-19', '10:30', '11:00'), 'day-closed'],
    ['too far ahead', placeAt('2026-09-24', '10:30', '11:00'), 'too-far'],
    ['too late on the day itself', placeAt('2026-09-17', '09:30', '10:00'), 'slot-too-late'],
    ['the day of 调休', placeAt('2026-09-20', '10:30', '11:00'), 'booked'],
    ['the last day that is open', placeAt('2026-09-23', '10:30', '11:00'), 'booked'],
    ['later today', placeAt('2026-09-17', '10:30', '11:00'), 'booked'],
  ])('%s', async (_what, place, expected) => {
    expect(await refusal('li', place)).toBe(expected)
  })

  it('one for each person and day, however the number is written, and told which', async () => {
    await book('li')
    const again = await second.reply('appointments.book', {
      place: placeAt(NEXT, '14:00', '14:30'),
      person: { ...people.li, documentNumber: '1101 0519 4912 3100 2X' },
      channel: 'counter',
    })
    expect(again).toMatchObject({
      error: { code: 'person-limit', detail: { number: 'Y0917-001', at: '10:30', limit: 1 } },
    })
    expect(await refusal('li', placeAt('2026-09-22', '14:00', '14:30'))).toBe('booked')
  })

  it('of two who want the last place at one moment, the second is told', async () => {
    await book('li')
    const [first, other] = await Promise.all([
      clerk.reply('appointments.book', { place: inMorning, person: people.wang, channel: 'counter' }),
      second.reply('appointments.book', { place: inMorning, person: people.zhao, channel: 'phone' }),
    ])
    expect(first.ok).toBe(true)
    expect(other).toMatchObject({ error: { code: 'slot-full', detail: { from: '10:30', to: '11:00' } } })
    expect((await find('')).appointments).toHaveLength(2)
  })

  it('the same gesture sent twice books once', async () => {
    const input = { place: inMorning, person: people.li, channel: 'counter' } as const
    const first = await clerk.call('appointments.book', input, 'one-gesture-key')
    expect(await clerk.call('appointments.book', input, 'one-gesture-key')).toEqual(first)
    expect((await find('')).appointments).toHaveLength(1)
  })
})

describe('finding somebody who has booked', () => {
  it.each([
    ['国强', 1],
    ['002X', 1],
    ['8000', 1],
    ['002', 1],
    ['李秀', 0],
  ])('%s', async (text, count) => {
    await book('li')
    await book('wang')
    expect((await find(text)).appointments).toHaveLength(count)
  })

  it('on another day than the one looked at', async () => {
    await book('li')
    const { appointments, elsewhere } = await find('国强', '2026-09-18')
    expect(appointments).toEqual([])
    expect(elsewhere).toMatchObject([{ day: NEXT, number: 'Y0917-001' }])
  })

  it('the whole telephone number only with a line in the audit trail', async () => {
    const { id, number } = await book('li')
    expect(await clerk.call('appointments.reveal', { id })).toEqual({ name: '李国强', phone: '13800138000' })
    expect(
      hall.store.read.get("SELECT detail FROM audit WHERE what = 'appointment.reveal' AND subject = ?", id),
    ).toEqual({ detail: number })
  })
})

describe('改约、取消、恢复', () => {
  it('a change frees the old place and keeps the number', async () => {
    const { id } = await book('li')
    await book('wang')
    expect(await refusal('zhao')).toBe('slot-full')
    const moved = await clerk.call('appointments.change', {
      id,
      place: placeAt('2026-09-22', '09:00', '09:30'),
      because: 'person',
    })
    expect(moved).toMatchObject({ number: 'Y0917-001', day: '2026-09-22', timesChanged: 1 })
    expect(await refusal('zhao')).toBe('booked')
  })

  it('to another slot of the same day its own booking does not count', async () => {
    const { id } = await book('li')
    const place = placeAt(NEXT, '11:00', '11:30')
    expect(await clerk.call('appointments.change', { id, place, because: 'person' })).toMatchObject({
      from: place.from,
    })
  })

  it('what was cancelled by mistake stands again while its place is free', async () => {
    const { id } = await book('li')
    await clerk.call('appointments.cancel', { id, because: 'mistake' })
    expect(await clerk.reply('appointments.cancel', { id, because: 'person' })).toMatchObject({
      error: { code: 'wrong-status', detail: { status: 'cancelled' } },
    })
    expect(await clerk.call('appointments.reinstate', { id })).toMatchObject({ status: 'booked' })
    await clerk.call('appointments.cancel', { id, because: 'mistake' })
    await book('wang')
    await book('zhao')
    expect(await clerk.reply('appointments.reinstate', { id })).toMatchObject({
      error: { code: 'slot-full' },
    })
  })
})

describe('到场取号', () => {
  it('draws and prints a number that goes before from the beginning of its slot', async () => {
    const { id } = await book('li')
    workOnUntil('2026-09-21T10:20:00+08:00')
    const take = async () =>
      (await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })).number
    const earlier = await take()
    expect(await one(id)).toMatchObject({ arrival: 'soon' })
    const { ticket, appointment } = await clerk.call('appointments.arrive', { id })
    expect(ticket).toMatchObject({ number: 'A002', slot: { from: inMorning.from, to: inMorning.to } })
    expect(appointment).toMatchObject({ status: 'arrived', ticketNumber: 'A002' })
    const job = hall.store.read.get<{ paper: string }>(
      'SELECT paper FROM print_job WHERE ticket_id = ?',
      ticket.id,
    )
    expect(JSON.parse(job?.paper ?? '{}')).toMatchObject({
      slot: { from: inMorning.from, to: inMorning.to },
    })
    expect((await clerk.call('queue.overview', {})).next?.number).toBe(earlier)
    hall.clock.set('2026-09-21T10:30:00+08:00')
    expect(await clerk.call('queue.overview', {})).toMatchObject({
      next: { number: 'A002' },
      nextBecause: 'appointment',
    })
  })

  it('only on its day, and once', async () => {
    const { id } = await book('li')
    expect(await clerk.reply('appointments.arrive', { id })).toMatchObject({
      error: { code: 'other-day', detail: { day: NEXT } },
    })
    workOnUntil('2026-09-21T10:20:00+08:00')
    await clerk.call('appointments.arrive', { id })
    expect(await second.reply('appointments.arrive', { id })).toMatchObject({
      error: { code: 'wrong-status', detail: { status: 'arrived' } },
    })
  })

  it('a number taken for the wrong person is made void first, then the appointment stands again', async () => {
    const { id } = await book('li', placeAt('2026-09-17', '10:30', '11:00'))
    const { ticket } = await clerk.call('appointments.arrive', { id })
    expect(await clerk.reply('appointments.reinstate', { id })).toMatchObject({
      error: { code: 'ticket-valid', detail: { ticket: 'A001' } },
    })
    await clerk.call('queue.void', { ticketId: ticket.id, reason: '取错了人' })
    expect(await one(id, '2026-09-17')).toMatchObject({ ticketVoid: true })
    expect(await clerk.call('appointments.reinstate', { id })).toMatchObject({ status: 'booked' })
    expect((await clerk.call('appointments.arrive', { id })).ticket.number).toBe('A002')
  })
})

describe('已预约取号 at the kiosk', () => {
  const CARD = '11010519491231002X'
  const today = placeAt('2026-09-17', '10:30', '11:00')
  const arrive = (idNumber = CARD) => hall.as('kiosk').reply('kiosk.arrive', { idNumber })
  const at = (time: string): void => hall.clock.set(`2026-09-17T${time}:00+08:00`)

  it.each([
    ['10:14', { code: 'too-early', detail: { from: '10:15' } }],
    ['11:16', { code: 'too-late', detail: { slot: '10:30–11:00' } }],
  ])('at %s: told, and no number is drawn', async (time, error) => {
    await book('li', today)
    at(time)
    expect(await arrive()).toMatchObject({ error })
    expect((await clerk.call('queue.tickets', {})).tickets).toEqual([])
  })

  it.each(['10:15', '10:45', '11:15'])('at %s: the number, once', async (time) => {
    const { id } = await book('li', today)
    at(time)
    expect(await arrive('1101 0519 4912 3100 2x')).toMatchObject({
      value: { number: 'A001', already: false, standing: 'waiting' },
    })
    expect(await arrive()).toMatchObject({ value: { number: 'A001', already: true } })
    expect(await one(id, '2026-09-17')).toMatchObject({ status: 'arrived', ticketNumber: 'A001' })
    expect((await clerk.call('queue.tickets', {})).tickets).toHaveLength(1)
  })

  it('of two slots of one day the one that is due now', async () => {
    await turnOn({ perPersonPerDay: 2 })
    await book('li', today)
    const later = await book('li', placeAt('2026-09-17', '14:00', '14:30'))
    at('14:05')
    expect(await arrive()).toMatchObject({ value: { number: 'A001', already: false } })
    expect(await one(later.id, '2026-09-17')).toMatchObject({ status: 'arrived' })
  })

  it.each<[string, string, string]>([
    ['somebody who has not booked', '350102195801010024', 'no-booking'],
    ['a number that is none', '110105194912310021', 'bad-number'],
  ])('%s', async (_who, idNumber, code) => {
    await book('li', today)
    at('10:30')
    expect(await arrive(idNumber)).toMatchObject({ error: { code } })
  })

  it('not for a booking of another day, nor while the hall is shut, nor when bookings are off', async () => {
    await book('li')
    at('10:30')
    expect(await arrive()).toMatchObject({ error: { code: 'no-booking' } })
    at('12:30')
    expect(await arrive()).toMatchObject({ error: { code: 'closed', detail: { because: 'break' } } })
    await turnOn({ on: false })
    expect(await hall.as('kiosk').call('kiosk.bookings', {})).toMatchObject({ on: false })
    expect(await arrive()).toMatchObject({ error: { code: 'no-booking' } })
  })

  it('where each person has one number, the booked one is it', async () => {
    const { rules } = await admin.call('settings.kiosk', {})
    await admin.call('settings.saveKiosk', { ...rules, onePerPerson: 'any' })
    await book('li', today)
    at('10:30')
    await arrive()
    expect(
      await hall.as('kiosk').call('kiosk.take', { categoryId: 'residence', priority: false, idNumber: CARD }),
    ).toMatchObject({ number: 'A001', already: true })
  })
})

describe('未到: with the end of the day, never on a doubtful date', () => {
  const kioskTicket = () => hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })

  it('at midnight of a day on which numbers were given', async () => {
    const { id } = await book('li', placeAt('2026-09-18', '10:30', '11:00'))
    startAt('2026-09-18T10:00:00+08:00')
    await kioskTicket()
    startAt('2026-09-18T23:59:59+08:00')
    expect(await one(id, '2026-09-18')).toMatchObject({ status: 'booked', arrival: 'late' })
    startAt('2026-09-19T00:00:00+08:00')
    expect(await one(id, '2026-09-18')).toMatchObject({ status: 'missed' })
    expect(await clerk.reply('appointments.arrive', { id })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    expect(
      hall.store.read.all(
        "SELECT sum(status = 'missed') AS missed FROM appointment WHERE day = '2026-09-18'",
      ),
    ).toEqual([{ missed: 1 }])
  })

  it('a clock that jumps to another month counts nobody as missed; once it is right again all is as before', async () => {
    const { id } = await book('li', placeAt('2026-09-17', '10:30', '11:00'))
    await kioskTicket()
    startAt('2026-12-01T10:00:00+08:00')
    expect(await one(id, '2026-09-17')).toMatchObject({ status: 'booked' })
    startAt('2026-09-17T10:30:00+08:00')
    expect((await clerk.call('appointments.arrive', { id })).ticket.number).toBe('A002')
  })

  it('a date that was in doubt and is right after all counts them then', async () => {
    const { id } = await book('li', placeAt('2026-09-17', '10:30', '11:00'))
    await kioskTicket()
    startAt('2026-12-01T10:00:00+08:00')
    const lead = await hall.signIn('chenli', null, 'staff-4')
    await lead.call('session.confirmDate', { today: '2026-12-01' })
    expect(await one(id, '2026-09-17')).toMatchObject({ status: 'missed' })
  })

  it('a day on which the machine gave no number at all is told to be telephoned, not counted', async () => {
    const { id } = await book('li', placeAt('2026-09-18', '10:30', '11:00'))
    workOnUntil('2026-09-21T09:00:00+08:00')
    expect((await clerk.call('appointments.affected', {})).appointments).toMatchObject([
      { id, affected: 'no-record', status: 'booked' },
    ])
    await clerk.call('appointments.change', {
      id,
      place: placeAt('2026-09-22', '10:30', '11:00'),
      because: 'hall',
    })
    expect((await clerk.call('appointments.affected', {})).appointments).toEqual([])
  })
})

describe('预约受影响: a change of the hall drops nobody silently', () => {
  const close = async (working = false) =>
    admin.call('settings.orderDays', {
      working,
      from: NEXT,
      to: NEXT,
      reason: '台风',
      orderedBy: '街道办',
      basedOn: (await admin.call('settings.calendar', {})).version,
    })

  it('停办公: listed, telephoned, moved', async () => {
    const { id } = await book('li')
    await book('wang', placeAt('2026-09-22', '10:30', '11:00'))
    await close()
    expect(await clerk.call('appointments.days', {})).toMatchObject({ affected: 1 })
    expect((await clerk.call('appointments.affected', {})).appointments).toMatchObject([
      { id, status: 'booked', affected: 'day-closed', telephonedAt: null },
    ])
    expect(await clerk.call('appointments.telephone', { id, reached: false })).toMatchObject({
      reached: false,
      affected: 'day-closed',
    })
    await clerk.call('appointments.telephone', { id, reached: true })
    await clerk.call('appointments.change', {
      id,
      place: placeAt('2026-09-22', '10:30', '11:00'),
      because: 'hall',
    })
    expect(await clerk.call('appointments.days', {})).toMatchObject({ affected: 0 })
  })

  it('an order taken back: they are expected again', async () => {
    await book('li')
    const { id } = await close()
    await admin.call('settings.withdrawDays', {
      id,
      basedOn: (await admin.call('settings.calendar', {})).version,
    })
    expect(await clerk.call('appointments.days', {})).toMatchObject({ affected: 0 })
  })

  it('shorter hours', async () => {
    const { id } = await book('li', placeAt(NEXT, '16:30', '17:00'))
    const { hall: profile } = await admin.call('settings.get', {})
    await admin.call('settings.saveHall', { ...profile, hours: [{ from: '08:30', to: '12:00' }] })
    expect((await clerk.call('appointments.affected', {})).appointments).toMatchObject([
      { id, affected: 'outside-hours' },
    ])
  })

  it('longer slots: what was booked keeps its place and counts', async () => {
    await book('li')
    await turnOn({ categories: [{ categoryId: 'relief', slotMinutes: 60, capacity: 1 }] })
    const { slots } = await clerk.call('appointments.slots', { day: NEXT, categoryId: 'relief' })
    expect(slots.find(({ from }) => from === inMorning.from)).toMatchObject({ left: 0, closed: 'full' })
    expect((await clerk.call('appointments.affected', {})).appointments).toEqual([])
  })
})

describe('the check of the database', () => {
  it('notices a row that says something else than its events', async () => {
    const { id } = await book()
    const change = (status: string): void =>
      hall.store.write((db) => db.one('UPDATE appointment SET status = ? WHERE id = ?', status, id))
    change('cancelled')
    expect(hall.verify()).toEqual(['appointment Y0917-001: status is cancelled, events say booked'])
    change('booked')
  })

  it('events cannot be changed', async () => {
    await book()
    expect(() => hall.store.write((db) => db.run("UPDATE appointment_event SET type = 'missed'"))).toThrow(
      'append-only',
    )
    expect(() => hall.store.write((db) => db.run('DELETE FROM appointment_event'))).toThrow('append-only')
  })
})
