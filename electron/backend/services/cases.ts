import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import { documentsOfCase } from '../store/documents.ts'
import { intakeOfCase } from '../store/intakes.ts'
import { remedyLines, signatureText, TITLES, WAYS } from '../wording/documents.ts'
import { fileForArchive } from './archive-filing.ts'
import { acting, issueForCase, record } from './case-acting.ts'
import { readCasePeople } from './case-people.ts'
import { stampOf, stampOfSecond } from './event-stamp.ts'
import { caseDetail } from './case-view.ts'
import { applicantBlock } from './intake-papers.ts'

/** 办件: search, the story, and what is done with a case after 受理. */
export const caseHandlers = (): Pick<
  Handlers,
  'cases.get' | 'cases.reveal' | 'cases.decide' | 'cases.deliver' | 'cases.close' | 'cases.withdraw'
> => ({
  'cases.get': answers((context, { caseId }) => {
    const file = findCase(context.db, caseId)
    return file === undefined ? fail('no-case') : ok(caseDetail(context, file))
  }),

  'cases.reveal': does(({ db, audit }, { caseId, whose, field }) => {
    const file = findCase(db, caseId)
    if (file === undefined) return fail('no-case')
    const party = readCasePeople(db, file.payloadId)?.[whose]
    if (party === undefined || party === null) return fail('erased')
    audit('case.reveal', caseId, `${whose} ${field}`)
    return ok({ value: party[field] })
  }),

  'cases.decide': does((context, { caseId, outcome, reasons, lateReason }) => {
    const case_ = acting(context, caseId, 'decide')
    if (!case_.ok) return case_
    const { file, matter, state, people } = case_.value
    // A refusal without reasons, or a late finish without an explanation, cannot leave the house.
    if (outcome === 'refused' && reasons === '') return fail('reasons-needed')
    if (file.due !== null && context.today > file.due && lateReason === '') return fail('late-reason-needed')
    const accepted = documentsOfCase(context.db, caseId).find(({ kind }) => kind === 'acceptance')
    const document = issueForCase(context, case_.value, {
      kind: outcome === 'granted' ? 'decision' : 'refusal',
      ...applicantBlock({ ...people, presence: state.presence }, matter, file.receivedAt, state.late),
      acceptanceNumber: accepted?.number ?? '',
      acceptedOn: state.acceptedOn ?? context.today,
      decidedOn: context.today,
      decidedBy: matter.decidedBy,
      result: outcome === 'granted' ? matter.result : '',
      reasons,
      lateReason,
      remedies: outcome === 'refused' ? remedyLines() : [],
    })
    record(context, case_.value, {
      type: 'decided',
      ...stampOfSecond(context),
      outcome,
      reasons,
      lateReason,
      documentId: document.id,
      decidedOn: context.today,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.deliver': does((context, { caseId, way, receiver, signature }) => {
    const case_ = acting(context, caseId, 'deliver')
    if (!case_.ok) return case_
    const { file, matter, people, state } = case_.value
    const decided = documentsOfCase(context.db, caseId).findLast(
      ({ kind }) => kind === 'decision' || kind === 'refusal',
    )
    const document = issueForCase(context, case_.value, {
      kind: 'delivery',
      ...applicantBlock({ ...people, presence: state.presence }, matter, file.receivedAt, state.late),
      delivered: TITLES[state.outcome === 'refused' ? 'refusal' : 'decision'],
      deliveredNumber: decided?.number ?? '',
      receiver,
      way: WAYS[way],
      signature: signatureText(signature),
      deliveredAt: context.now,
    })
    record(context, case_.value, {
      type: 'delivered',
      ...stampOfSecond(context),
      way,
      receiver,
      signature,
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.close': does((context, { caseId }) => {
    const case_ = acting(context, caseId, 'close')
    if (!case_.ok) return case_
    // What belongs to the applicant goes back before the file is closed.
    if (case_.value.state.originals.length > 0)
      return fail('originals-held', { count: case_.value.state.originals.length })
    record(context, case_.value, { type: 'closed', ...stampOfSecond(context), uncollected: null })
    fileForArchive(context, case_.value.file, case_.value.matter, case_.value.people)
    return ok({})
  }),

  'cases.withdraw': does((context, { caseId, reason }) => {
    const case_ = acting(context, caseId, 'withdraw')
    if (!case_.ok) return case_
    // Somebody is checking its materials right now; what they find would belong to a case that has ended.
    if (intakeOfCase(context.db, caseId) !== undefined)
      return fail('intake-open', { number: case_.value.file.number })
    record(context, case_.value, { type: 'withdrawn', ...stampOf(context), reason })
    return ok({})
  }),
})
