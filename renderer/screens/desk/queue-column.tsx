import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { minutesBetween, runningTime } from '../../ui/elapsed.ts'
import { classes } from '../../ui/classes.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import { useHall, useHallNow } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { timeAt } from '#shared/kernel/instant.ts'
import { DeskWays } from './desk-ways.tsx'
import { DESK_ACTIONS } from './ticket-actions.ts'
import type { DeskAction, Overview } from './ticket-actions.ts'
import type { TicketActions } from './use-ticket-actions.ts'
import './queue-column.css'

interface QueueColumnProps {
  readonly overview: Overview | null
  readonly possible: ReadonlySet<DeskAction>
  /** The one filled button, while no intake is open. */
  readonly filled: DeskAction | null
  readonly actions: TicketActions
  readonly onAction: (action: DeskAction) => void
  readonly onLog: () => void
  readonly intakeOpen: boolean
}

/** Who waits, who is here, and what can be done with them: the left zone of the desk. */
export const QueueColumn = (props: QueueColumnProps): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <aside className="queue-column" aria-label={t('queue.label')}>
      <Waiting overview={props.overview} />
      <Ticket overview={props.overview} />
      <Actions {...props} />
      <section className="queue-more">
        <DeskWays intakeOpen={props.intakeOpen} />
        <button type="button" className="queue-action" onClick={props.onLog}>
          <span>{t('deskLog:open')}</span>
          <Key name="log" />
        </button>
      </section>
    </aside>
  )
}

const Waiting = ({ overview }: { readonly overview: Overview | null }): ReactElement => {
  const { t } = useTranslation('desk')
  const now = useHallNow(10_000)
  const categories = overview?.categories ?? []
  const total = categories.reduce((sum, category) => sum + category.waiting, 0)
  return (
    <section className="queue-waiting">
      <p className="queue-waiting-head">
        <span>{t('queue.waiting')}</span>
        <span>{t('queue.people', { count: total })}</span>
        <span>{t('queue.longest')}</span>
      </p>
      <ul>
        {categories.map((category) => (
          <li key={category.id}>
            <span className="queue-prefix">{category.prefix}</span>
            <span className="ui-clip">{category.name}</span>
            <b className={classes(category.waiting === 0 && 'queue-zero')}>{category.waiting}</b>
            <span className="queue-longest">
              {category.longestSince === null
                ? t('queue.none')
                : t('queue.minutes', { count: minutesBetween(category.longestSince, now) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Ticket = ({ overview }: { readonly overview: Overview | null }): ReactElement => {
  const { t } = useTranslation('desk')
  const { signedIn } = useHall()
  const now = useHallNow()
  const current = overview?.current ?? null
  const next = overview?.next ?? null
  const shown = current ?? next
  const since = current === null ? null : (current.startedAt ?? current.calledAt)
  const status =
    current === null
      ? (next?.categoryName ?? '')
      : current.status === 'serving'
        ? t('queue.serving')
        : t('queue.called')
  const idleWords =
    signedIn.counter === null
      ? t('queue.noCounter')
      : overview?.paused === true
        ? t('queue.paused')
        : next === null
          ? t('queue.nobody')
          : t('queue.idle')
  return (
    <section className="queue-ticket" aria-live="polite">
      <p className="queue-ticket-head">
        <span>{current === null ? t('queue.next') : t('queue.current')}</span>
        <span className="ui-clip">{status}</span>
      </p>
      <p className={classes('queue-number', shown === null && 'queue-number-none')}>
        {shown?.number ?? t('queue.none')}
      </p>
      {since === null ? (
        <p className="queue-idle">{idleWords}</p>
      ) : (
        <p className="queue-running" aria-live="off">
          {runningTime(now - since)}
        </p>
      )}
      <p className="queue-taken">
        {shown !== null && shown.note === '' && (
          <>
            <span>{t('queue.taken', { time: timeAt(shown.issuedAt) })}</span>
            <span>
              {since === null
                ? t('queue.waitingFor', { count: minutesBetween(shown.issuedAt, now) })
                : t('queue.waited', { count: minutesBetween(shown.issuedAt, current?.calledAt ?? since) })}
            </span>
            {shown.priority !== null && <span>{t('queue.priority')}</span>}
          </>
        )}
        {shown !== null && shown.note !== '' && (
          <span className="ui-clip" title={shown.note}>
            {t('queue.note', { note: shown.note })}
          </span>
        )}
      </p>
    </section>
  )
}

const Actions = ({ possible, filled, actions, onAction }: QueueColumnProps): ReactElement => {
  const { t } = useTranslation('desk')
  const failureWords = useFailureWords()
  const failed =
    actions.failure === null ? null : failureWords(actions.failure.failure, `queue.${actions.failure.verb}`)
  return (
    <section className="queue-actions" aria-label={t('queue.actions')}>
      {DESK_ACTIONS.map((action) => {
        const enabled = possible.has(action)
        const busy = actions.busy === action
        const isFilled = filled === action
        return (
          <button
            key={action}
            type="button"
            className={classes('queue-action', isFilled && 'queue-action-filled')}
            disabled={!enabled && !busy}
            aria-busy={busy || undefined}
            onClick={() => onAction(action)}
          >
            <span>{busy ? t(`busy.${action}`) : t(`queue.${action}`)}</span>
            <Key name={action} tone={!enabled ? 'off' : isFilled ? 'on-primary' : 'plain'} />
          </button>
        )
      })}
      {failed !== null && (
        <p className="queue-failed" role="alert">
          <b>{failed.title}</b>
          <span>{failed.text}</span>
        </p>
      )}
    </section>
  )
}
