import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, comeTo, drawAll } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller
let caseId: string

/** 政府信息公开: 20 工作日, +20 by law; 征求第三方和其他机关意见 is not counted (条例 33条). Accepted on 2026-09-17: until 10-21. */
beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  caseId = (await acceptedCase(clerk, 'government-information-request')).caseId
})

afterEach(async () => {
  await drawAll(hall)
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const detail = () => clerk.call('cases.get', { caseId })
const row = async () =>
  (await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 9 })).rows[0]

/** How the last paper says that its date was counted. */
const lastCounting = (): string =>
  hall.store.read.get<{ body: string }>(
    `SELECT p.body FROM document d JOIN personal_payload p ON p.id = d.payload_id ORDER BY d.rowid DESC LIMIT 1`,
  )?.body ?? ''

const extension = (change: Partial<InputOf<'cases.extend'>> = {}): InputOf<'cases.extend'> => ({
  caseId,
  scope: 'law',
  value: 10,
  reason: '需要检索的档案较多',
  progress: '已检索两个科室的档案',
  plan: '十日内完成其余检索',
  approver: '林主任',
  told: { way: 'phone', at: instantAt('2026-10-20', '10:00'), to: '林秀珍' },
  recordLate: false,
  ...change,
})

describe('延期 is told before the old date or it is none (R-052)', () => {
  beforeEach(() => comeTo(hall, '2026-10-20T15:00:00+08:00'))

  it('moves the date by what was added, counted on from the old limit', async () => {
    expect(await clerk.call('cases.previewExtension', { caseId, scope: 'law', value: 10 })).toEqual({
      due: '2026-11-04',
      provisional: false,
    })
    expect(await clerk.call('cases.extend', extension())).toMatchObject({ due: '2026-11-04', late: false })
    const { due, course, story, actions } = await detail()
    expect(due).toMatchObject({ due: '2026-11-04', basis: 'legal', promised: null })
    expect(course).toMatchObject({ originalDue: '2026-10-21', extensions: [] })
    expect(actions).not.toContain('extend')
    expect(story.at(-1)).toMatchObject({
      type: 'extended',
      facts: { reason: '需要检索的档案较多', toldTo: '林秀珍', oldDue: '2026-10-21', late: false },
      document: { kind: 'extension' },
    })
    expect(await row()).toMatchObject({ due: '2026-11-04', dueBasis: 'legal' })
  })

  it('no longer than the matter allows', async () => {
    expect(await clerk.reply('cases.extend', extension({ value: 21 }))).toMatchObject({
      error: { code: 'too-long', detail: { most: 20, latest: '2026-11-18' } },
    })
    expect(await clerk.reply('cases.previewExtension', { caseId, scope: 'law', value: 21 })).toMatchObject({
      error: { code: 'too-long' },
    })
  })

  it('told yesterday and entered today is in time', async () => {
    await comeTo(hall, '2026-10-22T09:00:00+08:00')
    expect(await clerk.call('cases.extend', extension())).toMatchObject({ late: false, due: '2026-11-04' })
  })

  it('told too late it is refused, or recorded as late, and then the date stays', async () => {
    await comeTo(hall, '2026-10-22T09:00:00+08:00')
    const told = { way: 'phone', at: instantAt('2026-10-22', '08:50'), to: '林秀珍' } as const
    expect(await clerk.reply('cases.extend', extension({ told }))).toMatchObject({
      error: { code: 'told-too-late', detail: { due: '2026-10-21' } },
    })
    expect(await clerk.call('cases.extend', extension({ told, recordLate: true }))).toMatchObject({
      late: true,
      due: '2026-10-21',
    })
    const { due, urgency, actions } = await detail()
    expect(due?.due).toBe('2026-10-21')
    expect(urgency).toEqual({ kind: 'overdue', workingDays: 1 })
    // What moved nothing does not use up the one extension.
    expect(actions).toContain('extend')
  })

  it.each([
    ['in the future', '2026-10-20', '15:01', 'told-in-future'],
    ['before the case was accepted', '2026-09-16', '10:00', 'told-too-early'],
  ])('a telling %s is refused', async (_what, day, time, code) => {
    const told = { way: 'phone', at: instantAt(day, time), to: '林秀珍' } as const
    expect(await clerk.reply('cases.extend', extension({ told }))).toMatchObject({ error: { code } })
  })

  it('a matter without room is not extended', async () => {
    const other = (await acceptedCase(clerk, 'retiree-file-transfer')).caseId
    expect((await clerk.call('cases.get', { caseId: other })).actions).not.toContain('extend')
    expect(await clerk.reply('cases.extend', { ...extension(), caseId: other })).toMatchObject({
      error: { code: 'cannot-extend' },
    })
  })
})

