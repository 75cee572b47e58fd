import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import {
  applicant,
  change,
  checked,
  complete,
  fill,
  markLines,
  missing,
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

const open = (matterCode: string) => clerk.call('intake.open', { matterCode })
const keys = (intake: { lines: readonly { key: string }[] }): string[] => intake.lines.map(({ key }) => key)
const count = (table: string): unknown =>
  hall.store.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n

/** What main would draw next, without drawing it. */
const snapshot = async (): Promise<DocumentSnapshot | undefined> =>
  (await hall.as('system').call('render.take', {})).job?.snapshot

describe('收件 begins at a counter, for one person at a time', () => {
  it('works for somebody who walked up without a number', async () => {
    expect((await open('old-age-allowance')).ticketNumber).toBeNull()
  })

  it('belongs to the ticket in service, and to nobody before it is started', async () => {
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await clerk.call('queue.callNext', {})
    expect(await clerk.reply('intake.open', { matterCode: 'old-age-allowance' })).toMatchObject({
      error: { code: 'ticket-not-started', detail: { number: 'A001' } },
    })
    await clerk.call('queue.start', {})
    expect((await open('old-age-allowance')).ticketNumber).toBe('A001')
    expect(await clerk.reply('intake.open', { matterCode: 'legal-aid' })).toMatchObject({
      error: { code: 'intake-open' },
    })
  })

  it('is found again by a window that was closed', async () => {
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    expect((await clerk.call('intake.current', {})).intake).toEqual(intake)
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    expect((await colleague.call('intake.current', {})).intake).toBeNull()
    expect(await colleague.reply('intake.notify', { intakeId: intake.id })).toMatchObject({
      error: { code: 'no-intake' },
    })
  })

  it('wants a counter, a known matter, and one that may be used', async () => {
    const lead = await hall.signIn('chenli', null, 'staff-9')
    expect(await lead.reply('intake.open', { matterCode: 'legal-aid' })).toMatchObject({
      error: { code: 'no-counter' },
    })
    expect(await clerk.reply('intake.open', { matterCode: 'nothing' })).toMatchObject({
      error: { code: 'no-matter' },
    })
    hall.store.write((db) => db.run("DELETE FROM hall_matter WHERE code = 'legal-aid'"))
    expect(await clerk.reply('intake.open', { matterCode: 'legal-aid' })).toMatchObject({
      error: { code: 'matter-inactive', detail: { missing: 'unnamed-materials retention hall-part' } },
    })
  })

  it.each(['consulted', 'left'] as const)('ended as %s it leaves no case and no number', async (result) => {
    await serve(hall, clerk)
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    await clerk.call('intake.end', { intakeId: intake.id, result, note: '改天再来' })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result })
    expect([count('case_file'), count('intake'), count('document')]).toEqual([0, 0, 0])
    expect(hall.store.read.all('SELECT result, note FROM visit')).toEqual([{ result, note: '改天再来' }])
  })
})

describe('更换事项 within one visit', () => {
  it('keeps who came and drops what was asked and found', async () => {
    await serve(hall, clerk)
    const first = await checked(clerk, 'old-age-allowance', ['photo'])
    hall.clock.pass(60_000)
    const second = await clerk.call('intake.open', { matterCode: 'residence-permit', replaces: first.id })
    expect(second).toMatchObject({
      visitId: first.visitId,
      ticketNumber: first.ticketNumber,
      applicant,
      answers: {},
      receivedAt: hall.clock.now(),
    })
    expect(second.lines.every(({ mark }) => mark === null)).toBe(true)
    const done = await markLines(clerk, await fill(clerk, second), () => complete)
    await clerk.call('intake.accept', { intakeId: done.id })
    expect(hall.store.read.all('SELECT result FROM visit')).toEqual([{ result: 'accepted' }])
  })

  it('exchanges nothing at another counter', async () => {
    const first = await open('old-age-allowance')
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    const other = await colleague.call('intake.open', { matterCode: 'legal-aid' })
    expect(
      await colleague.reply('intake.open', { matterCode: 'residence-permit', replaces: first.id }),
    ).toMatchObject({ error: { code: 'intake-open' } })
    expect((await clerk.call('intake.current', {})).intake?.id).toBe(first.id)
    expect((await colleague.call('intake.current', {})).intake?.id).toBe(other.id)
  })
})

