import { describe, expect, it } from 'vitest'
import { settingsChannels } from '#shared/contract/settings.ts'
import {
  checkCategory,
  checkCounter,
  sameCategoryForm,
  sameCounterForm,
  toCategoryForm,
  toCounterForm,
  toggleServed,
  unserved,
} from '../../../renderer/screens/settings/layout-form.ts'
import type { Category, Counter } from '../../../renderer/screens/settings/layout-form.ts'

const relief: Category = {
  id: 'a',
  prefix: 'A',
  name: '社会救助',
  examples: '低保',
  dailyQuota: 60,
  numberWidth: 3,
}
const residence: Category = {
  id: 'b',
  prefix: 'B',
  name: '居住登记',
  examples: '',
  dailyQuota: null,
  numberWidth: 4,
}
const categories = [relief, residence]

const first: Counter = {
  id: 'c1',
  number: 1,
  name: '综合',
  kind: 'general',
  serves: [
    { categoryId: 'a', weight: 3 },
    { categoryId: 'b', weight: 1 },
  ],
}
const guide: Counter = { id: 'c2', number: 5, name: '导询', kind: 'guide', serves: [] }
const counters = [first, guide]

describe('业务', () => {
  it.each(categories)('$name comes back unchanged when nothing was touched', (category) => {
    expect(checkCategory(toCategoryForm(category, categories), categories)).toEqual({
      ok: true,
      input: category,
    })
  })

  it('is offered the first letter that is free, and none when all are taken', () => {
    expect(toCategoryForm(null, categories).prefix).toBe('C')
    expect(toCategoryForm(null, [residence]).prefix).toBe('A')
    const all = Array.from({ length: 26 }, (_, at) => ({
      ...relief,
      id: String(at),
      prefix: String.fromCharCode(65 + at),
    }))
    expect(toCategoryForm(null, all).prefix).toBe('')
  })

  it('takes letters and digits as the input method gives them, and an empty quota as no limit', () => {
    const form = { ...toCategoryForm(null, categories), prefix: 'ｄ', name: ' 医保 ', dailyQuota: ' ８０ ' }
    const check = checkCategory(form, categories)
    expect(check).toEqual({
      ok: true,
      input: { id: null, prefix: 'D', name: '医保', examples: '', dailyQuota: 80, numberWidth: 3 },
    })
    expect(checkCategory({ ...form, dailyQuota: ' ' }, categories)).toMatchObject({
      input: { dailyQuota: null },
    })
    if (!check.ok) throw new Error('refused')
    expect(settingsChannels['settings.saveCategory'].input.safeParse(check.input).success).toBe(true)
  })

  it.each([
    [{ prefix: '' }, { prefix: 'prefix' }],
    [{ prefix: '1' }, { prefix: 'prefix' }],
    [{ prefix: 'b' }, { prefix: 'prefixTaken' }],
    [{ prefix: 'abc' }, { prefix: 'prefix' }],
    [{ numberWidth: '1' }, { numberWidth: 'width' }],
    [{ numberWidth: '7' }, { numberWidth: 'width' }],
    [{ name: ' ' }, { name: 'required' }],
    [{ dailyQuota: '0' }, { dailyQuota: 'quota' }],
    [{ dailyQuota: '六十' }, { dailyQuota: 'quota' }],
    [{ dailyQuota: '1.5' }, { dailyQuota: 'quota' }],
    [{ dailyQuota: '100001' }, { dailyQuota: 'quota' }],
  ])('%o is refused beside its field: %o', (change, wrong) => {
    expect(checkCategory({ ...toCategoryForm(relief, categories), ...change }, categories)).toEqual({
      ok: false,
      wrong,
    })
  })

  it('knows whether anything changed', () => {
    const form = toCategoryForm(relief, categories)
    expect(sameCategoryForm(form, { ...form })).toBe(true)
    for (const change of [{ prefix: 'C' }, { name: '救助' }, { examples: '' }, { dailyQuota: '' }])
      expect(sameCategoryForm(form, { ...form, ...change })).toBe(false)
  })
})

describe('窗口', () => {
  it.each(counters)('$name comes back unchanged when nothing was touched', (counter) => {
    expect(checkCounter(toCounterForm(counter, counters, categories), counters)).toEqual({
      ok: true,
      input: counter,
    })
  })

  it('is offered the number after the last and every queue alike', () => {
    expect(toCounterForm(null, counters, categories)).toMatchObject({
      number: '6',
      serves: { a: '1', b: '1' },
    })
    expect(toCounterForm(null, [], []).number).toBe('1')
  })

  it('gives only what the contract takes', () => {
    const form = { ...toCounterForm(null, counters, categories), name: '残联', number: '１２' }
    const check = checkCounter(form, counters)
    if (!check.ok) throw new Error('refused')
    expect(settingsChannels['settings.saveCounter'].input.safeParse(check.input).success).toBe(true)
    expect(check.input.number).toBe(12)
  })

  it.each([
    [{ number: '' }, { number: 'counterNumber' }],
    [{ number: '0' }, { number: 'counterNumber' }],
    [{ number: '1000' }, { number: 'counterNumber' }],
    [{ number: '5' }, { number: 'numberTaken' }],
    [{ name: '' }, { name: 'required' }],
    [{ serves: { a: '3', b: '' } }, { serves: 'weight' }],
    [{ serves: { a: '0' } }, { serves: 'weight' }],
    [{ serves: { a: '10' } }, { serves: 'weight' }],
  ])('%o is refused beside its field: %o', (change, wrong) => {
    const form = toCounterForm(first, counters, categories)
    expect(checkCounter({ ...form, ...change }, counters)).toEqual({ ok: false, wrong })
  })

  it('ticks a queue with the ordinary weight and unticks it wholly', () => {
    const form = toCounterForm(first, counters, categories)
    expect(toggleServed(form, 'a')).toEqual({ b: '1' })
    expect(toggleServed({ ...form, serves: { b: '2' } }, 'a')).toEqual({ a: '1', b: '2' })
  })

  it('knows whether anything changed, whatever the order of the queues', () => {
    const form = toCounterForm(first, counters, categories)
    expect(sameCounterForm(form, { ...form, serves: { b: '1', a: '3' } })).toBe(true)
    for (const serves of [{ a: '3' }, { a: '3', b: '2' }, { a: '3', c: '1' }, { a: '3', b: '1', c: '1' }])
      expect(sameCounterForm(form, { ...form, serves })).toBe(false)
  })
})

describe('a queue that no counter serves', () => {
  it('is named', () => {
    expect(unserved(categories, counters)).toEqual([])
    expect(unserved(categories, [guide])).toEqual(categories)
  })

  it('is named before it is saved: what is typed counts instead of what is stored', () => {
    const form = toCounterForm(first, counters, categories)
    expect(unserved(categories, counters, { ...form, serves: { a: '1' } })).toEqual([residence])
    const other = toCounterForm(guide, counters, categories)
    expect(unserved(categories, [guide], { ...other, serves: { b: '1' } })).toEqual([relief])
  })
})
