import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { COUNTED } from '#shared/domain/report/month-report.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { useQuery } from '../../../api/use-query.ts'
import { BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { useHall, useToday } from '../../../ui/hall.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { usePages } from '../../../ui/use-pages.ts'
import { isMonth, LATE_COUNTS, monthBeside, monthLines } from './month-lines.ts'
import type { MonthLine } from './month-lines.ts'
import { TakeOutBar } from './take-out-bar.tsx'
import { useTakeOut } from './use-take-out.ts'
import './registers.css'

const ROW = 40
const NO_LINES: readonly MonthLine[] = []
const COLUMNS = [
  { name: 'field' },
  { name: 'matter' },
  ...COUNTED.map((name) => ({ name, end: true })),
] as const

/** 月报: 收件, 受理, 办结 and 超期 of a month by matter. */
export const MonthTab = (): ReactElement => {
  const { t } = useTranslation('registers')
  const { signedIn } = useHall()
  const thisMonth = useToday().slice(0, 7)
  const [month, setMonth] = useKept('report month', thisMonth)
  const known = isMonth(month)
  const report = useQuery('report.month', known ? { month } : null, ['cases', 'settings'])
  const out = useTakeOut('report.monthWorkbook', 'report.monthPrint')
  const lines = report.value === null ? NO_LINES : monthLines(report.value.rows)
  const pages = usePages(lines, (line) => line.key, ROW)
  const cells = useMonthCells()
  const recount = report.value?.recount ?? null
  const mayTake = known && signedIn.roles.some((role) => role !== 'window')
  const choose = (next: string): void => {
    out.clear()
    setMonth(next)
  }
  const words = known
    ? t('month.named', { year: toPlainDate(`${month}-01`).year, month: toPlainDate(`${month}-01`).month })
    : ''
  return (
    <>
      <div className="duty-body">
        <section className="duty-part registers-span" aria-label={t('month.label')}>
          <ActionButton
            label={t('month.before')}
            disabled={!known}
            onPress={() => choose(monthBeside(month, -1))}
          />
          <label>
            {t('month.month')}
            <input
              type="month"
              value={month}
              max={thisMonth}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
          <ActionButton
            label={t('month.after')}
            disabled={!known || month >= thisMonth}
            onPress={() => choose(monthBeside(month, 1))}
          />
          <span className="duty-label">{t(month === thisMonth ? 'month.soFar' : 'month.whole')}</span>
        </section>
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('month.title')}
            className="registers-month-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`month.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(line) => line.key}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={lines.length}
          />
          {known && report.value === null && <LoadingRows rows={6} />}
          {report.value?.rows.length === 0 && (
            <EmptyLine title={t('month.empty.what', { month: words })} text={t('month.empty.how')} />
          )}
          {lines.length > pages.perPage && (
            <p className="duty-range">
              {t('lines', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: lines.length,
              })}
            </p>
          )}
        </div>
      </div>
      <TakeOutBar
        busy={out.busy}
        taken={out.taken}
        onWorkbook={mayTake ? () => out.workbook({ month }) : null}
        onPrint={mayTake ? () => out.print({ month }) : null}
      >
        {recount === null ? (
          <BottomWords
            outcome={t('month.chosen', { month: words })}
            written={t(mayTake ? 'month.how' : 'month.notAllowed')}
          />
        ) : (
          <BottomWords
            outcome={
              recount.left === null ? t('recount.counting') : t('recount.title', { left: recount.left })
            }
            written={t('recount.text')}
          />
        )}
      </TakeOutBar>
    </>
  )
}

const useMonthCells = (): ((line: MonthLine) => readonly ReactNode[]) => {
  const { t } = useTranslation('registers')
  return ({ kind, field, matterName, counts }) => [
    <span key="field" className="quiet" title={field}>
      {kind === 'matter' && field}
    </span>,
    kind === 'matter' ? (
      <span key="matter" title={matterName}>
        {matterName}
      </span>
    ) : (
      <b key="matter">{t(kind === 'all' ? 'month.all' : 'month.ofField', { field })}</b>
    ),
    ...COUNTED.map((name) => (
      <span
        key={name}
        className={classes(
          counts[name] === 0 && 'quieter',
          kind !== 'matter' && 'registers-sum',
          LATE_COUNTS.has(name) && counts[name] > 0 && 'registers-late',
        )}
      >
        {counts[name]}
      </span>
    )),
  ]
}
