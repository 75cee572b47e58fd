import { describe, expect, it } from 'vitest'
import {
  checkOrder,
  emptyOrder,
  isPast,
  withFrom,
} from '../../../renderer/screens/settings/calendar/order-form.ts'
import type { OrderForm } from '../../../renderer/screens/settings/calendar/order-form.ts'
import { changeKind, needsLateReason } from '../../../renderer/screens/settings/calendar/preview-words.ts'

const TODAY = '2026-11-03'
const filled: OrderForm = {
  ...emptyOrder(TODAY),
  reason: ' 台风停办公 ',
  orderedBy: '青府办〔2026〕12号',
}

describe('登记停办公或加班', () => {
  it('begins with one day, today, closed', () => {
    expect(emptyOrder(TODAY)).toMatchObject({ working: false, from: TODAY, to: TODAY })
  })

  it.each([
    ['moves a single day', { from: TODAY, to: TODAY }, '2026-11-05', '2026-11-05'],
    ['leaves a last day that was set apart', { from: TODAY, to: '2026-11-06' }, '2026-11-05', '2026-11-06'],
    ['never leaves it before the first', { from: TODAY, to: '2026-11-04' }, '2026-11-05', '2026-11-05'],
  ])('another first day %s', (_what, days, from, to) => {
    expect(withFrom({ ...filled, ...days }, from)).toMatchObject({ from, to })
  })

  it('what is filled is looked at, without spaces around it', () => {
    expect(checkOrder(filled, TODAY, false)).toEqual({
      ok: true,
      input: { ...filled, reason: '台风停办公', lateReason: '' },
    })
  })

  it.each([
    [{ reason: ' ' }, { reason: 'required' }],
    [{ orderedBy: '' }, { orderedBy: 'required' }],
    [{ from: '' }, { from: 'date' }],
    [{ to: '2026-11-31' }, { to: 'date' }],
    [{ to: '2026-11-02' }, { to: 'order' }],
    [{ to: '2027-11-03' }, { to: 'tooLong' }],
    [
      { from: '2026-11-02', to: '2026-11-02' },
      { from: 'past', lateReason: 'required' },
    ],
  ])('%o is refused beside its field: %o', (change, wrong) => {
    expect(checkOrder({ ...filled, ...change }, TODAY, false)).toEqual({ ok: false, wrong })
  })

  it('an administrator may enter a day that has passed, with a reason', () => {
    const past = { ...filled, from: '2026-11-02', to: '2026-11-02' }
    expect(isPast(past, TODAY)).toBe(true)
    expect(checkOrder(past, TODAY, true)).toEqual({ ok: false, wrong: { lateReason: 'required' } })
    expect(checkOrder({ ...past, lateReason: '停电' }, TODAY, true)).toMatchObject({
      ok: true,
      input: { lateReason: '停电' },
    })
  })

  it('a reason that is no longer asked for is not sent', () => {
    expect(checkOrder({ ...filled, lateReason: '停电' }, TODAY, true)).toMatchObject({
      input: { lateReason: '' },
    })
  })
})

describe('先看变动: which change it is', () => {
  const preview = {
    basedOn: 1,
    year: null,
    changed: [],
    past: false,
    cases: { moved: 0, settled: 0, first: [] },
  }
  const year = {
    year: 2027,
    source: '',
    workdays: 0,
    blocks: [],
    makeUpDays: [],
    missing: [],
    replaces: null,
    ignored: 0,
  }
  const file = { what: 'year', text: '', year: null } as const
  const { lateReason: _none, ...order } = filled

  it.each([
    ['year', { change: file, preview: { ...preview, year } }],
    ['replace', { change: file, preview: { ...preview, year: { ...year, replaces: '一份通知' } } }],
    ['closed', { change: { what: 'order', order: filled }, preview }],
    ['opened', { change: { what: 'order', order: { ...filled, working: true } }, preview }],
    ['withdraw', { change: { what: 'withdraw', id: 'order', order }, preview }],
  ] as const)('%s', (kind, seen) => {
    expect(changeKind(seen)).toBe(kind)
  })

  it.each([
    ['2026-11-03', false],
    ['2026-11-04', true],
  ])('on %s, taking back an order through 2026-11-03 asks why: %s', (today, asks) => {
    expect(needsLateReason({ what: 'withdraw', id: 'order', order }, today)).toBe(asks)
    expect(needsLateReason({ what: 'order', order: filled }, today)).toBe(false)
  })
})
