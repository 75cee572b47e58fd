import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { typed } from '#tests/support/finding.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  acceptedCase,
  applicant,
  change,
  closedCase,
  complete,
  drawAll,
  fill,
  markLines,
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

const NUMBER = applicant.documentNumber
const snapshots = (): string =>
  JSON.stringify(hall.store.read.all("SELECT body FROM personal_payload WHERE kind = 'document-snapshot'"))

describe('personal data', () => {
  const withAgent = async (): Promise<string> => {
    let intake = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    intake = await change(clerk, intake, { what: 'presence', presence: 'agent' })
    intake = await change(clerk, await fill(clerk, intake), {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为申请', until: null } },
    })
    intake = await markLines(clerk, intake, () => complete)
    return (await clerk.call('intake.accept', { intakeId: intake.id })).caseId
  }

  it('is shown only when asked for, one field at a time, and who looked is recorded', async () => {
    const caseId = await withAgent()
    expect(await clerk.call('cases.reveal', { caseId, whose: 'applicant', field: 'documentNumber' })).toEqual(
      {
        value: NUMBER,
      },
    )
    expect(await clerk.call('cases.reveal', { caseId, whose: 'representative', field: 'phone' })).toEqual({
      value: sister.phone,
    })
    const { staffId } = (await clerk.call('session.current', {})).signedIn!
    expect(
      hall.store.read.all("SELECT actor, subject, detail FROM audit WHERE what = 'case.reveal' ORDER BY seq"),
    ).toEqual([
      { actor: staffId, subject: caseId, detail: 'applicant documentNumber' },
      { actor: staffId, subject: caseId, detail: 'representative phone' },
    ])
    expect(
      await clerk.reply('cases.reveal', { caseId: 'nobody', whose: 'applicant', field: 'phone' }),
    ).toMatchObject({ error: { code: 'no-case' } })
  })

  it('there is nothing to reveal where nobody acted', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    expect(
      await clerk.reply('cases.reveal', { caseId, whose: 'representative', field: 'phone' }),
    ).toMatchObject({ error: { code: 'erased' } })
  })

  it('appears unmasked in no list, no board, no public answer and no paper', async () => {
    const caseId = await withAgent()
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await drawAll(hall)
    const page = { scope: 'all', offset: 0, limit: 50 } as const
    const said = JSON.stringify([
      await hall.as('kiosk').call('kiosk.home', {}),
      await hall.as('display').call('display.snapshot', {}),
      await clerk.call('queue.overview', {}),
      await clerk.call('queue.tickets', {}),
      await clerk.call('cases.board', { tab: 'open', ...page }),
      await clerk.call('cases.find', typed(NUMBER)),
      await clerk.call('people.find', { text: NUMBER }),
      await clerk.call('cases.get', { caseId }),
      await clerk.call('printing.outbox', {}),
      snapshots(),
    ])
    expect(said).toContain('110***********002X')
    for (const secret of [NUMBER, applicant.phone, sister.documentNumber, sister.phone])
      expect(said).not.toContain(secret)
  })

  it('is in no event, no audit line and no visit', async () => {
    await closedCase(clerk, 'old-age-allowance')
    const kept = JSON.stringify(
      ['case_event', 'ticket_event', 'document_event', 'audit', 'visit', 'case_file', 'print_job'].map(
        (table) => hall.store.read.all(`SELECT * FROM ${table}`),
      ),
    )
    expect(kept).toContain('2026-0001')
    for (const secret of [NUMBER, applicant.phone]) expect(kept).not.toContain(secret)
  })
})
