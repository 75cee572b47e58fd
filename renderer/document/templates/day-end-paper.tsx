import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { ListPaper } from '../parts/list-paper.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDateWithWeekday, usePaperText } from '../paper-text.ts'

type DayEnd = Extract<DocumentSnapshot, { kind: 'day-end' }>

const COLUMNS = ['position', 'number', 'categoryName', 'status', 'waitedMinutes', 'settled'] as const
type Column = (typeof COLUMNS)[number]

const FIGURES: ReadonlySet<Column> = new Set(['position', 'number', 'waitedMinutes'])
const COUNTS = ['issued', 'done', 'missed', 'voided', 'leftOver'] as const

/** 当日号办结情况: how many numbers of a day were done on that day, and what became of each of the others. */
export const DayEndPaper = ({ report }: { readonly report: DayEnd }): ReactNode => {
  const text = usePaperText()
  const { rows } = report
  return (
    <ListPaper
      className="day-end"
      title={text('title.day-end')}
      head={[
        { label: text('dayEnd.hall'), value: report.hallName },
        { label: text('dayEnd.day'), value: paperDateWithWeekday(text, report.day) },
      ]}
      columns={COLUMNS.map((name) => ({ name, label: text(`dayEnd.${name}`) }))}
      rows={
        <>
          <tr className="day-end-counts">
            <td colSpan={COLUMNS.length}>
              <Sentence>
                {COUNTS.map((name) => text(`dayEnd.counts.${name}`, { count: report[name] })).join(
                  text('dayEnd.join'),
                )}
              </Sentence>
            </td>
          </tr>
          {rows.map((row) => (
            <tr key={row.position}>
              {COLUMNS.map((column) => (
                <td className={FIGURES.has(column) ? 'figure' : undefined} key={column}>
                  <Sentence>{String(row[column])}</Sentence>
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="figure" colSpan={COLUMNS.length}>
                {text('dayEnd.nothing')}
              </td>
            </tr>
          )}
        </>
      }
      ended={
        <div className="group-end">
          <span>
            {rows.length === 0 ? text('dayEnd.endedNone') : text('dayEnd.ended', { items: rows.length })}
          </span>
          <span>{text('dayEnd.until')}</span>
        </div>
      }
    />
  )
}
