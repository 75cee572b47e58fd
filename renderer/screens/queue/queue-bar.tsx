import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import type { TicketView } from '#shared/contract/queue.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import type { Standing } from './ticket-standing.ts'
import type { TicketWork } from './use-tickets.ts'

interface QueueBarProps {
  readonly ticket: TicketView | null
  readonly standing: Standing | null
  readonly work: TicketWork
  readonly mayAct: boolean
  readonly voiding: boolean
  readonly onCall: () => void
  readonly onVoid: () => void
  readonly onSubmitVoid: () => void
  readonly onCancel: () => void
}

/** What can be done with the chosen ticket, and on what condition. */
export const QueueBar = (props: QueueBarProps): ReactElement => {
  const { ticket, standing, work, mayAct, voiding } = props
  const { t } = useTranslation('queue')
  return (
    <BottomBar actions={mayAct && ticket !== null ? <Actions {...props} ticket={ticket} /> : undefined}>
      {work.failure !== null ? (
        <div role="alert">
          <BottomWords outcome={work.failure.title} written={work.failure.text} />
        </div>
      ) : (
        <BottomWords
          outcome={
            work.done ??
            (ticket === null
              ? t('bar.nothing')
              : t('bar.chosen', { number: ticket.number, status: t(`status.${ticket.status}`) }))
          }
          written={voiding ? t('void.kept') : (conditionOf(ticket, standing, mayAct, t) ?? '')}
        />
      )}
    </BottomBar>
  )
}

const conditionOf = (
  ticket: TicketView | null,
  standing: Standing | null,
  mayAct: boolean,
  t: TFunction<'queue'>,
): string | null => {
  if (!mayAct) return t('bar.notAllowed')
  if (ticket === null || standing === null) return null
  if (standing.can !== null) return t(standing.can === 'call' ? 'bar.canCall' : 'bar.canResume')
  return t(`bar.${standing.because}`, { number: ticket.counterNumber ?? '' })
}

const Actions = ({
  ticket,
  standing,
  work,
  voiding,
  onCall,
  onVoid,
  onSubmitVoid,
  onCancel,
}: QueueBarProps & { readonly ticket: TicketView }): ReactElement => {
  const { t } = useTranslation('queue')
  if (voiding)
    return (
      <>
        <ActionButton label={t('void.cancel')} keyName="escape" onPress={onCancel} />
        <ActionButton
          kind="primary"
          label={t('void.submit', { number: ticket.number })}
          keyName="primary"
          busyLabel={work.busy === 'void' ? t('void.busy') : null}
          onPress={onSubmitVoid}
        />
      </>
    )
  return (
    <>
      {allowsTicketAction(ticket.status, 'void') && (
        <ActionButton label={t('void.action')} keyName="caseAction7" onPress={onVoid} />
      )}
      {standing?.can != null && (
        <ActionButton
          kind="primary"
          label={t(standing.can === 'call' ? 'bar.call' : 'bar.resume', { number: ticket.number })}
          keyName="primary"
          busyLabel={work.busy === 'call' ? t('bar.busy') : null}
          onPress={onCall}
        />
      )}
    </>
  )
}
