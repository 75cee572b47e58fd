import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  change,
  comeTo,
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
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const resume = (caseId: string) => clerk.call('intake.resume', { caseId })

/** Another day: the told lines get a mark, complete but for those named. */
const comeBack = async (caseId: string, iso: string, gaps: readonly string[] = []): Promise<IntakeView> => {
  await comeTo(hall, iso)
  return markLines(clerk, await resume(caseId), ({ key, told }) =>
    told ? (gaps.includes(key) ? missing : complete) : null,
  )
}

const lastSnapshot = (): DocumentSnapshot =>
  JSON.parse(
    hall.store.read.get<{ body: string }>(
      `SELECT body FROM personal_payload WHERE id =
         (SELECT payload_id FROM document ORDER BY created_at DESC, id DESC LIMIT 1)`,
    )!.body,
  ) as DocumentSnapshot

const GAPS = ['photo', 'bank-account', 'household-register']

describe('the person comes back (R-004)', () => {
  it('only what was told is asked again', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', GAPS)
    hall.clock.set('2026-09-18T10:00:00+08:00')
    const intake = await resume(caseId)
    expect(intake.returning).toMatchObject({ caseId, noticeNumber: '青街告字〔2026〕000001号' })
    expect(intake.lines.filter(({ told }) => told).map(({ key }) => key)).toEqual([
      'household-register',
      'bank-account',
      'photo',
    ])
    const accepted = intake.lines.find(({ key }) => key === 'resident-id')!
    expect(accepted).toMatchObject({ told: false, mark: complete })
    for (const mark of [missing, null])
      expect(
        await clerk.reply('intake.change', {
          intakeId: intake.id,
          revision: intake.revision,
          change: { what: 'mark', line: 'resident-id', mark },
        }),
      ).toMatchObject({ error: { code: 'told-line-only', detail: { line: '居民身份证' } } })
  })

  it('still incomplete: a shorter list under the same number, and only shorter', async () => {
    const first = await notifiedCase(clerk, 'old-age-allowance', GAPS)
    const second = await comeBack(first.caseId, '2026-09-18T10:00:00+08:00', ['photo', 'bank-account'])
    const remaining = await clerk.call('intake.notify', { intakeId: second.id })
    expect(remaining).toMatchObject({
      caseNumber: first.caseNumber,
      documentNumber: first.documentNumber,
      due: null,
    })
    expect(lastSnapshot()).toMatchObject({
      kind: 'remaining',
      round: 1,
      noticeDate: '2026-09-17',
      gaps: [{ position: 1 }, { position: 2 }],
    })
    const third = await comeBack(first.caseId, '2026-09-21T10:00:00+08:00', ['photo'])
    expect(third.lines.filter(({ told }) => told).map(({ key }) => key)).toEqual(['bank-account', 'photo'])
    await clerk.call('intake.notify', { intakeId: third.id })
    expect(lastSnapshot()).toMatchObject({ kind: 'remaining', round: 2, gaps: [{ name: '近期照片' }] })
    const fourth = await comeBack(first.caseId, '2026-09-22T10:00:00+08:00')
    const accepted = await clerk.call('intake.accept', { intakeId: fourth.id })
    expect(accepted.documentNumber).toBe('青街受字〔2026〕000001号')
    // The number of the notice was drawn once, whatever came under it.
    expect(await drawAll(hall)).toEqual(['notice', 'remaining', 'remaining', 'acceptance'])
    expect(hall.store.read.all("SELECT last FROM number_series WHERE kind = 'document notice'")).toEqual([
      { last: 1 },
    ])
  })

  it('受理日 is the day of the last piece, and the limit runs from it', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    const back = await comeBack(caseId, '2026-09-29T16:00:00+08:00')
    const { due } = await clerk.call('intake.accept', { intakeId: back.id })
    // 22 working days from 30 September: 1–7 October off, 10 October (Saturday) worked.
    expect(due).toMatchObject({ due: '2026-11-04', basis: 'promised', promised: { startDate: '2026-09-29' } })
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({ acceptedOn: '2026-09-29', due })
  })

  it('a limit that runs from the receipt is the same on the paper, the screen and the board', async () => {
    const { caseId } = await notifiedCase(clerk, 'legal-aid', ['application-form'])
    const back = await comeBack(caseId, '2026-09-18T10:00:00+08:00')
    const { due } = await clerk.call('intake.accept', { intakeId: back.id })
    const paper = lastSnapshot()
    // 收件 was the first visit: 5 working days from the 17th, with the make-up Sunday of the 20th, without the 18th,
    // on which the correction came (补正 is not counted here).
    expect(paper).toMatchObject({ kind: 'acceptance', appliedOn: '2026-09-17' })
    const { rows } = await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 10 })
    const detail = await clerk.call('cases.get', { caseId })
    expect([due?.due, paper.kind === 'acceptance' && paper.due?.date, rows[0]?.due, detail.due?.due]).toEqual(
      ['2026-09-24', '2026-09-24', '2026-09-24', '2026-09-24'],
    )
  })

  it('of alternatives that were told together another one will do', async () => {
    const opened = await clerk.call('intake.open', { matterCode: 'residence-permit' })
    const filled = await fill(clerk, opened, { ground: 'employment', 'half-year': true })
    const intake = await markLines(clerk, filled, ({ key }) =>
      key === 'labour-contract' ? missing : ['resident-id', 'photo'].includes(key) ? complete : null,
    )
    const { caseId } = await clerk.call('intake.notify', { intakeId: intake.id })
    hall.clock.set('2026-09-18T10:00:00+08:00')
    const back = await resume(caseId)
    const done = await change(clerk, back, { what: 'mark', line: 'employer-statement', mark: complete })
    expect(done.next).toEqual({ step: 'accept', deferred: 0 })
    await clerk.call('intake.accept', { intakeId: done.id })
    expect((await clerk.call('cases.get', { caseId })).status).toBe('accepted')
  })

  it('what a new fact asks for can be met; as a gap it needs its cause', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    hall.clock.set('2026-09-18T10:00:00+08:00')
    let back = await change(clerk, await resume(caseId), { what: 'presence', presence: 'agent' })
    back = await change(clerk, back, { what: 'representative', representative: sister })
    expect(back.lines.slice(-2).map(({ key }) => key)).toEqual(['power-of-attorney', 'agent-id'])
    expect(
      await clerk.reply('intake.change', {
        intakeId: back.id,
        revision: back.revision,
        change: { what: 'mark', line: 'agent-id', mark: missing },
      }),
    ).toMatchObject({ error: { code: 'told-line-only' } })
    back = await markLines(clerk, back, ({ key }) =>
      ['photo', 'power-of-attorney', 'agent-id'].includes(key) ? complete : null,
    )
    back = await change(clerk, back, {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为补正和领取', until: null } },
    })
    await clerk.call('intake.accept', { intakeId: back.id })
    expect((await clerk.call('cases.get', { caseId })).representative).toMatchObject({
      name: '林秀芳',
      relation: '申请人之妹',
    })
  })

  it('who acted on the first visit stays known when the applicant returns herself', async () => {
    let intake = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    intake = await change(clerk, intake, { what: 'presence', presence: 'agent' })
    intake = await change(clerk, await fill(clerk, intake), {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为申请', until: null } },
    })
    intake = await markLines(clerk, intake, ({ key }) => (key === 'photo' ? missing : complete))
    const { caseId } = await clerk.call('intake.notify', { intakeId: intake.id })
    expect(lastSnapshot()).toMatchObject({ contact: '林秀芳' })
    hall.clock.set('2026-09-18T10:00:00+08:00')
    let back = await change(clerk, await resume(caseId), { what: 'presence', presence: 'self' })
    back = await change(clerk, back, { what: 'mark', line: 'photo', mark: complete })
    await clerk.call('intake.accept', { intakeId: back.id })
    expect(lastSnapshot()).toMatchObject({ kind: 'acceptance', contact: '林秀珍' })
    const detail = await clerk.call('cases.get', { caseId })
    expect(detail).toMatchObject({ presence: 'self', representative: { name: '林秀芳' } })
    expect(detail.lines.find(({ key }) => key === 'agent-id')?.owner).toBe('林秀芳')
  })
})

