import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { useQuery } from '../../api/use-query.ts'
import { useDateWords } from '../../ui/dates.ts'
import { minutesBetween } from '../../ui/elapsed.ts'
import { useHall, useHallNow, useToday } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useMarkWords } from '../../ui/ticket-marks.ts'
import { useNavigate } from '../../ui/navigate.tsx'
import { useNextWords } from '../../ui/next-step.ts'
import { RowTable } from '../../ui/row-table.tsx'
import type { RowMove } from '../../ui/row-table.tsx'
import { LimitTag, Tag } from '../../ui/status-tag.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Overview } from './ticket-actions.ts'

const TABS = ['due', 'held', 'notified', 'collect'] as const
type Tab = (typeof TABS)[number]

const BOARD_OF: Readonly<Record<Exclude<Tab, 'held'>, BoardTab>> = {
  due: 'open',
  notified: 'notified',
  collect: 'collect',
}

/** More than this is looked up under 办件; the desk shows what this counter has to do first. */
const SHOWN = 50

const step = (current: number, move: RowMove, count: number): number => {
  const target = {
    up: current - 1,
    down: current + 1,
    'page-up': current - 8,
    'page-down': current + 8,
    first: 0,
    last: count - 1,
  }
  return Math.max(0, Math.min(count - 1, target[move]))
}

/** What wants doing at this counter: due first, then tickets on hold, people who have not come back, results to collect. */
export const IdleLists = ({
  overview,
  onResumeTicket,
  onLeaveUp,
}: {
  readonly overview: Overview | null
  readonly onResumeTicket: (ticketId: string) => void
  /** Up from the first row: back to the box. */
  readonly onLeaveUp: () => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const words = useDateWords(useToday())
  const [tab, setTab] = useState<Tab>('due')
  const [current, setCurrent] = useState(0)
  const board = useQuery(
    'cases.board',
    {
      tab: tab === 'held' ? 'open' : BOARD_OF[tab],
      scope: signedIn.counter === null ? 'all' : 'counter',
      offset: 0,
      limit: SHOWN,
    },
    ['cases', 'settings'],
  )
  const counts = board.value?.counts
  const held = overview?.held ?? []
  const nextDay = board.value?.nextWorkingDay
  const choose = (next: Tab): void => {
    setTab(next)
    setCurrent(0)
  }
  const moveIn = (count: number, move: RowMove): void => {
    if (move === 'up' && current === 0) onLeaveUp()
    else setCurrent(step(current, move, count))
  }
  const empty = (name: Tab): ReactNode => (
    <EmptyLine title={t(`lists.empty.${name}.title`)} text={t(`lists.empty.${name}.text`)} />
  )
  const rows = board.value?.rows ?? []
  return (
    <>
      <div className="idle-tabs">
        <Tabs
          label={t('lists.label')}
          chosen={tab}
          onChoose={choose}
          items={TABS.map((name) => ({
            name,
            label: t(`lists.tabs.${name}`),
            count: name === 'held' ? held.length : (counts?.[BOARD_OF[name]] ?? null),
          }))}
        />
        {nextDay !== undefined && (
          <span className="idle-next-day">
            {t('lists.nextWorkingDay', { date: words.named(nextDay.date) })}
            {nextDay.makeUp && ` ${t('lists.makeUp')}`}
          </span>
        )}
      </div>
      {tab === 'held' ? (
        held.length === 0 ? (
          empty('held')
        ) : (
          <HeldTable
            held={held}
            current={Math.min(current, held.length - 1)}
            onCurrent={setCurrent}
            onMove={(move) => moveIn(held.length, move)}
            onOpen={(ticket) => onResumeTicket(ticket.id)}
          />
        )
      ) : board.value === null ? (
        <LoadingRows rows={6} />
      ) : rows.length === 0 ? (
        empty(tab)
      ) : (
        <CaseTable
          rows={rows}
          label={t(`lists.tabs.${tab}`)}
          current={Math.min(current, rows.length - 1)}
          onCurrent={setCurrent}
          onMove={(move) => moveIn(rows.length, move)}
          onOpen={(row) => navigate({ screen: 'case', caseId: row.id })}
        />
      )}
    </>
  )
}

/** 挂起的号: since when, and what its person has gone to do. */
const HeldTable = ({
  held,
  current,
  onCurrent,
  onMove,
  onOpen,
}: {
  readonly held: readonly TicketView[]
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onMove: (move: RowMove) => void
  readonly onOpen: (ticket: TicketView) => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  const now = useHallNow(10_000)
  const markWords = useMarkWords()
  return (
    <RowTable
      label={t('lists.tabs.held')}
      className="idle-table idle-held"
      columns={(['ticket', 'category', 'since', 'note'] as const).map((name) => ({
        name,
        label: t(`lists.columns.${name}`),
      }))}
      rows={held}
      rowKey={(ticket) => ticket.id}
      cells={(ticket) => [
        <b key="number">{ticket.number}</b>,
        ticket.categoryName,
        ticket.heldAt === null ? (
          <span key="since" className="ui-none" />
        ) : (
          t('line:held.since', {
            time: timeAt(ticket.heldAt),
            count: minutesBetween(ticket.heldAt, now),
          })
        ),
        <span key="note" className="quiet">
          {[...markWords(ticket), ...(ticket.note === '' ? [] : [ticket.note])].join(t('line:dot'))}
        </span>,
      ]}
      current={current}
      onCurrent={onCurrent}
      onMove={onMove}
      onOpen={onOpen}
    />
  )
}

const CaseTable = ({
  rows,
  label,
  current,
  onCurrent,
  onMove,
  onOpen,
}: {
  readonly rows: readonly CaseRow[]
  readonly label: string
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onMove: (move: RowMove) => void
  readonly onOpen: (row: CaseRow) => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  const today = useToday()
  const words = useDateWords(today)
  const nextWords = useNextWords(today)
  return (
    <RowTable
      label={label}
      className="idle-table idle-cases"
      columns={(['limit', 'due', 'matter', 'applicant', 'next', 'number'] as const).map((name) => ({
        name,
        label: t(`lists.columns.${name}`),
        end: name === 'number',
      }))}
      rows={rows}
      rowKey={(row) => row.id}
      cells={(row) => [
        <LimitTag key="limit" row={row} />,
        <span key="due" className="idle-due">
          {row.due === null ? <span className="ui-none" /> : words.named(row.due)}
          {row.provisional && <Tag tone="provisional">{t('staff:provisional')}</Tag>}
        </span>,
        row.matterName,
        row.applicantMasked,
        <span key="next" className="quiet">
          {nextWords(row)}
        </span>,
        <span key="number" className="quiet">
          {row.number}
        </span>,
      ]}
      current={current}
      onCurrent={onCurrent}
      onMove={onMove}
      onOpen={onOpen}
    />
  )
}
