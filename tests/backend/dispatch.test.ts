import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channels } from '#shared/contract/index.ts'
import type { ChannelName } from '#shared/contract/index.ts'
import { SURFACES } from '#shared/contract/define.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { TestHall } from '../support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall()
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  hall.close()
})

const principal = (surface: (typeof SURFACES)[number]) => ({
  surface,
  client: `${surface}-1`,
  run: 'test-run',
})

const take = (key?: string) =>
  hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false }, key)

const audits = (): number => hall.store.read.get<{ n: number }>('SELECT count(*) AS n FROM audit')?.n ?? 0

describe('who may call what', () => {
  // Refused before anything happens, so one hall serves all of these.
  const names = Object.keys(channels) as ChannelName[]

  it.each(names)('%s answers not-allowed on every surface it does not declare', async (name) => {
    const declared: readonly string[] = channels[name].surfaces
    for (const surface of SURFACES.filter((candidate) => !declared.includes(candidate))) {
      const reply = await hall.backend.dispatch(principal(surface), {
        channel: name,
        input: {},
        key: 'some-key-1',
      })
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })

  it.each(names.filter((name) => channels[name].roles !== 'open'))(
    '%s wants somebody signed in',
    async (name) => {
      const reply = await hall.backend.dispatch(principal('staff'), {
        channel: name,
        input: {},
        key: 'some-key-1',
      })
      expect(reply).toMatchObject({ ok: false, error: { code: 'signed-out' } })
    },
  )

  it('an archivist may not accept, and window staff may not lock a batch', async () => {
    const archivist = await hall.signIn('liufang', null, 'staff-2')
    expect(await archivist.reply('intake.accept', { intakeId: 'x' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    const clerk = await hall.signIn('wangmin', 'counter-1')
    expect(await clerk.reply('archive.advance', { batchId: 'x', to: 'locked' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('messages that are not what they should be', () => {
  it.each([
    ['an unknown channel', { channel: 'kiosk.give-all', input: {}, key: null }, 'unknown-channel'],
    ['a property of every object', { channel: 'constructor', input: {}, key: null }, 'unknown-channel'],
    [
      'input of another shape',
      { channel: 'kiosk.take', input: { categoryId: 7 }, key: 'some-key-1' },
      'bad-input',
    ],
    ['more than was asked for', { channel: 'kiosk.home', input: { also: 1 }, key: null }, 'bad-input'],
    [
      'a command without a key',
      { channel: 'kiosk.take', input: { categoryId: 'relief', priority: false }, key: null },
      'bad-input',
    ],
    ['no message at all', null, 'bad-input'],
  ])('%s is answered with a closed code and changes nothing', async (_what, call, code) => {
    const before = audits()
    const reply = await hall.backend.dispatch(principal('kiosk'), call as never)
    expect(reply).toMatchObject({ ok: false, error: { code } })
    expect(audits()).toBe(before)
    expect(hall.faults).toEqual([])
  })
})

describe('a gesture counts once', () => {
  it('answers a repeated command from its key and does nothing again', async () => {
    const first = await take('the-same-gesture')
    const again = await take('the-same-gesture')
    expect(again).toEqual(first)
    expect((await take()).number).toBe('A002')
  })

  it('refuses the same key with other input', async () => {
    await take('the-same-gesture')
    const other = await hall
      .as('kiosk')
      .reply('kiosk.take', { categoryId: 'residence', priority: false }, 'the-same-gesture')
    expect(other).toMatchObject({ ok: false, error: { code: 'key-reused' } })
  })

  it('judges a refused command anew, because a refusal leaves nothing behind', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const before = audits()
    expect(await clerk.reply('queue.callNext', {}, 'call-next-key')).toMatchObject({
      error: { code: 'nobody-waiting' },
    })
    expect(audits()).toBe(before)
    await take()
    expect((await clerk.call('queue.callNext', {}, 'call-next-key')).number).toBe('A001')
  })

  it('two counters pressing together never get the same ticket', async () => {
    const one = await hall.signIn('wangmin', 'counter-1', 'staff-1')
    const two = await hall.signIn('lina', 'counter-2', 'staff-2')
    await take()
    const replies = await Promise.all([one.reply('queue.callNext', {}), two.reply('queue.callNext', {})])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'nobody-waiting' } })
  })
})

describe('what subscribers are told', () => {
  it('a revision that grows with each commit, after the commit', async () => {
    const events: number[] = []
    hall.backend.onEvent((event) => {
      events.push(event.revision)
      expect(event.epoch).toBe(hall.backend.epoch)
    })
    await take()
    await take()
    expect(events.length).toBeGreaterThan(1)
    expect(events).toEqual(events.toSorted((a, b) => a - b))
    expect((await hall.as('kiosk').call('kiosk.home', {})).revision).toBe(events.at(-1))
  })
})

describe("the hall's day", () => {
  it.each([
    ['the clock fell back a year', '2025-09-17T09:00:00+08:00'],
    ['the clock jumped a year ahead', '2027-09-17T09:00:00+08:00'],
    ['the clock fell back a day', '2026-09-16T09:00:00+08:00'],
  ])('%s: no number is given until the duty lead confirms the date', async (_what, iso) => {
    await take()
    hall.clock.set(iso)
    const kiosk = hall.as('kiosk')
    expect((await kiosk.call('kiosk.home', {})).closedBecause).toBe('clock-doubtful')
    expect(await kiosk.reply('kiosk.take', { categoryId: 'relief', priority: false })).toMatchObject({
      error: { code: 'clock-doubtful' },
    })
  })

  it('the duty lead confirms a date that jumped ahead, and the hall works on', async () => {
    await take()
    hall.clock.set('2026-11-20T09:00:00+08:00')
    const lead = await hall.signIn('chenli', null)
    expect(await lead.reply('session.confirmDate', { today: '2026-11-21' })).toMatchObject({
      error: { code: 'date-differs' },
    })
    await lead.call('session.confirmDate', { today: '2026-11-20' })
    expect((await take()).number).toBe('A001')
  })

  it.each([
    ['the next day', '2026-09-18T09:00:00+08:00'],
    ['after the National Day holiday', '2026-10-08T09:00:00+08:00', '2026-09-30T09:00:00+08:00'],
  ])('%s is not doubtful', async (_what, next, from = '2026-09-17T09:00:00+08:00') => {
    hall.close()
    hall = await openTestHall(from)
    await take()
    hall.clock.set(next)
    expect((await take()).number).toBe('A001')
  })
})
