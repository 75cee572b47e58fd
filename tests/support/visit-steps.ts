import { PDFDocument } from '@cantoo/pdf-lib'
import type { IntakeChange, IntakeOutcome } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import type { Party } from '#shared/domain/person/party.ts'
import type { Caller, TestHall } from './test-hall.ts'

/** 林秀珍, born 1949-12-31, with a number whose check character is right. */
export const applicant: Party = {
  name: '林秀珍',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  numberRemark: '',
  phone: '13812345678',
  address: '青禾街道一号',
  contact: '',
}

/** Her sister, who comes in her place. */
export const sister = {
  name: '林秀芳',
  documentType: 'resident-id',
  documentNumber: '110105195503040043',
  numberRemark: '',
  phone: '13987654321',
  address: '',
  contact: '',
  relation: '申请人之妹',
  entrustment: null,
} as const

export const complete: Mark = { state: 'complete' }
export const missing: Mark = { state: 'missing', what: '', remedy: '' }

export const change = (clerk: Caller, intake: IntakeView, what: IntakeChange): Promise<IntakeView> =>
  clerk.call('intake.change', { intakeId: intake.id, revision: intake.revision, change: what })

/**
 * Enters the applicant, that nobody who handles the matter is close to them where the matter asks it, and answers every
 * question that is put: as given, else 否 or the first choice.
 */
export const fill = async (
  clerk: Caller,
  opened: IntakeView,
  answers: Readonly<Record<string, boolean | string>> = {},
  person: Party = applicant,
): Promise<IntakeView> => {
  let intake = await change(clerk, opened, { what: 'applicant', applicant: person })
  if (intake.matter.registersRelatives)
    intake = await change(clerk, intake, { what: 'relative', relative: { related: false } })
  for (;;) {
    const question = intake.matter.questions.find(({ key }) => intake.answers[key] === undefined)
    if (question === undefined) return intake
    const usual = question.type === 'yes-no' ? false : question.options[0]!.value
    const value = answers[question.key] ?? usual
    intake = await change(clerk, intake, { what: 'answer', key: question.key, value })
  }
}

/** Marks every line for which a mark is given. */
export const markLines = async (
  clerk: Caller,
  opened: IntakeView,
  markOf: (line: ChecklistLine) => Mark | null,
): Promise<IntakeView> => {
  let intake = opened
  for (const line of opened.lines) {
    const mark = markOf(line)
    if (mark !== null) intake = await change(clerk, intake, { what: 'mark', line: line.key, mark })
  }
  return intake
}

/** The state of things at a counter after 呼叫 and 开始: a ticket in service. */
export const serve = async (hall: TestHall, clerk: Caller, categoryId = 'relief'): Promise<string> => {
  const { number } = await hall.as('kiosk').call('kiosk.take', { categoryId, priority: false })
  await clerk.call('queue.callNext', {})
  await clerk.call('queue.start', {})
  return number
}

/** An intake with everything entered and every line complete but those named, which are missing. */
export const checked = async (
  clerk: Caller,
  matterCode: string,
  gaps: readonly string[] = [],
  person: Party = applicant,
): Promise<IntakeView> => {
  const filled = await fill(clerk, await clerk.call('intake.open', { matterCode }), {}, person)
  return markLines(clerk, filled, (line) => (gaps.includes(line.key) ? missing : complete))
}

type WithPaper = IntakeOutcome & { readonly documentId: string }

const withPaper = (outcome: IntakeOutcome): WithPaper => {
  if (outcome.documentId === null) throw new Error(`case ${outcome.caseNumber} ended without a paper`)
  return { ...outcome, documentId: outcome.documentId }
}

export const acceptedCase = async (
  clerk: Caller,
  matterCode: string,
  person: Party = applicant,
): Promise<WithPaper> => {
  const intake = await checked(clerk, matterCode, [], person)
  return withPaper(await clerk.call('intake.accept', { intakeId: intake.id }))
}

export const notifiedCase = async (
  clerk: Caller,
  matterCode: string,
  gaps: readonly string[],
): Promise<WithPaper> => {
  const intake = await checked(clerk, matterCode, gaps)
  return withPaper(await clerk.call('intake.notify', { intakeId: intake.id }))
}

/** From 受理 to 办结, on the same day. */
export const closedCase = async (
  clerk: Caller,
  matterCode: string,
  person: Party = applicant,
): Promise<WithPaper> => {
  const outcome = await acceptedCase(clerk, matterCode, person)
  const { caseId } = outcome
  await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
  await clerk.call('cases.deliver', {
    caseId,
    way: 'in-person',
    receiver: person.name,
    signature: { kind: 'signed' },
  })
  await clerk.call('cases.close', { caseId })
  return outcome
}

/** Another day; one far ahead is confirmed by the duty lead, as in the hall. */
export const comeTo = async (hall: TestHall, iso: string): Promise<void> => {
  hall.clock.set(iso)
  const { clockDoubtful, today } = await hall.as('staff').call('session.current', {})
  if (!clockDoubtful) return
  const lead = await hall.signIn('chenli', null, 'duty-lead')
  await lead.call('session.confirmDate', { today })
}

/** A real PDF of so many pages; `mark` makes its bytes different from another's. */
export const pdfOf = async (pages: number, mark = ''): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage()
  pdf.setTitle(mark)
  // Uncompressed, so that a long mark makes a large file.
  return new Uint8Array(await pdf.save({ useObjectStreams: false }))
}

/** Draws every waiting document, as main would; answers their kinds in order. */
export const drawAll = async (hall: TestHall, pages = 1): Promise<string[]> => {
  const system = hall.as('system')
  const drawn: string[] = []
  for (;;) {
    const { job } = await system.call('render.take', {})
    if (job === null) return drawn
    const pdf = await pdfOf(pages, job.documentId)
    await system.call('render.finish', { documentId: job.documentId, pdf })
    drawn.push(job.snapshot.kind)
  }
}
