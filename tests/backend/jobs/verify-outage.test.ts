import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { complete, fill, markLines } from '#tests/support/visit-steps.ts'

const FIRST = '青街收字〔2026〕000001号'

let hall: TestHall
let clerk: Caller
let caseId: string

/** Three prepared numbers: the first entered with its case, the second void, the third blank. */
beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  const lead = await hall.signIn('chenli', null, 'lead-desk')
  await lead.call('outage.prepare', { count: 3 })
  await lead.call('outage.void', { number: '青街收字〔2026〕000002号', reason: '写坏' })
  hall.clock.pass(3_600_000)
  const { demoPassword } = await hall.as('staff').call('session.choices', {})
  const opened = await clerk.call('intake.openLate', {
    matterCode: 'sample-permit',
    slip: FIRST,
    receivedAt: hall.clock.now() - 60_000,
    reason: '停电',
    approver: { login: 'chenli', password: demoPassword ?? '' },
  })
  const intake = await markLines(clerk, await fill(clerk, opened), () => complete)
  caseId = (await clerk.call('intake.receive', { intakeId: intake.id })).caseId
})

afterEach(() => hall.close())

const damage = (sql: string, ...params: string[]): string[] => {
  hall.store.raw.pragma('foreign_keys = OFF')
  hall.store.raw.prepare(sql).run(...params)
  return hall.verify()
}

describe('the check of the database accounts for every prepared number', () => {
  it('finds nothing while each is entered, void or blank', () => {
    expect(hall.verify()).toEqual([])
  })

  it('a slip that vanished leaves a gap in the series of receipts', () => {
    const problems = damage('DELETE FROM outage_slip WHERE serial = 3')
    expect(problems).toContain('series document receipt 2026: 3 drawn, 2 there')
    expect(problems.some((problem) => problem.includes('its slips are not 1 to 3'))).toBe(true)
  })

  it('a slip in the middle that vanished', () => {
    expect(damage('DELETE FROM outage_slip WHERE serial = 2')).toContain(
      'document receipt 2026: numbers are not continuous',
    )
  })

  it('a number drawn and carried by nothing', () => {
    expect(damage("UPDATE number_series SET last = 4 WHERE kind = 'document receipt'")).toEqual([
      'series document receipt 2026: 4 drawn, 3 there',
    ])
  })

  it('a blank slip whose number a receipt carries', () => {
    const problems = damage("UPDATE outage_slip SET state = 'blank', case_id = NULL WHERE number = ?", FIRST)
    expect(problems).toContain(`slip ${FIRST}: blank, but a receipt carries its number`)
    expect(problems).toContain(`slip ${FIRST}: blank for null, events say ${caseId}`)
  })

  it('a slip that says it was entered, and no case that says so', () => {
    expect(
      damage("UPDATE outage_slip SET state = 'entered', case_id = ? WHERE serial = 3", caseId),
    ).toContain(`slip 青街收字〔2026〕000003号: entered for ${caseId}, events say null`)
  })

  it('a case whose slip was never prepared', () => {
    expect(damage('DELETE FROM outage_slip WHERE serial = 1')).toContain(
      `case ${caseId}: its slip ${FIRST} was never prepared`,
    )
  })
})
