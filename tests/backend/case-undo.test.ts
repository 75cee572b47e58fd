import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, comeTo, drawAll } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(async () => {
  await drawAll(hall)
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const grant = { outcome: 'granted', reasons: '', lateReason: '' } as const
const step = async (caseId: string): Promise<number> =>
  (await clerk.call('cases.get', { caseId })).course.undoable?.seq ?? 0

describe('撤销上一步: by a compensating event with a reason', () => {
  it('the step is gone from the state and stays in the story; its paper is void and keeps its number', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const { documentNumber } = await clerk.call('cases.decide', { caseId, ...grant })
    await clerk.call('cases.undo', { caseId, seq: await step(caseId), reason: '选错了结果' })
    const { status, story, documents, actions } = await clerk.call('cases.get', { caseId })
    expect(status).toBe('accepted')
    expect(actions).toContain('decide')
    expect(story.slice(-2)).toMatchObject([
      { type: 'decided', undone: true },
      { type: 'undone', undone: false, facts: { of: 'decided', reason: '选错了结果' } },
    ])
    expect(documents.find(({ kind }) => kind === 'decision')).toMatchObject({
      number: documentNumber,
      void: true,
      voidReason: '选错了结果',
    })
    // The next decision draws the next number.
    expect((await clerk.call('cases.decide', { caseId, ...grant })).documentNumber).toBe(
      '青街结字〔2026〕000002号',
    )
  })

  it('办结 is taken back with its item that waits for a batch, and made anew', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    const items = () => hall.store.read.all('SELECT id FROM archive_item WHERE case_id = ?', caseId)
    expect(items()).toHaveLength(1)
    await clerk.call('cases.undo', { caseId, seq: await step(caseId), reason: '还有材料没有归还' })
    expect(items()).toHaveLength(0)
    expect((await clerk.call('cases.get', { caseId })).status).toBe('delivered')
    await clerk.call('cases.close', { caseId })
    expect(items()).toHaveLength(1)
  })

  it('not once its item is in a batch', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    const archivist = await hall.signIn('liufang', null, 'archive')
    await archivist.call('archive.open', { year: 2026 })
    expect(
      await clerk.reply('cases.undo', { caseId, seq: await step(caseId), reason: '选错了' }),
    ).toMatchObject({ error: { code: 'archived' } })
  })

  it('a step of one’s own on the same day, a colleague’s or an older one only by the duty lead', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.decide', { caseId, ...grant })
    const seq = await step(caseId)
    const other = await hall.signIn('lina', 'counter-2', 'staff-2')
    expect(await other.reply('cases.undo', { caseId, seq, reason: '选错了' })).toMatchObject({
      error: { code: 'not-yours' },
    })
    expect((await other.call('cases.get', { caseId })).actions).not.toContain('undo')
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    expect(await clerk.reply('cases.undo', { caseId, seq, reason: '选错了' })).toMatchObject({
      error: { code: 'not-yours' },
    })
    const lead = await hall.signIn('chenli', null, 'lead')
    await lead.call('cases.undo', { caseId, seq, reason: '选错了' })
    expect((await clerk.call('cases.get', { caseId })).status).toBe('accepted')
  })

  it('what somebody else has done meanwhile is not taken back by mistake', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.decide', { caseId, ...grant })
    const seen = await step(caseId)
    const other = await hall.signIn('lina', 'counter-2', 'staff-2')
    await other.call('cases.deliver', {
      caseId,
      way: 'in-person',
      receiver: '林秀珍',
      signature: { kind: 'signed' },
    })
    expect(await clerk.reply('cases.undo', { caseId, seq: seen, reason: '选错了' })).toMatchObject({
      error: { code: 'step-changed', detail: { by: '李娜', what: 'delivered' } },
    })
  })
})

describe('无人领取', () => {
  const message = { way: 'phone', with: '林秀珍', text: '请来领取' } as const

  it('is closed after somebody was told, and handed over whenever they come', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.decide', { caseId, ...grant })
    const reason = '三次电话通知，无人领取'
    expect(await clerk.reply('cases.closeUncollected', { caseId, reason })).toMatchObject({
      error: { code: 'wrong-status' },
    })
    await clerk.call('cases.contact', { caseId, ...message })
    await clerk.call('cases.closeUncollected', { caseId, reason })
    const closed = await clerk.call('cases.get', { caseId })
    expect(closed).toMatchObject({ status: 'closed', course: { uncollected: true } })
    expect(closed.story.at(-1)).toMatchObject({ type: 'closed', facts: { uncollected: reason } })
    expect(closed.actions).toContain('deliver')
    await comeTo(hall, '2026-12-24T10:00:00+08:00')
    await clerk.call('cases.deliver', {
      caseId,
      way: 'in-person',
      receiver: '林秀珍',
      signature: { kind: 'signed' },
    })
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({
      status: 'closed',
      course: { uncollected: false },
    })
  })
})
