import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { change, complete, fill, markLines, missing, notifiedCase } from '#tests/support/visit-steps.ts'

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

const PASSWORD = 'yanshi-2026'
const byLead = { login: 'chenli', password: PASSWORD }

/** 高龄津贴 told about the photo; everything else was in order. */
const back = async (): Promise<IntakeView> => {
  const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
  hall.clock.pass(24 * 3600_000)
  return clerk.call('intake.resume', { caseId })
}
const demand = (
  page: IntakeView,
  line: string,
  approver: { login: string; password: string } | null,
  reason = '首次核对时漏看',
) =>
  clerk.reply('intake.demand', {
    intakeId: page.id,
    revision: page.revision,
    line,
    mark: missing,
    reason,
    approver,
  })
const remaining = async () => {
  const system = hall.as('system')
  for (;;) {
    const { job } = await system.call('render.take', {})
    if (job === null) return null
    if (job.snapshot.kind === 'remaining') return job.snapshot
    await system.call('render.fail', { documentId: job.documentId, problem: 'not drawn here' })
  }
}

describe('what could have been told the first time may not be demanded later (R-004)', () => {
  it('is refused as a mark', async () => {
    const page = await back()
    expect(page.lines.find(({ key }) => key === 'resident-id')?.demand).toBe('knowable')
    const reply = await clerk.reply('intake.change', {
      intakeId: page.id,
      revision: page.revision,
      change: { what: 'mark', line: 'resident-id', mark: missing },
    })
    expect(reply).toMatchObject({ error: { code: 'told-line-only' } })
  })

  it.each([
    ['without a supervisor', null, 'supervisor-needed'],
    ['with a clerk for one', { login: 'lina', password: PASSWORD }, 'not-a-supervisor'],
    ['with a wrong password', { login: 'chenli', password: 'nothing-like-it' }, 'wrong-password'],
  ])('is refused %s', async (_case, approver, code) => {
    const page = await back()
    expect(await demand(page, 'resident-id', approver)).toMatchObject({ error: { code } })
    expect((await clerk.call('intake.current', {})).intake).toEqual(page)
  })

  it('with a supervisor’s signature it is told apart, with its reason, and counted', async () => {
    const page = await back()
    const asked = await demand(page, 'resident-id', byLead)
    if (!asked.ok) throw new Error(asked.error.code)
    const done = await markLines(clerk, asked.value, ({ key }) => (key === 'photo' ? complete : null))
    expect(done.next).toEqual({ step: 'notice', gaps: 1 })
    const { caseId } = await clerk.call('intake.notify', { intakeId: done.id })
    expect(await remaining()).toMatchObject({
      gaps: [],
      added: [{ position: 1, name: '居民身份证', cause: 'override', reason: '首次核对时漏看' }],
    })
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const counted = await lead.call('report.demands', { from: '2026-09-01', to: '2026-09-30' })
    expect(counted).toMatchObject({
      rows: [
        { caseId, staffName: '王敏', approverName: '陈立', reason: '首次核对时漏看', items: ['居民身份证'] },
      ],
      byStaff: [{ staffName: '王敏', count: 1 }],
    })
    expect((await clerk.call('cases.get', { caseId })).story.map(({ type }) => type)).toContain('demanded')
    // On the next return it is one of the told lines like any other.
    const again = await clerk.call('intake.resume', { caseId })
    expect(again.lines.filter(({ told }) => told).map(({ key }) => key)).toEqual(['resident-id'])
  })

  it('taken back, it leaves no trace in the case', async () => {
    const asked = await demand(await back(), 'resident-id', byLead)
    if (!asked.ok) throw new Error(asked.error.code)
    const undone = await change(clerk, asked.value, { what: 'mark', line: 'resident-id', mark: null })
    expect(undone.lines.find(({ key }) => key === 'resident-id')?.mark).toEqual(complete)
    const done = await markLines(clerk, undone, ({ key }) => (key === 'photo' ? complete : null))
    const { caseId } = await clerk.call('intake.accept', { intakeId: done.id })
    expect((await clerk.call('cases.get', { caseId })).story.map(({ type }) => type)).not.toContain(
      'demanded',
    )
  })

  it('what was told needs no demand, and on a first visit there is none', async () => {
    const page = await back()
    expect(await demand(page, 'photo', byLead)).toMatchObject({ error: { code: 'already-told' } })
    expect(await demand(page, 'nothing', byLead)).toMatchObject({ error: { code: 'no-line' } })
    await clerk.call('intake.end', { intakeId: page.id, result: 'left', note: '' })
    const first = await fill(clerk, await clerk.call('intake.open', { matterCode: 'residence-permit' }))
    expect(await demand(first, first.lines[0]!.key, byLead)).toMatchObject({ error: { code: 'first-visit' } })
  })
})

describe('a changed fact is no forgotten line', () => {
  /** 居住证 by residence, told about the photo; on the return the person has found work instead. */
  const changedGround = async (): Promise<IntakeView> => {
    const filled = await fill(clerk, await clerk.call('intake.open', { matterCode: 'residence-permit' }), {
      ground: 'residence',
      'half-year': true,
    })
    const told = await markLines(clerk, filled, ({ key }) => (key === 'photo' ? missing : complete))
    const { caseId } = await clerk.call('intake.notify', { intakeId: told.id })
    hall.clock.pass(24 * 3600_000)
    return change(clerk, await clerk.call('intake.resume', { caseId }), {
      what: 'answer',
      key: 'ground',
      value: 'employment',
    })
  }

  it('is demanded with its reason alone, printed as such, and counted for nobody', async () => {
    const page = await changedGround()
    const line = page.lines.find(({ demand: why }) => why === 'new-fact')
    expect(line?.key).toBe('business-licence')
    const asked = await demand(page, 'business-licence', null, '改以就业为由申请')
    if (!asked.ok) throw new Error(asked.error.code)
    const done = await markLines(clerk, asked.value, ({ key }) => (key === 'photo' ? complete : null))
    await clerk.call('intake.notify', { intakeId: done.id })
    expect((await remaining())?.added).toMatchObject([{ cause: 'new-fact', reason: '改以就业为由申请' }])
    const lead = await hall.signIn('chenli', null, 'staff-9')
    expect((await lead.call('report.demands', { from: '2026-09-01', to: '2026-09-30' })).rows).toEqual([])
  })

  it('on the return after that it could have been told', async () => {
    const page = await changedGround()
    const partly = await markLines(clerk, page, ({ key }) => (key === 'photo' ? missing : null))
    const { caseId } = await clerk.call('intake.notify', { intakeId: partly.id })
    const again = await clerk.call('intake.resume', { caseId })
    expect(again.answers['ground']).toBe('employment')
    expect(again.lines.find(({ key }) => key === 'business-licence')?.demand).toBe('knowable')
  })
})
