import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { ListPaper } from '../parts/list-paper.tsx'
import { HallParagraph } from '../parts/paragraph.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

type Register = Extract<DocumentSnapshot, { kind: 'register' }>

const COLUMNS = [
  'position',
  'number',
  'receivedOn',
  'matterName',
  'applicant',
  'acceptanceNumber',
  'acceptedOn',
  'due',
  'finishedOn',
  'status',
  'staff',
] as const
type Column = (typeof COLUMNS)[number]

/** Short and of one width: set in the middle. The other columns hold names. */
const FIGURES: ReadonlySet<Column> = new Set([
  'position',
  'number',
  'receivedOn',
  'acceptedOn',
  'due',
  'finishedOn',
])

/** 受理登记簿: every application received in a span, one line each, whatever became of it. */
export const RegisterPaper = ({ register }: { readonly register: Register }): ReactNode => {
  const text = usePaperText()
  const from = paperDate(text, register.from)
  const span =
    register.from === register.to ? from : text('register.fromTo', { from, to: paperDate(text, register.to) })
  return (
    <ListPaper
      className="register"
      title={text('title.register')}
      head={[
        { label: text('register.organ'), value: register.organ },
        {
          label: text('register.matterName'),
          value: register.matter === '' ? text('register.allMatters') : register.matter,
        },
        { label: text('register.span'), value: span },
      ]}
      columns={COLUMNS.map((name) => ({ name, label: text(`register.${name}`) }))}
      rows={register.rows.map((row) => (
        <tr key={row.position}>
          {COLUMNS.map((column) => (
            <td className={FIGURES.has(column) ? 'figure' : undefined} key={column}>
              {column === 'staff' ? row.staff : <Sentence>{String(row[column])}</Sentence>}
            </td>
          ))}
        </tr>
      ))}
      ended={
        <>
          <HallParagraph paragraph={register.paragraph} />
          <div className="group-end">
            <span>{text('register.ended', { items: register.rows.length })}</span>
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
