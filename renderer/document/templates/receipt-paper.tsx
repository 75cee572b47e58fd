import type { ReactNode } from 'react'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { CheckedTable } from '../parts/checked-table.tsx'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { Latest } from '../parts/latest.tsx'
import { PersonFacts } from '../parts/person-facts.tsx'
import { Lines, Sentence } from '../parts/sentence.tsx'
import { Signing } from '../parts/signing.tsx'
import { paperDate, paperMoment, usePaperText, type PaperText } from '../paper-text.ts'
import type { Pages } from './pages.ts'

type Receipt = Extract<DocumentSnapshot, { kind: 'receipt' }>

/**
 * The last day on which anything missing may be told, and for permits what follows by law when it is not
 * (行政许可法 32条: 逾期不告知的，自收到申请材料之日起即为受理). The other kinds of matter are never deemed accepted.
 */
const tellRows = (text: PaperText, { tellBy, receivedAt }: Receipt): FactRow[] => {
  if (tellBy === null) return []
  const deemed = tellBy.deemed ? text('receipt.deemed', { date: paperDate(text, dateAt(receivedAt)) }) : ''
  return [
    [
      {
        label: text('receipt.tellBy'),
        value: (
          <>
            <Latest date={tellBy.date} provisional={tellBy.provisional} said />
            {tellBy.text !== '' && (
              <div>
                <Sentence>{text('receipt.tellWithin', { limit: tellBy.text })}</Sentence>
              </div>
            )}
          </>
        ),
      },
    ],
    ...factRow(fact(text('receipt.effect'), deemed)),
  ]
}

/** After 容缺受理: what has still to follow, and until when. */
const outstandingRows = (text: PaperText, { outstanding, outstandingUntil }: Receipt): FactRow[] => {
  if (outstanding.length === 0) return []
  const items: FactRow = [{ label: text('receipt.outstanding'), value: <Lines lines={outstanding} /> }]
  if (outstandingUntil === null) return [items]
  return [
    items,
    [{ label: text('receipt.until'), value: <Latest date={outstandingUntil} provisional={false} /> }],
  ]
}

const Terms = ({
  heading,
  rows,
}: {
  readonly heading: string
  readonly rows: readonly FactRow[]
}): ReactNode =>
  rows.length > 0 && (
    <>
      <h2 data-block data-keep="loose">
        {heading}
      </h2>
      <Facts className="terms" keep rows={rows} />
    </>
  )

/** 收件凭证: what lies here and since when, before anything is accepted, or what was supplied after 容缺受理. */
export const ReceiptPaper = ({
  receipt,
  pages,
}: {
  readonly receipt: Receipt
  readonly pages: Pages
}): ReactNode => {
  const text = usePaperText()
  const { purpose } = receipt
  const by = [receipt.handler, receipt.counter].filter((part) => part !== '').join(text('separator.space'))
  const after =
    purpose === 'examination'
      ? 'receipt.examined'
      : receipt.outstanding.length === 0
        ? 'receipt.allSupplied'
        : 'receipt.ended'
  return (
    <section data-part="main">
      <Heading organ={receipt.organ} title={text('title.receipt')} number={receipt.number} />
      <PersonFacts
        snapshot={receipt}
        more={factRow(
          fact(text('receipt.at'), paperMoment(text, receipt.receivedAt)),
          fact(text('receipt.by'), by),
        )}
      />
      <p className="opening" data-block>
        <Sentence>{text(`receipt.${purpose}`)}</Sentence>
        <b className="whole">{text('receipt.items', { items: receipt.receivedCount })}</b>
        <Sentence>{text(after)}</Sentence>
      </p>
      <CheckedTable
        checked={receipt.received}
        applicant={receipt.applicant.name}
        custody="received"
        heading={text('receipt.tableHeading')}
      />
      <Terms heading={text('receipt.tellHeading')} rows={tellRows(text, receipt)} />
      <Terms heading={text('receipt.outstandingHeading')} rows={outstandingRows(text, receipt)} />
      <Signing
        snapshot={receipt}
        acknowledged={text('receipt.acknowledged', { pages: pages.total })}
        words={{ handlerSigns: 'receipt.receiverSigns' }}
      />
    </section>
  )
}
