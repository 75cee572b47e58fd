import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { LogEntry } from '#shared/contract/desk-log.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'

export const LOG_COLUMNS = [
  { name: 'at' },
  { name: 'kind' },
  { name: 'channel' },
  { name: 'question' },
  { name: 'person' },
  { name: 'staff' },
] as const

/** One line of the log; what is urgent says so. */
export const useLogCells = (): ((entry: LogEntry) => readonly ReactNode[]) => {
  const { t } = useTranslation('deskLog')
  const words = useDateWords(useToday())
  return (entry) => [
    `${words.short(dateAt(entry.at))} ${words.time(entry.at)}`,
    <span key="kind" className="log-kind">
      {t(`kind.${entry.kind}`)}
      {entry.need?.urgency === 'urgent' && <Tag tone="near">{t('list.urgent')}</Tag>}
    </span>,
    <span key="channel" className="quiet">
      {t(`channel.${entry.channel}`)}
    </span>,
    entry.question === null ? (
      <span key="question" className="quieter">
        {t('list.erased')}
      </span>
    ) : (
      <span key="question" title={entry.question}>
        {entry.question}
      </span>
    ),
    entry.personMasked,
    <span key="staff" className="quiet">
      {entry.staffName}
    </span>,
  ]
}
