import type { KeptOriginal } from '#shared/domain/case/case-event.ts'
import { entrustmentMissing } from '#shared/domain/intake/next-step.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findDocument } from '../store/documents.ts'
import { intakeOfCase } from '../store/intakes.ts'
import { signatureText } from '../wording/documents.ts'
import { acting, issueForCase, record } from './case-acting.ts'
import type { Acting } from './case-acting.ts'
import { stampOf } from './event-stamp.ts'
import { applicantBlock } from './intake-papers.ts'
import { lapseOf } from './lapse.ts'

/** Recorded lines carry no positions; the entrustment is found by its material. */
const withoutEntrustment = ({ state, matter }: Acting): boolean =>
  entrustmentMissing({
    matter,
    presence: state.presence,
    lines: state.lines.map((line, index) => ({
      key: line.key,
      materialKey: line.materialKey,
      name: line.name,
      owner: { kind: 'applicant', name: '' },
      form: 'original',
      copies: line.copies,
      standard: line.standard,
      obtainedFrom: line.obtainedFrom,
      exemptions: [],
      oneOf: null,
      position: index + 1,
      mark: line.mark,
      covered: false,
      told: false,
      noLongerApplies: false,
    })),
  })

type OriginalsBody = Omit<
  Extract<DocumentSnapshot, { kind: 'originals-taken' | 'originals-returned' }>,
  'kind' | 'paragraph'
>

const listOf = (
  context: CommandContext,
  { file, matter, people, state }: Acting,
  list: {
    readonly items: readonly KeptOriginal[]
    readonly person: string
    readonly signature: string
    readonly stillKept: readonly KeptOriginal[]
  },
): Pick<OriginalsBody, 'caseNumber' | 'items' | 'person' | 'signature' | 'at' | 'stillKept'> &
  ReturnType<typeof applicantBlock> => ({
  ...applicantBlock({ ...people, presence: state.presence }, matter, file.receivedAt, state.late),
  caseNumber: file.number,
  items: list.items.map(({ name, pieces }, index) => ({ position: index + 1, name, pieces })),
  person: list.person,
  signature: list.signature,
  at: context.now,
  stillKept: list.stillKept.map(({ name, pieces }) => ({ name, pieces })),
})

/** What is kept for people and signed by them: originals, acknowledgements; and the end of what did not follow. */
export const caseKeepingHandlers = (): Pick<
  Handlers,
  'cases.lapse' | 'cases.takeOriginals' | 'cases.returnOriginals' | 'cases.acknowledge'
> => ({
  'cases.lapse': does((context, { caseId, reason }) => {
    const case_ = acting(context, caseId, 'lapse')
    if (!case_.ok) return case_
    if (intakeOfCase(context.db, caseId) !== undefined)
      return fail('intake-open', { number: case_.value.file.number })
    const allowed = lapseOf(context.db, case_.value, context.today)
    if (allowed === 'no-rule') return fail('no-such-rule')
    if (allowed === 'not-yet') return fail('not-yet')
    record(context, case_.value, { type: 'lapsed', ...stampOf(context), reason })
    return ok({})
  }),

  'cases.takeOriginals': does((context, { caseId, items, signature }) => {
    const case_ = acting(context, caseId, 'take-originals')
    if (!case_.ok) return case_
    // 便民代办: entrustment first, then the papers.
    if (withoutEntrustment(case_.value)) return fail('entrustment-missing')
    const { people, state } = case_.value
    const person =
      state.presence === 'agent' || state.presence === 'guardian'
        ? (people.representative?.name ?? people.applicant.name)
        : people.applicant.name
    const document = issueForCase(context, case_.value, {
      kind: 'originals-taken',
      ...listOf(context, case_.value, {
        items,
        person,
        signature: signatureText(signature),
        stillKept: state.originals,
      }),
    })
    record(context, case_.value, {
      type: 'originals-taken',
      ...stampOf(context),
      items,
      documentId: document.id,
      signature,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.returnOriginals': does((context, { caseId, items, receiver, signature }) => {
    const case_ = acting(context, caseId, 'return-originals')
    if (!case_.ok) return case_
    const { originals } = case_.value.state
    const returned: KeptOriginal[] = []
    for (const { key, pieces } of items) {
      const kept = originals.find((one) => one.key === key)
      if (kept === undefined || kept.pieces < pieces || returned.some((one) => one.key === key))
        return fail('more-than-kept', { name: kept?.name ?? key, kept: kept?.pieces ?? 0 })
      returned.push({ ...kept, pieces })
    }
    const stillKept = originals.flatMap((kept) => {
      const back = returned.find((one) => one.key === kept.key)?.pieces ?? 0
      return kept.pieces === back ? [] : [{ ...kept, pieces: kept.pieces - back }]
    })
    const document = issueForCase(context, case_.value, {
      kind: 'originals-returned',
      ...listOf(context, case_.value, {
        items: returned,
        person: receiver,
        signature: signatureText(signature),
        stillKept,
      }),
    })
    record(context, case_.value, {
      type: 'originals-returned',
      ...stampOf(context),
      items: returned,
      receiver,
      documentId: document.id,
      signature,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.acknowledge': does((context, { caseId, documentId, signature }) => {
    const case_ = acting(context, caseId, 'acknowledge')
    if (!case_.ok) return case_
    const document = findDocument(context.db, documentId)
    if (document === undefined || document.caseId !== caseId) return fail('no-document')
    const signed = case_.value.events.some(
      (event) => event.type === 'acknowledged' && event.documentId === documentId,
    )
    if (signed) return fail('already-signed', { number: document.number })
    record(context, case_.value, { type: 'acknowledged', ...stampOf(context), documentId, signature })
    return ok({})
  }),
})
