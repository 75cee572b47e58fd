import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TicketView } from '#shared/contract/queue.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { PRIORITY_REASONS } from '#shared/domain/queue/ticket.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { KeyCap } from '../../ui/key.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { TicketWork } from './use-tickets.ts'

export type Reason = PriorityReason | 'none'

const fromChoice = (reason: Reason): PriorityReason | null => (reason === 'none' ? null : reason)

const useReasons = (): readonly { readonly value: Reason; readonly label: string }[] => {
  const { t } = useTranslation('queue')
  return [
    { value: 'none', label: t('noPriority') },
    ...PRIORITY_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) })),
  ]
}

/** The chosen ticket: whether its holder goes first, and why; only here is the reason seen. */
export const ChosenTicket = ({
  ticket,
  work,
  mayAct,
}: {
  readonly ticket: TicketView | null
  readonly work: TicketWork
  readonly mayAct: boolean
}): ReactElement => {
  const { t } = useTranslation('queue')
  const reasons = useReasons()
  const [reason, setReason] = useState<Reason>(ticket?.priority ?? 'none')
  if (ticket === null)
    return (
      <section className="queue-part">
        <h2>{t('ticket.title')}</h2>
        <p className="queue-quiet">{t('ticket.none')}</p>
      </section>
    )
  const verifiable = mayAct && allowsTicketAction(ticket.status, 'verify-priority')
  return (
    <section className="queue-part" aria-label={t('ticket.title')}>
      <h2>
        {t('ticket.title')}
        <b>{ticket.number}</b>
      </h2>
      <p className="queue-line">
        <span>{t('ticket.reason')}</span>
        {ticket.priority !== null
          ? t(`reason.${ticket.priority}`)
          : t(ticket.priorityClaimed ? 'ticket.notVerified' : 'noPriority')}
      </p>
      {verifiable && (
        <>
          <div className="queue-verify">
            <Pick label={t('ticket.verify')} options={reasons} chosen={reason} onChoose={setReason} />
            <ActionButton
              label={t('ticket.record')}
              busyLabel={work.busy === 'verify' ? t('ticket.recordBusy') : null}
              onPress={() => void work.verify(ticket, fromChoice(reason))}
            />
          </div>
          <p className="queue-quiet">{t('ticket.verifyHint')}</p>
        </>
      )}
      <p className="queue-quiet">{t('ticket.private')}</p>
    </section>
  )
}

/** 导询台代取号: the digit of a category takes one number; it is committed before it is printed. */
export const TakeNumber = ({
  work,
  reason,
  onReason,
  onTake,
}: {
  readonly work: TicketWork
  readonly reason: Reason
  readonly onReason: (reason: Reason) => void
  readonly onTake: (categoryId: string) => void
}): ReactElement => {
  const { t } = useTranslation('queue')
  const reasons = useReasons()
  return (
    <section className="queue-part" aria-label={t('take.title')}>
      <h2>
        {t('take.title')}
        <span>{t('take.hint')}</span>
      </h2>
      <div className="queue-line">
        <span>{t('take.priority')}</span>
        <Pick label={t('take.priority')} options={reasons} chosen={reason} onChoose={onReason} />
      </div>
      <ul className="queue-take">
        {(work.overview?.categories ?? []).map((category, index) => (
          <li key={category.id}>
            <button
              type="button"
              className="queue-take-button"
              aria-disabled={work.busy === 'take' || undefined}
              onClick={() => onTake(category.id)}
            >
              {index < 9 && <KeyCap cap={String(index + 1)} />}
              <b>{category.prefix}</b>
              <span>{category.name}</span>
              <em>{t('waiting', { count: category.waiting })}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tickets whose holders said that no paper came out. */
export const KioskTroubles = ({
  work,
  mayAct,
}: {
  readonly work: TicketWork
  readonly mayAct: boolean
}): ReactElement => {
  const { t } = useTranslation('queue')
  const words = useDateWords(useToday())
  return (
    <section className="queue-part" aria-label={t('troubles.title')}>
      <h2>{t('troubles.title')}</h2>
      {work.troubles.length === 0 && <p className="queue-quiet">{t('troubles.empty')}</p>}
      <ul>
        {work.troubles.map((trouble, index) => (
          <li key={trouble.ticketId} className="queue-trouble">
            <b>{trouble.number}</b>
            <span>{t('troubles.at', { time: words.time(trouble.at) })}</span>
            {mayAct && (
              <ActionButton
                label={t('troubles.reprint')}
                {...(index === 0 ? { keyName: 'reprint' as const } : {})}
                onPress={() => void work.reprint(trouble)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
