import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { MovedCase } from '#shared/contract/calendar.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { Tag } from '../../../ui/status-tag.tsx'

export const MOVED_COLUMNS = [
  { name: 'before' },
  { name: 'after' },
  { name: 'matter' },
  { name: 'applicant' },
  { name: 'stage' },
  { name: 'number', end: true },
] as const

/** The cells of a case whose date becomes another one, in the order of {@link MOVED_COLUMNS}. */
export const useMovedCells = (today: string): ((row: MovedCase) => readonly ReactNode[]) => {
  const { t } = useTranslation('calendar')
  const { named } = useDateWords(today)
  return (row) => {
    const dated = (at: 'before' | 'after'): ReactNode => {
      const { date, provisional } = row[at]
      if (date === null) return <span key={at}>{t('preview.none')}</span>
      const day = named(date)
      return (
        <span key={at} className={at === 'before' ? 'calendar-date quiet' : 'calendar-date'}>
          {row.which === 'tell-by' ? t('preview.tellBy', { day }) : day}
          {provisional && <Tag tone="provisional">{t('preview.provisional')}</Tag>}
        </span>
      )
    }
    return [
      dated('before'),
      dated('after'),
      <span key="matter" title={row.matterName}>
        {row.matterName}
      </span>,
      row.applicantMasked,
      <span key="stage" className="quiet">
        {t(`cases:stage.${row.status}`)}
      </span>,
      <span key="number" className="quieter">
        {row.number}
      </span>,
    ]
  }
}
