import { gapsOf } from '#shared/domain/intake/checklist.ts'
import type { CheckedLine } from '#shared/domain/intake/checklist.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { maskDocumentForPaper, maskPhone } from '#shared/domain/person/mask.ts'
import type { Party } from '#shared/domain/person/party.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
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
  exemptText,
  FORMS,
  guideRows,
  NOT_HANDED_IN,
  remedyLines,
  requirementText,
} from '../wording/documents.ts'
import { countingLines, legalLines, limitText, provisionalText } from '../wording/limits.ts'
import { ownerName } from './intake-view.ts'
import type { Standing } from './intake-view.ts'
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
) => {
  const contact = hasRepresentative(presence) ? (representative ?? applicant) : applicant
  return {
    applicant: partyBlock(applicant),
    contact: contact.name,
    contactPhoneMasked: maskPhone(contact.phone),
    matterName: matter.name,
    appliedOn: dateAt(receivedAt),
    basis: matter.basis,
  }
}

const noteOf = (line: CheckedLine): string => {
  const { mark } = line
  if (mark === null) return ''
  if (mark.state === 'exempt') return exemptText(mark.basis)
  return mark.state === 'complete' ? '' : mark.what
}

/** The whole checklist as it was checked, printed behind a notice or an acceptance. */
const checkedRows = (lines: readonly CheckedLine[]): Checked[] =>
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

/** 一次性告知书 or, under its number, 剩余材料清单: every gap at once. */
export const issueNotice = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  earlierNotice: { readonly document: DocumentRow; readonly round: number } | null,
): IssuedDocument => {
  const { matter, lines, row } = standing
  const gaps = gapsOf(lines)
  const common = {
    ...applicantBlock(row.body, matter, standing.receivedAt),
    gaps: gaps.map(({ line, mark, alternatives }, index) => ({
      position: index + 1,
      name:
        alternatives.length === 0
          ? line.name
          : alternativesText([line, ...alternatives].map(({ name }) => name)),
      owner: ownerName(line),
      defect: mark.state === 'missing' ? ('missing' as const) : mark.defect,
      what: mark.what === '' ? NOT_HANDED_IN : mark.what,
      remedy: mark.remedy === '' ? requirementText(line) : mark.remedy,
      obtainedFrom: line.obtainedFrom ?? '',
    })),
    checked: checkedRows(lines),
    receivedCount: lines.filter((line) => line.mark?.state === 'complete').length,
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
  const document = documents.find((candidate) => candidate.kind === 'notice')
  return document === undefined
    ? null
    : { document, round: documents.filter((candidate) => candidate.kind === 'remaining').length + 1 }
}

/** 受理通知书: the earlier date large, and how it was counted. */
export const issueAcceptance = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
): IssuedDocument => {
  const { matter, lines, row, due, hallPart } = standing
  const chosen = due?.basis === 'promised' ? matter.promisedLimit : matter.legalLimit
  return issueDocument(
    context,
    {
      kind: 'acceptance',
      ...applicantBlock(row.body, matter, standing.receivedAt),
      acceptedOn: context.today,
      receivedCount: lines.filter((line) => line.mark?.state === 'complete').length,
      received: checkedRows(lines),
      fee: matter.fee.text,
      afterCorrection: standing.earlier !== null,
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
    },
    { caseId, batchId: null, sample: matter.sample, print: true },
  )
}

/** 不予受理通知书, with the reason, the right place and the remedies. */
export const issueNotAccepted = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  reason: string,
  rightPlace: string,
): IssuedDocument =>
  issueDocument(
    context,
    {
      kind: 'not-accepted',
      ...applicantBlock(standing.row.body, standing.matter, standing.receivedAt),
      reason,
      rightPlace,
      remedies: remedyLines(),
    },
    { caseId, batchId: null, sample: standing.matter.sample, print: true },
  )
