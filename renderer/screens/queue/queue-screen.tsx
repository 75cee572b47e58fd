import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { ActionButton } from '../../ui/button.tsx'
import { HallSoundLine } from '../../ui/hall-sound-line.tsx'
import { useHall } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pick } from '../../ui/pick.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { ChosenTicket, KioskTroubles, TakeNumber } from './guide-desk.tsx'
import type { Reason } from './guide-desk.tsx'
import { QueueBar } from './queue-bar.tsx'
import { useDigits } from './use-digits.ts'
import { TICKET_COLUMNS, useTicketCells } from './ticket-cells.tsx'
import { countByFilter, filterTickets, TICKET_FILTERS } from './ticket-filter.ts'
import type { TicketFilter } from './ticket-filter.ts'
import { standingOf } from './ticket-standing.ts'
import { useTickets } from './use-tickets.ts'
import { VoidPanel } from './void-panel.tsx'
import './queue.css'

const ROW = 40

/** 队列: every ticket of today and what earlier days left over; here the guide desk works. */
export const QueueScreen = (): ReactElement => {
  const { t } = useTranslation('queue')
  const { signedIn } = useHall()
  const work = useTickets()
  const [filter, setFilter] = useState<TicketFilter>('open')
  const [category, setCategory] = useState('')
  const [voiding, setVoiding] = useState<string | null>(null)
  const [reason, setReason] = useState<Reason>('none')
  const section = useRef<HTMLElement>(null)
  const categoryId = category === '' ? null : category
  const tickets = work.tickets ?? []
  const rows = filterTickets(tickets, filter, categoryId)
  const counts = countByFilter(tickets, categoryId)
  const pages = usePages(rows, (ticket) => ticket.id, ROW)
  const cells = useTicketCells()
  const ticket = pages.current
  const mayAct = signedIn.roles.some((role) => role !== 'archivist')
  const standing = ticket === null ? null : standingOf(ticket, signedIn.counter?.number ?? null)
  const isVoiding = ticket !== null && voiding === ticket.id
  const categories = work.overview?.categories ?? []

  const call = (): void => {
    if (ticket !== null && standing?.can != null) void work.call(ticket)
  }
  const take = (id: string): void => {
    // The reason belongs to one person: it never stays for the next.
    void work.take(id, reason === 'none' ? null : reason).then((taken) => {
      if (taken) setReason('none')
    })
  }
  const submitVoid = (): void => section.current?.querySelector('form')?.requestSubmit()
  const mayVoid = mayAct && ticket !== null && allowsTicketAction(ticket.status, 'void')
  const firstTrouble = work.troubles[0]
  useDigits((digit) => {
    const chosen = categories[digit - 1]
    if (chosen !== undefined && mayAct && !isVoiding) take(chosen.id)
  })
  useKeys({
    nextTab: () => {
      const at = TICKET_FILTERS.indexOf(filter)
      setFilter(TICKET_FILTERS[(at + 1) % TICKET_FILTERS.length] ?? 'open')
    },
    primary: isVoiding ? submitVoid : mayAct ? call : null,
    caseAction7: mayVoid ? () => setVoiding(ticket.id) : null,
    reprint: mayAct && firstTrouble !== undefined ? () => void work.reprint(firstTrouble) : null,
    ...(isVoiding ? { escape: () => setVoiding(null) } : {}),
  })

  return (
    <section ref={section} className="queue" aria-label={t('title')}>
      <PageHead
        title={t('title')}
        aside={<CounterPause work={work} shown={mayAct && signedIn.counter !== null} />}
      >
        <span className="queue-count">{t('waiting', { count: counts.waiting })}</span>
      </PageHead>
      <HallSoundLine />
      <div className="queue-filters">
        <Tabs
          label={t('filters.status')}
          chosen={filter}
          onChoose={setFilter}
          items={TICKET_FILTERS.map((name) => ({ name, label: t(`filters.${name}`), count: counts[name] }))}
        />
        <Pick
          label={t('filters.category')}
          chosen={category}
          onChoose={setCategory}
          options={[
            { value: '', label: t('filters.all') },
            ...categories.map(({ id, prefix, name }) => ({ value: id, label: `${prefix} ${name}` })),
          ]}
        />
      </div>
      <div className="queue-middle">
        <div ref={pages.listRef} className="queue-list">
          <RowTable
            label={t('title')}
            className="queue-grid"
            columns={TICKET_COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(row) => row.id}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={rows.length}
            focusFirst
          />
          {work.tickets === null && <LoadingRows rows={6} />}
          {work.tickets?.length === 0 && <EmptyLine title={t('empty.what')} text={t('empty.how')} />}
          {tickets.length > 0 && rows.length === 0 && (
            <EmptyLine title={t('noneMatch.what')} text={t('noneMatch.how')} />
          )}
          {rows.length > pages.perPage && (
            <p className="queue-range">
              {t('range', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: rows.length,
              })}
            </p>
          )}
        </div>
        <aside className="queue-side">
          <ChosenTicket key={ticket?.id ?? ''} ticket={ticket} work={work} mayAct={mayAct} />
          {mayAct && <TakeNumber work={work} reason={reason} onReason={setReason} onTake={take} />}
          <KioskTroubles work={work} mayAct={mayAct} />
        </aside>
      </div>
      {isVoiding && (
        <VoidPanel
          onSubmit={(why) =>
            void work.voidTicket(ticket, why).then((gone) => {
              if (gone) setVoiding(null)
            })
          }
        />
      )}
      <QueueBar
        ticket={ticket}
        standing={standing}
        work={work}
        mayAct={mayAct}
        voiding={isVoiding}
        onCall={call}
        onVoid={() => ticket !== null && setVoiding(ticket.id)}
        onSubmitVoid={submitVoid}
        onCancel={() => setVoiding(null)}
      />
    </section>
  )
}

/** 暂停本窗口: a paused counter is called nobody to; it says so as long as it lasts. */
const CounterPause = ({
  work,
  shown,
}: {
  readonly work: ReturnType<typeof useTickets>
  readonly shown: boolean
}): ReactElement | null => {
  const { t } = useTranslation('queue')
  if (!shown || work.overview === null) return null
  const { paused } = work.overview
  return (
    <>
      {paused && <span className="queue-paused">{t('pause.paused')}</span>}
      <ActionButton
        label={t(paused ? 'pause.resume' : 'pause.pause')}
        busyLabel={work.busy === 'pause' ? t('pause.busy') : null}
        onPress={() => void work.pause(!paused)}
      />
    </>
  )
}
