import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../api/use-query.ts'
import { runningTime } from '../ui/elapsed.ts'
import { Key } from '../ui/key.tsx'
import { useHallNow } from '../ui/hall.tsx'
import { useNavigate } from '../ui/navigate.tsx'
import { useQueueFold } from '../ui/queue-fold.tsx'
import { useKeys } from '../ui/use-keys.ts'

/** The queue column folded into the top bar: the ticket, its running time, how many wait. */
export const QueueSummary = (): ReactElement => {
  const { t } = useTranslation('staff')
  const now = useHallNow()
  const navigate = useNavigate()
  const fold = useQueueFold()
  const overview = useQuery('queue.overview', {}, ['queue', 'settings', 'session']).value
  const toggle = (): void => {
    navigate({ screen: 'desk' })
    fold.setOpen(!fold.open)
  }
  useKeys({ queueFold: toggle })
  const ticket = overview?.current ?? null
  const since = ticket?.startedAt ?? ticket?.calledAt ?? null
  const waiting = (overview?.categories ?? []).reduce((sum, category) => sum + category.waiting, 0)
  return (
    <>
      <button type="button" className="shell-fold" aria-expanded={fold.open} onClick={toggle}>
        <span>{t('rail.queue')}</span>
        <Key name="queueFold" />
      </button>
      {ticket !== null && <b className="shell-fold-number">{ticket.number}</b>}
      {since !== null && <b className="shell-fold-time">{runningTime(now - since)}</b>}
      <span className="shell-who">{t('waiting', { count: waiting })}</span>
    </>
  )
}
