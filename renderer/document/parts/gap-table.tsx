import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { materialName } from '../material-name.ts'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Notice = Extract<DocumentSnapshot, { kind: 'notice' }>

/**
 * Everything that is wrong, once and completely (行政许可法 32条, R-004): each row says what kind of defect it is,
 * what exactly, what to bring instead and where it is to be had.
 */
export const GapTable = ({
  gaps,
  checked,
  applicant,
}: {
  readonly gaps: Notice['gaps']
  readonly checked: Notice['checked']
  readonly applicant: string
}): ReactNode => {
  const text = usePaperText()
  return (
    <table className="gaps">
      <colgroup>
        <col className="position" />
        <col className="name" />
        <col className="defect" />
        <col className="remedy" />
        <col />
      </colgroup>
      <thead data-block data-keep="firm">
        <tr>
          <th scope="col">{text('gap.position')}</th>
          <th scope="col">{text('gap.name')}</th>
          <th scope="col">{text('gap.defect')}</th>
          <th scope="col">{text('gap.remedy')}</th>
          <th scope="col">{text('gap.obtainedFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap, index) => (
          <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={gap.position}>
            <td className="figure">{gap.position}</td>
            <td>
              <Sentence>{materialName(text, gap, checked, applicant)}</Sentence>
            </td>
            <td>
              <b>{text(`defect.${gap.defect}`)}</b>
              {gap.what !== '' && (
                <div>
                  <Sentence>{gap.what}</Sentence>
                </div>
              )}
            </td>
            <td>
              <Sentence>{gap.remedy}</Sentence>
            </td>
            <td>
              <Sentence>{gap.obtainedFrom}</Sentence>
            </td>
          </tr>
        ))}
        <tr data-block data-keep="loose" className="ended">
          <td colSpan={5}>{text('ended', { items: gaps.length })}</td>
        </tr>
      </tbody>
    </table>
  )
}
