import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { materialName } from '../material-name.ts'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Remaining = Extract<DocumentSnapshot, { kind: 'remaining' }>

/**
 * What is asked for beside what was told, each row with its cause and reason: a changed fact and a demand that
 * was approved later are told apart from the list that may only shrink.
 */
export const AddedTable = ({ remaining }: { readonly remaining: Remaining }): ReactNode => {
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
          <th scope="col">{text('remaining.addedReason')}</th>
          <th scope="col">{text('remaining.addedRemedy')}</th>
          <th scope="col">{text('gap.obtainedFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {remaining.added.map((line, index) => (
          <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={line.position}>
            <td className="figure">{line.position}</td>
            <td>
              <Sentence>{materialName(text, line, remaining.checked, remaining.applicant.name)}</Sentence>
            </td>
            <td>
              <b>{text(`cause.${line.cause}`)}</b>
              <div>
                <Sentence>{line.reason}</Sentence>
              </div>
            </td>
            <td>
              <b>{text(`defect.${line.defect}`)}</b>
              {[line.what, line.remedy]
                .filter((sentence) => sentence !== '')
                .map((sentence, place) => (
                  <div key={place}>
                    <Sentence>{sentence}</Sentence>
                  </div>
                ))}
            </td>
            <td>
              <Sentence>{line.obtainedFrom}</Sentence>
            </td>
          </tr>
        ))}
        <tr data-block data-keep="loose" className="ended">
          <td colSpan={5}>{text('ended', { items: remaining.added.length })}</td>
        </tr>
      </tbody>
    </table>
  )
}
