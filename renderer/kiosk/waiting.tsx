import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { useWords } from '../ui/public-text.tsx'
import { waitOf } from './wait.ts'

/** How many stand before this number, and about how long that takes. */
export const Waiting = ({ ahead, estimate }: Pick<KioskTicket, 'ahead' | 'estimate'>) => {
  const { label } = useWords('kiosk')
  const wait = waitOf(estimate)
  return (
    <dl className="waiting">
      <div>
        <dt>{label('taken.ahead')}</dt>
        <dd>
          <b>{ahead}</b>
          <span className="unit">{label('taken.people')}</span>
        </dd>
      </div>
      {wait.kind !== 'uncounted' && (
        <div>
          <dt>{label('taken.wait')}</dt>
          {wait.kind === 'now' ? (
            <dd className="words">{label('taken.now')}</dd>
          ) : (
            <dd>
              <b>{wait.kind === 'range' ? label('hoursRange', { from: wait.from, to: wait.to }) : wait.to}</b>
              <span className="unit">
                {label(wait.kind === 'within' ? 'taken.minutesWithin' : 'taken.minutes')}
              </span>
            </dd>
          )}
        </div>
      )}
    </dl>
  )
}
