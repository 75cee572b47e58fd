import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../api/use-query.ts'
import { KEYS, keyCap } from '../ui/keys.ts'
import { useKeys } from '../ui/use-keys.ts'
import { useNavigate, useRoute } from '../ui/navigate.tsx'
import type { ScreenName } from '../ui/navigate.tsx'
import { RAIL, routeOf } from './routes.tsx'
import type { RailScreen } from './routes.tsx'
import { useBigText } from './use-big-text.ts'

/** Words with their key, no pictures. The desk stays where it is: coming back finds it as it was. */
export const Rail = (): ReactElement => {
  const { t } = useTranslation('staff')
  const navigate = useNavigate()
  const { screen: current } = useRoute()
  const bigText = useBigText()
  const booked = useQuery('appointments.days', {}, ['appointments', 'settings', 'session']).value
  const toAppointments = (): void => navigate({ screen: 'appointments' })
  const go = (screen: RailScreen) => (): void => navigate(routeOf(screen))
  useKeys({
    rail1: go('desk'),
    rail2: go('cases'),
    rail3: go('queue'),
    rail4: go('archive'),
    rail5: go('duty'),
    rail6: go('settings'),
    closing: () => navigate({ screen: 'closing' }),
    ...(booked?.on === true ? { appointments: toAppointments } : {}),
  })
  const link = ({ screen, keyName, belongs }: (typeof RAIL)[number]): ReactElement => (
    <button
      key={screen}
      type="button"
      className="shell-rail-item"
      aria-current={(belongs as readonly ScreenName[]).includes(current) ? 'page' : undefined}
      onClick={go(screen)}
    >
      <span>{t(`rail.${screen}`)}</span>
      <kbd>{keyCap(KEYS[keyName])}</kbd>
    </button>
  )
  return (
    <nav className="shell-rail" aria-label={t('rail.label')}>
      {RAIL.slice(0, 3).map(link)}
      {booked?.on === true && (
        <button
          type="button"
          className="shell-rail-item"
          aria-current={current === 'appointments' ? 'page' : undefined}
          onClick={toAppointments}
        >
          <span>{t('rail.appointments')}</span>
          {booked.affected > 0 ? (
            <small className="shell-rail-near">{t('rail.affected', { count: booked.affected })}</small>
          ) : (
            <kbd>{keyCap(KEYS.appointments)}</kbd>
          )}
        </button>
      )}
      {RAIL.slice(3, -1).map(link)}
      <span className="shell-rail-gap" />
      <button
        type="button"
        className="shell-rail-item"
        aria-pressed={bigText.on}
        onClick={() => bigText.set(!bigText.on)}
      >
        <span>{t('bigText.label')}</span>
        <small>{bigText.on ? t('bigText.on') : t('bigText.off')}</small>
      </button>
      {RAIL.slice(-1).map(link)}
      <button
        type="button"
        className="shell-rail-item"
        aria-current={current === 'closing' ? 'page' : undefined}
        onClick={() => navigate({ screen: 'closing' })}
      >
        <span>{t('exports:closing.rail')}</span>
        <kbd>{keyCap(KEYS.closing)}</kbd>
      </button>
    </nav>
  )
}
