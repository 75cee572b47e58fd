import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, comeTo, drawAll } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-29T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(async () => {
  await drawAll(hall)
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const eventBodies = (caseId: string): string =>
  hall.store.read
    .all<{ body: string }>('SELECT body FROM case_event WHERE case_id = ?', caseId)
    .map(({ body }) => body)
    .join('\n')

describe('what was said between the window and the person is kept (R-053, R-070, R-072)', () => {
  it('in words that can be erased: the event holds none of them', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.contact', { caseId, way: 'phone', with: '其子林大明', text: '材料已送县里' })
    await clerk.call('cases.reply', {
      caseId,
      way: 'public',
      place: '居务公开栏',
      to: '全体居民',
      text: '公示名单无异议',
    })
    const { story } = await clerk.call('cases.get', { caseId })
    expect(story.slice(-2).map(({ facts }) => facts)).toEqual([
      { way: 'phone', with: '其子林大明', text: '材料已送县里' },
      { way: 'public', place: '居务公开栏', to: '全体居民', text: '公示名单无异议' },
    ])
    expect(eventBodies(caseId)).not.toMatch(/林大明|材料已送|无异议/)
  })

  it('a public reply says where', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const reply = { caseId, way: 'public', place: '', to: '全体居民', text: '公示无异议' } as const
    expect(await clerk.reply('cases.reply', reply)).toMatchObject({ error: { code: 'place-needed' } })
  })

  it('an erased note leaves the event and says nothing', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.contact', { caseId, way: 'phone', with: '其子', text: '来取' })
    hall.store.write((db) =>
      db.run("UPDATE personal_payload SET body = NULL, erased_at = 1 WHERE kind = 'case-note'"),
    )
    const { story } = await clerk.call('cases.get', { caseId })
    expect(story.at(-1)).toMatchObject({ type: 'contacted', facts: { way: 'phone' } })
  })
})

describe('异议 is answered within one working day (R-073)', () => {
  const objection = { way: 'in-person', by: '林秀珍', on: '2026-09-30', text: '金额少算了一个月' } as const

  it('counts over the holiday, and an answer in time needs no reason', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    await comeTo(hall, '2026-09-30T16:00:00+08:00')
    expect(await clerk.call('cases.object', { caseId, ...objection })).toEqual({ answerBy: '2026-10-08' })
    const { course } = await clerk.call('cases.get', { caseId })
    const [open] = course.objections
    expect(open).toMatchObject({
      by: '林秀珍',
      text: '金额少算了一个月',
      answerBy: '2026-10-08',
      late: false,
    })
    await comeTo(hall, '2026-10-08T17:30:00+08:00')
    const answer = { caseId, objectionId: open!.id, way: 'phone', text: '已补发', lateReason: '' } as const
    expect(await clerk.call('cases.answerObjection', answer)).toMatchObject({
      documentNumber: '青街复字〔2026〕000001号',
    })
    expect((await clerk.call('cases.get', { caseId })).course.objections).toEqual([])
    expect(await clerk.reply('cases.answerObjection', answer)).toMatchObject({
      error: { code: 'wrong-status', detail: { what: 'objection-answered' } },
    })
  })

  it('a late answer says why', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    await comeTo(hall, '2026-09-30T16:00:00+08:00')
    await clerk.call('cases.object', { caseId, ...objection })
    const { course } = await clerk.call('cases.get', { caseId })
    await comeTo(hall, '2026-10-09T09:00:00+08:00')
    const answer = { caseId, objectionId: course.objections[0]!.id, way: 'phone', text: '已补发' } as const
    expect(await clerk.reply('cases.answerObjection', { ...answer, lateReason: '' })).toMatchObject({
      error: { code: 'late-reason-needed', detail: { due: '2026-10-08' } },
    })
    await clerk.call('cases.answerObjection', { ...answer, lateReason: '需向县局核实' })
    const { story } = await clerk.call('cases.get', { caseId })
    expect(story.at(-1)).toMatchObject({
      type: 'objection-answered',
      facts: { text: '已补发', lateReason: '需向县局核实' },
    })
  })

  it('is not raised on a day to come', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    expect(await clerk.reply('cases.object', { caseId, ...objection })).toMatchObject({
      error: { code: 'bad-day', detail: { to: '2026-09-29' } },
    })
  })
})

describe('委托办理 (R-056)', () => {
  it('goes up with a list, is signed for, comes back as a whole, goes up again and is answered', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const { course } = await clerk.call('cases.get', { caseId })
    expect(course.handable.length).toBeGreaterThan(0)
    const refer = {
      caseId,
      to: '县民政局',
      toContact: '0591-00000456',
      facts: '申请人年满八十周岁，材料齐全',
      items: course.handable,
      plan: '',
    }
    await clerk.call('cases.refer', refer)
    expect(await clerk.reply('cases.refer', refer)).toMatchObject({ error: { code: 'wrong-status' } })
    await clerk.call('cases.receiveReferral', { caseId, receiver: '张科长', on: '2026-09-29' })
    await comeTo(hall, '2026-09-30T10:00:00+08:00')
    await clerk.call('cases.returnReferral', {
      caseId,
      on: '2026-09-30',
      reason: '照片不清楚',
      items: ['近期照片一张', '银行卡复印件'],
      plan: '今日联系申请人',
    })
    const back = await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 9 })
    expect(back.rows[0]?.returnedOn).toBe('2026-09-30')
    await clerk.call('cases.refer', refer)
    expect(
      await clerk.reply('cases.answerReferral', { caseId, on: '2026-09-29', text: '同意' }),
    ).toMatchObject({
      error: { code: 'bad-day', detail: { from: '2026-09-30' } },
    })
    await clerk.call('cases.answerReferral', { caseId, on: '2026-09-30', text: '同意发放' })
    const after = await clerk.call('cases.get', { caseId })
    expect(after.course.referral).toMatchObject({ to: '县民政局', answeredOn: '2026-09-30' })
    expect(after.documents.map(({ kind }) => kind)).toEqual([
      'acceptance',
      'referral',
      'returned-above',
      'referral',
    ])
  })
})