describe('a change', () => {
  it('against an older state is refused and loses nothing', async () => {
    const first = await open('old-age-allowance')
    const second = await change(clerk, first, { what: 'presence', presence: 'self-accompanied' })
    const late = await clerk.reply('intake.change', {
      intakeId: first.id,
      revision: first.revision,
      change: { what: 'presence', presence: 'agent' },
    })
    expect(late).toMatchObject({ error: { code: 'stale', detail: { revision: second.revision } } })
    expect((await clerk.call('intake.current', {})).intake?.presence).toBe('self-accompanied')
  })

  it.each([
    ['no-line', { what: 'mark', line: 'nothing', mark: { state: 'complete' } }],
    ['no-question', { what: 'answer', key: 'nothing', value: true }],
    ['no-question', { what: 'named', key: 'nothing', memberIds: [] }],
    ['bad-input', { what: 'mark', line: 'photo', mark: { state: 'exempt', basis: ' ' } }],
    ['bad-input', { what: 'mark', line: 'photo', mark: { state: 'defective', what: '模糊', remedy: '' } }],
    ['bad-input', { what: 'everything' }],
  ])('that names what is not there answers %s', async (code, wrong) => {
    const intake = await open('old-age-allowance')
    const reply = await clerk.reply('intake.change', {
      intakeId: intake.id,
      revision: intake.revision,
      change: wrong as never,
    })
    expect(reply).toMatchObject({ error: { code } })
    expect((await clerk.call('intake.current', {})).intake).toEqual(intake)
  })

  it('a number is stored half-width and with a capital X, and checked', async () => {
    const intake = await change(clerk, await open('old-age-allowance'), {
      what: 'applicant',
      applicant: { ...applicant, documentNumber: '１１０１０５ 19491231 002x' },
    })
    expect(intake.applicant.documentNumber).toBe('11010519491231002X')
    expect(intake.applicantCheck).toEqual({ verdict: 'good', birth: '1949-12-31', sex: 'female', age: 76 })
    expect(intake.warnings).toHaveLength(1)
  })

  it('a number that fails its check wants a remark, and then goes on', async () => {
    const filled = await fill(
      clerk,
      await open('old-age-allowance'),
      {},
      { ...applicant, documentNumber: '110105194912310021' },
    )
    expect(filled.next).toMatchObject({ step: 'fill', field: 'number-remark' })
    const remarked = await change(clerk, filled, {
      what: 'applicant',
      applicant: { ...filled.applicant, numberRemark: '证件如此，已核对原件' },
    })
    expect(remarked.next).toMatchObject({ step: 'check' })
  })
})

describe('代办', () => {
  const asAgent = async (matterCode: string) => {
    const opened = await change(clerk, await open(matterCode), { what: 'presence', presence: 'agent' })
    return fill(clerk, opened)
  }

  it('asks for the agent and adds the lines of an agent', async () => {
    const intake = await asAgent('old-age-allowance')
    expect(intake.next).toMatchObject({ step: 'fill', field: 'representative' })
    // The entrustment leads: while it is not there, nothing else is taken.
    expect([keys(intake)[0], keys(intake).at(-1)]).toEqual(['power-of-attorney', 'agent-id'])
    const filled = await change(clerk, intake, { what: 'representative', representative: sister })
    expect(filled.next).toMatchObject({ step: 'check' })
    expect(filled.lines.at(-1)?.owner).toBe('林秀芳')
  })

  it('a marked line stays, and counts no more, when the applicant comes herself after all', async () => {
    const filled = await change(clerk, await asAgent('old-age-allowance'), {
      what: 'representative',
      representative: sister,
    })
    const seen = await markLines(clerk, filled, ({ key }) => (key === 'agent-id' ? missing : complete))
    const marked = await change(clerk, seen, {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为申请', until: '2026-12-31' } },
    })
    expect(marked.next).toEqual({ step: 'notice', gaps: 1 })
    const alone = await change(clerk, marked, { what: 'presence', presence: 'self' })
    expect(alone.next).toEqual({ step: 'accept', deferred: 0 })
    expect(alone.lines.filter((line) => line.noLongerApplies).map(({ key }) => key)).toEqual([
      'power-of-attorney',
      'agent-id',
    ])
    const { caseId } = await clerk.call('intake.accept', { intakeId: alone.id })
    // Somebody entered and then not acting stands on no paper and in no case.
    expect(await snapshot()).toMatchObject({ contact: '林秀珍', contactPhoneMasked: '138****5678' })
    expect((await clerk.call('cases.get', { caseId })).representative).toBeNull()
  })

  it('the agent is the contact on the paper', async () => {
    const filled = await change(clerk, await asAgent('old-age-allowance'), {
      what: 'representative',
      representative: sister,
    })
    const marked = await markLines(clerk, filled, () => complete)
    // The paper has been seen: what it entrusts is written down (民法典 165条).
    expect(marked.next).toEqual({ step: 'fill', field: 'entrustment', label: '' })
    const done = await change(clerk, marked, {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为申请和领取', until: null } },
    })
    await clerk.call('intake.accept', { intakeId: done.id })
    expect(await snapshot()).toMatchObject({ contact: '林秀芳', contactPhoneMasked: '139****4321' })
  })

  it('who may be represented is warned of, never blocked', async () => {
    const filled = await asAgent('residence-permit')
    expect(filled.warnings).toContain('代办只限未满16周岁或者行动不便的申请人，由监护人、近亲属办理')
  })
})

