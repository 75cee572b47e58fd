import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { complete, fill, markLines } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

const DEFERRAL = {
  materials: ['photo'],
  within: { value: 5, unit: 'working-day' },
  effect: '逾期未补的，视为撤回申请',
} as const

/** The hall publishes which material of the matter is secondary. */
const publish = async (deferral: typeof DEFERRAL | null): Promise<void> => {
  const admin = await hall.signIn('zhaoqian', null, 'staff-8')
  const { matters } = await admin.call('matters.catalogue', {})
  const settled = matters.find(({ matter }) => matter.code === 'old-age-allowance')?.hall
  if (settled == null) throw new Error('not settled')
  await admin.call('matters.settle', {
    hall: {
      ...settled,
      terms: { ...settled.terms, deferral: deferral === null ? null : { ...deferral, materials: ['photo'] } },
    },
    confirmed: true,
  })
}

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const promise = { state: 'deferred', what: '', remedy: '照相后送到本窗口' } as const
const opened = async (): Promise<IntakeView> =>
  fill(clerk, await clerk.call('intake.open', { matterCode: 'old-age-allowance' }))
const acceptedOnPromise = async (): Promise<string> => {
  await publish(DEFERRAL)
  const done = await markLines(clerk, await opened(), ({ key }) => (key === 'photo' ? promise : complete))
  expect(done.next).toEqual({ step: 'accept', deferred: 1 })
  return (await clerk.call('intake.accept', { intakeId: done.id })).caseId
}
const detail = (caseId: string) => clerk.call('cases.get', { caseId })

describe('容缺受理', () => {
  it('is refused as long as the hall has published nothing', async () => {
    await publish(null)
    const page = await opened()
    expect(page.matter.deferral).toBeNull()
    const reply = await clerk.reply('intake.change', {
      intakeId: page.id,
      revision: page.revision,
      change: { what: 'mark', line: 'photo', mark: promise },
    })
    expect(reply).toMatchObject({ error: { code: 'not-deferrable' } })
  })

  it('accepts on a written commitment with its own day; the clock runs from acceptance', async () => {
    const caseId = await acceptedOnPromise()
    const file = await detail(caseId)
    expect(file).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-09-17',
      // Five working days, the Sunday among them worked.
      deferral: { names: ['近期照片'], until: '2026-09-23', overdue: false, effect: DEFERRAL.effect },
    })
    expect(file.actions).toContain('supply')
    expect(file.actions).not.toContain('decide')
    expect(file.documents.map(({ kind, number }) => [kind, number])).toEqual([
      ['deferral', '青街容字〔2026〕000001号'],
      ['acceptance', '青街受字〔2026〕000001号'],
    ])
    const reply = await clerk.reply('cases.decide', {
      caseId,
      outcome: 'granted',
      reasons: '',
      lateReason: '',
    })
    expect(reply).toMatchObject({ error: { code: 'wrong-status' } })
  })

  it('ends when the material comes; only that is asked', async () => {
    const caseId = await acceptedOnPromise()
    const page = await clerk.call('intake.resume', { caseId })
    expect(page.purpose).toBe('supply')
    expect(page.lines.filter(({ told }) => told).map(({ key }) => key)).toEqual(['photo'])
    const done = await markLines(clerk, page, ({ key }) => (key === 'photo' ? complete : null))
    expect(done.next).toEqual({ step: 'supply' })
    const { documentNumber } = await clerk.call('intake.supply', { intakeId: done.id })
    expect(documentNumber).toBe('青街收字〔2026〕000001号')
    const file = await detail(caseId)
    expect(file.deferral).toBeNull()
    expect(file.actions).toContain('decide')
  })

  it('what a later decision of the hall says moves no promise that was given', async () => {
    const caseId = await acceptedOnPromise()
    await publish(null)
    expect((await detail(caseId)).deferral).toMatchObject({ until: '2026-09-23', effect: DEFERRAL.effect })
  })

  it('missed, the case may be ended with the published effect, not a day before', async () => {
    const caseId = await acceptedOnPromise()
    expect(await clerk.reply('cases.lapse', { caseId, reason: '逾期未补' })).toMatchObject({
      error: { code: 'not-yet' },
    })
    expect((await detail(caseId)).actions).not.toContain('lapse')
    hall.clock.set('2026-09-24T09:00:00+08:00')
    const lead = await hall.signIn('chenli', null, 'staff-9')
    await lead.call('session.confirmDate', { today: '2026-09-24' })
    const file = await detail(caseId)
    expect(file.deferral?.overdue).toBe(true)
    expect(file.actions).toContain('lapse')
    await clerk.call('cases.lapse', { caseId, reason: '逾期未补' })
    expect(await detail(caseId)).toMatchObject({ status: 'lapsed', deferral: null })
    const board = await clerk.call('cases.board', { tab: 'deferred', scope: 'all', offset: 0, limit: 10 })
    expect(board.rows).toEqual([])
  })

  it('without a rule nothing ends by itself or by hand', async () => {
    const done = await markLines(clerk, await opened(), ({ key }) =>
      key === 'photo' ? { state: 'missing', what: '', remedy: '' } : complete,
    )
    const { caseId } = await clerk.call('intake.notify', { intakeId: done.id })
    expect(await clerk.reply('cases.lapse', { caseId, reason: '很久没来' })).toMatchObject({
      error: { code: 'no-such-rule' },
    })
  })
})
