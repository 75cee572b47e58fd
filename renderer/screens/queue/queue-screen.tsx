import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { ActionButton } from '../../ui/button.tsx'
import { HallSoundLine } from '../../ui/hall-sound-line.tsx'
import { useHall } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PauseWarning, usePause } from '../../ui/pause.tsx'
import type { Pause } from '../../ui/pause.tsx'
import { Pick } from '../../ui/pick.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { isUnserved, useQueueNames } from '../../ui/unserved.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { claimOf, NO_CLAIM } from './claim.ts'
import { ChosenTicket } from './chosen-ticket.tsx'
import { decidedOn, withAll, withChoice } from './earlier.ts'
import { KioskTroubles, TakeNumber } from './guide-desk.tsx'
import { QueueBar } from './queue-bar.tsx'
import { useDigits } from './use-digits.ts'
import { TICKET_COLUMNS, useTicketCells } from './ticket-cells.tsx'
import { countByFilter, filterTickets, TICKET_FILTERS } from './ticket-filter.ts'
import type { TicketFilter } from './ticket-filter.ts'
import { standingOf } from './ticket-standing.ts'
import { useTickets } from './use-tickets.ts'
import { VoidPanel } from './void-panel.tsx'
import { WholeHall } from './whole-hall.tsx'
import './queue.css'

const ROW = 40

