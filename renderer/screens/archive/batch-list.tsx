import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { usePages } from '../../ui/use-pages.ts'

type Batch = OutputOf<'archive.overview'>['batches'][number]

const ROW = 38

const COLUMNS = [
  { name: 'batch' },
  { name: 'items', end: true },
  { name: 'stage' },
  { name: 'locked' },
] as const

/** 批次: the open one and those that are locked. */
export const BatchList = ({
  batches,
  onOpen,
}: {
  readonly batches: readonly Batch[]
  readonly onOpen: (batch: Batch) => void
}): ReactElement => {
  const { t } = useTranslation('archive')
  const words = useDateWords(useToday())
  const pages = usePages(batches, (batch) => batch.id, ROW)
  return (
    <div ref={pages.listRef} className="archive-list">
      <RowTable
        label={t('overview.batches')}
        className="archive-batch-grid"
        columns={COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
        rows={pages.shown}
        rowKey={(batch) => batch.id}
        cells={(batch) => [
          t('overview.batchName', batch),
          <span key="items" className="quiet">
            {batch.items}
          </span>,
          <Tag key="stage" tone={batch.stage === 'locked' ? 'plain' : 'selected'}>
            {t(`stages.${batch.stage}`)}
          </Tag>,
          <span key="locked" className="quiet">
            {batch.lockedOn === null ? t('noNumber') : words.named(batch.lockedOn)}
          </span>,
        ]}
        current={pages.currentIndex}
        onCurrent={pages.setCurrent}
        onMove={pages.move}
        onOpen={onOpen}
        totalRows={batches.length}
        focusFirst
      />
      {batches.length === 0 && (
        <EmptyLine title={t('overview.emptyBatches.what')} text={t('overview.emptyBatches.how')} />
      )}
    </div>
  )
}
