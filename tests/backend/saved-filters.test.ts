import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '#shared/domain/search/case-filter.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'

let hall: TestHall
let clerk: Caller
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  lead = await hall.signIn('chenli', null, 'staff-2')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const late = { ...NO_FILTER, statuses: ['accepted' as const], due: { span: 'this-week' as const } }
const add = (caller: Caller, name: string) => caller.call('filters.add', { name, filter: late, sort: 'due' })
const list = async (caller: Caller) => (await caller.call('filters.list', {})).filters
const names = async (caller: Caller) => (await list(caller)).map(({ name }) => name)

describe('常用筛选 of one person', () => {
  it('keep conditions and order under a name, and are nobody else’s', async () => {
    const { id } = await add(clerk, '本周到期')
    expect(await list(clerk)).toEqual([
      {
        id,
        name: '本周到期',
        filter: late,
        sort: 'due',
        shared: false,
        own: true,
        staffName: '王敏',
        revision: 1,
      },
    ])
    expect(await list(lead)).toEqual([])
  })

  it('are twenty at most', async () => {
    for (let at = 1; at <= 20; at += 1) await add(clerk, `筛选${at}`)
    expect(await clerk.reply('filters.add', { name: '再一个', filter: late, sort: 'due' })).toMatchObject({
      error: { code: 'filter-many', detail: { most: 20 } },
    })
    expect(await names(clerk)).toHaveLength(20)
    await add(lead, '再一个')
  })

  it('have each their own name', async () => {
    await add(clerk, '本周到期')
    const { id } = await add(clerk, '逾期')
    const taken = { error: { code: 'filter-name', detail: { name: '本周到期' } } }
    expect(await clerk.reply('filters.add', { name: ' 本周到期 ', filter: late, sort: 'due' })).toMatchObject(
      taken,
    )
    expect(await clerk.reply('filters.rename', { id, revision: 1, name: '本周到期' })).toMatchObject(taken)
    await clerk.call('filters.rename', { id, revision: 1, name: '逾期的' })
    expect(await names(clerk)).toEqual(['本周到期', '逾期的'])
  })

  it('stand in the order in which they are put', async () => {
    const ids = [(await add(clerk, '一')).id, (await add(clerk, '二')).id, (await add(clerk, '三')).id]
    await clerk.call('filters.order', { ids: ids.toReversed() })
    expect(await names(clerk)).toEqual(['三', '二', '一'])
    // One more has come meanwhile: the order that was meant no longer exists.
    await add(clerk, '四')
    expect(await clerk.reply('filters.order', { ids })).toMatchObject({ error: { code: 'stale' } })
    expect(await clerk.reply('filters.order', { ids: [...ids, ids[0]!] })).toMatchObject({
      error: { code: 'stale' },
    })
    expect(await names(clerk)).toEqual(['三', '二', '一', '四'])
  })

  it('two changes of one: one success, and one that says it is too late', async () => {
    const { id } = await add(clerk, '一')
    const again = await hall.signIn('wangmin', null, 'staff-3')
    await clerk.call('filters.rename', { id, revision: 1, name: '壹' })
    expect(await again.reply('filters.rename', { id, revision: 1, name: '１' })).toMatchObject({
      error: { code: 'stale' },
    })
    expect(await again.reply('filters.remove', { id, revision: 1 })).toMatchObject({
      error: { code: 'stale' },
    })
    await again.call('filters.remove', { id, revision: 2 })
    expect(await clerk.reply('filters.remove', { id, revision: 2 })).toMatchObject({
      error: { code: 'filter-gone' },
    })
  })

  it.each([
    ['rename', { name: '别的' }],
    ['remove', {}],
  ] as const)('nobody else can %s them', async (what, more) => {
    const { id } = await add(clerk, '一')
    const reply = await lead.reply(`filters.${what}`, { id, revision: 1, ...more })
    expect(reply).toMatchObject({ error: { code: 'filter-gone' } })
  })

  it('cannot hold what was typed', async () => {
    const wrong = { name: '一', filter: { ...late, text: '王小明' }, sort: 'due' } as never
    expect(await clerk.reply('filters.add', wrong)).toMatchObject({ error: { code: 'bad-input' } })
  })
})

describe('a filter of the hall', () => {
  it('is shared by who answers for the shift, and used by everybody', async () => {
    const { id } = await add(lead, '晨会')
    await add(clerk, '我的')
    await lead.call('filters.share', { id, revision: 1, shared: true })
    expect(await names(clerk)).toEqual(['我的', '晨会'])
    expect((await list(clerk))[1]).toMatchObject({ own: false, shared: true, staffName: '陈立', revision: 2 })
    expect(hall.store.read.all("SELECT subject, detail FROM audit WHERE what = 'filters.share'")).toEqual([
      { subject: id, detail: 'shared' },
    ])
  })

  it('not by a clerk, and not one of somebody else', async () => {
    const { id } = await add(clerk, '我的')
    expect(await clerk.reply('filters.share', { id, revision: 1, shared: true })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await lead.reply('filters.share', { id, revision: 1, shared: true })).toMatchObject({
      error: { code: 'filter-gone' },
    })
  })

  it('can be taken from the hall’s list by another lead, and stays its owner’s', async () => {
    const { id } = await add(lead, '晨会')
    await lead.call('filters.share', { id, revision: 1, shared: true })
    const admin = await hall.signIn('zhaoqian', null, 'staff-4')
    await admin.call('filters.share', { id, revision: 2, shared: false })
    expect(await names(clerk)).toEqual([])
    expect(await names(lead)).toEqual(['晨会'])
  })
})
