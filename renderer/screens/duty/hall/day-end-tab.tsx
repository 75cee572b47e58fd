import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { DayEndLine } from '#shared/contract/hall-report.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { addDays, isDateText } from '#shared/kernel/plain-date.ts'
import { useQuery } from '../../../api/use-query.ts'
import { BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import { useHall, useToday } from '../../../ui/hall.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { usePages } from '../../../ui/use-pages.ts'
import { ClosingOffer } from './closing-offer.tsx'
import { TakeOutBar } from '../registers/take-out-bar.tsx'
import { useTakeOut } from '../registers/use-take-out.ts'
import '../registers/registers.css'
import { minutesOf } from './statistics-view.ts'
import './hall.css'

type DayEnd = OutputOf<'hall.dayEnd'>

const ROW = 40
const NO_LINES: readonly DayEndLine[] = []
const COLUMNS = [
  { name: 'number' },
  { name: 'category' },
  { name: 'status' },
  { name: 'waited', end: true },
  { name: 'settled' },
] as const
const COUNTS = ['issued', 'done', 'missed', 'voided', 'leftOver'] as const

/** 当日号当日办结: whether everybody who took a number that day was served that day, and what became of the others. */
export const DayEndTab = (): ReactElement => {
  const { t } = useTranslation('hallReport')
  const { signedIn } = useHall()
  const today = useToday()
  const words = useDateWords(today)
  const [day, setDay] = useKept('day end', today)
  const known = isDateText(day) && day <= today
  const { value: report, loading } = useQuery('hall.dayEnd', known ? { day } : null, ['queue'])
  const out = useTakeOut('hall.dayEndWorkbook', 'hall.dayEndPrint', 'hallReport')
  const lines = report?.lines ?? NO_LINES
  const pages = usePages(lines, (line) => line.ticketId, ROW)
  const mayTake =
    report !== null && report.issued > 0 && signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  const choose = (next: string): void => {
    out.clear()
    setDay(next)
  }
  const settled = ({ outcome, reason, on }: DayEndLine): string =>
    t(`dayEnd.settled.${outcome}`, { reason, day: on === null ? '' : words.short(on) })
  return (
    <>
      <div className="duty-body">
        <section className="duty-part registers-span" aria-label={t('dayEnd.label')}>
          <ActionButton
            label={t('dayEnd.before')}
            disabled={!known}
            onPress={() => choose(addDays(day, -1))}
          />
          <label>
            {t('dayEnd.day')}
            <input
              type="date"
              value={day}
              max={today}
              aria-invalid={!known}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
          <ActionButton
            label={t('dayEnd.after')}
            disabled={!known || day >= today}
            onPress={() => choose(addDays(day, 1))}
          />
          {report !== null && (
            <dl className="hall-day-counts">
              {COUNTS.map((name) => (
                <div key={name}>
                  <dt>{t(`dayEnd.counts.${name}`)}</dt>
                  <dd className={report[name] === 0 ? 'quieter' : ''}>{report[name]}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        {day === today && <ClosingOffer />}
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('dayEnd.title')}
            className="hall-day-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`dayEnd.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(line) => line.ticketId}
            cells={(line) => [
              <b key="number">{line.number}</b>,
              line.categoryName,
              t(`queue:status.${line.status}`),
              t('minutes', { count: minutesOf(line.waited) }),
              <span key="settled" title={settled(line)}>
                {settled(line)}
              </span>,
            ]}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={lines.length}
          />
          {known && report === null && loading && <LoadingRows rows={4} />}
          {report !== null && lines.length === 0 && (
            <EmptyLine
              title={t(report.issued === 0 ? 'dayEnd.emptyDay.what' : 'dayEnd.empty.what')}
              text={t(report.issued === 0 ? 'dayEnd.emptyDay.how' : 'dayEnd.empty.how')}
            />
          )}
          {lines.length > pages.perPage && (
            <p className="duty-range">
              {t('registers:lines', {
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
        onWorkbook={mayTake ? () => out.workbook({ day }) : null}
        onPrint={mayTake ? () => out.print({ day }) : null}
      >
        <BottomWords
          outcome={report === null ? '' : t(outcomeKey(report), { ...report })}
          written={t('dayEnd.how')}
        />
      </TakeOutBar>
    </>
  )
}

const outcomeKey = ({ issued, lines }: DayEnd) => {
  if (issued === 0) return 'dayEnd.outcomeNone' as const
  return lines.length === 0 ? ('dayEnd.outcomeAll' as const) : ('dayEnd.outcome' as const)
}
