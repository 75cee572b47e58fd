import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, RefObject } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { allowsAppointmentAction } from '#shared/domain/appointment/allowed-appointment-actions.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useCardReader } from '../../ui/use-card-reader.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { AppointmentBar } from './appointment-bar.tsx'
import { APPOINTMENT_COLUMNS, useAppointmentCells } from './appointment-cells.tsx'
import { AppointmentSide } from './appointment-side.tsx'
import { useSlotWords } from './slot-words.ts'
import type { AppointmentWork, Shown } from './use-appointments.ts'

const ROW = 40

interface AppointmentListProps {
  readonly days: OutputOf<'appointments.days'>
  readonly work: AppointmentWork
  readonly shown: Shown
  readonly text: string
  readonly search: RefObject<HTMLInputElement | null>
  readonly mayAct: boolean
  readonly onShow: (shown: Shown) => void
  readonly onText: (text: string) => void
  readonly onBook: (changing: AppointmentView | null) => void
}

/** The days side by side, whoever is expected on one of them, and what can be done with the chosen one. */
export const AppointmentList = (props: AppointmentListProps): ReactElement => {
  const { days, work, shown, text, search, mayAct, onShow, onText, onBook } = props
  const { t } = useTranslation('appointments')
  const today = useToday()
  const words = useDateWords(today)
  const slot = useSlotWords()
  const [cancelling, setCancelling] = useState<string | null>(null)
  const listed = shown.kind === 'day' ? shown.day : null
  const rows = work.rows ?? []
  const pages = usePages(rows, ({ id }) => id, ROW)
  const cells = useAppointmentCells(listed, days)
  const row = pages.current
  const isCancelling = row !== null && cancelling === row.id
  const can = (action: 'arrive' | 'change' | 'cancel'): boolean =>
    mayAct && row !== null && allowsAppointmentAction(row.status, action)
  const arrives = can('arrive') && row?.day === days.today && row.affected !== 'day-closed'

  const open = days.days.filter(
    ({ closed, booked, arrived }) => closed !== 'hall-closed' || booked + arrived > 0,
  )
  const tabs: readonly string[] = [...open.map(({ day }) => day), 'affected']
  const chosenTab = shown.kind === 'day' ? shown.day : 'affected'
  const show = (name: string): void => {
    setCancelling(null)
    onShow(name === 'affected' ? { kind: 'affected' } : { kind: 'day', day: name })
  }
  const counts = days.days.find(({ day }) => day === listed)

  useKeys({
    nextTab: () => show(tabs[(tabs.indexOf(chosenTab) + 1) % tabs.length] ?? days.today),
    find: () => search.current?.focus(),
    caseAction7: mayAct ? () => onBook(null) : null,
    caseAction8: can('change') ? () => onBook(row) : null,
    caseAction9: can('cancel') ? () => setCancelling(row?.id ?? null) : null,
    primary: isCancelling ? null : arrives && row !== null ? () => void work.arrive(row) : null,
    ...(isCancelling ? { escape: () => setCancelling(null) } : {}),
  })
  // Whoever puts a card on the reader has come: today's list, and only this person in it.
  useCardReader(({ number }) => {
    onShow({ kind: 'day', day: days.today })
    onText(number)
  })

  return (
    <section className="appoint" aria-label={t('title')}>
      <PageHead title={t('title')}>
        {listed !== null && counts !== undefined && (
          <span className="appoint-quiet">
            {t('summary', { ...counts, day: listed === today ? t('today') : words.named(listed) })}
          </span>
        )}
      </PageHead>
      <div className="appoint-filters">
        <Tabs
          label={t('tabs.label')}
          chosen={chosenTab}
          onChoose={show}
          items={[
            ...open.map(({ day, booked }) => ({
              name: day,
              label: day === today ? t('today') : words.plainNamed(day),
              count: booked,
            })),
            { name: 'affected', label: t('tabs.affected'), count: days.affected, overdue: true },
          ]}
        />
        <input
          ref={search}
          type="search"
          className="appoint-find"
          aria-label={t('findLabel')}
          placeholder={t('find')}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          disabled={shown.kind === 'affected'}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.code !== 'ArrowDown' && event.code !== 'Enter') return
            if (event.nativeEvent.isComposing || event.ctrlKey) return
            event.preventDefault()
            document.querySelector<HTMLElement>('.appoint-grid [aria-selected="true"]')?.focus()
          }}
        />
      </div>
      <div className="appoint-middle">
        <div ref={pages.listRef} className="appoint-list">
          <RowTable
            label={t('title')}
            className={listed === null || text !== '' ? 'appoint-grid appoint-grid-days' : 'appoint-grid'}
            columns={APPOINTMENT_COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={({ id }) => id}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={rows.length}
            focusFirst
          />
          {work.rows === null && <LoadingRows rows={6} />}
          {work.rows?.length === 0 && <Nothing shown={shown} text={text} />}
        </div>
        <AppointmentSide row={row} work={work} mayAct={mayAct} />
      </div>
      <AppointmentBar
        row={row}
        slot={row === null ? '' : slot.withDay(row)}
        work={work}
        mayAct={mayAct}
        arrives={arrives}
        canChange={can('change')}
        canCancel={can('cancel')}
        cancelling={isCancelling}
        onBook={() => onBook(null)}
        onChange={() => onBook(row)}
        onCancelling={(on) => setCancelling(on && row !== null ? row.id : null)}
      />
    </section>
  )
}

const Nothing = ({ shown, text }: Pick<AppointmentListProps, 'shown' | 'text'>): ReactElement => {
  const { t } = useTranslation('appointments')
  if (shown.kind === 'affected')
    return <EmptyLine title={t('noneAffected.what')} text={t('noneAffected.how')} />
  if (text !== '') return <EmptyLine title={t('noneFound.what')} text={t('noneFound.how')} />
  return <EmptyLine title={t('empty.what')} text={t('empty.how')} />
}
