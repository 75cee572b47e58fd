import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { minutesBetween, runningTime } from '../../ui/elapsed.ts'
import { classes } from '../../ui/classes.ts'
import { useHall, useHallNow } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import type { Pause } from '../../ui/pause.tsx'
import { useMarkWords } from '../../ui/ticket-marks.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import type { Overview } from './ticket-actions.ts'

interface QueueTicketProps {
  readonly overview: Overview | null
  readonly pause: Pause
  /** 为什么是这一位 */
  readonly onWhy: () => void
}

/** The number that is here, or the one that would be called, large, with what sets it apart. */
export const QueueTicket = ({ overview, pause, onWhy }: QueueTicketProps): ReactElement => {
  const { t } = useTranslation('desk')
  const { signedIn } = useHall()
  const now = useHallNow()
  const current = overview?.current ?? null
  const next = overview?.next ?? null
  const shown = current ?? next
  const since = current === null ? null : (current.startedAt ?? current.calledAt)
  const done = overview?.done.length ?? 0
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
        {signedIn.counter !== null && current === null && (
          <button type="button" className="queue-small" aria-label={t('line:why.title')} onClick={onWhy}>
            {t('line:why.open')} <Key name="why" />
          </button>
        )}
        <span className="ui-clip queue-ticket-status" title={status}>
          {status}
        </span>
      </p>
      <p className={classes('queue-number', shown === null && 'queue-number-none')}>
        {shown?.number ?? t('queue.none')}
      </p>
      {since === null ? (
        <p className="queue-idle">
          <span className="ui-clip">{idleWords}</span>
          {pause.press !== null && (
            <button type="button" className="queue-small" onClick={pause.press}>
              {pause.busy
                ? t('line:pause.busy')
                : t(overview?.paused === true ? 'line:pause.resume' : 'line:pause.action')}{' '}
              <Key name="pause" />
            </button>
          )}
        </p>
      ) : (
        <p className="queue-running" aria-live="off">
          {runningTime(now - since)}
          {done > 0 && <span className="queue-done">{t('line:done.short', { count: done })}</span>}
        </p>
      )}
      <Taken shown={shown} current={current} now={now} />
    </section>
  )
}

/** One line: what sets this number apart, and else when it was taken and how long its person has waited. */
const Taken = ({
  shown,
  current,
  now,
}: {
  readonly shown: Overview['current']
  readonly current: Overview['current']
  readonly now: number
}): ReactElement => {
  const { t } = useTranslation('desk')
  const markWords = useMarkWords()
  if (shown === null) return <p className="queue-taken" />
  const taken = [
    t('queue.taken', { time: timeAt(shown.issuedAt) }),
    shown.earlierDay !== null
      ? null
      : current === null
        ? t('queue.waitingFor', { count: minutesBetween(shown.issuedAt, now) })
        : t('queue.waited', { count: minutesBetween(shown.issuedAt, current.calledAt ?? now) }),
    shown.priorityLevel === null ? null : t(`line:level.${shown.priorityLevel}`),
  ].filter((words) => words !== null)
  const apart = [...markWords(shown), ...(shown.note === '' ? [] : [t('queue.note', { note: shown.note })])]
  if (apart.length > 0)
    return (
      <p className="queue-taken">
        <span className="ui-clip" title={[...apart, ...taken].join(t('line:dot'))}>
          {apart.join(t('line:dot'))}
        </span>
      </p>
    )
  return (
    <p className="queue-taken">
      {taken.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
