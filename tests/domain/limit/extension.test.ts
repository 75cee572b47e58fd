import { describe, expect, it } from 'vitest'
import type { Extension } from '#shared/domain/case/course-event.ts'
import { limitsAfter, pausableProcedures, pausesOf } from '#shared/domain/limit/case-limits.ts'
import { caseDue, type CaseLimits } from '#shared/domain/limit/count-limit.ts'
import { dueAfter, extensionOptions, isToldInTime } from '#shared/domain/limit/extension.ts'
import { keptOut } from '#shared/domain/limit/notable-days.ts'
import { limitSchema, type Limit } from '#shared/domain/matter/matter-version.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const limit = (value: number, unit: Limit['unit'], more: object = {}): Limit =>
  limitSchema.parse({ value, unit, start: 'accepted', source: '某法第一条', ...more })
const extensible = (value: number, rule: object): Limit =>
  limit(value, 'working-day', {
    extension: {
      total: null,
      add: null,
      unit: 'working-day',
      when: '情况复杂的',
      approver: '负责人',
      mustTellBeforeDue: true,
      ...rule,
    },
  })

const of = (promised: Limit | null, legal: Limit | null, change: Partial<CaseLimits> = {}): CaseLimits => ({
  promised,
  legal,
  receivedAt: instantAt('2026-09-18', '09:00'),
  acceptedOn: '2026-09-18',
  acceptedAt: instantAt('2026-09-18', '09:30'),
  pauses: [],
  calendar: loadedCalendar,
  ...change,
})
const byLaw = (value: number): Extension => ({ scope: 'law', added: { value, unit: 'working-day' } })
const byPromise = (value: number): Extension => ({ scope: 'promise', added: { value, unit: 'working-day' } })

describe('法定延长 goes on counting from the legal limit', () => {
  it('2026-09-18 +20 +10 工作日 is 2026-11-05', () => {
    expect(caseDue(of(null, limit(20, 'working-day')))?.due).toBe('2026-10-22')
    expect(dueAfter(of(null, limit(20, 'working-day')), [], byLaw(10))?.due).toBe('2026-11-05')
  })

  it('takes the place of the promise: nobody was told of two dates', () => {
    const due = dueAfter(of(limit(10, 'working-day'), limit(20, 'working-day')), [], byLaw(10))
    expect(due).toMatchObject({ due: '2026-11-05', basis: 'legal', promised: null })
  })
})

describe('what may be added, and how often', () => {
  it.each([
    ['what the rule adds', extensible(20, { add: 10 }), 10, '2026-11-05'],
    ['up to what the rule allows in all (低保 30 → 45)', extensible(30, { total: 45 }), 15, '2026-11-26'],
  ] as const)('by law: %s', (_what, legal, most, latest) => {
    expect(extensionOptions(of(null, legal), [])).toEqual([
      {
        scope: 'law',
        unit: 'working-day',
        most,
        latest,
        latestProvisional: false,
        when: '情况复杂的',
        approver: '负责人',
        source: '某法第一条',
      },
    ])
  })

  it('a promise as far as the law leaves room', () => {
    const [option] = extensionOptions(of(limit(10, 'working-day'), limit(20, 'working-day')), [])
    expect(option).toMatchObject({ scope: 'promise', most: 10, latest: '2026-10-22' })
  })

  it('a promise in 工作日 within a law in 自然日: the dates decide, not the numbers', () => {
    // +15 自然日 from 09-18 is 10-03; 6 工作日 end on 09-28, 8 on 09-30, 9 on 10-08.
    const [option] = extensionOptions(of(limit(6, 'working-day'), limit(15, 'natural-day')), [])
    expect(option).toMatchObject({ scope: 'promise', most: 2, latest: '2026-09-30' })
  })

  it('a promise that no law bounds may at most be doubled', () => {
    expect(extensionOptions(of(limit(10, 'working-day'), null), [])).toMatchObject([
      { scope: 'promise', most: 10 },
    ])
  })

  it('both ways are offered where both would move the date', () => {
    const options = extensionOptions(of(limit(10, 'working-day'), extensible(20, { add: 10 })), [])
    expect(options.map(({ scope }) => scope)).toEqual(['promise', 'law'])
  })

  it.each([
    ['即办 is never extended', of(limit(0, 'immediate'), null), []],
    ['a law without an extension, and no promise', of(null, limit(20, 'working-day')), []],
    ['no limit at all', of(null, null), []],
    ['a promise that fills the law already', of(limit(20, 'working-day'), limit(20, 'working-day')), []],
    ['by law once only', of(null, extensible(20, { add: 10 })), [byLaw(5)]],
    ['the promise once only', of(limit(10, 'working-day'), null), [byPromise(2)]],
  ] as const)('%s', (_what, limits, extensions) => {
    expect(extensionOptions(limits, extensions)).toEqual([])
  })

  it('after the promise the law still can be', () => {
    const options = extensionOptions(of(limit(10, 'working-day'), extensible(20, { add: 10 })), [
      byPromise(5),
    ])
    expect(options.map(({ scope }) => scope)).toEqual(['law'])
  })
})

