import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { timeAt } from '#shared/kernel/instant.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { minutesBetween } from '../../ui/elapsed.ts'
import { useHallNow, useToday } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useMarkWords } from '../../ui/ticket-marks.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { whyPhrases } from './why-words.ts'
import './why.css'

const COLUMNS = ['order', 'number', 'category', 'issued', 'waited', 'reason'] as const

/** 为什么是这一位: whom this counter would call, in order and with the reason, and whom it would not. */
export const WhyPage = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation('line')
  const page = useRef<HTMLElement>(null)
  const now = useHallNow(10_000)
  const markWords = useMarkWords()
  const words = useDateWords(useToday())
  const why = useQuery('queue.why', {}, ['queue', 'settings', 'session']).value
  useKeys({ escape: onClose })
  useEffect(() => {
    const before = document.activeElement
    page.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const run = why?.favouredRun ?? 0
  return (
    <section ref={page} className="why" aria-label={t('why.title')} tabIndex={-1}>
      <PageHead
        title={t('why.title')}
        aside={
          <>
            <TextButton label={t('why.back')} onPress={onClose} />
            <Key name="escape" />
          </>
        }
      >
        {why !== null && (
          <span className="why-run" title={t('why.favouredHow', { run })}>
            {t('why.favoured', { count: why.favouredInARow, run })}
          </span>
        )}
        <span className="ui-quiet">{why === null ? '' : t('why.favouredHow', { run })}</span>
      </PageHead>
      <div className="why-body">
        {why === null ? (
          <LoadingRows rows={6} />
        ) : (
          <>
            <p className="why-note">{t('why.next')}</p>
            {why.turns.length === 0 ? (
              <EmptyLine title={t('why.none')} text={t('why.noneHow')} />
            ) : (
              <table className="why-turns">
                <thead>
                  <tr>
                    {COLUMNS.map((name) => (
                      <th key={name} scope="col">
                        {t(`why.columns.${name}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {why.turns.map((turn, index) => (
                    <tr key={turn.ticket.id}>
                      <td>{index + 1}</td>
                      <td>
                        <b>{turn.ticket.number}</b>
                      </td>
                      <td>{turn.ticket.categoryName}</td>
                      <td>
                        {turn.ticket.earlierDay === null
                          ? timeAt(turn.ticket.issuedAt)
                          : t('why.dayTime', {
                              day: words.short(turn.ticket.earlierDay),
                              time: timeAt(turn.ticket.issuedAt),
                            })}
                      </td>
                      <td>
                        {turn.ticket.earlierDay === null
                          ? t('why.minutes', { count: minutesBetween(turn.ticket.issuedAt, now) })
                          : t('why.earlier')}
                      </td>
                      <td>
                        {[
                          ...whyPhrases(turn, run, t('join')).map(({ key, facts }) =>
                            t(`because.${key}`, facts),
                          ),
                          ...(turn.ticket.earlierDay === null ? [] : markWords(turn.ticket).slice(0, 1)),
                        ].join(t('comma'))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <h2>{t('why.others')}</h2>
            {why.others.length === 0 ? (
              <p className="why-note">{t('why.othersNone')}</p>
            ) : (
              <ul className="why-others">
                {why.others.map(({ ticket, because }) => (
                  <li key={ticket.id}>
                    <b>{ticket.number}</b>
                    <span>{ticket.categoryName}</span>
                    <span className="ui-quiet">
                      {t(`why.otherReason.${because}`, { number: ticket.reservedForCounter ?? '' })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  )
}
