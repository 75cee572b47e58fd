import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { CheckedTable } from '../parts/checked-table.tsx'
import { Facts, type FactRow } from '../parts/facts.tsx'
import { Latest } from '../parts/latest.tsx'
import { Letter } from '../parts/letter.tsx'
import { contactRows, lateRows } from '../parts/person-facts.tsx'
import { Lines, Sentence, Statements } from '../parts/sentence.tsx'
import { paperDate, paperDateWithWeekday, usePaperText, type PaperKey } from '../paper-text.ts'
import type { Pages } from './pages.ts'

type Acceptance = Extract<DocumentSnapshot, { kind: 'acceptance' }>

/**
 * The one date that counts: the earlier of promised and legal, as the last day still in time (最迟, 含当日).
 * Past the loaded calendar it says 暂定 and why; without a limit of its own the hall says who decides.
 */
const Due = ({ acceptance }: { readonly acceptance: Acceptance }): ReactNode => {
  const text = usePaperText()
  const { due } = acceptance
  if (due === null) return <Sentence>{text('acceptance.noOwnDue', { organ: acceptance.decidedBy })}</Sentence>
  return (
    <>
      <div className="due">
        <span>{text('acceptance.latest')}</span>
        <strong>{paperDateWithWeekday(text, due.date)}</strong>
        {due.provisional && <strong>{text('acceptance.provisional')}</strong>}
      </div>
      <div>
        <Sentence>
          {text(due.basis === 'promised' ? 'acceptance.promised' : 'acceptance.legalLimit', {
            limit: due.limitText,
          })}
        </Sentence>
      </div>
      {due.provisional && (
        <div>
          <Sentence>{text('acceptance.provisionalBecause', { reason: due.provisionalBecause })}</Sentence>
        </div>
      )}
    </>
  )
}

const openingKey = ({ afterCorrection, deferred }: Acceptance): PaperKey => {
  if (deferred !== null) return 'acceptance.withDeferral'
  return afterCorrection ? 'acceptance.corrected' : 'acceptance.complete'
}

/** 容缺受理: what follows by when, what happens otherwise, and the commitment it rests on. */
const Deferred = ({ deferred }: { readonly deferred: NonNullable<Acceptance['deferred']> }): ReactNode => {
  const text = usePaperText()
  const sentences = [
    text('acceptance.deferredItems', { items: deferred.items.join(text('separator.list')) }),
    deferred.effect,
    deferred.number === '' ? '' : text('acceptance.deferredNumber', { number: deferred.number }),
  ]
  return (
    <>
      <div className="lesser">
        <Latest date={deferred.until} provisional={false} />
      </div>
      <Lines lines={sentences.filter((sentence) => sentence !== '')} />
    </>
  )
}

/** 受理通知书, with the list of what was checked and taken in behind it. */
export const AcceptancePaper = ({
  acceptance,
  pages,
}: {
  readonly acceptance: Acceptance
  readonly pages: Pages
}): ReactNode => {
  const text = usePaperText()
  const listed = acceptance.received.length > 0
  const rows: FactRow[] = [
    [
      { label: text('fact.appliedOn'), value: paperDate(text, acceptance.appliedOn) },
      { label: text('fact.acceptedOn'), value: paperDate(text, acceptance.acceptedOn) },
    ],
    ...contactRows(text, acceptance),
    [
      {
        label: text('fact.received'),
        value: listed
          ? text('acceptance.itemsListed', { items: acceptance.receivedCount, page: pages.main + 1 })
          : text('acceptance.items', { items: acceptance.receivedCount }),
      },
      { label: text('fact.fee'), value: <Sentence>{acceptance.fee}</Sentence> },
    ],
    [{ label: text('fact.due'), value: <Due acceptance={acceptance} /> }],
  ]
  if (acceptance.deferred !== null)
    rows.push([{ label: text('acceptance.deferred'), value: <Deferred deferred={acceptance.deferred} /> }])
  if (acceptance.legal.length > 0)
    rows.push([{ label: text('fact.legal'), value: <Lines lines={acceptance.legal} /> }])
  if (acceptance.counting.length > 0)
    rows.push([{ label: text('fact.counting'), value: <Lines lines={acceptance.counting} /> }])
  if (acceptance.due !== null)
    rows.push([
      {
        label: text('fact.decidedBy'),
        value: text('acceptance.decides', { organ: acceptance.decidedBy }),
      },
    ])
  if (acceptance.basis.length > 0)
    rows.push([
      {
        label: text('fact.basis'),
        value: <Statements>{acceptance.basis.join(text('separator.sentence'))}</Statements>,
      },
    ])
  rows.push(...lateRows(text, acceptance))
  return (
    <>
      <Letter
        snapshot={acceptance}
        to={acceptance.applicant.name}
        acknowledged={
          pages.total > 1
            ? text('acceptance.acknowledgedPages', { pages: pages.total })
            : text('acceptance.acknowledged')
        }
      >
        <p className="opening" data-block data-keep="firm">
          {text('acceptance.opening', { matter: acceptance.matterName })}
          <span className="whole">{text(openingKey(acceptance))}</span>
          {acceptance.forwarded ? (
            text('acceptance.forwarded', { organ: acceptance.decidedBy })
          ) : (
            <span className="whole">
              {text(acceptance.deferred === null ? 'acceptance.accepted' : 'acceptance.nowAccepted')}
            </span>
          )}
        </p>
        <Facts className="case" rows={rows} />
        {acceptance.officePhone !== '' && (
          <p className="opening" data-block data-keep="firm">
            {text('acceptance.progress')}
          </p>
        )}
      </Letter>
      {listed && (
        <section data-part="appendix">
          <CheckedTable checked={acceptance.received} applicant={acceptance.applicant.name} />
        </section>
      )}
    </>
  )
}
