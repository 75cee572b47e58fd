import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { BlankDate, BlankLine } from '../parts/blanks.tsx'
import { BlankTime } from '../parts/signing.tsx'
import { usePaperText } from '../paper-text.ts'

type OutageForms = Extract<DocumentSnapshot, { kind: 'outage-forms' }>

const LINES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Eight lines to list what was handed in, each as original or copy with its number. */
const Materials = (): ReactNode => {
  const text = usePaperText()
  return (
    <table className="slip-materials">
      <colgroup>
        <col className="position" />
        <col />
        <col className="mark" />
        <col className="mark" />
        <col className="mark" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text('outage.position')}</th>
          <th scope="col">{text('outage.material')}</th>
          <th scope="col">{text('outage.original')}</th>
          <th scope="col">{text('outage.copy')}</th>
          <th scope="col">{text('outage.copies')}</th>
        </tr>
      </thead>
      <tbody>
        {LINES.map((line) => (
          <tr key={line}>
            <td className="figure">{line}</td>
            <td aria-label={text('outage.material')} />
            <td className="figure" aria-label={text('outage.original')}>
              <i className="box" />
            </td>
            <td className="figure" aria-label={text('outage.copy')}>
              <i className="box" />
            </td>
            <td aria-label={text('outage.copies')} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Who = (): ReactNode => {
  const text = usePaperText()
  const pairs = [
    ['applicant', 'document'],
    ['phone', 'matter'],
  ] as const
  return (
    <table className="slip-who">
      <colgroup>
        <col className="label" />
        <col className="first" />
        <col className="label" />
        <col />
      </colgroup>
      <tbody>
        {pairs.map(([first, second]) => (
          <tr key={first}>
            <th scope="row">{text(`outage.${first}`)}</th>
            <td aria-label={text(`outage.${first}`)} />
            <th scope="row">{text(`outage.${second}`)}</th>
            <td aria-label={text(`outage.${second}`)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One half of a sheet: the same fields for both sides, and below them what each side needs. */
const Half = ({
  forms,
  number,
  side,
}: {
  readonly forms: OutageForms
  readonly number: string
  readonly side: 'stub' | 'slip'
}): ReactNode => {
  const text = usePaperText()
  return (
    <div className="half">
      <div className="half-head">
        <span>
          <b>{text(side === 'stub' ? 'outage.stub' : 'outage.slip')}</b>
          <small>{text(side === 'stub' ? 'outage.stubKept' : 'outage.slipGiven')}</small>
        </span>
        <span className="number">{number}</span>
      </div>
      <h1>
        <span>{forms.organ}</span>
        <span>{text('title.outage-forms')}</span>
        {forms.demo && <small>{text('page.demo')}</small>}
      </h1>
      <Who />
      <Materials />
      <div className="slip-lines">
        <div className="time">
          <BlankTime label={`${text('outage.time')}${text('separator.colon')}`} />
          {side === 'slip' && forms.officePhone !== '' && (
            <p>{text('signing.phone', { phone: forms.officePhone })}</p>
          )}
        </div>
        <div className="two">
          <BlankLine label={`${text('outage.receiver')}${text('separator.colon')}`} />
          <BlankLine label={`${text('outage.signed')}${text('separator.colon')}`} />
        </div>
        {side === 'stub' ? (
          <div className="two entered">
            <p className="choice">
              <i className="box" />
              <span>{text('outage.entered')}</span>
              <span className="after">{text('outage.caseNumber')}</span>
              <i className="line" />
            </p>
            <p className="choice">
              <span>{text('outage.enteredOn')}</span>
              <BlankDate />
            </p>
            <BlankLine label={text('outage.enteredBy')} />
            <p className="choice">
              <i className="box" />
              <span>{text('outage.spoilt')}</span>
              <i className="line" />
            </p>
          </div>
        ) : (
          <p className="slip-note">{text('outage.note')}</p>
        )}
      </div>
    </div>
  )
}

/**
 * 停机收件单: a sheet for each number drawn in advance, filled in twice by hand. The upper half stays here and says later
 * what became of the number, so that every one is accounted for; the lower half is the applicant's 收件凭证.
 */
export const OutageFormsPaper = ({ forms }: { readonly forms: OutageForms }): ReactNode => {
  const text = usePaperText()
  return forms.numbers.map((number) => (
    <section className="sheet" key={number}>
      <Half forms={forms} number={number} side="stub" />
      <div className="cut">
        <i />
        <span>{text('outage.cut')}</span>
        <i />
      </div>
      <Half forms={forms} number={number} side="slip" />
    </section>
  ))
}
