import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { ListPaper } from '../parts/list-paper.tsx'
import { HallParagraph } from '../parts/paragraph.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { usePaperText, type PaperText } from '../paper-text.ts'

type MonthReport = Extract<DocumentSnapshot, { kind: 'month-report' }>

const COUNTS = [
  'received',
  'accepted',
  'deemed',
  'notified',
  'declined',
  'finished',
  'finishedLate',
  'overdue',
] as const
const COLUMNS = ['position', 'matterName', 'field', ...COUNTS] as const

/** 2026-09 as papers write it; a month that comes in words stays as it is. */
const monthText = (text: PaperText, month: string): string => {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  return year === undefined ? month : text('monthReport.monthOfYear', { year, month: Number(number) })
}

/** 月报: 收件, 受理, 办结 and 超期 by matter, with their totals. */
export const MonthReportPaper = ({ report }: { readonly report: MonthReport }): ReactNode => {
  const text = usePaperText()
  const { rows } = report
  return (
    <ListPaper
      className="month-report"
      title={text('title.month-report')}
      head={[
        { label: text('monthReport.organ'), value: report.organ },
        { label: text('monthReport.month'), value: monthText(text, report.month) },
        { label: '', value: text('monthReport.unit') },
      ]}
      columns={COLUMNS.map((name) => ({ name, label: text(`monthReport.${name}`) }))}
      rows={
        <>
          {rows.map((row, index) => (
            <tr key={`${row.field} ${row.matterName}`}>
              <td className="figure">{index + 1}</td>
              <td>
                <Sentence>{row.matterName}</Sentence>
              </td>
              <td>
                <Sentence>{row.field}</Sentence>
              </td>
              {COUNTS.map((count) => (
                <td className="amount" key={count}>
                  {row[count]}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td className="figure" colSpan={COLUMNS.length}>
                {text('monthReport.nothing')}
              </td>
            </tr>
          ) : (
            <tr className="total">
              <th scope="row" colSpan={3}>
                {text('monthReport.total')}
              </th>
              {COUNTS.map((count) => (
                <td className="amount" key={count}>
                  {rows.reduce((sum, row) => sum + row[count], 0)}
                </td>
              ))}
            </tr>
          )}
        </>
      }
      ended={
        <>
          <p className="list-note">
            <Sentence>{text('monthReport.note')}</Sentence>
          </p>
          <HallParagraph paragraph={report.paragraph} />
          <div className="group-end">
            <span />
            <span className="hands">
              <span>{text('register.madeBy')}</span>
              <i className="line" />
              <span>{text('register.checkedBy')}</span>
              <i className="line" />
            </span>
          </div>
        </>
      }
    />
  )
}
