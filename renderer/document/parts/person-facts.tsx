import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { paperDate, usePaperText, type PaperText } from '../paper-text.ts'
import { Facts, fact, factRow, type FactRow } from './facts.tsx'

type Applied = Extract<DocumentSnapshot, { kind: 'notice' | 'receipt' | 'originals-taken' }>

/** 补录 of an outage: that it was taken down on paper first and when it was entered (both times stay readable). */
export const lateRows = (text: PaperText, { late }: Pick<Applied, 'late'>): FactRow[] =>
  late === null
    ? []
    : factRow(
        fact(text('fact.late'), text('late', { slip: late.slip, date: paperDate(text, late.enteredOn) })),
      )

/** Who to ask about the matter; papers whose applicant left no contact have no such row. */
export const contactRows = (
  text: PaperText,
  { contact, contactPhoneMasked }: Pick<Applied, 'contact' | 'contactPhoneMasked'>,
): FactRow[] => factRow(fact(text('fact.contact'), contact), fact(text('fact.phone'), contactPhoneMasked))

/** Who applied for what and when: the head of the papers that are not written as a letter. */
export const PersonFacts = ({
  snapshot,
  more = [],
}: {
  readonly snapshot: Pick<
    Applied,
    'applicant' | 'contact' | 'contactPhoneMasked' | 'matterName' | 'appliedOn' | 'late'
  >
  /** Rows of this kind of paper, below those of every kind. */
  readonly more?: readonly FactRow[]
}): ReactNode => {
  const text = usePaperText()
  return (
    <Facts
      className="person"
      rows={[
        ...factRow(
          fact(text('fact.applicant'), snapshot.applicant.name),
          fact(text('fact.document'), snapshot.applicant.documentMasked),
        ),
        ...contactRows(text, snapshot),
        ...factRow(
          fact(text('fact.matter'), snapshot.matterName),
          fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
        ),
        ...more,
        ...lateRows(text, snapshot),
      ]}
    />
  )
}
