import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import type { Material } from '#shared/domain/matter/matter-version.ts'
import { activeInDemo, settledInDemo } from '#tests/support/catalogue.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { change, complete, drawAll, fill, markLines, missing, sister } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

// One hall and one morning for all of them: people come again and again, and no case may trouble another.
beforeAll(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(async () => {
  const { intake } = await clerk.call('intake.current', {})
  // A test that failed half way must not fail the next one.
  if (intake !== null) await clerk.call('intake.end', { intakeId: intake.id, result: 'left', note: '' })
  await drawAll(hall)
})

afterAll(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

/** The matter opened, with somebody in the household where it has one, and everything that is asked answered. */
const opened = async (matterCode: string): Promise<IntakeView> => {
  const intake = await clerk.call('intake.open', { matterCode })
  if (!intake.matter.household) return fill(clerk, intake)
  const members = [{ id: 'm1', name: '李国强', relation: '配偶' }]
  return fill(clerk, await change(clerk, intake, { what: 'members', members }))
}

/** A line whose lack is one gap: one that stands alone, the last of them; else the whole group is lacking. */
const gapOf = (lines: readonly ChecklistLine[]): ChecklistLine[] => {
  const alone = lines.findLast((line) => line.oneOf === null)
  return alone === undefined ? lines.filter((line) => line.oneOf === lines[0]?.oneOf) : [alone]
}

describe.each(activeInDemo.map((matter) => [matter.name, matter] as const))('%s', (_name, matter) => {
  const settled = settledInDemo(matter.code)

  it('with everything there: accepted in the same visit', async () => {
    const intake = await opened(matter.code)
    expect(intake.lines.length).toBeGreaterThan(0)
    const done = await markLines(clerk, intake, () => complete)
    expect(done.next).toEqual({ step: 'accept', deferred: 0 })
    const { caseId, due } = await clerk.call('intake.accept', { intakeId: done.id })
    const file = await clerk.call('cases.get', { caseId })
    expect(file).toMatchObject({ status: 'accepted', due })
    // Who decides here must know until when; who forwards promises nothing for somebody else.
    if (settled?.hallPart === 'accept') expect(due).not.toBeNull()
    expect(file.lines.map((line) => line.key)).toEqual(done.lines.map((line) => line.key))
    expect(await drawAll(hall)).toEqual(['acceptance'])
  })

  it('with one thing missing: told exactly that, and accepted when it comes', async () => {
    const intake = await opened(matter.code)
    const gap = gapOf(intake.lines)
    const keys = gap.map((line) => line.key)
    const told = await markLines(clerk, intake, ({ key }) => (keys.includes(key) ? missing : complete))
    expect(told.next).toEqual({ step: 'notice', gaps: 1 })
    const { caseId } = await clerk.call('intake.notify', { intakeId: told.id })
    const { job } = await hall.as('system').call('render.take', {})
    const names = gap.map((line) => line.name).join('、')
    expect(job?.snapshot).toMatchObject({
      kind: 'notice',
      gaps: [{ name: gap.length === 1 ? names : `${names}（任选其一）` }],
    })

    hall.clock.pass(10 * 60_000)
    const back = await clerk.call('intake.resume', { caseId })
    expect(back.lines.filter((line) => line.told).map((line) => line.key)).toEqual(keys)
    const done = await markLines(clerk, back, ({ key }) => (key === keys[0] ? complete : null))
    expect(done.next).toEqual({ step: 'accept', deferred: 0 })
    await clerk.call('intake.accept', { intakeId: done.id })
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({ status: 'accepted' })
  })
})

const isEntrusted = (line: Material): boolean => line.role === 'entrustment'
const acting = [
  ...activeInDemo
    .filter((matter) => matter.materials.some(isEntrusted))
    .map((matter) => [matter.name, 'agent', matter] as const),
  ...activeInDemo
    .filter((matter) => matter.materials.some((line) => line.key === 'guardian-id' && line.owner === 'agent'))
    .map((matter) => [matter.name, 'guardian', matter] as const),
]

describe('somebody acts for the applicant: nothing is taken in before the authority is there (R-124)', () => {
  it.each(acting)('%s, by %s', async (_name, presence, matter) => {
    const there = await change(clerk, await opened(matter.code), { what: 'presence', presence })
    const acted = await change(clerk, there, { what: 'representative', representative: sister })
    const asked = await fill(clerk, acted)
    const paper = presence === 'agent' ? matter.materials.filter(isEntrusted).map((line) => line.key) : []
    const rest = await markLines(clerk, asked, ({ key }) => (paper.includes(key) ? missing : complete))
    expect(rest.entrustmentMissing).toBe(presence === 'agent')
    let whole = rest
    if (presence === 'agent') {
      expect(rest.lines[0]?.key).toBe(paper[0])
      expect(rest.next).toEqual({ step: 'notice', gaps: 1 })
      expect(await clerk.reply('intake.accept', { intakeId: rest.id })).toMatchObject({ ok: false })
      const shown = await markLines(clerk, rest, ({ key }) => (paper.includes(key) ? complete : null))
      // 民法典 165条: what the paper says about its scope is recorded with it.
      expect(shown.next).toMatchObject({ step: 'fill', field: 'entrustment' })
      const entrustment = { scope: '提交材料、领取文书', until: null }
      const representative = { ...sister, entrustment }
      whole = await change(clerk, shown, { what: 'representative', representative })
    }
    expect(whole.next).toEqual({ step: 'accept', deferred: 0 })
    await clerk.call('intake.accept', { intakeId: whole.id })
  })
})

describe('容缺: only what the hall has published as secondary may follow', () => {
  const deferring = activeInDemo.flatMap((matter) => {
    const deferral = settledInDemo(matter.code)?.terms.deferral ?? null
    return deferral === null ? [] : [[matter.name, matter.code, deferral.materials] as const]
  })

  it.each(deferring)('%s', async (_name, code, later) => {
    const intake = await opened(code)
    expect(intake.lines.filter((line) => line.deferrable).map((line) => line.key)).toEqual(later)
    const promised = await markLines(clerk, intake, ({ key, name }) =>
      later.includes(key) ? { state: 'deferred', what: '', remedy: `补交${name}` } : complete,
    )
    expect(promised.next).toEqual({ step: 'accept', deferred: later.length })
    const { caseId } = await clerk.call('intake.accept', { intakeId: promised.id })
    expect((await clerk.call('cases.get', { caseId })).status).toBe('accepted')
  })
})
