import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { change, complete, markLines, missing, notifiedCase, sister } from '../support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  hall.close()
})

describe('a new fact on a return visit', () => {
  it('never keeps what had been told from shrinking', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo', 'application-form'])
    hall.clock.set('2026-09-18T10:00:00+08:00')
    let back = await clerk.call('intake.resume', { caseId })
    back = await change(clerk, back, { what: 'presence', presence: 'agent' })
    back = await change(clerk, back, { what: 'representative', representative: sister })
    // The sister has the photo, neither the form nor a power of attorney.
    back = await markLines(clerk, back, ({ key }) =>
      key === 'photo' ? complete : key === 'application-form' ? missing : null,
    )
    expect(back.next).toEqual({ step: 'notice', gaps: 1 })
    const outcome = await clerk.call('intake.notify', { intakeId: back.id })
    const detail = await clerk.call('cases.get', { caseId })
    expect(detail.status).toBe('notified')
    expect(detail.story.at(-1)).toMatchObject({ type: 'remaining-told', facts: { gaps: 1 } })
    expect(outcome.documentNumber).toBe('青街告字〔2026〕000001号')
  })

  it('holds back the acceptance until it is met', async () => {
    const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    hall.clock.set('2026-09-18T10:00:00+08:00')
    let back = await clerk.call('intake.resume', { caseId })
    back = await change(clerk, back, { what: 'presence', presence: 'agent' })
    back = await change(clerk, back, { what: 'representative', representative: sister })
    back = await change(clerk, back, { what: 'mark', line: 'photo', mark: complete })
    expect(back.next).toEqual({ step: 'check', unchecked: 2 })
    expect(await clerk.reply('intake.accept', { intakeId: back.id })).toMatchObject({
      error: { code: 'not-ready' },
    })
  })
})
