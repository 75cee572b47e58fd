import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import type { BoardScope } from '#shared/contract/board.ts'
import { addBoardRows } from '#tests/support/board-rows.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { complete, markLines, missing, notifiedCase } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

/** Wednesday; the next working day is the 19th. */
beforeEach(async () => {
  hall = await openTestHall('2026-11-18T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

const asLead = (): Promise<Caller> => hall.signIn('chenli', null, 'staff-9')

const board = (tab: BoardTab, scope: BoardScope = 'all', caller = clerk) =>
  caller.call('cases.board', { tab, scope, offset: 0, limit: 50 })
const numbers = async (tab: BoardTab, scope: BoardScope = 'all', caller = clerk): Promise<string[]> =>
  (await board(tab, scope, caller)).rows.map(({ number }) => number)

describe('each list holds what it says, what is due first first', () => {
  beforeEach(() =>
    addBoardRows(hall, [
      { number: 'far', status: 'accepted', due: '2026-12-01' },
      { number: 'late', status: 'accepted', due: '2026-11-16' },
      { number: 'today', status: 'accepted', due: '2026-11-18' },
      { number: 'next', status: 'accepted', due: '2026-11-19' },
      { number: 'dateless', status: 'accepted' },
      { number: 'provisional', status: 'accepted', due: '2027-01-06', provisional: true },
      { number: 'paused', status: 'accepted', pausedSince: '2026-11-10', stageDue: '2026-11-12' },
      { number: 'paused-first', status: 'accepted', pausedSince: '2026-11-03' },
      { number: 'examined', status: 'received', tellBy: '2026-11-20' },
      { number: 'examined-first', status: 'received', tellBy: '2026-11-19' },
      { number: 'examined-whenever', status: 'received' },
      { number: 'told', status: 'notified', receivedOn: '2026-11-05' },
      { number: 'told-first', status: 'notified', receivedOn: '2026-11-04' },
      { number: 'promised', status: 'accepted', due: '2026-12-02', deferredUntil: '2026-11-17' },
      { number: 'sent-back', status: 'accepted', due: '2026-12-03', returnedOn: '2026-11-13' },
      { number: 'sent-back-once', status: 'decided', returnedOn: '2026-11-13', decidedOn: '2026-11-16' },
      { number: 'stage-late', status: 'accepted', due: '2026-12-04', stageDue: '2026-11-17' },
      { number: 'stage-next', status: 'accepted', due: '2026-12-05', stageDue: '2026-11-19' },
      { number: 'stage-far', status: 'accepted', due: '2026-12-06', stageDue: '2026-11-20' },
      { number: 'stage-of-decision', status: 'decided', stageDue: '2026-11-18', decidedOn: '2026-11-13' },
      { number: 'handed-over', status: 'delivered', decidedOn: '2026-11-02' },
      { number: 'objected', status: 'closed', answerBy: '2026-11-18', decidedOn: '2026-10-02' },
      { number: 'closed', status: 'closed', decidedOn: '2026-10-02', stageDue: '2026-11-01' },
      { number: 'withdrawn', status: 'withdrawn', pausedSince: '2026-11-10', returnedOn: '2026-11-12' },
    ]),
  )

  const RUNNING = ['late', 'today', 'next', 'far', 'promised', 'sent-back']
  const STAGES = ['stage-late', 'stage-next', 'stage-far']
  it.each<[BoardTab, string[]]>([
    ['open', [...RUNNING, ...STAGES, 'dateless', 'paused-first', 'paused', 'provisional']],
    ['today', ['today']],
    ['next', ['next']],
    ['overdue', ['late']],
    ['paused', ['paused-first', 'paused']],
    ['received', ['examined-first', 'examined', 'examined-whenever']],
    ['notified', ['told-first', 'told']],
    ['deferred', ['promised']],
    ['returned', ['sent-back']],
    ['objection', ['objected']],
    ['stage', ['stage-late', 'stage-of-decision', 'stage-next']],
    ['collect', ['stage-of-decision', 'sent-back-once', 'handed-over']],
  ])('%s: %j', async (tab, expected) => {
    expect(await numbers(tab)).toEqual(expected)
  })

  it('and every tab says how many', async () => {
    const { counts } = await board('open')
    for (const tab of BOARD_TABS) {
      const { rows, total } = await board(tab)
      expect([tab, total, counts[tab]]).toEqual([tab, rows.length, rows.length])
    }
  })

  it('names the working day after a weekend or a holiday', async () => {
    expect((await board('open')).nextWorkingDay).toEqual({ date: '2026-11-19', makeUp: false })
    hall.clock.set('2026-11-20T09:00:00+08:00')
    expect((await board('open')).nextWorkingDay).toEqual({ date: '2026-11-23', makeUp: false })
  })

  it('a row is as near as the date its list goes by', async () => {
    const nearness = async (tab: BoardTab, number: string) =>
      (await board(tab)).rows.find((row) => row.number === number)?.urgency
    expect(await nearness('stage', 'stage-late')).toEqual({ kind: 'overdue', workingDays: 1 })
    expect(await nearness('open', 'stage-late')).toMatchObject({ kind: 'left', workingDays: 12 })
    expect(await nearness('objection', 'objected')).toEqual({ kind: 'today' })
    expect(await nearness('paused', 'paused')).toEqual({ kind: 'none' })
  })

  it('past midnight the same rows stand on other lists, and nothing was written', async () => {
    hall.clock.set('2026-11-19T00:00:01+08:00')
    expect(await numbers('today')).toEqual(['next'])
    expect(await numbers('overdue')).toEqual(['late', 'today'])
    expect(await numbers('stage')).toEqual(['stage-late', 'stage-of-decision', 'stage-next', 'stage-far'])
  })

  it('a date that is 暂定 and near all the same is not missed', async () => {
    addBoardRows(hall, [
      { number: 'unsure-today', status: 'accepted', due: '2026-11-18', provisional: true },
      { number: 'unsure-late', status: 'accepted', due: '2026-11-09', provisional: true },
    ])
    expect(await numbers('today')).toEqual(['today', 'unsure-today'])
    expect(await numbers('overdue')).toEqual(['late', 'unsure-late'])
  })
})

describe('告知后未来', () => {
  it('says when the person was told last: by the notice, then by the list of what remains', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo', 'bank-account'])
    expect((await board('notified')).rows[0]).toMatchObject({ toldOn: '2026-11-18', openGaps: 2 })
    hall.clock.set('2026-11-19T10:00:00+08:00')
    const back = await clerk.call('intake.resume', { caseId })
    const still = await markLines(clerk, back, ({ key, told }) =>
      told ? (key === 'photo' ? complete : missing) : null,
    )
    await clerk.call('intake.notify', { intakeId: still.id })
    expect((await board('notified')).rows[0]).toMatchObject({ toldOn: '2026-11-19', openGaps: 1 })
  })
})

describe('pages', () => {
  it.each([1, 3, 7, 20])('of %i put together are the whole list, from both ends', async (limit) => {
    addBoardRows(
      hall,
      Array.from({ length: 33 }, (_, at) => ({
        number: `2026-${String(at + 1).padStart(4, '0')}`,
        status: 'accepted',
        receivedOn: `2026-10-${String((at % 9) + 10)}`,
        due: at % 5 === 0 ? null : `2026-11-${String((at % 4) + 15)}`,
        provisional: at % 3 === 0,
      })),
    )
    for (const tab of ['open', 'overdue', 'today'] as const) {
      const whole = await board(tab)
      const pages: string[] = []
      for (let offset = 0; offset < whole.total; offset += limit) {
        const { rows, total } = await clerk.call('cases.board', { tab, scope: 'all', offset, limit })
        expect(total).toBe(whole.total)
        pages.push(...rows.map(({ number }) => number))
      }
      expect(pages).toEqual(whole.rows.map(({ number }) => number))
      expect(new Set(pages).size).toBe(whole.total)
    }
    const past = await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 33, limit })
    expect(past.rows).toEqual([])
  })
})

