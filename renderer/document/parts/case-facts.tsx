import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { paperDate, type PaperText } from '../paper-text.ts'
import { fact, factRow, type FactRow } from './facts.tsx'
import { contactRows, lateRows } from './person-facts.tsx'
import { Latest } from './latest.tsx'
import { Lines, Statements } from './sentence.tsx'

type OfCase = Extract<DocumentSnapshot, { readonly caseNumber: string; readonly contact: string }>
type OfAcceptedCase = Extract<DocumentSnapshot, { kind: 'extension' | 'special-procedure' | 'resumption' }>

/** Which case it is and who to ask: the first rows of a letter about an accepted case. */
export const acceptedRows = (text: PaperText, snapshot: OfAcceptedCase): FactRow[] => [
  ...factRow(
    fact(text('ofCase.acceptanceNumber'), snapshot.acceptanceNumber),
    fact(text('fact.acceptedOn'), paperDate(text, snapshot.acceptedOn)),
  ),
  ...factRow(
    fact(text('fact.document'), snapshot.applicant.documentMasked),
    fact(text('ofCase.caseNumber'), snapshot.caseNumber),
  ),
  ...contactRows(text, snapshot),
]

/** On what the case rests, and whether it was taken down during an outage: the last rows of a letter. */
export const closingRows = (text: PaperText, snapshot: Pick<OfCase, 'basis' | 'late'>): FactRow[] => [
  ...(snapshot.basis.length === 0
    ? []
    : ([
        [
          {
            label: text('ofCase.basis'),
            value: <Statements>{snapshot.basis.join(text('separator.sentence'))}</Statements>,
          },
        ],
      ] as const)),
  ...lateRows(text, snapshot),
]

/** How a date was counted, sentence by sentence. */
export const countingRows = (text: PaperText, counting: readonly string[]): FactRow[] =>
  counting.length === 0 ? [] : [[{ label: text('ofCase.counting'), value: <Lines lines={counting} /> }]]

/** A date that counts no longer, beside the one that does: the same words, not the same size. */
export const FormerDate = ({ date }: { readonly date: string }): ReactNode => (
  <div className="lesser">
    <Latest date={date} provisional={false} />
  </div>
)
