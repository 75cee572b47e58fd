import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldAlerts } from '#electron/backend/services/alerts.ts'
import { alertCounts } from '#electron/backend/store/case-alerts.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { nextWorkingDay } from '#shared/domain/calendar/day-kind.ts'
import { alertClass, alertDates, longSince } from '#shared/domain/case/alerts.ts'
import { CASE_STATUSES } from '#shared/domain/case/case-event.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { addBoardRows } from '#tests/support/board-rows.ts'
import type { BoardRow } from '#tests/support/board-rows.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-11-18T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

type Alerts = OutputOf<'cases.alerts'>

/** What is said of today, as `kind class fresh/total`; what was acknowledged entirely is quiet. */
const said = ({ lines }: Alerts): string[] =>
  lines.flatMap((line) =>
    line.fresh === 0 ? [] : [`${line.kind} ${line.class} ${line.fresh}/${line.total}`],
  )
const alerts = async (caller = clerk): Promise<string[]> => said(await caller.call('cases.alerts', {}))
const acknowledge = (caller = clerk) => caller.call('cases.acknowledgeAlerts', {})

describe('the counts of the database are the rule’s', () => {
  it('whatever a row holds, of the hall and of one person', () => {
    const today = '2026-11-18'
    const day = fc.integer({ min: -20, max: 6 }).map((days) => addDays(today, days))
    const date = fc.option(day)
    const row = fc.record({
      status: fc.constantFrom(...CASE_STATUSES),
      due: date,
      provisional: fc.boolean(),
      tellBy: date,
      deferredUntil: date,
      stageDue: date,
      answerBy: date,
      pausedSince: fc.option(day, { freq: 4 }),
      decidedOn: day,
      login: fc.constantFrom('wangmin', 'lina'),
      counterId: fc.constantFrom('counter-1', 'counter-2', null),
    })
    const staffId = hall.store.read.get<{ id: string }>("SELECT id FROM staff WHERE login = 'wangmin'")!.id
    const mine = { kind: 'person', staffId, counterId: 'counter-1' } as const
    const days = {
      today,
      next: nextWorkingDay(loadedCalendar, today).date,
      longSince: longSince(loadedCalendar, today),
    }
    const asRule = (rows: readonly BoardRow[]): Record<string, number> => {
      const counts: Record<string, number> = {}
      for (const { status, provisional = false, pausedSince, ...one } of rows) {
        const paused = pausedSince !== null
        const due = paused ? null : (one.due ?? null)
        const facts = { ...one, status, provisional, paused, due } as Parameters<typeof alertDates>[0]
        for (const [kind, at] of Object.entries(alertDates(facts))) {
          const cls = at === null ? null : alertClass(kind as keyof ReturnType<typeof alertDates>, at, days)
          if (cls !== null) counts[`${kind} ${cls}`] = (counts[`${kind} ${cls}`] ?? 0) + 1
        }
      }
      return counts
    }
    const asStored = (whose: Parameters<typeof alertCounts>[2]): Record<string, number> =>
      Object.fromEntries(
        alertCounts(hall.store.read, staffId, whose, days).map(({ kind, class: cls, total }) => [
          `${kind} ${cls}`,
          total,
        ]),
      )
    let made = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        hall.store.write((db) => db.run('DELETE FROM case_file'))
        const numbered = rows.map((one) => ({
          ...one,
          // While the clock stands the row has no date.
          due: one.pausedSince === null ? one.due : null,
          number: `2026-${(made += 1)}`,
        }))
        addBoardRows(hall, numbered)
        expect(asStored({ kind: 'hall' })).toEqual(asRule(numbered))
        const own = numbered.filter(
          ({ login, counterId }) => login === 'wangmin' || counterId === 'counter-1',
        )
        expect(asStored(mine)).toEqual(asRule(own))
      }),
      { numRuns: 60 },
    )
  })
})

describe('今日提醒 is for the person and their counter', () => {
  beforeEach(() =>
    addBoardRows(hall, [
      { number: 'here', status: 'accepted', due: '2026-11-18', login: 'lina' },
      { number: 'mine', status: 'accepted', due: '2026-11-16', counterId: 'counter-2' },
      { number: 'both', status: 'accepted', due: '2026-11-18' },
      { number: 'hers', status: 'accepted', due: '2026-11-18', login: 'lina', counterId: 'counter-2' },
      { number: 'asked', status: 'closed', answerBy: '2026-11-19' },
      { number: 'waits', status: 'decided', decidedOn: '2026-11-02' },
      { number: 'waits-not-long', status: 'decided', decidedOn: '2026-11-16' },
    ]),
  )

  it('what is late, due, to be answered and to be collected for long', async () => {
    const today = await clerk.call('cases.alerts', {})
    expect(today.whose).toBe('person')
    expect(said(today)).toEqual([
      'due overdue 1/1',
      'collect overdue 1/1',
      'due today 2/2',
      'answer near 1/1',
    ])
  })

  it('for the duty lead it is the whole hall', async () => {
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const today = await lead.call('cases.alerts', {})
    expect(today.whose).toBe('hall')
    expect(said(today)).toContain('due today 3/3')
  })

  it('nothing when there is nothing', async () => {
    const archivist = await hall.signIn('liufang', null, 'staff-2')
    expect((await archivist.call('cases.alerts', {})).lines).toEqual([])
  })
})

