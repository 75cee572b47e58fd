import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Letter } from '../parts/letter.tsx'
import { lateRows } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, paperMoment, usePaperText } from '../paper-text.ts'

/** 送达回执: what was handed over, to whom, when and how, and the signature for it. */
export const DeliveryPaper = ({
  snapshot,
}: {
  readonly snapshot: Extract<DocumentSnapshot, { kind: 'delivery' }>
}): ReactNode => {
  const text = usePaperText()
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text('delivery.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        {text('delivery.opening')}
      </p>
      <Facts
        className="case"
        rows={[
          [{ label: text('fact.matter'), value: <Sentence>{snapshot.matterName}</Sentence> }],
          ...factRow(
            fact(text('fact.document'), snapshot.applicant.documentMasked),
            fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
          ),
          [{ label: text('delivery.delivered'), value: <Sentence>{snapshot.delivered}</Sentence> }],
          ...factRow(fact(text('delivery.deliveredNumber'), snapshot.deliveredNumber)),
          [
            { label: text('delivery.receiver'), value: <Sentence>{snapshot.receiver}</Sentence> },
            { label: text('delivery.way'), value: <Sentence>{snapshot.way}</Sentence> },
          ],
          [
            { label: text('delivery.deliveredAt'), value: paperMoment(text, snapshot.deliveredAt) },
            { label: text('delivery.signature'), value: <Sentence>{snapshot.signature}</Sentence> },
          ],
          ...lateRows(text, snapshot),
        ]}
      />
    </Letter>
  )
}
