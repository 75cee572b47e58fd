import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { RegisterRow } from '#shared/contract/register.ts'
import { BottomWords } from '../../../ui/bottom-bar.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import { useToday } from '../../../ui/hall.tsx'
import { Tag } from '../../../ui/status-tag.tsx'

export const REGISTER_COLUMNS = [
  { name: 'received' },
  { name: 'number' },
  { name: 'matter' },
  { name: 'applicant' },
  { name: 'status' },
  { name: 'accepted' },
  { name: 'due' },
  { name: 'finished' },
  { name: 'staff' },
] as const

/** One line of the register: received, accepted, due and finished stand in the order in which they come. */
export const useRegisterCells = (): ((row: RegisterRow) => readonly ReactNode[]) => {
  const { t } = useTranslation('registers')
  const words = useDateWords(useToday())
  const day = (date: string | null): string => (date === null ? t('noValue') : words.short(date))
  return (row) => [
    `${words.short(row.receivedOn)} ${words.time(row.receivedAt)}`,
    row.number,
    <span key="matter" title={row.matterName}>
      {row.matterName}
    </span>,
    row.applicantMasked === '' ? (
      <span key="applicant" className="quieter">
        {t('erased')}
      </span>
    ) : (
      row.applicantMasked
    ),
    t(`cases:stage.${row.status}`),
    <span key="accepted" className="registers-day">
      {day(row.acceptedOn)}
      {row.deemed && <Tag tone="near">{t('deemed')}</Tag>}
    </span>,
    <span key="due" className="registers-day">
      {day(row.due)}
      {row.provisional && <Tag tone="provisional">{t('provisional')}</Tag>}
    </span>,
    <span key="finished" className="registers-day">
      {day(row.decidedOn ?? row.closedOn)}
      {row.overdue && <Tag tone="overdue">{t('overdue')}</Tag>}
    </span>,
    <span key="staff" className="quiet">
      {row.staffName}
    </span>,
  ]
}

/** What the line has no room for. */
export const RegisterWords = ({ row }: { readonly row: RegisterRow | null }): ReactElement => {
  const { t } = useTranslation('registers')
  if (row === null) return <BottomWords outcome={t('register.none')} written={t('register.help')} />
  const parts = [
    row.documentMasked === '' ? null : t('register.document', { number: row.documentMasked }),
    t(`presence.${row.presence}`),
    t(`channel.${row.channel}`),
    row.acceptanceNumber === '' ? null : row.acceptanceNumber,
    row.counterNumber === null
      ? row.staffName
      : t('register.staff', { name: row.staffName, counter: row.counterNumber }),
  ]
  return (
    <BottomWords
      outcome={t('register.chosen', { number: row.number, matter: row.matterName })}
      written={parts.filter((part) => part !== null).join(t('join'))}
    />
  )
}
