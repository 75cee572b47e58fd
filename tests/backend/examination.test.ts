import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { change, complete, drawAll, fill, markLines, missing, serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  // A Thursday before a long holiday; the fifth working day after it is 2026-05-11.
  hall = await openTestHall('2026-04-30T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

/** Materials taken in to be examined; the permit of the sample catalogue. */
const takenIn = async (): Promise<string> => {
  const filled = await fill(clerk, await clerk.call('intake.open', { matterCode: 'sample-permit' }))
  const shown = await markLines(clerk, filled, (line) => (line === filled.lines[0] ? complete : null))
  return (await clerk.call('intake.receive', { intakeId: shown.id })).caseId
}
const detail = (caseId: string) => clerk.call('cases.get', { caseId })
/** The program runs again at this time: what a sweep has to record is recorded at the start. */
const at = async (iso: string): Promise<void> => {
  hall.clock.set(iso)
  await confirmDay(iso.slice(0, 10))
  hall.restart()
  clerk = await hall.signIn('wangmin', 'counter-1')
}
/** After days off the hall's day is believed only when the duty lead says so. */
const confirmDay = async (today: string): Promise<void> => {
  const lead = await hall.signIn('chenli', null, 'staff-9')
  await lead.call('session.confirmDate', { today })
  await lead.call('session.signOut', {})
}

describe('收件: materials stay here to be examined', () => {
  it('the receipt says until when anything missing may be told', async () => {
    await serve(hall, clerk, 'law-and-permits')
    const caseId = await takenIn()
    expect(await detail(caseId)).toMatchObject({
      status: 'received',
      tellBy: { date: '2026-05-11', provisional: false, deemed: true },
      due: null,
      acceptedOn: null,
    })
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.snapshot).toMatchObject({
      kind: 'receipt',
      number: '青街收字〔2026〕000001号',
      purpose: 'examination',
      receivedCount: 1,
      tellBy: { date: '2026-05-11', deemed: true, text: '5个工作日' },
    })
    expect(await clerk.call('queue.finish', {})).toMatchObject({ result: 'received' })
    const board = await clerk.call('cases.board', { tab: 'received', scope: 'all', offset: 0, limit: 10 })
    expect(board.rows).toMatchObject([{ id: caseId, tellBy: '2026-05-11' }])
  })

  it('is only for matters that give time to examine', async () => {
    const filled = await fill(clerk, await clerk.call('intake.open', { matterCode: 'old-age-allowance' }))
    expect(await clerk.reply('intake.receive', { intakeId: filled.id })).toMatchObject({
      error: { code: 'not-for-examination' },
    })
  })

  it('wants something to be there', async () => {
    const filled = await fill(clerk, await clerk.call('intake.open', { matterCode: 'sample-permit' }))
    expect(await clerk.reply('intake.receive', { intakeId: filled.id })).toMatchObject({
      error: { code: 'not-ready' },
    })
  })
})

describe('审查 of what was taken in', () => {
  it('goes through everything again and ends in one notice, nobody being at the counter', async () => {
    const caseId = await takenIn()
    await at('2026-05-07T10:00:00+08:00')
    const page = await clerk.call('intake.examine', { caseId })
    expect(page).toMatchObject({ purpose: 'examine', returning: { noticeNumber: '' } })
    expect(page.lines[0]?.mark).toEqual(complete)
    const done = await markLines(clerk, page, (line) => (line.position === 1 ? missing : complete))
    await clerk.call('intake.notify', { intakeId: done.id })
    expect(await detail(caseId)).toMatchObject({ status: 'notified', tellBy: null })
    expect(hall.store.read.all('SELECT result FROM visit ORDER BY started_at')).toEqual([
      { result: 'received' },
      { result: 'examined' },
    ])
    expect(await clerk.reply('intake.examine', { caseId })).toMatchObject({ error: { code: 'wrong-status' } })
  })

  it('or in acceptance on the day it is found complete', async () => {
    const caseId = await takenIn()
    await at('2026-05-07T10:00:00+08:00')
    const done = await markLines(clerk, await clerk.call('intake.examine', { caseId }), () => complete)
    expect((await clerk.call('intake.accept', { intakeId: done.id })).due).not.toBeNull()
    expect(await detail(caseId)).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-05-07',
      deemed: false,
    })
  })
})