describe('whose cases', () => {
  beforeEach(() =>
    addBoardRows(hall, [
      { number: 'mine-here', status: 'accepted', due: '2026-11-18' },
      { number: 'mine-there', status: 'accepted', due: '2026-11-18', counterId: 'counter-2' },
      { number: 'hers-here', status: 'accepted', due: '2026-11-17', login: 'lina' },
      {
        number: 'hers-there',
        status: 'closed',
        answerBy: '2026-11-18',
        login: 'lina',
        counterId: 'counter-2',
      },
    ]),
  )
  const idOf = (login: string): string =>
    hall.store.read.get<{ id: string }>('SELECT id FROM staff WHERE login = ?', login)!.id

  it('of the hall, of this counter, of oneself', async () => {
    expect(await numbers('open', 'all')).toEqual(['hers-here', 'mine-here', 'mine-there'])
    expect(await numbers('open', 'counter')).toEqual(['hers-here', 'mine-here'])
    expect(await numbers('open', 'self')).toEqual(['mine-here', 'mine-there'])
    expect((await board('open', 'counter')).counts).toMatchObject({ open: 2, overdue: 1, objection: 0 })
    expect((await board('open', 'self')).counts).toMatchObject({ open: 2, overdue: 0, objection: 0 })
  })

  it('somebody without a counter has none of their own counter', async () => {
    expect(await numbers('open', 'counter', await asLead())).toEqual([])
  })

  it('the duty lead looks at any counter or person, nobody else does', async () => {
    const lead = await asLead()
    expect(await numbers('open', { counterId: 'counter-2' }, lead)).toEqual(['mine-there'])
    expect(await numbers('objection', { staffId: idOf('lina') }, lead)).toEqual(['hers-there'])
    const other = { tab: 'open', scope: { staffId: idOf('lina') }, offset: 0, limit: 9 } as const
    expect(await clerk.reply('cases.board', other)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await clerk.reply('cases.due', { scope: { counterId: 'counter-2' } })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await clerk.reply('cases.scopes', {})).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('and finds those who have gone and left cases behind', async () => {
    hall.store.write((db) => db.run("UPDATE staff SET active = 0 WHERE login IN ('wangmin', 'zhaoqian')"))
    const { counters, staff } = await (await asLead()).call('cases.scopes', {})
    expect(counters.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(staff.filter(({ active }) => !active).map(({ name }) => name)).toEqual(['王敏'])
    expect(staff.map(({ name }) => name)).toContain('李娜')
  })

  it('the badge counts the same cases, and other clocks of theirs beside', async () => {
    addBoardRows(hall, [
      { number: 'examined', status: 'received', tellBy: '2026-11-17' },
      { number: 'stage', status: 'accepted', due: '2026-12-01', stageDue: '2026-11-18' },
      { number: 'stage-near', status: 'accepted', due: '2026-12-01', stageDue: '2026-11-19' },
    ])
    expect(await clerk.call('cases.due', { scope: 'all' })).toEqual({
      today: 2,
      overdue: 1,
      own: [
        { kind: 'answer', count: 1 },
        { kind: 'tell', count: 1 },
        { kind: 'stage', count: 1 },
      ],
    })
    expect(await clerk.call('cases.due', { scope: 'counter' })).toMatchObject({ today: 1, overdue: 1 })
    expect(await clerk.call('cases.due', { scope: 'self' })).toMatchObject({ today: 2, overdue: 0 })
    hall.clock.set('2026-11-19T00:00:00+08:00')
    expect(await clerk.call('cases.due', { scope: 'all' })).toMatchObject({ today: 0, overdue: 3 })
  })
})