describe('a case is worked on in one place at a time', () => {
  it('cannot be resumed twice, nor withdrawn under the hands of a clerk', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    const back = await comeBack(caseId, '2026-09-18T10:00:00+08:00')
    expect(await colleague.reply('intake.resume', { caseId })).toMatchObject({
      error: { code: 'intake-open' },
    })
    expect(await colleague.reply('cases.withdraw', { caseId, reason: '不办了' })).toMatchObject({
      error: { code: 'intake-open' },
    })
    await clerk.call('intake.accept', { intakeId: back.id })
  })

  it('a return that leads to nothing leaves the case as it was', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', GAPS)
    const before = await clerk.call('cases.get', { caseId })
    await serve(hall, clerk)
    const back = await resume(caseId)
    await clerk.call('intake.end', { intakeId: back.id, result: 'left', note: '' })
    const after = await clerk.call('cases.get', { caseId })
    expect({ ...after, revision: before.revision }).toEqual(before)
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'left' })
    expect((await resume(caseId)).next).toEqual({ step: 'check', unchecked: 3 })
  })

  it('may be declined on return', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', GAPS)
    hall.clock.set('2026-09-18T10:00:00+08:00')
    const back = await resume(caseId)
    await clerk.call('intake.decline', { intakeId: back.id, reason: '户籍已经迁出', rightPlace: '' })
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({ status: 'declined' })
  })

  it.each([
    ['no-case', 'nobody'],
    ['wrong-status', null],
  ])('%s', async (code, unknown) => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', GAPS)
    const back = await comeBack(caseId, '2026-09-18T10:00:00+08:00')
    await clerk.call('intake.accept', { intakeId: back.id })
    expect(await clerk.reply('intake.resume', { caseId: unknown ?? caseId })).toMatchObject({
      error: { code },
    })
  })
})

describe('found again', () => {
  it.each([
    ['the whole ID number', '11010519491231002X'],
    ['its last four characters', '002X'],
    ['the last digits of the telephone', '5678'],
    ['the name', '林秀珍'],
    ['the beginning of the name', '林'],
    ['the number of the case', '2026-0001'],
    ['the number of the notice', '青街告字〔2026〕000001号'],
  ])('by %s, shown masked', async (_by, text) => {
    await notifiedCase(clerk, 'old-age-allowance', GAPS)
    const { cases } = await clerk.call('people.find', { text })
    expect(cases).toMatchObject([
      {
        number: '2026-0001',
        applicantMasked: '林**',
        documentMasked: '110105********002X',
        openGaps: 3,
        noticeNumber: '青街告字〔2026〕000001号',
      },
    ])
  })

  it.each(['王', '2026-0002', '1234', '%', '_'])('%s finds nobody', async (text) => {
    await notifiedCase(clerk, 'old-age-allowance', GAPS)
    expect((await clerk.call('people.find', { text })).cases).toEqual([])
  })
})
