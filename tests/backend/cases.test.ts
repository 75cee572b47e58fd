import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, closedCase, comeTo, notifiedCase } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const grant = { outcome: 'granted', reasons: '', lateReason: '' } as const
const board = async (tab: 'open' | 'today' | 'next' | 'overdue' | 'notified' | 'collect') => {
  const { rows } = await clerk.call('cases.board', { tab, scope: 'all', offset: 0, limit: 50 })
  return rows.map(({ number }) => number)
}
const lastSnapshot = (): DocumentSnapshot =>
  JSON.parse(
    hall.store.read.get<{ body: string }>(
      `SELECT body FROM personal_payload WHERE id =
         (SELECT payload_id FROM document ORDER BY created_at DESC, id DESC LIMIT 1)`,
    )!.body,
  ) as DocumentSnapshot

describe('时限', () => {
  it('代收转报: only a limit that runs from the receipt binds this hall, and the paper says forwarded', async () => {
    const { caseId, due } = await acceptedCase(clerk, 'legal-aid')
    expect(due).toMatchObject({ due: '2026-09-23', basis: 'promised' })
    expect(lastSnapshot()).toMatchObject({ kind: 'acceptance', forwarded: true, due: { date: '2026-09-23' } })
    expect((await clerk.call('cases.get', { caseId })).due).toEqual(due)
  })

  it('代收转报 of a limit that runs from acceptance promises nothing here', async () => {
    hall.store.write((db) =>
      db.run("UPDATE hall_matter SET hall_part = 'forward' WHERE code = 'old-age-allowance'"),
    )
    const { caseId, due } = await acceptedCase(clerk, 'old-age-allowance')
    expect(due).toBeNull()
    expect(lastSnapshot()).toMatchObject({ kind: 'acceptance', forwarded: true, due: null, legal: [] })
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({ due: null, urgency: { kind: 'none' } })
  })

  it('the earlier of promised and legal: over the National Day holiday the legal natural days win', async () => {
    await comeTo(hall, '2026-09-24T10:00:00+08:00')
    const { due } = await acceptedCase(clerk, 'residence-permit')
    // 15 natural days end on 9 October; ten working days only on 15 October.
    expect(due).toMatchObject({ due: '2026-10-09', basis: 'legal', promised: { due: '2026-10-15' } })
  })

  it('counts past the loaded calendar and says 暂定, until the year is loaded', async () => {
    await comeTo(hall, '2026-12-21T10:00:00+08:00')
    const { caseId, due } = await acceptedCase(clerk, 'disability-certificate')
    expect(due).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(lastSnapshot()).toMatchObject({ kind: 'acceptance', due: { provisional: true } })
    expect((await clerk.call('cases.get', { caseId })).urgency).toMatchObject({ provisional: true })
  })

  it('a late decision wants a reason, and the paper carries it', async () => {
    const { caseId } = await acceptedCase(clerk, 'disability-certificate')
    const { due } = await clerk.call('cases.get', { caseId })
    await comeTo(hall, `${due!.due}T17:00:00+08:00`)
    expect((await clerk.call('cases.get', { caseId })).lateReasonNeeded).toBe(false)
    await comeTo(hall, '2026-10-12T09:00:00+08:00')
    expect((await clerk.call('cases.get', { caseId })).lateReasonNeeded).toBe(true)
    expect(await clerk.reply('cases.decide', { caseId, ...grant })).toMatchObject({
      error: { code: 'late-reason-needed' },
    })
    expect(await clerk.reply('cases.decide', { caseId, ...grant, lateReason: '  ' })).toMatchObject({
      error: { code: 'late-reason-needed' },
    })
    await clerk.call('cases.decide', { caseId, ...grant, lateReason: '评定机构退回重做' })
    expect(lastSnapshot()).toMatchObject({ kind: 'decision', lateReason: '评定机构退回重做' })
  })
})

