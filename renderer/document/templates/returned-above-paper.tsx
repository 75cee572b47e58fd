import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { closingRows } from '../parts/case-facts.tsx'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { ItemTable } from '../parts/item-table.tsx'
import { Letter } from '../parts/letter.tsx'
import { contactRows } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/**
 * 上级退件告知单: what the unit that decides has sent back and asks for. The demand is that unit's own; the hall passes
 * all of it on at once and adds nothing, so it is no second notice of its own.
 */
export const ReturnedAbovePaper = ({
  snapshot,
}: {
  readonly snapshot: Extract<DocumentSnapshot, { kind: 'returned-above' }>
}): ReactNode => {
  const text = usePaperText()
  const { matterName, unit } = snapshot
  return (
    <Letter
      snapshot={snapshot}
      to={snapshot.applicant.name}
      acknowledged={text('returnedAbove.acknowledged')}
    >
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text('returnedAbove.opening', { matter: matterName, unit })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          [
            {
              label: text('returnedAbove.unit'),
              value: (
                <b>
                  <Sentence>{unit}</Sentence>
                </b>
              ),
            },
          ],
          ...factRow(
            fact(text('fact.document'), snapshot.applicant.documentMasked),
            fact(text('ofCase.caseNumber'), snapshot.caseNumber),
          ),
          ...factRow(
            fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
            fact(text('returnedAbove.returnedOn'), paperDate(text, snapshot.returnedOn)),
          ),
          ...contactRows(text, snapshot),
          ...factRow(fact(text('returnedAbove.reason'), snapshot.reason)),
          ...factRow(fact(text('ofCase.plan'), snapshot.plan)),
          ...closingRows(text, snapshot),
        ]}
      />
      <ItemTable
        heading={text('returnedAbove.tableHeading')}
        label={text('returnedAbove.item')}
        items={snapshot.items}
      />
    </Letter>
  )
}
