import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useNextWords } from '../../ui/next-step.ts'
import { LimitTag, Tag } from '../../ui/status-tag.tsx'
import { rowDate } from './row-date.ts'
import type { DateColumn } from './row-date.ts'

interface BoardColumn {
  readonly name: string
  /** Its head, as a key under `cases:columns`. */
  readonly head: string
  readonly end?: boolean
}

/**
 * Time limit first, then the date this tab goes by, matter, person, step, next action, number last (and right).
 * Only 应办结 has a basis beside it.
 */
export const boardColumns = (dateColumn: DateColumn): readonly BoardColumn[] => [
  { name: 'limit', head: 'limit' },
  { name: 'due', head: dateColumn },
  ...(dateColumn === 'due' ? [{ name: 'basis', head: 'basis' }] : []),
  { name: 'matter', head: 'matter' },
  { name: 'applicant', head: 'applicant' },
  { name: 'stage', head: 'stage' },
  { name: 'next', head: 'next' },
  { name: 'staff', head: 'staff' },
  { name: 'number', head: 'number', end: true },
]

/** The cells of one row, in the order of the columns. */
export const useBoardCells = (
  today: string,
  dateColumn: DateColumn,
): ((row: CaseRow) => readonly ReactNode[]) => {
  const { t } = useTranslation('cases')
  const words = useDateWords(today)
  const nextWords = useNextWords(today)
  return (row) => {
    // Where a case is: the procedure it waits for, the stage that runs, else how far it has come.
    const stage = row.paused?.procedure ?? row.stage?.name ?? t(`stage.${row.status}`)
    const next = nextWords(row)
    const date = rowDate(row, dateColumn, today)
    return [
      <LimitTag key="limit" row={row} />,
      date === null ? (
        <span key="due">{t('noDue')}</span>
      ) : (
        <span key="due" className="cases-due">
          {date.tell ? t('tell', { day: words.named(date.date) }) : words.named(date.date)}
          {date.late && <Tag tone="overdue">{t('late')}</Tag>}
          {date.provisional && <Tag tone="provisional">{t('provisional')}</Tag>}
        </span>
      ),
      ...(dateColumn === 'due'
        ? [
            <span key="basis" className="quiet">
              {row.dueBasis === null ? t('noDue') : t(`basis.${row.dueBasis}`)}
            </span>,
          ]
        : []),
      <span key="matter" title={row.matterName}>
        {row.matterName}
      </span>,
      row.applicantMasked,
      <span key="stage" title={stage}>
        {stage}
      </span>,
      <span key="next" className="quiet" title={next}>
        {next}
      </span>,
      <span key="staff" className="quiet">
        {row.counterNumber === null
          ? row.staffName
          : t('staff', { name: row.staffName, counter: row.counterNumber })}
      </span>,
      <span key="number" className="quieter">
        {row.number}
      </span>,
    ]
  }
}
