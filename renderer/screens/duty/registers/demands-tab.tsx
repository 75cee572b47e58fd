import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { dateAt } from '#shared/kernel/instant.ts'
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

type Demands = OutputOf<'report.demands'>
type Demand = Demands['rows'][number]

const ROW = 40
const NO_ROWS: readonly Demand[] = []
const COLUMNS = [
  { name: 'at' },
  { name: 'matter' },
  { name: 'items' },
  { name: 'reason' },
  { name: 'staff' },
  { name: 'approver' },
  { name: 'number' },
] as const

/** 另行要求: what was asked for after the notice although it could have been told, each agreed to by a supervisor. */
export const DemandsTab = (): ReactElement => {
  const { t } = useTranslation('registers')
  const navigate = useNavigate()
  const today = useToday()
  const words = useDateWords(today)
  const [span, setSpan] = useKept<DaySpan>('demands span', spanOf('month', today))
  const fits = isSpan(span)
  const found = useQuery('report.demands', fits ? span : null, ['cases', 'settings']).value
  const pages = usePages(found?.rows ?? NO_ROWS, ({ caseId, at }) => `${caseId} ${at}`, ROW)
  const chosen = pages.current
  return (
    <>
      <div className="duty-body">
        <SpanLine span={span} offered={['week', 'month', 'last-month', 'year']} onChoose={setSpan} />
        <div className="registers-beside">
          <div ref={pages.listRef} className="duty-list">
            <RowTable
              label={t('demands.title')}
              className="registers-demands-grid"
              columns={COLUMNS.map((column) => ({ ...column, label: t(`demands.columns.${column.name}`) }))}
              rows={pages.shown}
              rowKey={({ caseId, at }) => `${caseId} ${at}`}
              cells={(row) => [
                `${words.short(dateAt(row.at))} ${words.time(row.at)}`,
                <span key="matter" title={row.matterName}>
                  {row.matterName}
                </span>,
                <span key="items" title={row.items.join(t('listJoin'))}>
                  {row.items.join(t('listJoin'))}
                </span>,
                <span key="reason" title={row.reason}>
                  {row.reason}
                </span>,
                row.staffName,
                row.approverName,
                <span key="number" className="quieter">
                  {row.caseNumber}
                </span>,
              ]}
              current={pages.currentIndex}
              onCurrent={pages.setCurrent}
              onMove={pages.move}
              onOpen={(row) => navigate({ screen: 'case', caseId: row.caseId })}
              totalRows={found?.rows.length ?? 0}
              focusFirst
            />
            {fits && found === null && <LoadingRows rows={4} />}
            {found?.rows.length === 0 && (
              <EmptyLine title={t('demands.empty.what')} text={t('demands.empty.how')} />
            )}
            {(found?.rows.length ?? 0) > pages.perPage && (
              <p className="duty-range">
                {t('lines', {
                  from: pages.offset + 1,
                  to: pages.offset + pages.shown.length,
                  total: found?.rows.length ?? 0,
                })}
              </p>
            )}
          </div>
          {found !== null && found.rows.length > 0 && <Counts found={found} />}
        </div>
      </div>
      <BottomBar>
        {chosen === null ? (
          <BottomWords outcome={t('demands.none')} written={t('demands.help')} />
        ) : (
          <BottomWords
            outcome={t('demands.chosen', {
              number: chosen.caseNumber,
              items: chosen.items.join(t('listJoin')),
            })}
            written={t('demands.why', { reason: chosen.reason })}
          />
        )}
      </BottomBar>
    </>
  )
}

/** How often for each matter and for each person; the most first. */
const Counts = ({ found }: { readonly found: Demands }): ReactElement => {
  const { t } = useTranslation('registers')
  return (
    <aside className="registers-counts" tabIndex={0} aria-label={t('demands.counts')}>
      <CountTable
        title={t('demands.byMatter')}
        rows={found.byMatter.map(({ matterName, count }) => ({ name: matterName, count }))}
      />
      <CountTable
        title={t('demands.byStaff')}
        rows={found.byStaff.map(({ staffName, count }) => ({ name: staffName, count }))}
      />
    </aside>
  )
}

const CountTable = ({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly count: number }[]
}): ReactElement => {
  const { t } = useTranslation('registers')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('demands.times')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
