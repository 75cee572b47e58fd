import type { ParsedInputOf } from '#shared/contract/index.ts'
import { gapsOf } from '#shared/domain/intake/checklist.ts'
import type { Gap } from '#shared/domain/intake/demands.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { CheckedLine } from '#shared/domain/intake/checklist.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { maskDocumentForPaper, maskPhone } from '#shared/domain/person/mask.ts'
import type { Party } from '#shared/domain/person/party.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { LateEntry } from '#shared/domain/intake/entry.ts'
import type { CommandContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { documentsOfCase } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import { findCounter, readProfile } from '../store/hall.ts'
import type { IntakeBody } from '../store/intakes.ts'
import {
  alternativesText,
  correctionLines,
  counterText,
  deferredText,
  exemptText,
  FORMS,
  guideRows,
  NOT_HANDED_IN,
  remedyLines,
  requirementText,
  reusedText,
} from '../wording/documents.ts'
import { countingLines, legalLines, limitText, provisionalText } from '../wording/limits.ts'
import { findTicket } from '../store/tickets.ts'
import { ownerName } from './intake-view.ts'
import { promised } from './standing.ts'
import type { Standing } from './standing.ts'
import { issueDocument } from './issue-document.ts'
import type { IssuedDocument } from './issue-document.ts'

type Checked = Extract<DocumentSnapshot, { kind: 'notice' }>['checked'][number]

const partyBlock = (party: Party) => ({
  name: party.name,
  documentMasked: maskDocumentForPaper(party.documentNumber),
  phoneMasked: maskPhone(party.phone),
})

/**
 * Who is named on every paper of a case; numbers are masked, the full ones are in the case. The contact is whoever
 * acted on the latest visit: somebody entered, or known from before, who did not act is named on no paper.
 */
export const applicantBlock = (
  { presence, applicant, representative }: Pick<IntakeBody, 'presence' | 'applicant' | 'representative'>,
  matter: Pick<Standing['matter'], 'name' | 'basis'>,
  receivedAt: number,
  late: LateEntry | null,
) => {
  const contact = hasRepresentative(presence) ? (representative ?? applicant) : applicant
  return {
    applicant: partyBlock(applicant),
    late: late === null ? null : { slip: late.slip, enteredOn: dateAt(late.enteredAt) },
    // An organisation speaks through somebody of its own.
    contact: contact.contact === '' ? contact.name : contact.contact,
    contactPhoneMasked: maskPhone(contact.phone),
    matterName: matter.name,
    appliedOn: dateAt(receivedAt),
    basis: matter.basis,
  }
}

const noteOf = (line: CheckedLine): string => {
  const { mark } = line
  if (mark === null) return ''
  switch (mark.state) {
    case 'complete':
      return ''
    case 'exempt':
      return exemptText(mark.basis)
    case 'reused':
      return reusedText(mark.caseNumber, mark.handedInOn)
    case 'deferred':
      return deferredText(mark.remedy)
    case 'missing':
    case 'defective':
      return mark.what
  }
}

/** The whole checklist as it was checked, printed behind a notice or an acceptance. */
export const checkedRows = (lines: readonly CheckedLine[]): Checked[] =>
  lines
    // An alternative that was not needed is listed; a line that is still open beside the told ones is not.
    .filter((line) => !line.noLongerApplies && (line.mark !== null || line.covered))
    .map((line) => ({
      position: line.position,
      name: line.name,
      owner: ownerName(line),
      form: FORMS[line.form],
      copies: line.copies,
      state: line.mark?.state ?? 'not-needed',
      note: noteOf(line),
    }))

const counterOf = ({ db, session }: CommandContext): string =>
  counterText(session?.counterId == null ? null : (findCounter(db, session.counterId)?.number ?? null))

type GapRow = Extract<DocumentSnapshot, { kind: 'notice' }>['gaps'][number]

const gapRow = ({ line, mark, alternatives }: Gap, position: number): GapRow => ({
  position,
  name:
    alternatives.length === 0 ? line.name : alternativesText([line, ...alternatives].map(({ name }) => name)),
  owner: ownerName(line),
  defect: mark.state === 'missing' ? 'missing' : mark.defect,
  what: mark.what === '' ? NOT_HANDED_IN : mark.what,
  remedy: mark.remedy === '' ? requirementText(line) : mark.remedy,
  obtainedFrom: line.obtainedFrom ?? '',
})

export const countReceived = (lines: readonly CheckedLine[]): number =>
  lines.filter((line) => line.mark?.state === 'complete').length

/** 一次性告知书 or, under its number, 剩余材料清单: every gap at once, what was added apart from it. */
export const issueNotice = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  earlierNotice: { readonly document: DocumentRow; readonly round: number } | null,
): IssuedDocument => {
  const { matter, lines, row } = standing
  const gaps = gapsOf(lines)
  const causeOf = ({ keys }: Gap) =>
    keys.map((key) => row.body.demands[key]).find((cause) => cause !== undefined)
  const told = gaps.filter((gap) => causeOf(gap) === undefined)
  const common = {
    ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
    gaps: told.map((gap, index) => gapRow(gap, index + 1)),
    checked: checkedRows(lines),
    receivedCount: countReceived(lines),
    // Without an entrustment nothing may be kept of what somebody else has brought.
    nothingTaken: standing.entrustmentMissing,
    correction: correctionLines(matter, gaps.length),
    guide: guideRows(matter, readProfile(context.db), counterOf(context)),
  }
  return issueDocument(
    context,
    earlierNotice === null
      ? { kind: 'notice', ...common }
      : {
          kind: 'remaining',
          ...common,
          round: earlierNotice.round,
          noticeDate: dateAt(earlierNotice.document.createdAt),
          added: gaps
            .flatMap((gap) => {
              const cause = causeOf(gap)
              if (cause === undefined) return []
              return [{ ...gapRow(gap, 0), cause: cause.kind, reason: cause.reason }]
            })
            .map((gap, index) => ({ ...gap, position: told.length + index + 1 })),
        },
    {
      caseId,
      batchId: null,
      sample: matter.sample,
      print: true,
      ...(earlierNotice === null ? {} : { numberOf: earlierNotice.document }),
    },
  )
}

