import type { ReadDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { Acting } from './case-acting.ts'
import { applicantBlock } from './intake-papers.ts'

/** The newest paper of a kind that stands; undefined when there is none. */
export const standingPaper = (
  db: ReadDb,
  caseId: string,
  ...kinds: readonly DocumentKind[]
): DocumentRow | undefined =>
  documentsOfCase(db, caseId).findLast((row) => row.void === 0 && kinds.includes(row.kind))

/** Who and what a paper of the course is about. */
export const personBlock = ({ file, matter, people, state }: Acting) => ({
  ...applicantBlock({ ...people, presence: state.presence }, matter, file.receivedAt, state.late),
  caseNumber: file.number,
})

/** The same with the acceptance it belongs to. */
export const caseHead = (db: ReadDb, case_: Acting) => ({
  ...personBlock(case_),
  acceptanceNumber: standingPaper(db, case_.file.id, 'acceptance')?.number ?? '',
  acceptedOn: case_.state.acceptedOn ?? '',
})
