import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { daysBetween } from '#shared/kernel/plain-date.ts'
import { useDateWords } from '../../../ui/dates.ts'
import type { CalendarState } from './calendar-state.ts'

type Order = CalendarState['arrangements'][number]

/** One order in full: which days, why, by whom, and who entered it. */
export const OrderSide = ({
  order,
  today,
}: {
  readonly order: Order | null
  readonly today: string
}): ReactElement | null => {
  const { t } = useTranslation('calendar')
  const { full, moment } = useDateWords(today)
  if (order === null) return null
  const { from, to, reason, orderedBy, enteredBy, enteredAt } = order
  const days = from === to ? full(from) : t('orders.days', { from: full(from), to: full(to) })
  const facts = [
    ['days', `${days} ${t('days', { count: daysBetween(from, to) + 1 })}`],
    ['reason', reason],
    ['orderedBy', orderedBy],
    ['entered', t('orders.entered', { name: enteredBy, at: moment(enteredAt) })],
  ] as const
  return (
    <>
      <h2>{t(order.working ? 'orders.kinds.opened' : 'orders.kinds.closed')}</h2>
      <dl className="settings-facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{t(`orders.facts.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
