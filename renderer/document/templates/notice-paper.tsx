import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { CheckedTable } from '../parts/checked-table.tsx'
import { Facts } from '../parts/facts.tsx'
import { GapTable } from '../parts/gap-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { Sentence, Statements } from '../parts/sentence.tsx'
import { Signing } from '../parts/signing.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'
import type { Pages } from './pages.ts'

type Notice = Extract<DocumentSnapshot, { kind: 'notice' | 'remaining' }>

/** What was found, in one paragraph: on the notice everything at once, on a later list only what is left of it. */
const Opening = ({ notice, pages }: { readonly notice: Notice; readonly pages: Pages }): ReactNode => {
  const text = usePaperText()
  const gaps = <b className="whole">{text('notice.gaps', { gaps: notice.gaps.length })}</b>
  const page = pages.main + 1
  const list =
    notice.receivedCount > 0
      ? text('notice.received', { items: notice.receivedCount, page })
      : text('notice.checked', { page })
  return notice.kind === 'notice' ? (
    <p className="opening" data-block>
      <Sentence>{text('notice.basis', { basis: notice.basis.join(text('separator.list')) })}</Sentence>
      {gaps}
      {text('notice.all')}
      <Sentence>{list}</Sentence>
    </p>
  ) : (
    <p className="opening" data-block>
      <Sentence>
        {text('remaining.toldOn', { date: paperDate(text, notice.noticeDate), round: notice.round })}
      </Sentence>
      {gaps}
      {text('remaining.left')}
      {text('remaining.onlyFewer')}
      <Sentence>{list}</Sentence>
    </p>
  )
}

/** 一次性告知书, and 剩余材料清单 under the same number. */
export const NoticePaper = ({
  notice,
  pages,
}: {
  readonly notice: Notice
  readonly pages: Pages
}): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <section data-part="main">
        <Heading organ={notice.organ} title={text(`title.${notice.kind}`)} number={notice.number} />
        <Facts
          className="person"
          rows={[
            [
              { label: text('fact.applicant'), value: <Sentence>{notice.applicant.name}</Sentence> },
              { label: text('fact.document'), value: notice.applicant.documentMasked },
            ],
            [
              { label: text('fact.contact'), value: <Sentence>{notice.contact}</Sentence> },
              { label: text('fact.phone'), value: notice.contactPhoneMasked },
            ],
            [
              { label: text('fact.matter'), value: <Sentence>{notice.matterName}</Sentence> },
              { label: text('fact.appliedOn'), value: paperDate(text, notice.appliedOn) },
            ],
          ]}
        />
        <Opening notice={notice} pages={pages} />
        <h2 data-block>{text(`${notice.kind}.tableHeading`)}</h2>
        <GapTable gaps={notice.gaps} checked={notice.checked} applicant={notice.applicant.name} />
        <h2 data-block data-keep="firm">
          {text('notice.correctionHeading')}
        </h2>
        <ol className="correction" data-block data-keep="firm">
          {notice.correction.map((sentence, index) => (
            <li key={index}>
              <Sentence>{sentence}</Sentence>
            </li>
          ))}
        </ol>
        <Signing
          snapshot={notice}
          acknowledged={text(`${notice.kind}.acknowledged`, { pages: pages.total })}
        />
      </section>
      <section data-part="appendix">
        <CheckedTable checked={notice.checked} applicant={notice.applicant.name} />
        {notice.guide.length > 0 && (
          <>
            <h2 data-block>{text('guideHeading')}</h2>
            <Facts
              className="guide"
              underHeading
              rows={notice.guide.map((row) => [
                { label: row.label, value: <Statements>{row.text}</Statements> },
              ])}
            />
          </>
        )}
      </section>
    </>
  )
}
