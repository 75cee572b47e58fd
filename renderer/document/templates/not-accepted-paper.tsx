import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Letter } from '../parts/letter.tsx'
import { contactRows, lateRows } from '../parts/person-facts.tsx'
import { Lines, Sentence, Statements } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/** 不予受理通知书: why, on what basis, where to go instead, and the remedies. */
export const NotAcceptedPaper = ({
  snapshot,
}: {
  readonly snapshot: Extract<DocumentSnapshot, { kind: 'not-accepted' }>
}): ReactNode => {
  const text = usePaperText()
  const rows: FactRow[] = [
    ...factRow(
      fact(text('fact.document'), snapshot.applicant.documentMasked),
      fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
    ),
    ...contactRows(text, snapshot),
    ...lateRows(text, snapshot),
    [{ label: text('notAccepted.reason'), value: <Sentence>{snapshot.reason}</Sentence> }],
  ]
  if (snapshot.basis.length > 0)
    rows.push([
      {
        label: text('notAccepted.basis'),
        value: <Statements>{snapshot.basis.join(text('separator.sentence'))}</Statements>,
      },
    ])
  if (snapshot.rightPlace !== '')
    rows.push([{ label: text('notAccepted.rightPlace'), value: <Sentence>{snapshot.rightPlace}</Sentence> }])
  if (snapshot.remedies.length > 0)
    rows.push([{ label: text('remedies'), value: <Lines lines={snapshot.remedies} /> }])
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text('notAccepted.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        {text('notAccepted.opening', { matter: snapshot.matterName })}
      </p>
      <Facts className="case flowing" rows={rows} />
    </Letter>
  )
}
