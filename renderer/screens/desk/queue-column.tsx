import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { minutesBetween } from '../../ui/elapsed.ts'
import { classes } from '../../ui/classes.ts'
import { useHall, useHallNow, useToday } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { isUnserved } from '../../ui/unserved.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { DeskWays } from './desk-ways.tsx'
import { QueueActions } from './queue-actions.tsx'
import type { QueueActionsProps } from './queue-actions.tsx'
import { QueueTicket } from './queue-ticket.tsx'
import type { Overview } from './ticket-actions.ts'
import './queue-column.css'

interface QueueColumnProps extends QueueActionsProps {
  readonly onLog: () => void
  readonly onWhy: () => void
  readonly onNumber: () => void
  readonly intakeOpen: boolean
}

/** Who waits, who is here, and what can be done with them: the left zone of the desk. */
export const QueueColumn = (props: QueueColumnProps): ReactElement => {
  const { t } = useTranslation('desk')
  const { signedIn } = useHall()
  return (
    <aside className="queue-column" aria-label={t('queue.label')}>
      <Waiting overview={props.overview} />
      <QueueTicket overview={props.overview} pause={props.pause} onWhy={props.onWhy} />
      <QueueActions {...props} />
      <section className="queue-more">
        <button
          type="button"
          className="queue-action"
          disabled={signedIn.counter === null}
          onClick={props.onNumber}
        >
          <span>{t('line:call.open')}</span>
          <Key name="callNumber" tone={signedIn.counter === null ? 'off' : 'plain'} />
        </button>
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
  const today = useToday()
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
            {isUnserved(category) ? (
              <span className="queue-longest queue-unserved">{t('line:alarm.short')}</span>
            ) : (
              <span className="queue-longest">
                {category.longestSince === null
                  ? t('queue.none')
                  : dateAt(category.longestSince) < today
                    ? t('line:why.earlier')
                    : t('queue.minutes', { count: minutesBetween(category.longestSince, now) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