/** 队列: every ticket of today and what earlier days left over; here the guide desk works. */
export const QueueScreen = (): ReactElement => {
  const { t } = useTranslation('queue')
  const { signedIn } = useHall()
  const work = useTickets()
  const failureWords = useAreaFailure('queue')
  const queueNames = useQueueNames()
  const pause = usePause(work.overview, signedIn.counter !== null)
  const [filter, setFilter] = useState<TicketFilter>('open')
  const [category, setCategory] = useState('')
  const [voiding, setVoiding] = useState(false)
  const [claim, setClaim] = useState(NO_CLAIM)
  const [claimAsked, setClaimAsked] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const section = useRef<HTMLElement>(null)
  const categoryId = category === '' ? null : category
  const tickets = work.tickets ?? []
  const rows = filterTickets(tickets, filter, categoryId)
  const counts = countByFilter(tickets, categoryId)
  const pages = usePages(rows, (ticket) => ticket.id, ROW)
  const choose = (id: string): void => setChosen(withChoice(chosen, id))
  const isEarlier = filter === 'earlier'
  const cells = useTicketCells(isEarlier ? chosen : null, choose)
  const ticket = pages.current
  const mayAct = signedIn.roles.some((role) => role !== 'archivist')
  const standing = ticket === null ? null : standingOf(ticket, signedIn.counter?.number ?? null)
  const earlier = isEarlier ? decidedOn(rows, chosen, ticket) : null
  const categories = work.overview?.categories ?? []
  const unserved = categories.filter(isUnserved)
  const mayVoid =
    mayAct &&
    ticket !== null &&
    (earlier === null ? allowsTicketAction(ticket.status, 'void') : earlier.length > 0)
  const isVoiding = voiding && mayVoid
  const failure = work.failure ?? (pause.failure === null ? null : failureWords(pause.failure))

  const show = (next: TicketFilter): void => {
    work.clear()
    setVoiding(false)
    setChosen(new Set())
    setFilter(next)
  }
  const primary = (): void => {
    if (earlier !== null) {
      if (earlier.length > 0) void work.carryOver(earlier).then(() => setChosen(new Set()))
    } else if (ticket !== null && standing?.can != null) void work.call(ticket)
  }
  const rejoin = (): void => {
    if (ticket !== null) void work.rejoin(ticket)
  }
  const take = (id: string): void => {
    const whole = claimOf(claim)
    setClaimAsked(whole === null)
    if (whole === null) return
    // The reason belongs to one person: it never stays for the next.
    void work.take(id, whole).then((taken) => {
      if (taken) setClaim(NO_CLAIM)
    })
  }
  const voidWith = (reason: string): void => {
    const ended = (gone: boolean): void => {
      if (!gone) return
      setVoiding(false)
      setChosen(new Set())
    }
    if (earlier !== null) void work.voidEarlier(earlier, reason).then(ended)
    else if (ticket !== null) void work.voidTicket(ticket, reason).then(ended)
  }
  const submitVoid = (): void => section.current?.querySelector('form')?.requestSubmit()
  const mayRejoin = mayAct && ticket !== null && allowsTicketAction(ticket.status, 'rejoin')
  const firstTrouble = work.troubles[0]
  useDigits((digit) => {
    const wanted = categories[digit - 1]
    if (wanted !== undefined && mayAct && !isVoiding) take(wanted.id)
  })
  useKeys({
    nextTab: () =>
      show(TICKET_FILTERS[(TICKET_FILTERS.indexOf(filter) + 1) % TICKET_FILTERS.length] ?? 'open'),
    primary: isVoiding ? submitVoid : mayAct ? primary : null,
    caseAction7: mayVoid ? () => setVoiding(true) : null,
    caseAction9: isEarlier ? () => setChosen(withAll(chosen, rows)) : mayRejoin ? rejoin : null,
    pause: pause.press,
    reprint: mayAct && firstTrouble !== undefined ? () => void work.reprint(firstTrouble) : null,
    ...(isVoiding ? { escape: () => setVoiding(false) } : {}),
  })

  return (
    <section ref={section} className="queue" aria-label={t('title')}>
      <PageHead
        title={t('title')}
        aside={<CounterPause pause={pause} paused={work.overview?.paused === true} />}
      >
        <span className="queue-count">{t('waiting', { count: counts.waiting })}</span>
      </PageHead>
      <HallSoundLine />
      {unserved.length > 0 && (
        <NoticeLine
          tone="trouble"
          title={t('line:alarm.title')}
          text={t('line:alarm.names', { names: queueNames(unserved) })}
        />
      )}
      {pause.asking && work.overview !== null && <PauseWarning pause={pause} overview={work.overview} />}
      <div className="queue-filters">
        <Tabs
          label={t('filters.status')}
          chosen={filter}
          onChoose={show}
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
        <div className="queue-left">
          {isEarlier && rows.length > 0 && (
            <p className="queue-how">
              <b>{t('line:leftOver.title')}</b>
              <span>{t('line:leftOver.how')}</span>
              <ActionButton
                label={t(rows.every(({ id }) => chosen.has(id)) ? 'line:leftOver.none' : 'line:leftOver.all')}
                keyName="caseAction9"
                onPress={() => setChosen(withAll(chosen, rows))}
              />
            </p>
          )}
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
              onKey={(event, row) => {
                if (!isEarlier || event.code !== 'Space' || event.altKey) return false
                choose(row.id)
                return true
              }}
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
        </div>
        <aside className="queue-side">
          <ChosenTicket
            key={`${ticket?.id ?? ''} ${ticket?.priority ?? ''}`}
            ticket={ticket}
            work={work}
            mayAct={mayAct}
          />
          {mayAct && (
            <TakeNumber
              work={work}
              draft={claim}
              asked={claimAsked}
              onDraft={(draft) => {
                setClaimAsked(false)
                setClaim(draft)
              }}
              onTake={take}
            />
          )}
          <WholeHall counters={work.overview?.counters ?? []} />
          <KioskTroubles work={work} mayAct={mayAct} />
        </aside>
      </div>
      {isVoiding && <VoidPanel count={earlier?.length ?? 1} onSubmit={voidWith} />}
      <QueueBar
        ticket={earlier !== null && earlier.length === 0 ? null : ticket}
        standing={standing}
        earlier={earlier}
        work={work}
        failure={failure}
        mayAct={mayAct}
        voiding={isVoiding}
        onPrimary={primary}
        onRejoin={rejoin}
        onVoid={() => setVoiding(true)}
        onSubmitVoid={submitVoid}
        onCancel={() => setVoiding(false)}
      />
    </section>
  )
}

/** 暂停: people who are leaving the counter for a while take it out of the calling. */
const CounterPause = ({
  pause,
  paused,
}: {
  readonly pause: Pause
  readonly paused: boolean
}): ReactElement | null => {
  const { t } = useTranslation('line')
  if (pause.press === null) return null
  return (
    <>
      {paused && <span className="queue-paused">{t('queue:pause.paused')}</span>}
      <ActionButton
        label={t(paused ? 'pause.resume' : 'pause.action')}
        keyName="pause"
        busyLabel={pause.busy ? t('line:pause.busy') : null}
        onPress={pause.press}
      />
    </>
  )
}
