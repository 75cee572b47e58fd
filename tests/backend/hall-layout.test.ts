import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'

let hall: TestHall
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall()
  admin = await hall.signIn('zhaoqian', null)
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  hall.close()
})

const category = { id: null, prefix: 'F', name: '档案查询', examples: '', dailyQuota: 20, numberWidth: 3 }

describe('queues', () => {
  it('a new one stands on the kiosk at once', async () => {
    const { id } = await admin.call('settings.saveCategory', category)
    const home = await hall.as('kiosk').call('kiosk.home', {})
    expect(home.categories.at(-1)).toMatchObject({ id, prefix: 'F', name: '档案查询' })
    expect((await hall.as('kiosk').call('kiosk.take', { categoryId: id, priority: false })).number).toBe(
      'F001',
    )
  })

  it.each([
    ['a letter another queue has', { ...category, prefix: 'A' }, 'prefix-taken'],
    ['a queue that is not there', { ...category, id: 'nowhere' }, 'no-category'],
  ])('%s is refused', async (_what, input, code) => {
    expect(await admin.reply('settings.saveCategory', input)).toMatchObject({ error: { code } })
  })

  it('keeps its letter once a number was given under it', async () => {
    const { id } = await admin.call('settings.saveCategory', category)
    await admin.call('settings.saveCategory', { ...category, id, prefix: 'G' })
    await hall.as('kiosk').call('kiosk.take', { categoryId: id, priority: false })
    expect(await admin.reply('settings.saveCategory', { ...category, id, prefix: 'H' })).toMatchObject({
      error: { code: 'prefix-in-use' },
    })
    await admin.call('settings.saveCategory', { ...category, id, prefix: 'G', name: '档案查阅' })
  })
})

describe('counters', () => {
  it('a new one calls the queues it serves and no others', async () => {
    const { id } = await admin.call('settings.saveCounter', {
      id: null,
      number: 4,
      name: '综合',
      kind: 'general',
      serves: [{ categoryId: 'residence', weight: 1 }],
    })
    const kiosk = hall.as('kiosk')
    await kiosk.call('kiosk.take', { categoryId: 'relief', priority: false })
    const clerk = await hall.signIn('wangmin', id, 'staff-2')
    expect(await clerk.reply('queue.callNext', {})).toMatchObject({ error: { code: 'nobody-waiting' } })
    await kiosk.call('kiosk.take', { categoryId: 'residence', priority: false })
    expect((await clerk.call('queue.callNext', {})).number).toBe('C001')
  })

  it.each([
    ['a number another counter has', { number: 1, serves: [] }, 'number-taken'],
    [
      'a queue that is not there',
      { number: 9, serves: [{ categoryId: 'nowhere', weight: 1 }] },
      'no-category',
    ],
  ])('%s is refused and nothing is changed', async (_what, part, code) => {
    const before = await admin.call('settings.get', {})
    const input = { id: null, name: '综合', kind: 'general' as const, ...part }
    expect(await admin.reply('settings.saveCounter', input)).toMatchObject({ error: { code } })
    expect((await admin.call('settings.get', {})).counters).toEqual(before.counters)
  })
})
