import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { acceptedRows, closingRows } from '../parts/case-facts.tsx'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Latest } from '../parts/latest.tsx'
import { Letter } from '../parts/letter.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText, type PaperText } from '../paper-text.ts'

type SpecialProcedure = Extract<DocumentSnapshot, { kind: 'special-procedure' }>

/** The date as it stood, and that it will be another one: nobody may take it for the date that counts. */
const formerRows = (text: PaperText, { oldDue, oldDueProvisional }: SpecialProcedure): FactRow[] =>
  oldDue === null
    ? []
    : [
        [
          {
            label: text('ofCase.oldDue'),
            value: (
              <div className="lesser">
                <Latest date={oldDue} provisional={oldDueProvisional} />
                <div>
                  <Sentence>{text('specialProcedure.later')}</Sentence>
                </div>
              </div>
            ),
          },
        ],
      ]

/**
 * 特别程序告知书: the time needed is told in writing (行政许可法 45条), and by which convention the clock stands still:
 * the day it begins is spent, the day after it ends counts again.
 */
export const SpecialProcedurePaper = ({ snapshot }: { readonly snapshot: SpecialProcedure }): ReactNode => {
  const text = usePaperText()
  const { matterName, procedure, expectedText } = snapshot
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text('ofCase.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text('specialProcedure.opening', { matter: matterName, procedure })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...acceptedRows(text, snapshot),
          ...factRow(
            {
              label: text('specialProcedure.procedure'),
              value: (
                <b>
                  <Sentence>{procedure}</Sentence>
                </b>
              ),
            },
            fact(text('specialProcedure.startedOn'), paperDate(text, snapshot.startedOn)),
          ),
          ...factRow(fact(text('specialProcedure.reason'), snapshot.reason)),
          ...factRow({
            label: text('specialProcedure.expected'),
            value: (
              <b>
                <Sentence>
                  {expectedText === ''
                    ? text('specialProcedure.notKnown')
                    : text('specialProcedure.expectedTime', { time: expectedText })}
                </Sentence>
              </b>
            ),
          }),
          ...factRow(fact(text('specialProcedure.counting'), text('specialProcedure.rule'))),
          ...formerRows(text, snapshot),
          ...factRow(fact(text('ofCase.approver'), snapshot.approver)),
          ...closingRows(text, snapshot),
        ]}
      />
    </Letter>
  )
}