/** The notice of a case and how many remaining lists it already has. */
export const noticeOf = (
  context: Pick<CommandContext, 'db'>,
  caseId: string,
): { document: DocumentRow; round: number } | null => {
  const documents = documentsOfCase(context.db, caseId)
  // A notice that was issued again after 作废 is the one that counts.
  const document = documents.findLast((candidate) => candidate.kind === 'notice' && candidate.void === 0)
  return document === undefined
    ? null
    : { document, round: documents.filter((candidate) => candidate.kind === 'remaining').length + 1 }
}

/** 受理通知书: the earlier date large, and how it was counted; with 容缺 what follows until when. */
export const issueAcceptance = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  commitment: IssuedDocument | null,
): IssuedDocument => {
  const { matter, lines, row, due, hallPart, terms, deferUntil } = standing
  const chosen = due?.basis === 'promised' ? matter.promisedLimit : matter.legalLimit
  return issueDocument(
    context,
    {
      kind: 'acceptance',
      ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
      acceptedOn: standing.acceptedOn,
      receivedCount: countReceived(lines),
      received: checkedRows(lines),
      fee: matter.fee.text,
      afterCorrection: standing.purpose === 'return',
      due:
        due === null || chosen === null
          ? null
          : {
              date: due.due,
              basis: due.basis,
              limitText: limitText(chosen),
              provisional: due.provisional,
              provisionalBecause: due.provisional ? provisionalText(toPlainDate(due.due).year) : '',
            },
      legal: legalLines(matter.legalLimit, due?.legal ?? null, readCalendar(context.db)),
      counting: countingLines(due),
      decidedBy: matter.decidedBy,
      forwarded: hallPart === 'forward',
      deferred:
        commitment === null || deferUntil === null || terms.deferral === null
          ? null
          : {
              items: promised(standing).map(({ name }) => name),
              until: deferUntil.date,
              effect: terms.deferral.effect,
              number: commitment.number,
            },
    },
    { caseId, batchId: null, sample: matter.sample, print: true },
  )
}

/** Kinds of matters in which a refusal to accept is a decision of law; the others are explained. */
const DECIDED_BY_LAW: ReadonlySet<MatterVersion['kind']> = new Set([
  'permit',
  'benefit',
  'confirmation',
  'reward',
])

/** 不予受理通知书 with the remedies, or for a service that is no matter of law 不予受理说明 without them. */
export const issueNotAccepted = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  reason: string,
  rightPlace: string,
): IssuedDocument => {
  const { matter, row } = standing
  const block = applicantBlock(row.body, matter, standing.receivedAt, row.late)
  return issueDocument(
    context,
    DECIDED_BY_LAW.has(matter.kind)
      ? { kind: 'not-accepted', ...block, reason, rightPlace, remedies: remedyLines() }
      : {
          kind: 'explanation',
          applicant: block.applicant,
          askedOn: block.appliedOn,
          subject: matter.name,
          basis: matter.basis,
          reason,
          rightPlace,
        },
    { caseId, batchId: null, sample: matter.sample, print: true },
  )
}

/** 转办告知单: where to and why, with what has been checked already. */
export const issueRedirection = (
  context: CommandContext,
  standing: Standing,
  to: {
    readonly text: string
    readonly reason: string
    /** 自行办理 at another place; null within this hall, where everything goes along. */
    readonly outside: ParsedInputOf<'intake.redirect'>['outside']
  },
): IssuedDocument => {
  const { matter, row, lines } = standing
  const ticket = row.ticketId === null ? undefined : findTicket(context.db, row.ticketId)
  return issueDocument(
    context,
    {
      kind: 'redirection',
      ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
      to: to.text,
      within: to.outside === null,
      ticketNumber: ticket?.number ?? '',
      reason: to.reason,
      checked: checkedRows(lines),
      toContact: to.outside?.contact ?? '',
      procedure: to.outside?.procedure ?? '',
      requirements: [...(to.outside?.requirements ?? [])],
    },
    { caseId: standing.earlier?.caseId ?? null, batchId: null, sample: matter.sample, print: true },
  )
}
