import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { runningTime } from '../../ui/elapsed.ts'
import { useHallNow } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'

type Counter = OutputOf<'queue.overview'>['counters'][number]

/** 全部窗口: who sits where, with which number and since when. */
export const WholeHall = ({ counters }: { readonly counters: readonly Counter[] }): ReactElement => {
  const { t } = useTranslation('line')
  const now = useHallNow()
  return (
    <section className="queue-part" aria-label={t('hall.title')}>
      <h2>{t('hall.title')}</h2>
      <ul className="queue-hall">
        {counters.map((counter) => {
          const { ticket } = counter
          const since = ticket === null ? null : (ticket.startedAt ?? ticket.calledAt)
          return (
            <li key={counter.id}>
              <b>{t('hall.counter', { number: counter.number })}</b>
              {counter.staffName === null ? (
                <span className="ui-quiet">{t('hall.away')}</span>
              ) : (
                <span>{counter.staffName}</span>
              )}
              {ticket !== null ? (
                <span>
                  {t(ticket.status === 'called' ? 'hall.called' : 'hall.serving', { number: ticket.number })}
                </span>
              ) : counter.paused ? (
                <Tag tone="near">{t('hall.paused')}</Tag>
              ) : counter.staffName === null ? null : (
                <span className="ui-quiet">{t('hall.free')}</span>
              )}
              {since !== null && <em>{runningTime(now - since)}</em>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
