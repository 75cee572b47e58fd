import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { GapTable } from '../parts/gap-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { Latest } from '../parts/latest.tsx'
import { PersonFacts } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Signing } from '../parts/signing.tsx'
import { usePaperText } from '../paper-text.ts'
import type { Pages } from './pages.ts'

/**
 * 容缺受理承诺书: which secondary materials are missing, by when they follow, what happens otherwise, and the
 * applicant's own commitment. Signing it is the applicant's choice.
 */
export const DeferralPaper = ({
  deferral,
  pages,
}: {
  readonly deferral: Extract<DocumentSnapshot, { kind: 'deferral' }>
  readonly pages: Pages
}): ReactNode => {
  const text = usePaperText()
  const basis = deferral.basis.join(text('separator.list'))
  return (
    <section data-part="main">
      <Heading organ={deferral.organ} title={text('title.deferral')} number={deferral.number} />
      <PersonFacts snapshot={deferral} />
      <p className="opening" data-block>
        <Sentence>
          {basis === '' ? text('deferral.opening') : text('deferral.openingWithBasis', { basis })}
        </Sentence>
        <b className="whole">{text('deferral.items', { items: deferral.items.length })}</b>
        <Sentence>{text('deferral.may')}</Sentence>
      </p>
      <h2 data-block>{text('deferral.itemsHeading')}</h2>
      <GapTable gaps={deferral.items} checked={[]} applicant={deferral.applicant.name} />
      <h2 data-block data-keep="loose">
        {text('deferral.untilHeading')}
      </h2>
      <Facts
        className="terms"
        keep
        rows={[
          [
            {
              label: text('deferral.until'),
              value: (
                <>
                  <Latest date={deferral.until} provisional={deferral.provisional} />
                  {deferral.limitText !== '' && (
                    <div>
                      <Sentence>{text('deferral.within', { limit: deferral.limitText })}</Sentence>
                    </div>
                  )}
                </>
              ),
            },
          ],
          ...factRow(fact(text('deferral.effect'), deferral.effect)),
        ]}
      />
      <h2 data-block data-keep="loose">
        {text('deferral.pledgeHeading')}
      </h2>
      <ol className="correction" data-block data-keep="firm">
        {(['willing', 'truthful', 'inTime'] as const).map((pledge) => (
          <li key={pledge}>
            <Sentence>{text(`deferral.pledge.${pledge}`)}</Sentence>
          </li>
        ))}
      </ol>
      <Signing
        snapshot={deferral}
        acknowledged={text('deferral.acknowledged', { pages: pages.total })}
        words={{ heading: 'deferral.promiser', time: 'deferral.time', refusable: false }}
      />
    </section>
  )
}
