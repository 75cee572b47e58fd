import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  acceptedCase,
  applicant,
  change,
  checked,
  complete,
  drawAll,
  fill,
  markLines,
  missing,
  notifiedCase,
  serve,
  sister,
} from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const signed = { kind: 'signed' } as const
const detail = (caseId: string) => clerk.call('cases.get', { caseId })
const book = { key: 'household-register', name: '户口簿', pieces: 1 }

describe('originals in the keeping of the hall (R-125)', () => {
  it('are listed, signed for, given back piece by piece, and hold up the closing', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const cards = { key: 'extra-1', name: '存折', pieces: 2 }
    await clerk.call('cases.takeOriginals', { caseId, items: [book, cards], signature: signed })
    expect((await detail(caseId)).originals).toEqual([book, cards])
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    await clerk.call('cases.deliver', { caseId, way: 'in-person', receiver: '林秀珍', signature: signed })
    expect(await clerk.reply('cases.close', { caseId })).toMatchObject({ error: { code: 'originals-held' } })
    const back = (items: { key: string; pieces: number }[]) =>
      clerk.reply('cases.returnOriginals', { caseId, items, receiver: '林秀珍', signature: signed })
    expect(await back([{ key: 'extra-1', pieces: 3 }])).toMatchObject({ error: { code: 'more-than-kept' } })
    expect(await back([{ key: 'nothing', pieces: 1 }])).toMatchObject({ error: { code: 'more-than-kept' } })
    expect(await back([{ key: 'extra-1', pieces: 1 }])).toMatchObject({ ok: true })
    expect((await detail(caseId)).originals).toEqual([book, { ...cards, pieces: 1 }])
    expect(
      await back([
        { key: 'extra-1', pieces: 1 },
        { key: 'household-register', pieces: 1 },
      ]),
    ).toMatchObject({ ok: true })
    await clerk.call('cases.close', { caseId })
    expect(await detail(caseId)).toMatchObject({ status: 'closed', originals: [] })
    expect(await drawAll(hall)).toEqual([
      'acceptance',
      'originals-taken',
      'decision',
      'delivery',
      'originals-returned',
      'originals-returned',
    ])
  })

  it('are not taken before the entrustment of whoever brings them (R-124)', async () => {
    const opened = await change(clerk, await clerk.call('intake.open', { matterCode: 'old-age-allowance' }), {
      what: 'presence',
      presence: 'agent',
    })
    const filled = await change(clerk, await fill(clerk, opened), {
      what: 'representative',
      representative: sister,
    })
    const page = await markLines(clerk, filled, ({ key }) =>
      key === 'power-of-attorney' ? missing : complete,
    )
    expect(page).toMatchObject({ entrustmentMissing: true, next: { step: 'notice', gaps: 1 } })
    expect(await clerk.reply('intake.accept', { intakeId: page.id })).toMatchObject({
      error: { code: 'not-ready' },
    })
    const { caseId } = await clerk.call('intake.notify', { intakeId: page.id })
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.snapshot).toMatchObject({ kind: 'notice', nothingTaken: true })
    expect(
      await clerk.reply('cases.takeOriginals', { caseId, items: [book], signature: signed }),
    ).toMatchObject({ error: { code: 'entrustment-missing' } })
  })
})

describe('签收 by one of the four kinds', () => {
  it.each([
    { kind: 'signed' },
    { kind: 'fingerprint' },
    { kind: 'witnessed', witness: '邻居李大妈' },
    { kind: 'refused', remark: '不愿签字' },
  ] as const)('%j', async (signature) => {
    const { caseId, documentId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    await clerk.call('cases.acknowledge', { caseId, documentId, signature })
    expect((await detail(caseId)).documents[0]?.signature).toEqual(signature)
    expect(await clerk.reply('cases.acknowledge', { caseId, documentId, signature })).toMatchObject({
      error: { code: 'already-signed' },
    })
  })

  it('only of a paper of this case', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    expect(
      await clerk.reply('cases.acknowledge', { caseId, documentId: 'nothing', signature: signed }),
    ).toMatchObject({ error: { code: 'no-document' } })
  })
})

