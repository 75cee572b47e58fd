import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { TicketView } from '#shared/contract/queue.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../../ui/dates.ts'
import { minutesBetween } from '../../ui/elapsed.ts'
import { useHallNow, useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import type { TagTone } from '../../ui/status-tag.tsx'
import { useMarkWords } from '../../ui/ticket-marks.ts'

export const TICKET_COLUMNS = [
  { name: 'number' },
  { name: 'category' },
  { name: 'status' },
  { name: 'issued' },
  { name: 'waited', end: true },
  { name: 'counter' },
  { name: 'priority' },
  { name: 'note' },
] as const

const TONES: Readonly<Record<TicketView['status'], TagTone>> = {
  waiting: 'plain',
  called: 'selected',
  serving: 'selected',
  held: 'near',
  missed: 'near',
  finished: 'plain',
  void: 'provisional',
}

/** The cells of one ticket. The reason of a priority is never in the list, only how far it goes. */
export const useTicketCells = (
  /** 隔日: which are chosen; null where nothing is chosen from. */
  chosen: ReadonlySet<string> | null,
  onChoose: (id: string) => void,
): ((ticket: TicketView) => readonly ReactNode[]) => {
  const { t } = useTranslation('queue')
  const today = useToday()
  const words = useDateWords(today)
  const now = useHallNow(30_000)
  const markWords = useMarkWords()
  const keptWords = ({ keptUntil }: TicketView): string =>
    keptUntil === null
      ? t('line:missed.always')
      : keptUntil < now
        ? t('line:missed.keptPast')
        : t('line:missed.keptUntil', { time: words.time(keptUntil) })
  const note = (ticket: TicketView): string =>
    [
      ticket.result === null ? null : t(`result.${ticket.result}`),
      ...markWords(ticket),
      ticket.timesMissed > 0 ? t('missedTimes', { count: ticket.timesMissed }) : null,
      ticket.status === 'missed' ? keptWords(ticket) : null,
      ticket.status === 'held' && ticket.heldAt !== null
        ? t('line:held.since', { time: words.time(ticket.heldAt), count: minutesBetween(ticket.heldAt, now) })
        : null,
      ticket.note === '' ? null : ticket.note,
    ]
      .filter((text) => text !== null)
      .join(t('join'))
  return (ticket) => {
    const day = dateAt(ticket.issuedAt)
    const waited = minutesBetween(ticket.issuedAt, ticket.startedAt ?? ticket.finishedAt ?? now)
    const noted = note(ticket)
    return [
      chosen === null ? (
        <b key="number">{ticket.number}</b>
      ) : (
        <label key="number" className="queue-choose">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen.has(ticket.id)}
            onChange={() => onChoose(ticket.id)}
          />
          <b>{ticket.number}</b>
        </label>
      ),
      ticket.categoryName,
      <Tag key="status" tone={TONES[ticket.status]}>
        {t(`status.${ticket.status}`)}
      </Tag>,
      day === today
        ? words.time(ticket.issuedAt)
        : t('earlier', { day: words.short(day), time: words.time(ticket.issuedAt) }),
      day === today && ticket.status !== 'void' ? (
        <span key="waited" className="quiet">
          {t('minutes', { count: waited })}
        </span>
      ) : (
        <span key="waited" className="quieter">
          {t('none')}
        </span>
      ),
      <span key="counter" className="quiet">
        {ticket.counterNumber === null ? t('none') : t('counter', { number: ticket.counterNumber })}
      </span>,
      ticket.priority !== null ? (
        t(`line:level.${ticket.priorityLevel ?? 'priority'}`)
      ) : ticket.priorityClaimed && ticket.status === 'waiting' ? (
        <Tag key="priority" tone="near">
          {t('priority.claimed')}
        </Tag>
      ) : null,
      <span key="note" className="quiet" title={noted}>
        {noted}
      </span>,
    ]
  }
}
