import { Fragment, type ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { ListPaper } from '../parts/list-paper.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDateWithWeekday, usePaperText } from '../paper-text.ts'

type MorningList = Extract<DocumentSnapshot, { kind: 'morning-list' }>

const COLUMNS = [
  'position',
  'limit',
  'due',
  'matterName',
  'applicant',
  'stage',
  'next',
  'staff',
  'number',
] as const
type Column = (typeof COLUMNS)[number]

/** Short and of one width: set in the middle. The other columns hold names. */
const FIGURES: ReadonlySet<Column> = new Set(['position', 'due', 'number'])

/**
 * 晨会清单: what is late, due and waiting, group by group; a group with nothing in it says so, and one that is longer
 * than the paper says how many it leaves out.
 */
export const MorningListPaper = ({ list }: { readonly list: MorningList }): ReactNode => {
  const text = usePaperText()
  const { groups } = list
  return (
    <ListPaper
      className="morning-list"
      title={text('title.morning-list')}
      head={[
        { label: text('morningList.organ'), value: list.organ },
        { label: text('morningList.scope'), value: list.scopeText },
        { label: text('morningList.date'), value: paperDateWithWeekday(text, list.date) },
      ]}
      columns={COLUMNS.map((name) => ({ name, label: text(`morningList.${name}`) }))}
      rows={groups.map(({ title, rows, unlisted }) => (
        <Fragment key={title}>
          <tr className="group-title">
            <th scope="rowgroup" colSpan={COLUMNS.length}>
              {text('morningList.group', { title, items: rows.length + unlisted })}
            </th>
          </tr>
          {rows.length + unlisted === 0 && (
            <tr className="nothing">
              <td colSpan={COLUMNS.length}>{text('morningList.nothing')}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.position}>
              {COLUMNS.map((column) => (
                <td className={FIGURES.has(column) ? 'figure' : undefined} key={column}>
                  <Sentence>{String(row[column])}</Sentence>
                </td>
              ))}
            </tr>
          ))}
          {unlisted > 0 && (
            <tr className="nothing">
              <td colSpan={COLUMNS.length}>{text('morningList.unlisted', { items: unlisted })}</td>
            </tr>
          )}
        </Fragment>
      ))}
      ended={
        <div className="group-end">
          <span>
            {text('morningList.ended', { items: groups.reduce((sum, { rows }) => sum + rows.length, 0) })}
          </span>
          <span>{text('morningList.inclusive')}</span>
        </div>
      }
    />
  )
}
