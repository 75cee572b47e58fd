import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { materialName } from '../material-name.ts'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Checked = Extract<DocumentSnapshot, { kind: 'notice' }>['checked'][number]

/** What became of a material that is in order: kept here, given back at once, only looked at, or taken to be examined. */
export type Custody = 'taken' | 'returned' | 'shown' | 'received'

/** Every line that was checked, with its finding: the list of what was received (文书要素: 接收材料清单). */
export const CheckedTable = ({
  checked,
  applicant,
  custody = 'taken',
  heading = null,
}: {
  readonly checked: readonly Checked[]
  readonly applicant: string
  readonly custody?: Custody
  /** Where the list is part of the paper itself and not its appendix. */
  readonly heading?: string | null
}): ReactNode => {
  const text = usePaperText()
  const stateOf = ({ state }: Checked): ReactNode => {
    if (state === 'complete') return text(`checked.complete.${custody}`)
    const words = text(`checked.${state}`)
    return state === 'missing' || state === 'defective' ? <b>{words}</b> : <Sentence>{words}</Sentence>
  }
  return (
    <>
      <h2 className={heading === null ? 'appendix' : undefined} data-block>
        {heading ?? text('checked.heading')}
      </h2>
      <table className="checked">
        <colgroup>
          <col className="position" />
          <col />
          <col className="form" />
          <col className="copies" />
          <col className="state" />
        </colgroup>
        <thead data-block data-keep="firm">
          <tr>
            <th scope="col">{text('gap.position')}</th>
            <th scope="col">{text('gap.name')}</th>
            <th scope="col">{text('checked.form')}</th>
            <th scope="col">{text('checked.copies')}</th>
            <th scope="col">{text('checked.state')}</th>
          </tr>
        </thead>
        <tbody>
          {checked.map((line, index) => (
            <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={line.position}>
              <td className="figure">{line.position}</td>
              <td>
                <Sentence>{materialName(text, line, checked, applicant)}</Sentence>
                {line.note !== '' && (
                  <div className="note">
                    <Sentence>{line.note}</Sentence>
                  </div>
                )}
              </td>
              <td>
                <Sentence>{line.form}</Sentence>
              </td>
              <td className="figure">{line.copies === 0 ? null : line.copies}</td>
              <td>{stateOf(line)}</td>
            </tr>
          ))}
          <tr data-block data-keep="loose" className="ended">
            <td colSpan={5}>{text('ended', { items: checked.length })}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
