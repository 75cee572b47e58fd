import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TicketView } from '#shared/contract/queue.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { ActionButton } from '../../ui/button.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { claimOf, draftOf } from './claim.ts'
import { ClaimFields } from './claim-fields.tsx'
import type { TicketWork } from './use-tickets.ts'

/** The chosen ticket: whether its holder goes first, how far and why; only here is the reason seen. */
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
  const [draft, setDraft] = useState(() => draftOf(ticket?.priority ?? null))
  const [asked, setAsked] = useState(false)
  if (ticket === null)
    return (
      <section className="queue-part">
        <h2>{t('ticket.title')}</h2>
        <p className="queue-quiet">{t('ticket.none')}</p>
      </section>
    )
  const verifiable = mayAct && allowsTicketAction(ticket.status, 'verify-priority')
  const record = (): void => {
    const claim = claimOf(draft)
    setAsked(claim === null)
    if (claim !== null) void work.verify(ticket, claim)
  }
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
        {ticket.priorityLevel !== null && (
          <Tag tone={ticket.priorityLevel === 'urgent' ? 'near' : 'plain'}>
            {t(`line:level.${ticket.priorityLevel}`)}
          </Tag>
        )}
      </p>
      {verifiable && (
        <>
          <div className="queue-verify">
            <ClaimFields
              label={t('ticket.verify')}
              draft={draft}
              asked={asked}
              onDraft={(next) => {
                setAsked(false)
                setDraft(next)
              }}
              onEnter={record}
            />
            <ActionButton
              label={t('ticket.record')}
              busyLabel={work.busy === 'verify' ? t('ticket.recordBusy') : null}
              onPress={record}
            />
          </div>
          <p className="queue-quiet">{t('ticket.verifyHint')}</p>
        </>
      )}
      <p className="queue-quiet">{t('ticket.private')}</p>
    </section>
  )
}
