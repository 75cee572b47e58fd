import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ArchiveItem } from '#shared/contract/archive.ts'
import { EmptyLine } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { usePages } from '../../ui/use-pages.ts'

const ROW = 38

const COLUMNS = [
  { name: 'caseNumber' },
  { name: 'title' },
  { name: 'date' },
  { name: 'pages', end: true },
  { name: 'term' },
  { name: 'recordClass' },
] as const

/** Closed cases that no batch has taken yet. */
export const WaitingList = ({
  items,
  onOpen,
}: {
  readonly items: readonly ArchiveItem[]
  readonly onOpen: (item: ArchiveItem) => void
}): ReactElement => {
  const { t } = useTranslation('archive')
  const pages = usePages(items, (item) => item.id, ROW)
  return (
    <div ref={pages.listRef} className="archive-list">
      <RowTable
        label={t('overview.waitingTitle')}
        className="archive-waiting-grid"
        columns={COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
        rows={pages.shown}
        rowKey={(item) => item.id}
        cells={(item) => [
          <span key="number" className="quieter">
            {item.caseNumber}
          </span>,
          <span key="title" title={item.title}>
            {item.title}
          </span>,
          <span key="date" className="quiet">
            {item.date.replaceAll('-', '')}
          </span>,
          <span key="pages" className="quiet">
            {item.pages}
          </span>,
          item.term === null ? (
            <Tag key="term" tone="provisional">
              {t('termPending')}
            </Tag>
          ) : (
            <span key="term">
              {item.term}
              <span className="archive-term-words">{t(`term.${item.term}`)}</span>
            </span>
          ),
          <span key="class" className="quiet">
            {t(`recordClass.${item.recordClass}`)}
          </span>,
        ]}
        current={pages.currentIndex}
        onCurrent={pages.setCurrent}
        onMove={pages.move}
        onOpen={onOpen}
        totalRows={items.length}
        focusFirst
      />
      {items.length === 0 && (
        <EmptyLine title={t('overview.emptyWaiting.what')} text={t('overview.emptyWaiting.how')} />
      )}
      {items.length > pages.perPage && (
        <p className="archive-range">
          {t('range', {
            from: pages.offset + 1,
            to: pages.offset + pages.shown.length,
            total: items.length,
          })}
        </p>
      )}
    </div>
  )
}