describe('决定、送达、办结', () => {
  it('a refusal wants its reasons and carries both remedies (R-057)', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    expect(
      await clerk.reply('cases.decide', { caseId, outcome: 'refused', reasons: ' ', lateReason: '' }),
    ).toMatchObject({ error: { code: 'reasons-needed' } })
    const { documentNumber } = await clerk.call('cases.decide', {
      caseId,
      outcome: 'refused',
      reasons: '核对结果不符合条件',
      lateReason: '',
    })
    expect(documentNumber).toBe('青街决字〔2026〕000001号')
    const paper = lastSnapshot()
    expect(paper).toMatchObject({ kind: 'refusal', result: '', reasons: '核对结果不符合条件' })
    expect(paper.kind === 'refusal' && paper.remedies).toEqual([
      expect.stringContaining('60日'),
      expect.stringContaining('6个月'),
    ])
    await clerk.call('cases.deliver', {
      caseId,
      way: 'post',
      receiver: '林秀芳（申请人之妹）',
      signature: { kind: 'refused', remark: '当事人拒签' },
    })
    expect(lastSnapshot()).toMatchObject({
      kind: 'delivery',
      delivered: '不予决定书',
      deliveredNumber: documentNumber,
      way: '邮寄',
      signature: '拒绝签收：当事人拒签',
    })
  })

  it('only what the status allows can be done, and the story says all of it', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    const detail = await clerk.call('cases.get', { caseId })
    expect(detail).toMatchObject({
      status: 'closed',
      actions: ['contact', 'reply', 'object', 'undo'],
      archive: { code: null },
    })
    expect(detail.story.map(({ type }) => type)).toEqual([
      'received',
      'checked',
      'accepted',
      'decided',
      'delivered',
      'closed',
    ])
    expect(
      detail.story.every(({ staffName, counterNumber }) => staffName === '王敏' && counterNumber === 1),
    ).toBe(true)
    const refused = [
      await clerk.reply('cases.decide', { caseId, ...grant }),
      await clerk.reply('cases.deliver', {
        caseId,
        way: 'post',
        receiver: '林',
        signature: { kind: 'signed' },
      }),
      await clerk.reply('cases.close', { caseId }),
      await clerk.reply('cases.withdraw', { caseId, reason: '不办了' }),
    ]
    for (const reply of refused)
      expect(reply).toMatchObject({ error: { code: 'wrong-status', detail: { status: 'closed' } } })
    expect(await clerk.reply('cases.close', { caseId: 'nobody' })).toMatchObject({
      error: { code: 'no-case' },
    })
  })

  it.each(['notified', 'accepted'] as const)(
    'a %s case may be withdrawn by its applicant',
    async (status) => {
      const { caseId } =
        status === 'notified'
          ? await notifiedCase(clerk, 'old-age-allowance', ['photo'])
          : await acceptedCase(clerk, 'old-age-allowance')
      await clerk.call('cases.withdraw', { caseId, reason: '本人申请撤回' })
      const detail = await clerk.call('cases.get', { caseId })
      expect(detail).toMatchObject({
        status: 'withdrawn',
        actions: ['undo', 'acknowledge', 'contact', 'reply'],
        used: null,
        left: null,
      })
      expect(detail.story.at(-1)).toMatchObject({ type: 'withdrawn', facts: { reason: '本人申请撤回' } })
    },
  )
})

describe('看板', () => {
  it('sorts by what is due first, and each tab holds what it says', async () => {
    await acceptedCase(clerk, 'old-age-allowance')
    const second = await acceptedCase(clerk, 'disability-certificate')
    await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    const decided = await acceptedCase(clerk, 'disability-certificate')
    await clerk.call('cases.decide', { caseId: decided.caseId, ...grant })
    expect(await board('open')).toEqual(['2026-0002', '2026-0001'])
    expect([await board('notified'), await board('collect')]).toEqual([['2026-0003'], ['2026-0004']])
    expect([await board('today'), await board('next'), await board('overdue')]).toEqual([[], [], []])
    // 10 working days from 18 September: 20 September is worked, 25–27 September and 1–7 October are off.
    expect(second.due?.due).toBe('2026-10-08')
    await comeTo(hall, '2026-09-29T09:00:00+08:00')
    expect(await board('next')).toEqual([])
    await comeTo(hall, '2026-09-30T09:00:00+08:00')
    expect(await board('next')).toEqual(['2026-0002'])
    await comeTo(hall, '2026-10-08T09:00:00+08:00')
    expect(await board('today')).toEqual(['2026-0002'])
    await comeTo(hall, '2026-10-09T09:00:00+08:00')
    expect(await board('overdue')).toEqual(['2026-0002'])
    const { counts, total, rows } = await clerk.call('cases.board', {
      tab: 'open',
      scope: 'all',
      offset: 1,
      limit: 1,
    })
    expect(counts).toEqual({
      open: 2,
      today: 0,
      next: 0,
      overdue: 1,
      received: 0,
      notified: 1,
      deferred: 0,
      collect: 1,
      paused: 0,
      returned: 0,
      objection: 0,
      stage: 0,
    })
    expect([total, rows.map(({ number }) => number)]).toEqual([2, ['2026-0001']])
  })

  it('what has no date comes after what has one, 暂定 dates last, page after page', async () => {
    await comeTo(hall, '2026-12-21T10:00:00+08:00')
    await acceptedCase(clerk, 'disability-certificate')
    await comeTo(hall, '2026-12-22T10:00:00+08:00')
    await acceptedCase(clerk, 'legal-aid')
    hall.store.write((db) =>
      db.run("UPDATE hall_matter SET hall_part = 'forward' WHERE code = 'old-age-allowance'"),
    )
    await acceptedCase(clerk, 'old-age-allowance')
    await acceptedCase(clerk, 'legal-aid')
    const rows = []
    for (let offset = 0; offset < 5; offset += 2) {
      const part = await clerk.call('cases.board', { tab: 'open', scope: 'all', offset, limit: 2 })
      expect(part.total).toBe(4)
      rows.push(...part.rows)
    }
    expect(rows.map(({ number, due, provisional }) => [number, due, provisional])).toEqual([
      ['2026-0002', '2026-12-29', false],
      ['2026-0004', '2026-12-29', false],
      ['2026-0003', null, false],
      ['2026-0001', '2027-01-04', true],
    ])
  })

  it('of this counter, or of all', async () => {
    await acceptedCase(clerk, 'old-age-allowance')
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    const ask = (scope: 'all' | 'counter') =>
      colleague.call('cases.board', { tab: 'open', scope, offset: 0, limit: 10 })
    expect([(await ask('all')).total, (await ask('counter')).total]).toEqual([1, 0])
  })
})
