import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, type FactRow } from '../parts/facts.tsx'
import { Letter } from '../parts/letter.tsx'
import { Lines, Sentence, Statements } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

type Decision = Extract<DocumentSnapshot, { kind: 'decision' | 'refusal' }>

/**
 * 办理结果告知书, and 不予决定书 with detailed reasons and the remedies (R-057, 行政许可法 38条).
 * A late decision says why it was late.
 */
export const DecisionPaper = ({ snapshot }: { readonly snapshot: Decision }): ReactNode => {
  const text = usePaperText()
  const refused = snapshot.kind === 'refusal'
  const rows: FactRow[] = [
    [
      { label: text('fact.document'), value: snapshot.applicant.documentMasked },
      { label: text('fact.appliedOn'), value: paperDate(text, snapshot.appliedOn) },
    ],
    [
      { label: text('decision.acceptanceNumber'), value: snapshot.acceptanceNumber },
      { label: text('fact.acceptedOn'), value: paperDate(text, snapshot.acceptedOn) },
    ],
    [
      { label: text('decision.decidedBy'), value: <Sentence>{snapshot.decidedBy}</Sentence> },
      { label: text('decision.decidedOn'), value: paperDate(text, snapshot.decidedOn) },
    ],
  ]
  // A refusal is already said in the sentence above; its result only adds what exactly is refused.
  if (snapshot.result !== '')
    rows.push([
      {
        label: text(refused ? 'decision.refusal' : 'decision.result'),
        value: (
          <b>
            <Sentence>{snapshot.result}</Sentence>
          </b>
        ),
      },
    ])
  if (snapshot.reasons !== '')
    rows.push([
      {
        label: text(refused ? 'decision.reasons' : 'decision.grantedReasons'),
        value: <Sentence>{snapshot.reasons}</Sentence>,
      },
    ])
  if (snapshot.lateReason !== '')
    rows.push([{ label: text('decision.lateReason'), value: <Sentence>{snapshot.lateReason}</Sentence> }])
  rows.push([
    {
      label: text('decision.basis'),
      value: <Statements>{snapshot.basis.join(text('separator.sentence'))}</Statements>,
    },
  ])
  if (snapshot.remedies.length > 0)
    rows.push([{ label: text('remedies'), value: <Lines lines={snapshot.remedies} /> }])
  return (
    <Letter
      snapshot={snapshot}
      to={snapshot.applicant.name}
      acknowledged={text(refused ? 'decision.acknowledgedRefusal' : 'decision.acknowledgedDecision')}
    >
      <p className="opening" data-block data-keep="firm">
        {text(refused ? 'decision.refused' : 'decision.granted', { matter: snapshot.matterName })}
      </p>
      <Facts className="case flowing" rows={rows} />
    </Letter>
  )
}
