import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { materialName } from '../material-name.ts'
import { closingRows } from '../parts/case-facts.tsx'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { contactRows } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { UnitSigning } from '../parts/signing.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

type Referral = Extract<DocumentSnapshot, { kind: 'referral' }>

const MaterialTable = ({ referral }: { readonly referral: Referral }): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <h2 data-block>{text('referral.tableHeading')}</h2>
      <table className="checked">
        <colgroup>
          <col className="position" />
          <col />
          <col className="form" />
          <col className="copies" />
        </colgroup>
        <thead data-block data-keep="firm">
          <tr>
            <th scope="col">{text('gap.position')}</th>
            <th scope="col">{text('gap.name')}</th>
            <th scope="col">{text('checked.form')}</th>
            <th scope="col">{text('checked.copies')}</th>
          </tr>
        </thead>
        <tbody>
          {referral.items.map((item, index) => (
            <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={item.position}>
              <td className="figure">{item.position}</td>
              <td>
                <Sentence>{materialName(text, item, referral.items, referral.applicant.name)}</Sentence>
              </td>
              <td>
                <Sentence>{item.form}</Sentence>
              </td>
              <td className="figure">{item.copies === 0 ? null : item.copies}</td>
            </tr>
          ))}
          <tr data-block data-keep="loose" className="ended">
            <td colSpan={4}>{text('ended', { items: referral.items.length })}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

/**
 * 材料移交清单: written to the unit above, with the full facts, everything that was collected and what is to follow; the
 * unit signs for it and answers with the result (DB35/T 2074 8.6.2.3 b, R-056).
 */
export const ReferralPaper = ({ referral }: { readonly referral: Referral }): ReactNode => {
  const text = usePaperText()
  return (
    <section data-part="main" className="letter">
      <Heading organ={referral.organ} title={text('title.referral')} number={referral.number} />
      <p className="salutation" data-block>
        {text('salutation', { name: referral.to })}
      </p>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text('referral.opening', { matter: referral.matterName })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...factRow(fact(text('referral.toContact'), referral.toContact)),
          ...factRow(
            fact(text('fact.applicant'), referral.applicant.name),
            fact(text('ofCase.caseNumber'), referral.caseNumber),
          ),
          ...factRow(
            fact(text('fact.document'), referral.applicant.documentMasked),
            fact(text('fact.appliedOn'), paperDate(text, referral.appliedOn)),
          ),
          ...contactRows(text, referral),
          ...factRow(fact(text('referral.facts'), referral.facts)),
          ...factRow(fact(text('ofCase.plan'), referral.plan)),
          ...closingRows(text, referral),
        ]}
      />
      <MaterialTable referral={referral} />
      <UnitSigning snapshot={referral} />
    </section>
  )
}
