import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { AddedTable } from '../parts/added-table.tsx'
import { CheckedTable } from '../parts/checked-table.tsx'
import { Facts } from '../parts/facts.tsx'
import { GapTable } from '../parts/gap-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { PersonFacts } from '../parts/person-facts.tsx'
import { Sentence, Statements } from '../parts/sentence.tsx'
import { Signing } from '../parts/signing.tsx'
import { paperDate, usePaperText, type PaperText } from '../paper-text.ts'
import type { Pages } from './pages.ts'

type Notice = Extract<DocumentSnapshot, { kind: 'notice' | 'remaining' }>
type Remaining = Extract<Notice, { kind: 'remaining' }>

/**
 * What became of the rest: kept here, or given back because nobody has been entrusted yet, and where the whole
 * list stands.
 */
const restSentences = (text: PaperText, notice: Notice, page: number): string => {
  const items = notice.receivedCount
  const list = text('notice.checked', { page })
  if (!notice.nothingTaken) return items > 0 ? text('notice.received', { items, page }) : list
  return (items > 0 ? text('notice.nothingTakenBut', { items }) : text('notice.nothingTaken')) + list
}

const Items = ({ count }: { readonly count: number }): ReactNode => (
  <b className="whole">{usePaperText()('notice.gaps', { gaps: count })}</b>
)

/** Of a first notice: everything at once. */
const FoundOnce = ({ notice }: { readonly notice: Notice }): ReactNode => {
  const text = usePaperText()
  const basis = notice.basis.join(text('separator.list'))
  return (
    <>
      <Sentence>{basis === '' ? text('notice.basisUnnamed') : text('notice.basis', { basis })}</Sentence>
      <Items count={notice.gaps.length} />
      {text('notice.all')}
    </>
  )
}

/** Of a later list: what is left of it, and told apart what has been added. */
const FoundLeft = ({ remaining }: { readonly remaining: Remaining }): ReactNode => {
  const text = usePaperText()
  const { gaps, added, round } = remaining
  const date = paperDate(text, remaining.noticeDate)
  return (
    <>
      <Sentence>
        {text(gaps.length > 0 ? 'remaining.toldOn' : 'remaining.toldOnAll', { date, round })}
      </Sentence>
      {gaps.length > 0 && (
        <>
          <Items count={gaps.length} />
          {text('remaining.left')}
        </>
      )}
      {added.length === 0 ? (
        text('remaining.onlyFewer')
      ) : (
        <>
          {text(gaps.length > 0 ? 'remaining.alsoAdded' : 'remaining.onlyAdded')}
          <Items count={added.length} />
          <Sentence>{text('remaining.addedEnded')}</Sentence>
        </>
      )}
    </>
  )
}

const Opening = ({ notice, pages }: { readonly notice: Notice; readonly pages: Pages }): ReactNode => {
  const text = usePaperText()
  return (
    <p className="opening" data-block>
      {notice.kind === 'notice' ? <FoundOnce notice={notice} /> : <FoundLeft remaining={notice} />}
      <Sentence>{restSentences(text, notice, pages.main + 1)}</Sentence>
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
  const added = notice.kind === 'remaining' && notice.added.length > 0
  const numbers = ['heading.1', 'heading.2', 'heading.3'] as const
  const parts = [
    ...(notice.gaps.length > 0 ? (['told'] as const) : []),
    ...(added ? (['added'] as const) : []),
    'correction' as const,
  ]
  const headingOf = (part: 'told' | 'added' | 'correction', words: string): string =>
    text(numbers[parts.indexOf(part)] ?? 'heading.3', { text: words })
  return (
    <>
      <section data-part="main">
        <Heading organ={notice.organ} title={text(`title.${notice.kind}`)} number={notice.number} />
        <PersonFacts snapshot={notice} />
        <Opening notice={notice} pages={pages} />
        {notice.gaps.length > 0 && (
          <>
            <h2 data-block>{headingOf('told', text(`${notice.kind}.tableHeading`))}</h2>
            <GapTable gaps={notice.gaps} checked={notice.checked} applicant={notice.applicant.name} />
          </>
        )}
        {added && (
          <>
            <h2 data-block>{headingOf('added', text('remaining.addedHeading'))}</h2>
            <AddedTable remaining={notice} />
          </>
        )}
        {notice.correction.length > 0 && (
          <>
            <h2 data-block data-keep="firm">
              {headingOf('correction', text('notice.correctionHeading'))}
            </h2>
            <ol className="correction" data-block data-keep="firm">
              {notice.correction.map((sentence, index) => (
                <li key={index}>
                  <Sentence>{sentence}</Sentence>
                </li>
              ))}
            </ol>
          </>
        )}
        <Signing
          snapshot={notice}
          acknowledged={text(`${notice.kind}.acknowledged`, { pages: pages.total })}
        />
      </section>
      <section data-part="appendix">
        <CheckedTable
          checked={notice.checked}
          applicant={notice.applicant.name}
          custody={notice.nothingTaken ? 'returned' : 'taken'}
        />
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
