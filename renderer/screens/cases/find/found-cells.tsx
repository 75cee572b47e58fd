import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { FoundRow } from '#shared/contract/case-list.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { useNextWords } from '../../../ui/next-step.ts'
import { LimitTag, Tag } from '../../../ui/status-tag.tsx'
import { rowDate } from '../row-date.ts'

interface FoundColumn {
  readonly name: string
  /** Its head, as a key. */
  readonly head: string
  readonly end?: boolean
}

/** Those of the board, with the day of receipt in place of the basis: most of what is found runs no more. */
export const FOUND_COLUMNS: readonly FoundColumn[] = [
  { name: 'limit', head: 'cases:columns.limit' },
  { name: 'due', head: 'cases:columns.due' },
  { name: 'received', head: 'find:columns.received' },
  { name: 'matter', head: 'cases:columns.matter' },
  { name: 'applicant', head: 'cases:columns.applicant' },
  { name: 'stage', head: 'cases:columns.stage' },
  { name: 'next', head: 'cases:columns.next' },
  { name: 'staff', head: 'cases:columns.staff' },
  { name: 'number', head: 'cases:columns.number', end: true },
]

/** What was found is bold; through whom or by which paper stands beside the applicant. */
const Person = ({ row }: { readonly row: FoundRow }): ReactElement => {
  const { t } = useTranslation('find')
  const { applicantMasked, found } = row
  const by = [
    ...(found?.others ?? []).map(({ who, nameMasked }) => t(`foundBy.${who}`, { name: nameMasked })),
    ...(found?.papers ?? []),
  ]
  return (
    <span className="found-person" title={by.join(t('join'))}>
      {found?.applicant === true ? <b>{applicantMasked}</b> : <span>{applicantMasked}</span>}
      {by.map((one) => (
        <b key={one} className="found-by">
          {one}
        </b>
      ))}
    </span>
  )
}

/** The cells of one row, in the order of the columns. */
export const useFoundCells = (today: string): ((row: FoundRow) => readonly ReactNode[]) => {
  const { t } = useTranslation('find')
  const words = useDateWords(today)
  const nextWords = useNextWords(today)
  return (row) => {
    // Where a case is: the procedure it waits for, the stage that runs, else how far it has come.
    const stage = row.paused?.procedure ?? row.stage?.name ?? t(`cases:stage.${row.status}`)
    const next = nextWords(row)
    const date = rowDate(row, 'due', today)
    const { found } = row
    return [
      <LimitTag key="limit" row={row} />,
      date === null ? (
        <span key="due" className="quieter">
          {t('cases:noDue')}
        </span>
      ) : (
        <span key="due" className="cases-due">
          {date.tell ? t('cases:tell', { day: words.named(date.date) }) : words.named(date.date)}
          {date.provisional && <Tag tone="provisional">{t('cases:provisional')}</Tag>}
        </span>
      ),
      <span key="received" className="quiet">
        {words.short(row.receivedOn)}
      </span>,
      <span key="matter" title={row.matterName}>
        {found?.matter === true ? <b>{row.matterName}</b> : row.matterName}
      </span>,
      <Person key="applicant" row={row} />,
      <span key="stage" title={stage}>
        {stage}
      </span>,
      <span key="next" className="quiet" title={next}>
        {next}
      </span>,
      <span key="staff" className="quiet">
        {row.counterNumber === null
          ? row.staffName
          : t('cases:staff', { name: row.staffName, counter: row.counterNumber })}
      </span>,
      <span key="number" className={found?.number === true ? undefined : 'quieter'}>
        {found?.number === true ? <b>{row.number}</b> : row.number}
      </span>,
    ]
  }
}
