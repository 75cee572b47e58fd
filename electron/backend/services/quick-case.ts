import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { applicableLines, reconcile } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { recordedLines } from '#shared/domain/intake/returning.ts'
import { truthOf } from '#shared/domain/matter/holds.ts'
import type { HallMatter, Material, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { Party } from '#shared/domain/person/party.ts'
import type { CommandContext } from '../context.ts'
import { stampOf } from './event-stamp.ts'

/** Whether a material can be asked of somebody who comes in person; age and sex are not known yet. */
export const mayBeAsked = ({ owner, when }: Material): boolean =>
  owner !== 'agent' &&
  (when === null || truthOf(when, { presence: 'self', answers: {}, age: null, sex: null }) !== false)

const COMPLETE: Mark = { state: 'complete' }

/** Every material that applies to somebody who came in person, seen and complete. */
const seenLines = (matter: MatterVersion, applicant: Party, today: string) => {
  const { age, sex } = checkDocumentNumber(applicant.documentType, applicant.documentNumber, today)
  const lines = applicableLines(matter, {
    presence: 'self',
    answers: {},
    named: {},
    members: [],
    applicantName: applicant.name,
    representativeName: '',
    age,
    sex,
  })
  return recordedLines(reconcile(lines, Object.fromEntries(lines.map(({ key }) => [key, COMPLETE])), {}))
}

/** 收件 to 办结 in one gesture; no paper is issued, the entry itself is the record. */
export const quickEvents = (
  context: CommandContext,
  matter: MatterVersion,
  hall: HallMatter,
  applicant: Party,
  visitId: string,
): [CaseEvent, ...CaseEvent[]] => {
  const stamp = stampOf(context)
  const { today } = context
  return [
    {
      type: 'received',
      ...stamp,
      version: 2,
      matterCode: matter.code,
      matterVersion: matter.version,
      hallPart: hall.hallPart,
      presence: 'self',
      answers: {},
      visitId,
      terms: hall.terms,
      channel: 'counter',
      relative: false,
      late: null,
      quick: true,
    },
    { type: 'checked', ...stamp, lines: seenLines(matter, applicant, today) },
    { type: 'accepted', ...stamp, version: 2, documentId: null, acceptedOn: today },
    {
      type: 'decided',
      ...stamp,
      version: 2,
      outcome: 'granted',
      reasons: '',
      lateReason: '',
      documentId: null,
      decidedOn: today,
    },
    {
      type: 'delivered',
      ...stamp,
      version: 2,
      way: 'in-person',
      receiver: applicant.name,
      signature: { kind: 'signed' },
      documentId: null,
    },
    { type: 'closed', ...stamp, version: 2, uncollected: null },
  ]
}
