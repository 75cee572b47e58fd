import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import { findDocument, voidDocument } from '../store/documents.ts'
import { findMatterVersion } from '../store/matters.ts'
import { readPayload } from '../store/payloads.ts'
import { readCasePeople } from './case-people.ts'
import { storyOf } from './case-dates.ts'
import { ownIntake } from './intake-desk.ts'
import { applicantBlock } from './intake-papers.ts'
import { issueDocument } from './issue-document.ts'

/** Papers that an event of the case names by its id are replaced only by the number on them, never in the event. */
const NEVER_VOID: ReadonlySet<DocumentKind> = new Set(['catalogue'])

/** 作废 of papers, and the blank forms that are filled in by hand. */
export const formHandlers = (): Pick<Handlers, 'documents.void' | 'documents.printForm'> => ({
  'documents.void': does((context, { documentId, reason, issueAgain }) => {
    const { db, now } = context
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.void === 1) return fail('already-void', { number: document.number })
    const numbered = (NUMBERED_KINDS as readonly DocumentKind[]).includes(document.kind)
    if (!numbered || NEVER_VOID.has(document.kind)) return fail('not-voidable')
    const body = readPayload(db, document.payloadId)
    // Remaining lists stand under their notice's number: it can be replaced, never taken away.
    if (document.kind === 'notice' && !issueAgain) return fail('not-voidable')
    // What was erased cannot be issued again.
    if (issueAgain && (body === null || document.caseId === null)) return fail('not-voidable')
    voidDocument(db, documentId, reason, now)
    context.audit('document.void', documentId, document.number)
    context.touch('documents', 'cases')
    if (!issueAgain || document.caseId === null) return ok({ documentId: null, documentNumber: '' })
    const file = findCase(db, document.caseId)
    const people = file === undefined ? null : readCasePeople(db, file.payloadId)
    if (file === undefined || people === null) return fail('not-voidable')
    const { state, matter } = storyOf(db, file.id)
    const snapshot = documentSnapshotSchema.parse(body)
    // The same paper under a new number; what it says of the people is what the case says of them now.
    const again = issueDocument(
      context,
      'contact' in snapshot
        ? {
            ...snapshot,
            ...applicantBlock({ ...people, presence: state.presence }, matter, file.receivedAt, state.late),
          }
        : snapshot,
      { caseId: file.id, batchId: null, sample: snapshot.sample, print: true },
    )
    return ok({ documentId: again.id, documentNumber: again.number })
  }),

  'documents.printForm': does((context, { form, intakeId }) => {
    const row = intakeId === null ? undefined : ownIntake(context, intakeId)
    if (intakeId !== null && row === undefined) return fail('no-intake')
    const options = { caseId: null, batchId: null, sample: false, print: true } as const
    if (form === 'need-form') {
      const { id } = issueDocument(context, { kind: form }, options)
      return ok({ documentId: id })
    }
    const representative =
      row !== undefined && hasRepresentative(row.body.presence) ? row.body.representative : null
    const { id } = issueDocument(
      context,
      {
        kind: form,
        matterName:
          row === undefined
            ? ''
            : (findMatterVersion(context.db, row.matterCode, row.matterVersion)?.name ?? ''),
        principal: row?.body.applicant.name ?? '',
        agent: representative?.name ?? '',
        relation: representative?.relation ?? '',
      },
      options,
    )
    return ok({ documentId: id })
  }),
})
