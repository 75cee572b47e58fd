import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Letter } from '../parts/letter.tsx'
import { lateRows } from '../parts/person-facts.tsx'
import { Lines, Sentence, Statements } from '../parts/sentence.tsx'
import { paperDate, usePaperText, type PaperKey, type PaperText } from '../paper-text.ts'

type Decision = Extract<DocumentSnapshot, { kind: 'decision' | 'refusal' }>

/** 当场办结: result and paper are handed over in the same visit, and this paper is their 送达回执 as well. */
const handedOver = (text: PaperText, { receiver, signature }: NonNullable<Decision['onTheSpot']>): string =>
  signature === ''
    ? text('decision.handedOver', { receiver })
    : text('decision.handedOverSigned', { receiver, signature })

const acknowledgedKey = ({ kind, onTheSpot }: Decision): PaperKey => {
  if (kind === 'refusal') return 'decision.acknowledgedRefusal'
  return onTheSpot === null ? 'decision.acknowledgedDecision' : 'decision.acknowledgedOnTheSpot'
}

/**
 * 办理结果告知书, and 不予决定书 with detailed reasons and the remedies (R-057, 行政许可法 38条).
 * A late decision says why it was late.
 */
export const DecisionPaper = ({ snapshot }: { readonly snapshot: Decision }): ReactNode => {
  const text = usePaperText()
  const refused = snapshot.kind === 'refusal'
  const rows: FactRow[] = [
    ...factRow(
      fact(text('fact.document'), snapshot.applicant.documentMasked),
      fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
    ),
    // What is finished on the spot needs no acceptance voucher, so there may be no number of one.
    ...factRow(
      fact(text('decision.acceptanceNumber'), snapshot.acceptanceNumber),
      fact(text('fact.acceptedOn'), paperDate(text, snapshot.acceptedOn)),
    ),
    ...factRow(
      fact(text('decision.decidedBy'), snapshot.decidedBy),
      fact(text('decision.decidedOn'), paperDate(text, snapshot.decidedOn)),
    ),
    ...lateRows(text, snapshot),
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
  if (snapshot.basis.length > 0)
    rows.push([
      {
        label: text('decision.basis'),
        value: <Statements>{snapshot.basis.join(text('separator.sentence'))}</Statements>,
      },
    ])
  if (snapshot.onTheSpot !== null)
    rows.push(...factRow(fact(text('decision.onTheSpot'), handedOver(text, snapshot.onTheSpot))))
  if (snapshot.remedies.length > 0)
    rows.push([{ label: text('remedies'), value: <Lines lines={snapshot.remedies} /> }])
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text(acknowledgedKey(snapshot))}>
      <p className="opening" data-block data-keep="firm">
        {text(refused ? 'decision.refused' : 'decision.granted', { matter: snapshot.matterName })}
      </p>
      <Facts className="case flowing" rows={rows} />
    </Letter>
  )
}
