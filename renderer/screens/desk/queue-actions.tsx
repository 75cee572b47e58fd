import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import { classes } from '../../ui/classes.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import { useHallNow } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import type { Pause } from '../../ui/pause.tsx'
import { DESK_ACTIONS, endOf, undoSeconds } from './ticket-actions.ts'
import type { DeskAction, Overview } from './ticket-actions.ts'
import type { TicketActions } from './use-ticket-actions.ts'

export interface QueueActionsProps {
  readonly overview: Overview | null
  readonly possible: ReadonlySet<DeskAction>
  /** The one filled button, while no intake is open. */
  readonly filled: DeskAction | null
  readonly actions: TicketActions
  readonly pause: Pause
  readonly onAction: (action: DeskAction) => void
  readonly onUndo: () => void
}

/** What a key says: 结束服务 and 咨询办结 mean something else for a number that is to come back. */
const wordsOf = (action: DeskAction, current: Overview['current'], t: TFunction<'desk'>): string => {
  if (action !== 'finish' && action !== 'consult') return t(`queue.${action}`)
  const end = endOf(action, current)
  if (end === action) return t(`queue.${action}`)
  return end === 'sendBack'
    ? t('line:finish.sendBack', { number: current?.returnToCounter ?? '' })
    : t('line:finish.end')
}

/** What can be done with the number that is here, the keys always in the same place, and the last step taken back. */
export const QueueActions = (props: QueueActionsProps): ReactElement => {
  const { overview, possible, filled, actions, pause, onAction } = props
  const { t } = useTranslation('desk')
  const failureWords = useFailureWords()
  const current = overview?.current ?? null
  const failed =
    actions.failure !== null
      ? failureWords(actions.failure.failure, `queue.${actions.failure.verb}`)
      : pause.failure !== null
        ? failureWords(pause.failure, 'queue.pauseCounter')
        : null
  const isBusy = (action: DeskAction): boolean =>
    action === 'finish' || action === 'consult'
      ? actions.busy === endOf(action, current)
      : actions.busy === action
  return (
    <section className="queue-actions" aria-label={t('queue.actions')}>
      {DESK_ACTIONS.map((action) => {
        const enabled = possible.has(action)
        const busy = isBusy(action)
        const isFilled = filled === action
        const busyWords = actions.busy === 'sendBack' ? t('line:finish.sendingBack') : t(`busy.${action}`)
        return (
          <button
            key={action}
            type="button"
            className={classes('queue-action', isFilled && 'queue-action-filled')}
            disabled={!enabled && !busy}
            aria-busy={busy || undefined}
            onClick={() => onAction(action)}
          >
            <span>{busy ? busyWords : wordsOf(action, current, t)}</span>
            <Key name={action} tone={!enabled ? 'off' : isFilled ? 'on-primary' : 'plain'} />
          </button>
        )
      })}
      <Undo {...props} />
      {failed !== null && (
        <p className="queue-failed" role="alert">
          <b>{failed.title}</b>
          <span>{failed.text}</span>
        </p>
      )}
    </section>
  )
}

/** 撤销: what would be taken back and how long that is still possible. Its place stays, also when there is nothing. */
const Undo = ({ overview, actions, onUndo }: QueueActionsProps): ReactElement => {
  const { t } = useTranslation('line')
  const now = useHallNow()
  const undo = overview?.undo ?? null
  const seconds = undoSeconds(undo, now)
  const busy = actions.busy === 'undo'
  if (undo === null || seconds === 0)
    return (
      <button type="button" className="queue-action" disabled>
        <span>{t('line:undo.action')}</span>
        <Key name="undo" tone="off" />
      </button>
    )
  const action = t(`line:undo.of.${undo.action}`)
  return (
    <button
      type="button"
      className="queue-action queue-undo"
      aria-label={t('line:undo.left', { action, number: undo.number, count: seconds })}
      aria-busy={busy || undefined}
      onClick={onUndo}
    >
      <span className="ui-clip">
        {busy ? t('line:undo.busy') : t('line:undo.what', { action, number: undo.number })}
      </span>
      <small>{t('line:undo.seconds', { count: seconds })}</small>
      <Key name="undo" />
    </button>
  )
}