describe('视为受理 (行政许可法 32条)', () => {
  it('comes with the confirmed date when the program was off: nobody has to wait for the next look', async () => {
    await serve(hall, clerk, 'law-and-permits')
    const caseId = await takenIn()
    hall.clock.set('2026-06-01T09:00:00+08:00')
    hall.restart()
    const lead = await hall.signIn('chenli', null, 'staff-9')
    expect(await lead.call('cases.get', { caseId })).toMatchObject({ status: 'received' })
    await lead.call('session.confirmDate', { today: '2026-06-01' })
    expect(await lead.call('cases.get', { caseId })).toMatchObject({
      status: 'accepted',
      deemed: true,
      acceptedOn: '2026-04-30',
    })
  })

  it('on the last day itself there is still time', async () => {
    const caseId = await takenIn()
    await at('2026-05-11T17:00:00+08:00')
    expect((await detail(caseId)).status).toBe('received')
  })

  it('is recorded when the program starts again, from the day of receipt, though it was off that day', async () => {
    const caseId = await takenIn()
    hall.clock.set('2026-05-13T08:00:00+08:00')
    hall.restart()
    // Nearly two weeks have passed: nothing follows from a date that nobody has confirmed.
    expect((await detail(caseId)).status).toBe('received')
    await at('2026-05-13T08:05:00+08:00')
    const file = await detail(caseId)
    expect(file).toMatchObject({ status: 'accepted', deemed: true, acceptedOn: '2026-04-30', tellBy: null })
    expect(file.due?.promised?.startDate).toBe('2026-04-30')
    expect(file.story.at(-1)).toMatchObject({
      type: 'deemed-accepted',
      staffName: '',
      facts: { acceptedOn: '2026-04-30', toldBy: '2026-05-11' },
    })
  })

  it('closes the page on which somebody was still examining it', async () => {
    const caseId = await takenIn()
    await at('2026-05-11T16:00:00+08:00')
    await clerk.call('intake.examine', { caseId })
    await at('2026-05-12T08:00:00+08:00')
    expect((await clerk.call('intake.current', {})).intake).toBeNull()
    expect((await detail(caseId)).status).toBe('accepted')
    expect(await clerk.reply('intake.examine', { caseId })).toMatchObject({ error: { code: 'wrong-status' } })
  })

  it('never happens to another kind of matter', async () => {
    const filled = await fill(
      clerk,
      await clerk.call('intake.open', { matterCode: 'government-information-request' }),
    )
    const shown = await markLines(clerk, filled, (line) => (line === filled.lines[0] ? complete : null))
    const { caseId } = await clerk.call('intake.receive', { intakeId: shown.id })
    expect((await detail(caseId)).tellBy).toMatchObject({ date: '2026-05-13', deemed: false })
    await at('2026-05-14T08:00:00+08:00')
    expect(await detail(caseId)).toMatchObject({ status: 'received', urgency: { kind: 'overdue' } })
  })

  it('waits for a calendar that could still move the day', async () => {
    hall.clock.set('2026-12-30T09:00:00+08:00')
    await confirmDay('2026-12-30')
    const caseId = await takenIn()
    expect((await detail(caseId)).tellBy?.provisional).toBe(true)
    await at('2027-01-20T09:00:00+08:00')
    expect((await detail(caseId)).status).toBe('received')
  })
})

describe('what can be written before it is examined', () => {
  it('people and answers are corrected on the examination page as on any other', async () => {
    const caseId = await takenIn()
    const page = await clerk.call('intake.examine', { caseId })
    const named = await change(clerk, page, {
      what: 'applicant',
      applicant: { ...page.applicant, phone: '13900001111' },
    })
    const done = await markLines(clerk, named, () => complete)
    await clerk.call('intake.accept', { intakeId: done.id })
    expect((await detail(caseId)).applicant.phoneMasked).toBe('139****1111')
    await drawAll(hall)
  })
})
