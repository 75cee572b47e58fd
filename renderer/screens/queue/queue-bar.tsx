import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import type { TicketView } from '#shared/contract/queue.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import type { FailureWords } from '../../ui/failure-words.ts'
import type { Standing } from './ticket-standing.ts'
import type { TicketWork } from './use-tickets.ts'

interface QueueBarProps {
  readonly ticket: TicketView | null
  readonly standing: Standing | null
  /** 隔日: those the next decision concerns; null while another list is shown. */
  readonly earlier: readonly TicketView[] | null
  readonly work: TicketWork
  /** What was refused last, of the list or of the pause. */
  readonly failure: FailureWords | null
  readonly mayAct: boolean
  readonly voiding: boolean
  readonly onPrimary: () => void
  readonly onRejoin: () => void
  readonly onVoid: () => void
  readonly onSubmitVoid: () => void
  readonly onCancel: () => void
}

/** What can be done with the chosen ticket, and on what condition. */
export const QueueBar = (props: QueueBarProps): ReactElement => {
  const { ticket, standing, earlier, work, failure, mayAct, voiding } = props
  const { t } = useTranslation('queue')
  const written = voiding
    ? t('void.kept')
    : !mayAct
      ? t('bar.notAllowed')
      : earlier === null
        ? (conditionOf(ticket, standing, t) ?? '')
        : t('line:leftOver.carryHow')
  return (
    <BottomBar actions={mayAct && ticket !== null ? <Actions {...props} ticket={ticket} /> : undefined}>
      {failure !== null ? (
        <div role="alert">
          <BottomWords outcome={failure.title} written={failure.text} />
        </div>
      ) : (
        <BottomWords
          outcome={
            work.done ??
            (ticket === null
              ? t('bar.nothing')
              : earlier !== null && earlier.length > 1
                ? t('line:leftOver.chosen', { count: earlier.length })
                : t('bar.chosen', { number: ticket.number, status: t(`status.${ticket.status}`) }))
          }
          written={written}
        />
      )}
    </BottomBar>
  )
}

const conditionOf = (
  ticket: TicketView | null,
  standing: Standing | null,
  t: TFunction<'queue'>,
): string | null => {
  if (ticket === null || standing === null) return null
  if (standing.can !== null) return t(standing.can === 'call' ? 'bar.canCall' : 'bar.canResume')
  return t(`bar.${standing.because}`, { number: ticket.counterNumber ?? '' })
}

const Actions = (props: QueueBarProps & { readonly ticket: TicketView }): ReactElement => {
  const { ticket, standing, earlier, work, voiding } = props
  const { t } = useTranslation('queue')
  if (voiding)
    return (
      <>
        <ActionButton label={t('void.cancel')} keyName="escape" onPress={props.onCancel} />
        <ActionButton
          kind="primary"
          label={
            earlier !== null && earlier.length > 1
              ? t('line:leftOver.void', { count: earlier.length })
              : t('void.submit', { number: (earlier?.[0] ?? ticket).number })
          }
          keyName="primary"
          busyLabel={work.busy === 'void' ? t('void.busy') : null}
          onPress={props.onSubmitVoid}
        />
      </>
    )
  if (earlier !== null)
    return (
      <>
        <ActionButton
          label={t('line:leftOver.void', { count: earlier.length })}
          keyName="caseAction7"
          onPress={props.onVoid}
        />
        <ActionButton
          kind="primary"
          label={t('line:leftOver.carry', { count: earlier.length })}
          keyName="primary"
          busyLabel={work.busy === 'carry' ? t('line:leftOver.carryBusy') : null}
          onPress={props.onPrimary}
        />
      </>
    )
  return (
    <>
      {allowsTicketAction(ticket.status, 'void') && (
        <ActionButton label={t('void.action')} keyName="caseAction7" onPress={props.onVoid} />
      )}
      {allowsTicketAction(ticket.status, 'rejoin') && (
        <ActionButton
          label={t('line:call.rejoin')}
          keyName="caseAction9"
          busyLabel={work.busy === 'rejoin' ? t('line:rejoining') : null}
          onPress={props.onRejoin}
        />
      )}
      {standing?.can != null && (
        <ActionButton
          kind="primary"
          label={t(standing.can === 'call' ? 'bar.call' : 'bar.resume', { number: ticket.number })}
          keyName="primary"
          busyLabel={work.busy === 'call' ? t('bar.busy') : null}
          onPress={props.onPrimary}
        />
      )}
    </>
  )
}
