import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { checked, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

describe('更换事项', () => {
  it('goes on with the visit and the people, and asks the new matter from the start', async () => {
    await serve(hall, clerk)
    const wrong = await checked(clerk, 'old-age-allowance', ['photo'])
    const right = await clerk.call('intake.open', { matterCode: 'residence-permit', replaces: wrong.id })
    expect(right).toMatchObject({
      revision: 1,
      visitId: wrong.visitId,
      ticketNumber: wrong.ticketNumber,
      presence: wrong.presence,
      applicant: wrong.applicant,
      answers: {},
    })
    expect(right.matter.code).toBe('residence-permit')
    expect(right.lines.every((line) => line.mark === null)).toBe(true)
    expect((await clerk.call('intake.current', {})).intake?.id).toBe(right.id)
    expect(await clerk.reply('intake.notify', { intakeId: wrong.id })).toMatchObject({
      error: { code: 'no-intake' },
    })
    await clerk.call('intake.end', { intakeId: right.id, result: 'consulted', note: '' })
    expect(hall.store.read.all('SELECT result FROM visit')).toEqual([{ result: 'consulted' }])
  })

  it('is refused as an open intake when it is not said, or when another one is meant', async () => {
    await serve(hall, clerk)
    const open = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    for (const replaces of [null, 'another'])
      expect(await clerk.reply('intake.open', { matterCode: 'residence-permit', replaces })).toMatchObject({
        error: { code: 'intake-open' },
      })
    expect((await clerk.call('intake.current', {})).intake?.id).toBe(open.id)
  })

  it('is not for somebody who has come back under a notice', async () => {
    await serve(hall, clerk)
    const first = await checked(clerk, 'old-age-allowance', ['photo'])
    const { caseId } = await clerk.call('intake.notify', { intakeId: first.id })
    await clerk.call('queue.finish', {})
    const back = await clerk.call('intake.resume', { caseId })
    expect(
      await clerk.reply('intake.open', { matterCode: 'residence-permit', replaces: back.id }),
    ).toMatchObject({ error: { code: 'intake-open' } })
  })
})
