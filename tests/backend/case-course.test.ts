import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  acceptedCase,
  applicant,
  comeTo,
  complete,
  markLines,
  notifiedCase,
  pdfOf,
} from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-21T09:05:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const PROCEDURE = '征求第三方和其他机关意见'
const detail = (caseId: string): Promise<CaseDetail> => clerk.call('cases.get', { caseId })

/** 政府信息公开申请 of 9月21日: 20 工作日 end on 10月26日. */
const request = async (): Promise<string> =>
  (await acceptedCase(clerk, 'government-information-request')).caseId

const pause = (caseId: string) =>
  clerk.call('cases.pause', {
    caseId,
    procedure: PROCEDURE,
    from: '2026-09-24',
    reason: '涉及第三方',
    approver: '周主任',
    expected: { value: 15, unit: 'working-day' },
  })

describe('the date of a case that was paused', () => {
  it('moves by the working days left out, and 受理 still says the date that was told then', async () => {
    const caseId = await request()
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await pause(caseId)
    await comeTo(hall, '2026-10-12T11:30:00+08:00')
    const { due } = await clerk.call('cases.resume', { caseId, to: '2026-10-12', result: '同意公开' })
    expect(due).toBe('2026-11-04')
    const { course, story } = await detail(caseId)
    expect(course).toMatchObject({
      originalDue: '2026-10-26',
      pauses: [{ procedure: PROCEDURE, from: '2026-09-24', to: '2026-10-12' }],
    })
    expect(story.find(({ type }) => type === 'accepted')?.facts['due']).toBe('2026-10-26')
  })

  it('is nowhere while the clock stands still, also not in print', async () => {
    const caseId = await request()
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await pause(caseId)
    expect(await clerk.reply('cases.printExplanation', { caseId })).toMatchObject({
      error: { code: 'no-date' },
    })
    expect((await detail(caseId)).course).toMatchObject({
      originalDue: null,
      paused: { procedure: PROCEDURE },
    })
  })

  it('is the first one where only a correction lay before the acceptance', async () => {
    const gaps = ['application-form']
    const { caseId } = await notifiedCase(clerk, 'legal-aid', gaps)
    await comeTo(hall, '2026-09-23T09:00:00+08:00')
    const page = await clerk.call('intake.resume', { caseId })
    const brought = await markLines(clerk, page, ({ key }) => (gaps.includes(key) ? complete : null))
    await clerk.call('intake.accept', { intakeId: brought.id })
    expect((await detail(caseId)).course).toMatchObject({
      originalDue: null,
      pauses: [{ procedure: '补正', from: '2026-09-21', to: '2026-09-23' }],
    })
  })
})

describe('an extension that is too long', () => {
  it('says how much there is at most, in its unit, and until when', async () => {
    const caseId = await request()
    expect(await clerk.reply('cases.previewExtension', { caseId, scope: 'law', value: 21 })).toMatchObject({
      error: { code: 'too-long', detail: { most: 20, unit: 'working-day', latest: '2026-11-23' } },
    })
  })
})

describe('of two people who do the same, one is told who was first', () => {
  it('names the step that changed the case, not what was said about it since', async () => {
    const caseId = await request()
    await comeTo(hall, '2026-09-21T10:32:00+08:00')
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    hall.clock.pass(60_000)
    const other = await hall.signIn('lina', 'counter-2', 'staff-2')
    await other.call('cases.contact', { caseId, way: 'phone', with: '林秀珍', text: '告知可以领取' })
    const late = await other.reply('cases.decide', {
      caseId,
      outcome: 'granted',
      reasons: '',
      lateReason: '',
    })
    expect(late).toMatchObject({
      error: {
        code: 'wrong-status',
        detail: { by: '王敏', at: Date.parse('2026-09-21T10:32:00+08:00'), what: 'decided' },
      },
    })
  })
})

describe('环节', () => {
  it('that belongs to a decision does not begin before it', async () => {
    const { caseId } = await acceptedCase(clerk, 'subsistence-allowance')
    const pass = (stage: string, step: 'begin' | 'finish') =>
      clerk.reply('cases.passStage', { caseId, stage, step, on: '2026-09-21', text: '' })
    expect(await pass('refusal-notice', 'begin')).toMatchObject({ error: { code: 'stage-not-open' } })
    expect(await pass('inquiry', 'finish')).toMatchObject({ ok: true })
    expect(await pass('verification', 'begin')).toMatchObject({ ok: true })
    expect((await detail(caseId)).course.stages.map(({ key, state }) => [key, state])).toEqual([
      ['inquiry', 'done'],
      ['verification', 'running'],
      ['publicity', 'waiting'],
      ['confirmation', 'waiting'],
      ['refusal-notice', 'waiting'],
    ])
  })
})

describe('经办联系人', () => {
  it('of an organisation is known to whoever has to tell it something', async () => {
    const organisation = { ...applicant, name: '青禾文化社', contact: '沈国平' }
    const { caseId } = await acceptedCase(clerk, 'government-information-request', organisation)
    expect((await detail(caseId)).applicant).toMatchObject({ name: '青禾文化社', contact: '沈国平' })
  })
})

describe('办理进度单 for the person (R-054, R-060)', () => {
  /** The slip as it would be printed now; the papers before it are drawn and done with. */
  const slip = async (caseId: string) => {
    const { documentId } = await clerk.call('cases.printProgress', { caseId })
    for (;;) {
      const { job } = await hall.as('system').call('render.take', {})
      if (job === null) throw new Error('nothing was printed')
      if (job.documentId === documentId) return job.snapshot
      await hall.as('system').call('render.finish', { documentId: job.documentId, pdf: await pdfOf(1) })
    }
  }

  it('says the steps that stand, in plain words, and until when', async () => {
    const caseId = await request()
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    const { undoable } = (await detail(caseId)).course
    await clerk.call('cases.undo', { caseId, seq: undoable?.seq ?? 0, reason: '录错' })
    const snapshot = await slip(caseId)
    expect(snapshot).toMatchObject({
      kind: 'progress',
      statusText: '已受理，正在办理',
      due: { date: '2026-10-26', provisional: false },
    })
    expect(snapshot.kind === 'progress' && snapshot.steps.map(({ text }) => text)).toEqual([
      '收到申请',
      '受理',
    ])
    // It says how things stand on one day and is no paper of the case.
    expect((await detail(caseId)).documents.map(({ kind }) => kind)).toEqual(['acceptance', 'decision'])
  })

  it('promises no date while the clock stands still', async () => {
    const caseId = await request()
    await comeTo(hall, '2026-09-24T16:20:00+08:00')
    await pause(caseId)
    expect(await slip(caseId)).toMatchObject({
      statusText: `已受理，办理中需要${PROCEDURE}，期间不计入办理时限`,
      due: null,
    })
  })
})