describe('nothing nags twice for the same thing', () => {
  it('is quiet once acknowledged, until it is another class: near, today, overdue', async () => {
    addBoardRows(hall, [{ number: 'one', status: 'accepted', due: '2026-11-19' }])
    expect(await alerts()).toEqual(['due near 1/1'])
    expect(await acknowledge()).toEqual({ left: 0 })
    expect(await alerts()).toEqual([])
    hall.clock.set('2026-11-18T23:59:59+08:00')
    expect(await alerts()).toEqual([])
    hall.clock.set('2026-11-19T00:00:00+08:00')
    expect(await alerts()).toEqual(['due today 1/1'])
    await acknowledge()
    hall.clock.set('2026-11-20T00:00:00+08:00')
    expect(await alerts()).toEqual(['due overdue 1/1'])
    await acknowledge()
    hall.clock.set('2026-11-23T09:00:00+08:00')
    expect(await alerts()).toEqual([])
  })

  it('says beside what is new how many there are', async () => {
    addBoardRows(hall, [{ number: 'one', status: 'accepted', due: '2026-11-17' }])
    await acknowledge()
    addBoardRows(hall, [{ number: 'two', status: 'accepted', due: '2026-11-17' }])
    expect(await alerts()).toEqual(['due overdue 1/2'])
  })

  it('another date of the same case is another thing', async () => {
    addBoardRows(hall, [{ number: 'one', status: 'closed', answerBy: '2026-11-17' }])
    await acknowledge()
    hall.store.write((db) => db.run("UPDATE case_file SET answer_by = '2026-11-16' WHERE number = 'one'"))
    expect(await alerts()).toEqual(['answer overdue 1/1'])
  })

  it('one person’s acknowledgement is nobody else’s, and survives a new start', async () => {
    addBoardRows(hall, [{ number: 'one', status: 'accepted', due: '2026-11-17' }])
    await acknowledge()
    hall.restart()
    expect(await alerts()).toEqual([])
    const other = await hall.signIn('lina', null, 'staff-2')
    expect(await alerts(other)).toEqual([])
    const lead = await hall.signIn('chenli', null, 'staff-9')
    expect(await alerts(lead)).toEqual(['due overdue 1/1'])
  })

  it('takes a flood in pieces and says what is left', async () => {
    addBoardRows(
      hall,
      Array.from({ length: 1203 }, (_, at) => ({
        number: `2026-${at}`,
        status: 'accepted',
        due: '2026-11-17',
      })),
    )
    expect(await acknowledge()).toEqual({ left: 703 })
    expect(await alerts()).toEqual(['due overdue 703/1203'])
    expect(await acknowledge()).toEqual({ left: 203 })
    expect(await acknowledge()).toEqual({ left: 0 })
    expect(await alerts()).toEqual([])
  })

  it('keeps nobody’s mornings for longer than half a year', async () => {
    addBoardRows(hall, [{ number: 'one', status: 'accepted', due: '2026-11-17' }])
    await acknowledge()
    const later = (days: number) => hall.clock.now() + days * 24 * 3600 * 1000
    hall.store.write((db) => forgetOldAlerts({ db, now: later(183) }))
    expect(await alerts()).toEqual([])
    hall.store.write((db) => forgetOldAlerts({ db, now: later(184) }))
    expect(await alerts()).toEqual(['due overdue 1/1'])
  })
})

describe('after days away it says what became overdue meanwhile', () => {
  beforeEach(() =>
    addBoardRows(hall, [
      { number: 'before', status: 'accepted', due: '2026-11-17' },
      { number: 'that-day', status: 'accepted', due: '2026-11-20' },
      { number: 'on-sunday', status: 'accepted', due: '2026-11-22' },
      { number: 'on-monday', status: 'accepted', due: '2026-11-23' },
    ]),
  )

  const turned = async (caller = clerk) => (await caller.call('cases.alerts', {})).turnedOverdue

  it('since the day on which this person was last signed in', async () => {
    expect(await turned()).toBeNull()
    hall.clock.set('2026-11-20T09:00:00+08:00')
    await hall.signIn('wangmin', 'counter-1')
    expect(await turned()).toEqual({ since: '2026-11-18', count: 0 })
    hall.clock.set('2026-11-23T09:00:00+08:00')
    await hall.signIn('wangmin', 'counter-1')
    expect(await turned()).toEqual({ since: '2026-11-20', count: 2 })
  })

  it('signed in twice on one day there is nothing to say', async () => {
    hall.clock.pass(3_600_000)
    await hall.signIn('wangmin', 'counter-1')
    expect(await turned()).toBeNull()
  })

  it('a window that was left signed in over midnight counts from the day before', async () => {
    hall.clock.set('2026-11-21T08:00:00+08:00')
    expect(await turned()).toEqual({ since: '2026-11-18', count: 1 })
  })
})
