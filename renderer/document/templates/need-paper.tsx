import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { Signing } from '../parts/signing.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/** 社区服务需求登记表, filled: who needs what, how urgent, and what becomes of it (R-008… ). */
export const NeedPaper = ({
  need,
}: {
  readonly need: Extract<DocumentSnapshot, { kind: 'need' }>
}): ReactNode => {
  const text = usePaperText()
  const orNone = (words: string): string => (words === '' ? text('need.none') : words)
  return (
    <section data-part="main">
      <Heading organ={need.organ} title={text('title.need')} number={need.number} />
      <Facts
        className="need flowing"
        rows={[
          ...factRow(
            fact(text('need.name'), orNone(need.name)),
            fact(text('need.phone'), orNone(need.phoneMasked)),
          ),
          ...factRow(fact(text('need.address'), orNone(need.address))),
          ...factRow(
            fact(text('need.askedOn'), paperDate(text, need.askedOn)),
            fact(text('need.needClass'), need.needClass),
          ),
          ...factRow(fact(text('need.urgency'), need.urgency), fact(text('need.outcome'), need.outcome)),
          ...factRow(fact(text('need.description'), need.description)),
          ...factRow(fact(text('need.provider'), need.provider)),
          ...factRow(fact(text('need.confirmedBy'), need.confirmedBy)),
          ...factRow(fact(text('need.answer'), need.answer)),
        ]}
      />
      <Signing
        snapshot={need}
        acknowledged={text('need.acknowledged')}
        words={{ heading: 'need.registrant', time: 'need.time' }}
      />
    </section>
  )
}
