import type { Need } from '#shared/contract/desk-log.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { maskPhone } from '#shared/domain/person/mask.ts'
import type { CommandContext } from '../context.ts'
import { NEED_CLASS_WORDS, NEED_OUTCOME_WORDS, URGENCY_WORDS } from '../wording/desk-log.ts'
import { findCertificate } from './certificates.ts'
import { issueDocument } from './issue-document.ts'
import type { IssuedDocument } from './issue-document.ts'

interface Request {
  readonly question: string
  readonly answer: string
  readonly name: string
  readonly phone: string
}

/** 不予受理说明: why, and where to go instead, with the rule where one is known. */
export const issueExplanation = (
  context: CommandContext,
  asked: Request & { readonly rightPlace: string; readonly certificateKey: string | null },
  matter: MatterVersion | null,
): IssuedDocument => {
  const certificate = asked.certificateKey === null ? undefined : findCertificate(asked.certificateKey)
  return issueDocument(
    context,
    {
      kind: 'explanation',
      applicant:
        asked.name === ''
          ? null
          : { name: asked.name, documentMasked: '', phoneMasked: maskPhone(asked.phone) },
      askedOn: context.today,
      subject: asked.question,
      basis: certificate === undefined ? (matter?.basis ?? []) : [certificate.basis],
      reason: asked.answer,
      rightPlace: asked.rightPlace,
    },
    { caseId: null, batchId: null, sample: matter?.sample ?? false, print: true },
  )
}

/** 社区服务需求登记表, filled from the log. */
export const issueNeed = (
  context: CommandContext,
  asked: Request & { readonly need: Need },
): IssuedDocument => {
  const { need } = asked
  return issueDocument(
    context,
    {
      kind: 'need',
      name: asked.name,
      phoneMasked: maskPhone(asked.phone),
      address: need.address,
      askedOn: context.today,
      needClass: NEED_CLASS_WORDS[need.class],
      urgency: URGENCY_WORDS[need.urgency],
      description: asked.question,
      outcome: NEED_OUTCOME_WORDS[need.outcome],
      provider: need.provider,
      confirmedBy: need.confirmedBy,
      answer: asked.answer,
    },
    { caseId: null, batchId: null, sample: false, print: true },
  )
}
