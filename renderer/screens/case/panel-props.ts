import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { CaseWork } from './use-case.ts'

/** What every panel about the course of a case is given. */
export interface PanelProps {
  readonly detail: CaseDetail
  readonly formId: string
  readonly work: CaseWork
}

/** Whom one talks to about a case: the contact of an organisation, else the applicant. */
export const contactOf = ({ applicant }: Pick<CaseDetail, 'applicant'>): string =>
  applicant.contact === '' ? applicant.name : applicant.contact
