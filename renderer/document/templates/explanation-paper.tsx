import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Letter } from '../parts/letter.tsx'
import { Statements } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/**
 * 不予受理说明: why a service that is no matter of law is not given, and who gives it. It decides nothing, so
 * it carries no remedies; somebody who only asked is not named and signs nothing.
 */
export const ExplanationPaper = ({
  snapshot,
}: {
  readonly snapshot: Extract<DocumentSnapshot, { kind: 'explanation' }>
}): ReactNode => {
  const text = usePaperText()
  const { applicant } = snapshot
  const basis = snapshot.basis.join(text('separator.sentence'))
  return (
    <Letter
      snapshot={snapshot}
      to={applicant?.name ?? ''}
      acknowledged={applicant === null ? null : text('explanation.acknowledged')}
    >
      <p className="opening" data-block data-keep={applicant === null ? undefined : 'firm'}>
        {text('explanation.opening')}
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...factRow(fact(text('explanation.subject'), snapshot.subject)),
          ...factRow(
            fact(text('fact.document'), applicant?.documentMasked ?? ''),
            fact(text('fact.phone'), applicant?.phoneMasked ?? ''),
          ),
          ...factRow(fact(text('explanation.askedOn'), paperDate(text, snapshot.askedOn))),
          ...factRow(fact(text('explanation.reason'), snapshot.reason)),
          ...(basis === ''
            ? []
            : ([[{ label: text('explanation.basis'), value: <Statements>{basis}</Statements> }]] as const)),
          ...factRow(fact(text('explanation.rightPlace'), snapshot.rightPlace)),
        ]}
      />
      {snapshot.officePhone !== '' && (
        <p className="opening" data-block data-keep="firm">
          {text('explanation.ask')}
        </p>
      )}
    </Letter>
  )
}
