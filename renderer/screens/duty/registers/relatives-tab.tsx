import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { useQuery } from '../../../api/use-query.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import { useToday } from '../../../ui/hall.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { useNavigate } from '../../../ui/navigate.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { usePages } from '../../../ui/use-pages.ts'
import { isSpan, spanOf } from './day-span.ts'
import { SpanLine } from './span-line.tsx'
import './registers.css'

type Relative = OutputOf<'report.relatives'>['rows'][number]

const ROW = 40
const NO_ROWS: readonly Relative[] = []
const COLUMNS = [
  { name: 'received' },
  { name: 'number' },
  { name: 'matter' },
  { name: 'applicant' },
  { name: 'relatedStaff' },
  { name: 'relation' },
  { name: 'status' },
] as const

/** 近亲属登记: applicants who are close to somebody who handles the matter, registered apart. */
export const RelativesTab = (): ReactElement => {
  const { t } = useTranslation('registers')
  const navigate = useNavigate()
  const today = useToday()
  const words = useDateWords(today)
  const [span, setSpan] = useKept<DaySpan>('relatives span', spanOf('year', today))
  const fits = isSpan(span)
  const found = useQuery('report.relatives', fits ? span : null, ['cases', 'settings']).value
  const rows = found?.rows ?? NO_ROWS
  const pages = usePages(rows, ({ caseId }) => caseId, ROW)
  const said = (text: string): string => (text === '' ? t('erased') : text)
  return (
    <>
      <div className="duty-body">
        <SpanLine span={span} offered={['week', 'month', 'last-month', 'year']} onChoose={setSpan} />
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('relatives.title')}
            className="registers-relatives-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`relatives.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={({ caseId }) => caseId}
            cells={(row) => [
              words.short(row.receivedOn),
              row.caseNumber,
              <span key="matter" title={row.matterName}>
                {row.matterName}
              </span>,
              said(row.applicantMasked),
              said(row.relatedStaff),
              said(row.relation),
              t(`cases:stage.${row.status}`),
            ]}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            onOpen={(row) => navigate({ screen: 'case', caseId: row.caseId })}
            totalRows={rows.length}
            focusFirst
          />
          {fits && found === null && <LoadingRows rows={4} />}
          {found?.rows.length === 0 && (
            <EmptyLine title={t('relatives.empty.what')} text={t('relatives.empty.how')} />
          )}
          {rows.length > pages.perPage && (
            <p className="duty-range">
              {t('lines', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: rows.length,
              })}
            </p>
          )}
        </div>
      </div>
      <BottomBar>
        <BottomWords outcome={t('relatives.count', { count: rows.length })} written={t('relatives.help')} />
      </BottomBar>
    </>
  )
}
