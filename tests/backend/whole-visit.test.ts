import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  hall.close()
})

/** Draws every waiting document, as main would. */
const drawAll = async (): Promise<string[]> => {
  const system = hall.as('system')
  const drawn: string[] = []
  for (;;) {
    const { job } = await system.call('render.take', {})
    if (job === null) return drawn
    const pdf = await PDFDocument.create()
    pdf.addPage()
    pdf.addPage()
    await system.call('render.finish', { documentId: job.documentId, pdf: await pdf.save() })
    drawn.push(job.snapshot.kind)
  }
}

const change = async (
  clerk: Caller,
  intake: IntakeView,
  what: Parameters<Caller['call']>[1] extends never ? never : unknown,
): Promise<IntakeView> =>
  clerk.call('intake.change', { intakeId: intake.id, revision: intake.revision, change: what as never })

describe('the visit, from the number to the archive', () => {
  it('is told once, comes back, is accepted, decided, delivered, closed, archived', async () => {
    const kiosk = hall.as('kiosk')
    const home = await kiosk.call('kiosk.home', {})
    const relief = home.categories.find((category) => category.prefix === 'A')
    const ticket = await kiosk.call('kiosk.take', { categoryId: relief?.id ?? '', priority: false })
    expect(ticket.number).toBe('A001')

    const clerk = await hall.signIn('wangmin', 'counter-1')
    hall.clock.pass(60_000)
    expect((await clerk.call('queue.callNext', {})).number).toBe('A001')
    expect((await hall.as('display').call('display.snapshot', {})).newest).toMatchObject({
      number: 'A001',
      counter: 1,
    })
    await clerk.call('queue.start', {})
    const { hits } = await clerk.call('matters.search', { text: 'dibao' })
    let intake = await clerk.call('intake.open', { matterCode: hits[0]?.code ?? '' })
    intake = await change(clerk, intake, {
      what: 'applicant',
      applicant: {
        name: '林秀珍',
        documentType: 'resident-id',
        documentNumber: '11010519491231002X',
        numberRemark: '',
        phone: '13812345678',
        address: '',
        contact: '',
      },
    })
    expect(intake.applicantCheck).toMatchObject({ verdict: 'good', birth: '1949-12-31', sex: 'female' })
    for (const question of intake.matter.questions)
      intake = await change(clerk, intake, { what: 'answer', key: question.key, value: false })
    for (const line of intake.lines)
      intake = await change(clerk, intake, { what: 'mark', line: line.key, mark: { state: 'complete' } })
    // 低保: whether the applicant is close to somebody who handles it is asked of everybody (民发〔2021〕57号 11条).
    expect(intake.next).toMatchObject({ step: 'fill', field: 'relative' })
    intake = await change(clerk, intake, { what: 'relative', relative: { related: false } })
    expect(intake.next).toEqual({ step: 'accept', deferred: 0 })
    const [first, second] = intake.lines
    intake = await change(clerk, intake, {
      what: 'mark',
      line: first?.key,
      mark: { state: 'missing', what: '', remedy: '' },
    })
    intake = await change(clerk, intake, {
      what: 'mark',
      line: second?.key,
      mark: { state: 'defective', defect: 'unclear', what: '复印件不清晰', remedy: '重新复印' },
    })
    expect(intake.next).toEqual({ step: 'notice', gaps: 2 })
    const notice = await clerk.call('intake.notify', { intakeId: intake.id })
    expect(notice.documentNumber).toBe('青街告字〔2026〕000001号')
    await clerk.call('queue.finish', {})
    expect(await drawAll()).toEqual(['notice'])

    hall.clock.set('2026-09-18T10:00:00+08:00')
    const found = await clerk.call('people.find', { text: '11010519491231002X' })
    expect(found.cases).toHaveLength(1)
    expect(found.cases[0]).toMatchObject({ openGaps: 2, noticeNumber: notice.documentNumber })
    let back = await clerk.call('intake.resume', { caseId: notice.caseId })
    expect(back.next).toEqual({ step: 'check', unchecked: 2 })
    for (const line of back.lines.filter((candidate) => candidate.told))
      back = await change(clerk, back, { what: 'mark', line: line.key, mark: { state: 'complete' } })
    expect(back.next).toEqual({ step: 'accept', deferred: 0 })
    const accepted = await clerk.call('intake.accept', { intakeId: back.id })
    expect(accepted.documentNumber).toBe('青街受字〔2026〕000001号')
    // 承诺 23 个工作日，自 9 月 18 日受理次日起算：10 月 27 日（周二）。
    expect(accepted.due).toMatchObject({ due: '2026-10-27', basis: 'promised' })

    await clerk.call('cases.decide', {
      caseId: notice.caseId,
      outcome: 'granted',
      reasons: '',
      lateReason: '',
    })
    await clerk.call('cases.deliver', {
      caseId: notice.caseId,
      way: 'in-person',
      receiver: '林秀珍',
      signature: { kind: 'fingerprint' },
    })
    await clerk.call('cases.close', { caseId: notice.caseId })
    expect(await drawAll()).toEqual(['acceptance', 'decision', 'delivery'])

    const archivist = await hall.signIn('liufang', null, 'staff-2')
    const { batchId } = await archivist.call('archive.open', { year: 2026 })
    const batch = await archivist.call('archive.batch', { batchId })
    await archivist.call('archive.setTerm', { batchId, itemId: batch.items[0]?.id ?? '', term: 'D30' })
    for (const to of ['sorting', 'numbering', 'locked'] as const)
      await archivist.call('archive.advance', { batchId, to })
    const locked = await archivist.call('archive.batch', { batchId })
    expect(locked.items[0]?.code).toBe('0194-ZY·2026-D30-BMFW-0001')
    expect(await drawAll()).toEqual(['catalogue'])
    const story = await clerk.call('cases.get', { caseId: notice.caseId })
    expect(story.story.map((event) => event.type)).toEqual([
      'received',
      'checked',
      'notified',
      'returned',
      'checked',
      'accepted',
      'decided',
      'delivered',
      'closed',
    ])
  })
})
