import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { materialName } from '../material-name.ts'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Checked = Extract<DocumentSnapshot, { kind: 'notice' }>['checked'][number]

/** Every line that was checked, with its finding: the list of what was received (文书要素: 接收材料清单). */
export const CheckedTable = ({
  checked,
  applicant,
}: {
  readonly checked: readonly Checked[]
  readonly applicant: string
}): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <h2 className="appendix" data-block>
        {text('checked.heading')}
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
              <td className="figure">{line.copies}</td>
              <td>
                {line.state === 'missing' || line.state === 'defective' ? (
                  <b>{text(`checked.${line.state}`)}</b>
                ) : (
                  text(`checked.${line.state}`)
                )}
              </td>
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