describe('told before the old date, in any recorded way (R-052)', () => {
  const due = caseDue(of(null, limit(20, 'working-day')))
  const hours = caseDue(of(limit(24, 'hour'), null))

  it.each([
    ['the day before', '2026-10-21', '16:00', true],
    ['on the last day itself, which still counts', '2026-10-22', '17:59', true],
    ['the day after', '2026-10-23', '08:30', false],
  ] as const)('%s', (_what, day, time, expected) => {
    expect(due !== null && isToldInTime(due, instantAt(day, time))).toBe(expected)
  })

  it('a limit in hours ends at its moment', () => {
    expect(hours !== null && isToldInTime(hours, instantAt('2026-09-19', '09:29'))).toBe(true)
    expect(hours !== null && isToldInTime(hours, instantAt('2026-09-19', '09:31'))).toBe(false)
  })
})

describe('特别程序 stand out of the limits that name them, and of no other', () => {
  const permit = limit(20, 'working-day', { excluded: ['听证', '鉴定'] })
  const promise = limit(10, 'working-day')
  const stretch = { procedure: '听证', from: '2026-09-24', to: '2026-10-12' }

  it('the limit that names 听证 moves, the other does not', () => {
    const due = caseDue(of(promise, permit, { pauses: [stretch] }))
    expect(due?.promised?.due).toBe('2026-10-09')
    expect(due?.legal?.due).toBe('2026-11-02')
    // 09-28, 29, 30, 10-08, 09, 10 (Saturday, worked) and 12: the day it began was spent, the day it ended was not.
    expect(due?.legal && keptOut(due.legal, stretch)).toBe(7)
  })

  it('公示 stands out of nothing unless the matter says so', () => {
    const publicity = { ...stretch, procedure: '公示' }
    expect(caseDue(of(null, permit, { pauses: [publicity] }))?.due).toBe('2026-10-22')
  })

  it('only those of a limit that still counts can begin', () => {
    expect(pausableProcedures({ promised: promise, legal: permit }, { pauses: [] })).toEqual(['听证', '鉴定'])
    expect(pausableProcedures({ promised: promise, legal: null }, { pauses: [] })).toEqual([])
    expect(
      pausableProcedures({ promised: null, legal: permit }, { pauses: [{ ...stretch, to: null }] }),
    ).toEqual([])
  })

  it('after a 法定延长 the promise lends no procedures any more', () => {
    const both = limitsAfter({ promised: permit, legal: promise }, [byLaw(5)])
    expect(pausableProcedures(both, { pauses: [] })).toEqual([])
  })
})

describe('补正 time, for a limit that runs from the receipt and leaves it out', () => {
  const told = {
    pauses: [],
    notifiedAt: instantAt('2026-09-18', '10:00'),
    acceptedOn: '2026-09-29',
    deemed: false,
  } as const
  const legal = limit(7, 'natural-day', { start: 'received', excluded: ['补正'] })

  it('counts on from the day after the last correction', () => {
    const limits = of(null, legal, { acceptedOn: '2026-09-29', pauses: pausesOf(told) })
    expect(caseDue(limits)?.due).toBe('2026-10-06')
  })

  it('is nothing a clerk begins or ends', () => {
    expect(pausableProcedures({ promised: null, legal }, { pauses: [] })).toEqual([])
  })

  it('is none where nothing was told, or the law accepted', () => {
    expect(pausesOf({ ...told, notifiedAt: null })).toEqual([])
    expect(pausesOf({ ...told, deemed: true })).toEqual([])
  })
})
