import { useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchiveItem } from '#shared/contract/archive.ts'
import { useHall } from '../../ui/hall.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useNavigate, useRoute } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PdfViewer } from '../../ui/pdf-viewer.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { BATCH_COLUMNS, useBatchCells } from './batch-cells.tsx'
import { BatchBar } from './batch-bar.tsx'
import { blockedBecause, STAGE_BACK, STAGE_ON } from './batch-stage-steps.ts'
import { BatchHeadRow } from './batch-head.tsx'
import { BatchStages } from './batch-stages.tsx'
import { ItemSide } from './item-side.tsx'
import { numberSummary, TERMS } from './number-summary.ts'
import { useBatch } from './use-batch.ts'
import './batch.css'

const ROW = 38

/** One batch: collected, put in order, numbered, locked. */
export const BatchScreen = (): ReactElement => {
  const route = useRoute()
  return route.screen === 'batch' ? <BatchPage batchId={route.batchId} /> : <></>
}

const BatchPage = ({ batchId }: { readonly batchId: string }): ReactElement => {
  const { t } = useTranslation('archive')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const work = useBatch(batchId)
  const [catalogueOpen, setCatalogueOpen] = useState(false)
  const { batch } = work
  const items = batch?.items ?? []
  const pages = usePages(items, (item) => item.id, ROW)
  const mayAct = signedIn.roles.includes('archivist') || signedIn.roles.includes('admin')
  const open = batch !== null && batch.stage !== 'locked' && mayAct
  const ordering = open && batch.stage !== 'collecting'
  const summary = numberSummary(items)
  const cells = useBatchCells({
    batch,
    editable: ordering,
    onTerm: (item, term) => void work.setTerm(item, term),
  })

  const toArchive = (): void => navigate({ screen: 'archive' })
  const openCase = (item: ArchiveItem): void => navigate({ screen: 'case', caseId: item.caseId })
  const onOn = (): void => {
    const to = batch === null ? null : STAGE_ON[batch.stage]
    if (batch === null || to === null) return
    if (blockedBecause({ ...batch, items: items.length }, summary) === null) void work.advance(to)
  }
  const onBack = (): void => {
    const to = batch === null ? null : STAGE_BACK[batch.stage]
    if (to === null || !open) toArchive()
    else void work.advance(to)
  }
  const showCatalogue = (): void => {
    if (batch?.catalogue?.render === 'rendered') setCatalogueOpen(true)
  }
  useKeys({
    back: onBack,
    escape: toArchive,
    primary: batch?.stage === 'locked' ? showCatalogue : open ? onOn : null,
    reprint: null,
  })

  const onKey = (event: KeyboardEvent, item: ArchiveItem): boolean => {
    if (!open) return false
    if (event.altKey && ordering && (event.code === 'ArrowUp' || event.code === 'ArrowDown')) {
      void work.move(item, event.code === 'ArrowUp' ? -1 : 1)
      return true
    }
    if (event.altKey) return false
    if (event.code === 'Space' && event.target === event.currentTarget) {
      void work.remove(item)
      return true
    }
    const digit = ordering ? digitPressed(event.nativeEvent) : null
    const term = digit === null ? undefined : TERMS[digit - 1]
    if (term === undefined) return false
    void work.setTerm(item, term)
    // The next line is at hand at once.
    pages.move('down')
    return true
  }

  const parent = { label: t('title'), onPress: toArchive }
  if (batch === null)
    return (
      <section className="batch" aria-label={t('loading')}>
        <PageHead title={t('title')} parent={parent} />
        {work.missing ? <EmptyLine title={t('failure.no-batch')} /> : <LoadingRows rows={8} />}
      </section>
    )
  const name = t('overview.batchName', { year: batch.year, sequence: batch.sequence })
  return (
    <section className="batch" aria-label={name}>
      <PageHead title={name} parent={parent} aside={<BatchStages stage={batch.stage} />}>
        <span className="batch-count">{t('overview.items', { count: items.length })}</span>
      </PageHead>
      <div className="batch-middle">
        <BatchHeadRow batch={batch} summary={summary} editable={open} onSave={work.saveHead} />
        <div className="batch-split">
          <div ref={pages.listRef} className="batch-list">
            <RowTable
              label={name}
              className="batch-grid"
              columns={BATCH_COLUMNS.map((column) => ({
                ...column,
                label: t(
                  column.name === 'code' && batch.stage === 'locked'
                    ? 'columns.codeLocked'
                    : `columns.${column.name}`,
                ),
              }))}
              rows={pages.shown}
              rowKey={(item) => item.id}
              cells={cells}
              current={pages.currentIndex}
              onCurrent={pages.setCurrent}
              onMove={pages.move}
              onOpen={openCase}
              onKey={onKey}
              totalRows={items.length}
              focusFirst
            />
            {items.length === 0 && <EmptyLine title={t('empty.what')} text={t('empty.how')} />}
            {items.length > pages.perPage && (
              <p className="batch-range">
                {t('range', {
                  from: pages.offset + 1,
                  to: pages.offset + pages.shown.length,
                  total: items.length,
                })}
              </p>
            )}
          </div>
          <ItemSide
            batch={batch}
            item={pages.current}
            editable={ordering}
            onOpen={openCase}
            onMove={(item, by) => void work.move(item, by)}
            onRemove={(item) => void work.remove(item)}
          />
        </div>
        {catalogueOpen && batch.catalogue !== null && (
          <PdfViewer
            documentId={batch.catalogue.id}
            name={`${t('catalogue')} ${batch.catalogue.number}`}
            mayReprint
            onClose={() => setCatalogueOpen(false)}
          />
        )}
      </div>
      <BatchBar
        batch={batch}
        summary={summary}
        work={work}
        mayAct={mayAct}
        onOn={onOn}
        onBack={onBack}
        onCatalogue={showCatalogue}
      />
    </section>
  )
}
