import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall()
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const PASSWORD = 'yanshi-2026'
const signIn = (login: string, password: string, counterId: string | null = null, client = 'staff-1') =>
  hall.as('staff', client).reply('session.signIn', { login, password, counterId })

describe('登录', () => {
  it('says who is where, and the choices say so to the next', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    expect((await clerk.call('session.current', {})).signedIn).toMatchObject({
      name: '王敏',
      roles: ['window'],
      counter: { id: 'counter-1', number: 1 },
    })
    const { counters, staff } = await hall.as('staff', 'staff-2').call('session.choices', {})
    expect(counters.map(({ number, takenBy }) => [number, takenBy])).toEqual([
      [1, '王敏'],
      [2, null],
      [3, null],
    ])
    expect(JSON.stringify(staff)).not.toContain('scrypt')
  })

  it.each([
    ['a wrong password', 'wangmin', 'not-the-password'],
    ['a name nobody has', 'nobody', PASSWORD],
    ['a name that differs', 'WANGMIN', PASSWORD],
  ])('%s is refused in the same words', async (_what, login, password) => {
    expect(await signIn(login, password)).toMatchObject({
      error: { code: 'wrong-password', detail: { left: 4 } },
    })
  })

  it('a counter that is taken is refused with the name of who sits there', async () => {
    await hall.signIn('wangmin', 'counter-1')
    expect(await signIn('lina', PASSWORD, 'counter-1', 'staff-2')).toMatchObject({
      error: { code: 'counter-taken', detail: { name: '王敏' } },
    })
    expect((await hall.as('staff', 'staff-2').call('session.current', {})).signedIn).toBeNull()
    expect(await signIn('lina', PASSWORD, 'counter-7', 'staff-2')).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('somebody else at the same window takes the place of the one before', async () => {
    await hall.signIn('wangmin', 'counter-1')
    const next = await hall.signIn('lina', 'counter-1')
    expect((await next.call('session.current', {})).signedIn?.name).toBe('李娜')
    expect(hall.store.read.all('SELECT * FROM session WHERE ended_at IS NULL')).toHaveLength(1)
  })

  it('nobody takes the window over while a person is being served there', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await clerk.call('queue.callNext', {})
    expect(await signIn('lina', PASSWORD, 'counter-2')).toMatchObject({
      error: { code: 'ticket-open', detail: { number: 'A001' } },
    })
    expect((await clerk.call('session.current', {})).signedIn?.name).toBe('王敏')
  })
})

describe('five wrong passwords', () => {
  const guess = (times: number, password = 'not-the-password') =>
    Promise.all(Array.from({ length: times }, () => signIn('wangmin', password)))

  it('lock the name for a minute, also for the right one; then it works again', async () => {
    for (let left = 4; left >= 0; left -= 1)
      expect(await signIn('wangmin', 'wrong')).toMatchObject({ error: { detail: { left } } })
    hall.clock.pass(20_000)
    expect(await signIn('wangmin', PASSWORD)).toMatchObject({
      error: { code: 'locked-out', detail: { seconds: 40 } },
    })
    expect(await signIn('lina', PASSWORD)).toMatchObject({ ok: true })
    hall.clock.pass(40_000)
    expect(await signIn('wangmin', PASSWORD, null, 'staff-2')).toMatchObject({ ok: true })
  })

  it('cannot be got around by asking many times at once', async () => {
    const replies = await guess(12)
    const judged = replies.filter((reply) => !reply.ok && reply.error.code === 'wrong-password')
    expect(judged).toHaveLength(5)
  })

  it('a right one in between begins the count anew', async () => {
    await signIn('wangmin', 'wrong')
    await signIn('wangmin', PASSWORD)
    expect(await signIn('wangmin', 'wrong')).toMatchObject({ error: { detail: { left: 4 } } })
  })
})

describe('离岗', () => {
  it('leaves the counter free', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await clerk.call('session.signOut', {})
    expect((await clerk.call('session.current', {})).signedIn).toBeNull()
    expect(await clerk.reply('session.signOut', {})).toMatchObject({ error: { code: 'signed-out' } })
    await hall.signIn('lina', 'counter-1', 'staff-2')
  })

  it('is refused while a person is being served', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await clerk.call('queue.callNext', {})
    expect(await clerk.reply('session.signOut', {})).toMatchObject({
      error: { code: 'ticket-open', detail: { number: 'A001' } },
    })
    await clerk.call('queue.start', {})
    await clerk.call('queue.finish', {})
    await clerk.call('session.signOut', {})
  })
})

describe('a password stays a secret of its owner', () => {
  it('nothing in the database lets it be guessed faster than its slow hash', async () => {
    await hall.signIn('wangmin', 'counter-1')
    const { createHash } = await import('node:crypto')
    const input = { login: 'wangmin', password: PASSWORD, counterId: 'counter-1' }
    const fast = createHash('sha256')
      .update(JSON.stringify(['session.signIn', input]))
      .digest('hex')
    const logged = hall.store.read.all<{ hash: string; reply: string }>(
      "SELECT input_hash AS hash, reply FROM command_log WHERE channel = 'session.signIn'",
    )
    expect(logged).toHaveLength(1)
    expect(logged[0]!.hash).not.toBe(fast)
    expect(logged[0]!.reply).not.toContain(PASSWORD)
  })
})
