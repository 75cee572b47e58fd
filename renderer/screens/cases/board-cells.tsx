import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { useDateWords } from '../../ui/dates.ts'
import { StatusTag, Tag } from '../../ui/status-tag.tsx'
import { nextStep } from '../../ui/next-step.ts'

/** Time limit first, then date, matter, person, step, next action, number last (and right). */
export const BOARD_COLUMNS = [
  { name: 'limit' },
  { name: 'due' },
  { name: 'basis' },
  { name: 'matter' },
  { name: 'applicant' },
  { name: 'stage' },
  { name: 'next' },
  { name: 'staff' },
  { name: 'number', end: true },
] as const

/** The cells of one row, in the order of the columns. */
export const useBoardCells = (today: string): ((row: CaseRow) => readonly ReactNode[]) => {
  const { t } = useTranslation('cases')
  const words = useDateWords(today)
  return (row) => {
    const { key, ...facts } = nextStep(row)
    return [
      <StatusTag key="limit" urgency={row.urgency} />,
      row.due === null ? (
        <span key="due">{t('noDue')}</span>
      ) : (
        <span key="due" className="cases-due">
          {words.named(row.due)}
          {row.provisional && <Tag tone="provisional">{t('provisional')}</Tag>}
        </span>
      ),
      <span key="basis" className="quiet">
        {row.dueBasis === null ? t('noDue') : t(`basis.${row.dueBasis}`)}
      </span>,
      <span key="matter" title={row.matterName}>
        {row.matterName}
      </span>,
      row.applicantMasked,
      t(`stage.${row.status}`),
      <span key="next" className="quiet">
        {t(`next.${key}`, facts)}
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