describe('作废', () => {
  it('keeps the number; issued again under a new one with what the case says now', async () => {
    const { caseId, documentId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    const lead = await hall.signIn('chenli', null, 'staff-9')
    // People may hold the notice in their hands: it can be replaced, never taken away.
    expect(
      await lead.reply('documents.void', { documentId, reason: '写错', issueAgain: false }),
    ).toMatchObject({ error: { code: 'not-voidable' } })
    const again = await lead.call('documents.void', { documentId, reason: '姓名写错', issueAgain: true })
    expect(again.documentNumber).toBe('青街告字〔2026〕000002号')
    expect((await detail(caseId)).documents).toMatchObject([
      { number: '青街告字〔2026〕000001号', void: true, voidReason: '姓名写错' },
      { number: '青街告字〔2026〕000002号', void: false },
    ])
    expect(
      await lead.reply('documents.void', { documentId, reason: '再一次', issueAgain: true }),
    ).toMatchObject({ error: { code: 'already-void' } })
    // The return visit stands under the number that counts.
    expect((await clerk.call('intake.resume', { caseId })).returning?.noticeNumber).toBe(
      '青街告字〔2026〕000002号',
    )
  })

  it('is for the duty lead', async () => {
    const { documentId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    expect(await clerk.reply('documents.void', { documentId, reason: 'x', issueAgain: true })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('沿用 of what the same person handed in before (R-022)', () => {
  it('is offered with its origin, taken, and named on the paper', async () => {
    const first = await acceptedCase(clerk, 'old-age-allowance')
    hall.clock.pass(24 * 3600_000)
    const page = await fill(clerk, await clerk.call('intake.open', { matterCode: 'disability-certificate' }))
    const line = page.lines.find(({ reusable }) => reusable !== null)
    expect(line?.reusable).toMatchObject({
      caseId: first.caseId,
      caseNumber: first.caseNumber,
      handedInOn: '2026-09-17',
    })
    const { caseId, caseNumber, handedInOn } = line!.reusable!
    const reused = { state: 'reused', caseId, caseNumber, handedInOn } as const
    const wrong = await clerk.reply('intake.change', {
      intakeId: page.id,
      revision: page.revision,
      change: { what: 'mark', line: line!.key, mark: { ...reused, handedInOn: '2026-09-16' } },
    })
    expect(wrong).toMatchObject({ error: { code: 'not-reusable' } })
    const done = await markLines(clerk, page, ({ key }) => (key === line!.key ? reused : complete))
    expect(done.counts.reused).toBe(1)
    const accepted = await clerk.call('intake.accept', { intakeId: done.id })
    expect((await detail(accepted.caseId)).lines.find(({ key }) => key === line!.key)?.mark).toEqual(reused)
  })

  it('is not offered to somebody else', async () => {
    await acceptedCase(clerk, 'old-age-allowance')
    const other = { ...applicant, name: '周建国', documentNumber: '110105195503040043' }
    const page = await fill(
      clerk,
      await clerk.call('intake.open', { matterCode: 'disability-certificate' }),
      {},
      other,
    )
    expect(page.lines.filter(({ reusable }) => reusable !== null)).toEqual([])
  })
})

describe('the same matter running already', () => {
  it('is said before anything is asked twice', async () => {
    const first = await acceptedCase(clerk, 'old-age-allowance')
    const page = await fill(clerk, await clerk.call('intake.open', { matterCode: 'old-age-allowance' }))
    expect(page.duplicates).toEqual([
      { caseId: first.caseId, number: first.caseNumber, status: 'accepted', receivedOn: '2026-09-17' },
    ])
  })
})

describe('即办件: accepted, decided, handed over and closed in one visit (R-050)', () => {
  it('leaves one paper, signed for on itself, and an item for the archive', async () => {
    await serve(hall, clerk)
    const page = await checked(clerk, 'senior-card')
    expect(page.matter.onTheSpot).toBe(true)
    const { caseId } = await clerk.call('intake.finish', {
      intakeId: page.id,
      receiver: '林秀珍',
      signature: { kind: 'fingerprint' },
    })
    expect(await detail(caseId)).toMatchObject({ status: 'closed', archive: { code: null } })
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.snapshot).toMatchObject({
      kind: 'decision',
      onTheSpot: { receiver: '林秀珍', signature: '捺印' },
    })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'finished' })
  })

  it('only where the promise is to finish on the spot', async () => {
    const page = await checked(clerk, 'old-age-allowance')
    expect(
      await clerk.reply('intake.finish', { intakeId: page.id, receiver: '林秀珍', signature: signed }),
    ).toMatchObject({ error: { code: 'not-on-the-spot' } })
  })
})

describe('转其他岗位 with everything kept (R-006)', () => {
  it('to another counter: number and page go along', async () => {
    await serve(hall, clerk)
    const page = await checked(clerk, 'old-age-allowance', ['photo'])
    await clerk.call('intake.redirect', {
      intakeId: page.id,
      counterId: 'counter-2',
      place: '',
      reason: '二号窗口负责',
      outside: null,
    })
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.snapshot).toMatchObject({ kind: 'redirection', within: true, ticketNumber: 'A001' })
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    await colleague.call('queue.callNext', {})
    await colleague.call('queue.start', {})
    const there = (await colleague.call('intake.current', {})).intake
    expect(there?.lines).toEqual(page.lines)
    expect(there?.applicant).toEqual(page.applicant)
  })

  it('to another place: the visit ends with where', async () => {
    await serve(hall, clerk)
    const page = await checked(clerk, 'old-age-allowance', ['photo'])
    const redirect = (counterId: string | null, place: string) =>
      clerk.reply('intake.redirect', {
        intakeId: page.id,
        counterId,
        place,
        reason: '不归本中心',
        outside: {
          contact: '区政务服务中心二楼，010-66001234',
          procedure: '取号、交材料',
          requirements: ['房产证原件', '身份证'],
        },
      })
    expect(await redirect(null, '')).toMatchObject({ error: { code: 'no-target' } })
    expect(await redirect('counter-99', '')).toMatchObject({ error: { code: 'no-target' } })
    expect(await redirect(null, '区不动产登记中心')).toMatchObject({ ok: true })
    const { job } = await hall.as('system').call('render.take', {})
    // 自行办理: how to reach it, how it goes there, what to bring.
    expect(job?.snapshot).toMatchObject({
      within: false,
      to: '区不动产登记中心',
      toContact: '区政务服务中心二楼，010-66001234',
      procedure: '取号、交材料',
      requirements: ['房产证原件', '身份证'],
    })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'redirected' })
  })

  it('somebody without a number cannot be sent to another counter with one', async () => {
    const page = await checked(clerk, 'old-age-allowance', ['photo'])
    expect(
      await clerk.reply('intake.redirect', {
        intakeId: page.id,
        counterId: 'counter-2',
        place: '',
        reason: '二号窗口负责',
        outside: null,
      }),
    ).toMatchObject({ error: { code: 'no-ticket' } })
  })
})