describe('特别程序: the clock stands, and nobody is promised a date', () => {
  const pause = {
    procedure: '征求第三方和其他机关意见',
    from: '2026-09-24',
    reason: '涉及第三方商业秘密',
    approver: '林主任',
    expected: { value: 10, unit: 'working-day' },
  } as const

  it('shows no date while it stands, and goes on the day after', async () => {
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await clerk.call('cases.pause', { caseId, ...pause })
    expect(await row()).toMatchObject({
      due: null,
      urgency: { kind: 'none' },
      paused: { since: '2026-09-24', procedure: '征求第三方和其他机关意见' },
    })
    expect((await detail()).actions).not.toContain('decide')
    expect(
      await clerk.reply('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' }),
    ).toMatchObject({ error: { code: 'wrong-status' } })

    // Months later nothing is late: the clock stood.
    await comeTo(hall, '2026-10-12T11:30:00+08:00')
    const { due } = await clerk.call('cases.resume', { caseId, to: '2026-10-12', result: '第三方同意公开' })
    // 28, 29, 30 September, 8, 9, 10 (Saturday, worked) and 12 October were kept out: 7 working days after 10-21.
    expect(due).toBe('2026-10-30')
    expect((await detail()).course).toMatchObject({ originalDue: '2026-10-21', paused: null })
    expect(lastCounting()).toContain('9月25日至10月12日暂停计时，不计。')
    expect(await row()).toMatchObject({ due: '2026-10-30', paused: null })
  })

  it.each([
    ['a procedure the matter does not leave out', { ...pause, procedure: '公示' }, 'not-excluded'],
    ['a day to come', { ...pause, from: '2026-09-25' }, 'bad-day'],
    ['a day before the acceptance', { ...pause, from: '2026-09-16' }, 'bad-day'],
  ])('%s is refused', async (_what, asked, code) => {
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    expect(await clerk.reply('cases.pause', { caseId, ...asked })).toMatchObject({ error: { code } })
  })

  it('does not hide a date that has passed', async () => {
    await comeTo(hall, '2026-10-22T09:00:00+08:00')
    expect((await detail()).course.pausable).toEqual([])
    expect(await clerk.reply('cases.pause', { caseId, ...pause, from: '2026-10-22' })).toMatchObject({
      error: { code: 'already-late' },
    })
  })

  it('ends on a day between its beginning and today', async () => {
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await clerk.call('cases.pause', { caseId, ...pause })
    for (const to of ['2026-09-23', '2026-09-25'])
      expect(await clerk.reply('cases.resume', { caseId, to, result: '-' })).toMatchObject({
        error: { code: 'bad-day', detail: { from: '2026-09-24', to: '2026-09-24' } },
      })
  })
})

describe('two people on one case', () => {
  it('one succeeds, the other is told who was first and when', async () => {
    const other = await hall.signIn('lina', 'counter-2', 'staff-2')
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    hall.clock.pass(60_000)
    expect(
      await other.reply('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' }),
    ).toMatchObject({
      error: {
        code: 'wrong-status',
        detail: { by: '王敏', at: instantAt('2026-09-17', '09:12'), what: 'decided', status: 'decided' },
      },
    })
  })
})

describe('环节', () => {
  it('have their own last day on the board and the page', async () => {
    await comeTo(hall, '2026-09-22T10:00:00+08:00')
    const relief = (await acceptedCase(clerk, 'subsistence-allowance')).caseId
    const found = async () =>
      (await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 9 })).rows.find(
        ({ id }) => id === relief,
      )
    expect((await found())?.stage).toEqual({ name: '启动家庭经济状况调查', due: '2026-09-28' })
    await comeTo(hall, '2026-09-28T10:00:00+08:00')
    const inquiry = {
      caseId: relief,
      stage: 'inquiry',
      step: 'finish',
      on: '2026-09-28',
      text: '入户两人',
    } as const
    expect(await clerk.reply('cases.passStage', { ...inquiry, stage: 'verification' })).toMatchObject({
      error: { code: 'stage-not-open' },
    })
    expect(await clerk.reply('cases.passStage', { ...inquiry, on: '2026-09-29' })).toMatchObject({
      error: { code: 'bad-day' },
    })
    await clerk.call('cases.passStage', inquiry)
    expect((await found())?.stage).toBeNull()
    await clerk.call('cases.passStage', { ...inquiry, stage: 'verification', step: 'begin' })
    expect((await found())?.stage).toEqual({ name: '县级启动信息核对', due: '2026-10-08' })
    expect(await clerk.reply('cases.passStage', { ...inquiry, stage: 'no-such' })).toMatchObject({
      error: { code: 'no-stage' },
    })
  })
})

describe('slips for whoever asks', () => {
  it('办理进度单 says in plain words where the case is, and nothing of a stopped clock’s date', async () => {
    await clerk.call('cases.printProgress', { caseId })
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await clerk.call('cases.pause', {
      caseId,
      procedure: '征求第三方和其他机关意见',
      from: '2026-09-24',
      reason: '涉及第三方',
      approver: '林主任',
      expected: null,
    })
    await clerk.call('cases.printProgress', { caseId })
    const papers = hall.store.read
      .all<{ body: string }>(
        `SELECT p.body FROM document d JOIN personal_payload p ON p.id = d.payload_id
         WHERE d.kind = 'progress' ORDER BY d.created_at`,
      )
      .map(({ body }) => JSON.parse(body) as { statusText: string; due: { date: string } | null })
    expect(papers).toMatchObject([
      { statusText: '已受理，正在办理', due: { date: '2026-10-21', basis: 'promised' } },
      { statusText: '已受理，办理中需要征求第三方和其他机关意见，期间不计入办理时限', due: null },
    ])
  })

  it('期限计算说明 has a line for every day of both limits', async () => {
    await clerk.call('cases.printExplanation', { caseId })
    const { body } = hall.store.read.get<{ body: string }>(
      `SELECT p.body FROM document d JOIN personal_payload p ON p.id = d.payload_id WHERE d.kind = 'due-explanation'`,
    )!
    const paper = JSON.parse(body) as { limits: { due: string; days: { ordinal: number | null }[] }[] }
    expect(paper.limits).toHaveLength(2)
    for (const { days } of paper.limits)
      expect(days.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      )
  })
})
