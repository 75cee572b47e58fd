import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import type { TagTone } from '../../ui/status-tag.tsx'
import { shortHash, sizeParts } from './export-words.ts'

export const RUN_COLUMNS = [
  { name: 'started' },
  { name: 'by' },
  { name: 'state' },
  { name: 'files', end: true },
  { name: 'size', end: true },
  { name: 'hash' },
  { name: 'name' },
] as const

const TONES: Readonly<Record<ExportRun['state'], TagTone>> = {
  running: 'selected',
  verifying: 'selected',
  done: 'plain',
  failed: 'near',
  cancelled: 'provisional',
  damaged: 'overdue',
}

export const useRunCells = (): ((run: ExportRun) => readonly ReactNode[]) => {
  const { t } = useTranslation('duty')
  const words = useDateWords(useToday())
  return (run) => {
    const { key, count } = sizeParts(run.bytes)
    return [
      `${words.short(dateAt(run.startedAt))} ${words.time(run.startedAt)}`,
      run.startedBy,
      <Tag key="state" tone={TONES[run.state]}>
        {t(`exports.state.${run.state}`)}
      </Tag>,
      <span key="files" className="quiet">
        {run.totalFiles}
      </span>,
      <span key="size" className="quiet">
        {t(`size.${key}`, { count })}
      </span>,
      run.manifestHash === null ? (
        <span key="hash" className="quieter">
          {t('noValue')}
        </span>
      ) : (
        <span key="hash" className="quiet" title={run.manifestHash}>
          {shortHash(run.manifestHash)}
        </span>
      ),
      <span key="name" className="quiet" title={run.place}>
        {run.packageName}
      </span>,
    ]
  }
}
