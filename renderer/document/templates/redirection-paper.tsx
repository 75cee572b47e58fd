import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { CheckedTable } from '../parts/checked-table.tsx'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { ItemTable } from '../parts/item-table.tsx'
import { Letter } from '../parts/letter.tsx'
import { contactRows, lateRows } from '../parts/person-facts.tsx'
import { Sentence, Statements } from '../parts/sentence.tsx'
import { paperDate, usePaperText, type PaperKey } from '../paper-text.ts'

type Redirection = Extract<DocumentSnapshot, { kind: 'redirection' }>

const openingKey = ({ within, ticketNumber }: Redirection): PaperKey => {
  if (!within) return 'redirection.outside'
  return ticketNumber === '' ? 'redirection.within' : 'redirection.withNumber'
}

/** 转办告知单: which post or unit, why, and what has been checked already, so that nobody starts over. */
export const RedirectionPaper = ({ snapshot }: { readonly snapshot: Redirection }): ReactNode => {
  const text = usePaperText()
  const basis = snapshot.basis.join(text('separator.sentence'))
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text('redirection.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text(openingKey(snapshot), { matter: snapshot.matterName, to: snapshot.to })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          [
            {
              label: text(snapshot.within ? 'redirection.to' : 'redirection.goTo'),
              value: (
                <b>
                  <Sentence>{snapshot.to}</Sentence>
                </b>
              ),
            },
          ],
          ...factRow(fact(text('redirection.toContact'), snapshot.toContact)),
          ...factRow(fact(text('redirection.reason'), snapshot.reason)),
          ...factRow(fact(text('redirection.procedure'), snapshot.procedure)),
          ...factRow(
            fact(text('fact.document'), snapshot.applicant.documentMasked),
            fact(text('fact.appliedOn'), paperDate(text, snapshot.appliedOn)),
          ),
          ...contactRows(text, snapshot),
          ...factRow(fact(text('redirection.ticketNumber'), snapshot.ticketNumber)),
          ...(basis === ''
            ? []
            : ([[{ label: text('redirection.basis'), value: <Statements>{basis}</Statements> }]] as const)),
          ...lateRows(text, snapshot),
        ]}
      />
      {snapshot.requirements.length > 0 && (
        <ItemTable
          heading={text('redirection.requirementsHeading')}
          label={text('redirection.requirement')}
          items={snapshot.requirements}
        />
      )}
      {snapshot.checked.length > 0 && (
        <>
          <CheckedTable
            checked={snapshot.checked}
            applicant={snapshot.applicant.name}
            custody="shown"
            heading={text('redirection.checkedHeading')}
          />
          <p className="opening" data-block data-keep="firm">
            <Sentence>{text('redirection.keep')}</Sentence>
          </p>
        </>
      )}
    </Letter>
  )
}