describe('择一: residence-permit by each ground', () => {
  it.each([
    ['residence', ['lease', 'ownership-certificate', 'purchase-contract', 'lodging-proof']],
    ['employment', ['business-licence', 'labour-contract', 'employer-statement']],
    ['study', ['student-card', 'school-statement']],
  ])('%s: one of its proofs is enough', async (ground, proofs) => {
    const filled = await fill(clerk, await open('residence-permit'), { ground, 'half-year': true })
    expect(keys(filled)).toEqual(['resident-id', 'photo', ...proofs])
    expect(filled.counts.total).toBe(3)
    const one = await markLines(clerk, filled, ({ key }) =>
      ['resident-id', 'photo', proofs[1]].includes(key) ? complete : null,
    )
    expect(one.next).toEqual({ step: 'accept', deferred: 0 })
    expect(one.lines.filter(({ covered }) => covered)).toHaveLength(proofs.length - 1)
    await clerk.call('intake.accept', { intakeId: one.id })
  })

  it('none of them: one row on the notice names them all', async () => {
    const filled = await fill(clerk, await open('residence-permit'), { ground: 'study' })
    const none = await markLines(clerk, filled, ({ key }) => (key === 'student-card' ? missing : complete))
    const without = await change(clerk, none, { what: 'mark', line: 'school-statement', mark: null })
    expect(without.next).toEqual({ step: 'notice', gaps: 1 })
    await clerk.call('intake.notify', { intakeId: without.id })
    expect(await snapshot()).toMatchObject({
      kind: 'notice',
      gaps: [{ name: '学生证、连续就读证明材料（任选其一）', what: '未交此项材料' }],
    })
  })
})

describe('每人一行: who is named in the household', () => {
  it('one line for each person, and one for each who is named', async () => {
    let intake = await fill(clerk, await open('subsistence-allowance'), { 'has-seriously-ill-member': true })
    intake = await change(clerk, intake, {
      what: 'members',
      members: [
        { id: 'm1', name: '李国强', relation: '配偶' },
        { id: 'm2', name: '李晓雯', relation: '女儿' },
      ],
    })
    expect(intake.next).toMatchObject({ step: 'fill', field: 'named' })
    intake = await change(clerk, intake, {
      what: 'named',
      key: 'has-seriously-ill-member',
      memberIds: ['m1'],
    })
    expect(keys(intake).filter((key) => key.includes('@'))).toEqual([
      'resident-id@applicant',
      'resident-id@m1',
      'resident-id@m2',
      'diagnosis@m1',
    ])
    const done = await markLines(clerk, intake, () => complete)
    const { caseId } = await clerk.call('intake.accept', { intakeId: done.id })
    const { lines } = await clerk.call('cases.get', { caseId })
    expect(lines.find(({ key }) => key === 'diagnosis@m1')?.owner).toBe('李国强')
    const events = hall.store.read.all<{ body: string }>('SELECT body FROM case_event')
    expect(JSON.stringify(events)).not.toMatch(/李国强|李晓雯|林秀珍|11010519491231002X/)
  })
})
