import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../../api/use-query.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import { minutesBetween, runningTime } from '../../../ui/elapsed.ts'
import { useHallNow, useToday } from '../../../ui/hall.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { Tag } from '../../../ui/status-tag.tsx'
import { hallAlerts, standingOf } from './standing.ts'
import type { HallAlert, Live } from './standing.ts'
import './hall.css'

/** What hangs on the passing of time alone is asked for again this often, milliseconds. */
const AGAIN = 10_000

/** 大厅: who waits how long, who serves whom, and what somebody has to see to. */
export const HallTab = (): ReactElement => {
  const { t } = useTranslation('hallReport')
  const { value: live, refetch } = useQuery('hall.live', {}, ['queue', 'session', 'printing', 'settings'])
  useEffect(() => {
    const timer = setInterval(refetch, AGAIN)
    return () => clearInterval(timer)
  }, [refetch])
  if (live === null)
    return (
      <div className="duty-body">
        <LoadingRows rows={6} />
      </div>
    )
  const waiting = live.categories.reduce((sum, category) => sum + category.waiting, 0)
  const serving = live.counters.filter(({ ticket }) => ticket !== null).length
  return (
    <>
      <div className="duty-body hall-body" tabIndex={0} role="region" aria-label={t('duty:tabs.hall')}>
        {live.closed && <Closed live={live} />}
        <Alerts live={live} />
        <div className="hall-tables">
          <Queues live={live} />
          <Counters live={live} />
        </div>
      </div>
      <BottomBar>
        <BottomWords
          outcome={waiting === 0 ? t('live.outcomeNone') : t('live.outcome', { waiting, open: serving })}
          written={t('live.goal', { goal: live.goalMinutes, ...live.today })}
        />
      </BottomBar>
    </>
  )
}

const Closed = ({ live }: { readonly live: Live }): ReactElement => {
  const { t } = useTranslation('hallReport')
  return (
    <p className="hall-closed" role="status">
      {t(live.today.open === 0 ? 'live.closedDone' : 'live.closed', { ...live.today })}
    </p>
  )
}

const useAlertWords = (goal: number): ((alert: HallAlert) => string) => {
  const { t } = useTranslation('hallReport')
  return (alert) => {
    switch (alert.kind) {
      case 'held':
        return alert.counter === null
          ? t('live.alert.heldNowhere', { number: alert.number, minutes: alert.minutes })
          : t('live.alert.held', { number: alert.number, counter: alert.counter, minutes: alert.minutes })
      case 'withoutPaper':
        return t('live.alert.withoutPaper', { numbers: alert.numbers.join(t('registers:listJoin')) })
      case 'printer':
        return t('live.alert.printer')
      case 'leftOver':
        return t('live.alert.leftOver', { count: alert.count })
      case 'unserved':
      case 'overGoal':
        return t(`live.alert.${alert.kind}`, { name: alert.name, count: alert.count, goal })
    }
  }
}

const Alerts = ({ live }: { readonly live: Live }): ReactElement => {
  const { t } = useTranslation('hallReport')
  const words = useAlertWords(live.goalMinutes)
  const alerts = hallAlerts(live)
  return (
    <section className="hall-alerts" aria-label={t('live.attention')}>
      {alerts.length === 0 ? (
        <p className="hall-calm">{t('live.calm')}</p>
      ) : (
        <ul>
          {alerts.map((alert) => (
            <li
              key={words(alert)}
              className={alert.kind === 'unserved' || alert.kind === 'overGoal' ? 'hall-urgent' : ''}
            >
              {words(alert)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const QUEUE_COLUMNS = ['queue', 'waiting', 'longest', 'estimate', 'open'] as const

const Queues = ({ live }: { readonly live: Live }): ReactElement => {
  const { t } = useTranslation('hallReport')
  const now = useHallNow()
  const estimateOf = ({ estimate, openCounters }: Live['categories'][number]): string => {
    if (openCounters === 0) return t('live.notOpen')
    if (estimate === null) return t('live.noHistory')
    return estimate.toMinutes === 0
      ? t('live.noWait')
      : t('live.estimate', { from: estimate.fromMinutes, to: estimate.toMinutes })
  }
  return (
    <table className="hall-table">
      <caption>{t('live.queues')}</caption>
      <thead>
        <tr>
          {QUEUE_COLUMNS.map((name) => (
            <th key={name} scope="col" className={`hall-${name}`}>
              {t(`live.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {live.categories.map((category) => {
          const { id, prefix, name, waiting, carriedOver, longestSince, openCounters } = category
          const standing = standingOf(longestSince, now, live.goalMinutes)
          return (
            <tr key={id}>
              <th scope="row">
                <b>{prefix}</b>
                {name}
              </th>
              <td className={waiting === 0 ? 'quieter' : ''}>
                {waiting === 0 ? t('live.noOne') : t('live.waiting', { count: waiting })}
                {carriedOver > 0 && <small>{t('live.carriedOver', { count: carriedOver })}</small>}
              </td>
              <td>
                {longestSince === null ? (
                  <span className="ui-none" />
                ) : (
                  <span className="hall-wait">
                    {t('minutes', { count: minutesBetween(longestSince, now) })}
                    {standing !== 'within' && (
                      <Tag tone={standing === 'over' ? 'overdue' : 'near'}>{t(`live.${standing}`)}</Tag>
                    )}
                  </span>
                )}
              </td>
              <td>{estimateOf(category)}</td>
              <td className={waiting > 0 && openCounters === 0 ? 'hall-zero' : ''}>{openCounters}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const COUNTER_COLUMNS = ['counter', 'staff', 'state', 'ticket', 'time'] as const

const Counters = ({ live }: { readonly live: Live }): ReactElement => {
  const { t } = useTranslation('hallReport')
  const words = useDateWords(useToday())
  const now = useHallNow()
  const stateOf = ({ ticket, paused, staffName }: Live['counters'][number]) => {
    if (ticket !== null) return ticket.status
    if (staffName === null) return 'empty' as const
    return paused ? ('paused' as const) : ('idle' as const)
  }
  return (
    <table className="hall-table">
      <caption>{t('live.counters')}</caption>
      <thead>
        <tr>
          {COUNTER_COLUMNS.map((name) => (
            <th key={name} scope="col" className={`hall-${name}`}>
              {t(`live.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {live.counters.map((counter) => {
          const { id, number, name, staffName, ticket, pausedSince } = counter
          const state = stateOf(counter)
          return (
            <tr key={id} className={state === 'empty' ? 'quieter' : ''}>
              <th scope="row">
                <b>{number}</b>
                {name}
              </th>
              <td>{staffName ?? t('noValue')}</td>
              <td>
                {state === 'paused' ? (
                  <span className="hall-wait">
                    <Tag tone="selected">{t('live.state.paused')}</Tag>
                    {pausedSince !== null && t('live.since', { time: words.time(pausedSince) })}
                  </span>
                ) : (
                  t(`live.state.${state}`)
                )}
              </td>
              <td>
                {ticket === null ? (
                  <span className="ui-none" />
                ) : (
                  <span title={ticket.categoryName}>{ticket.number}</span>
                )}
              </td>
              <td>{ticket === null ? <span className="ui-none" /> : runningTime(now - ticket.since)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
