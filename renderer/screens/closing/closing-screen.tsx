import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { useHall } from '../../ui/hall.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ClosingBar } from './closing-bar.tsx'
import { ClosingPlaces } from './closing-places.tsx'
import { COUNTDOWN_SECONDS, useClosing } from './use-closing.ts'
import './closing.css'

/**
 * 导出并关机: what will happen, each place while it happens, and at the end a countdown that anybody can stop. The
 * machine goes off only when every place has a package that was read back, or when somebody says so all the same.
 */
export const ClosingScreen = (): ReactElement => {
  const { t } = useTranslation('exports')
  const navigate = useNavigate()
  const { signedIn, demo } = useHall()
  const closing = useClosing()
  const { state, places, left, ending } = closing
  const targets = places?.targets.filter(({ enabled }) => enabled) ?? []
  const back = (): void => navigate({ screen: signedIn.counter === null ? 'duty' : 'desk' })
  return (
    <section className="closing" aria-label={t('closing.title')}>
      <PageHead title={t('closing.title')} />
      <div className="closing-body">
        {left !== null && (
          <p className="closing-left" role="timer" aria-live="off">
            {t(demo ? 'closing.countdownDemo' : 'closing.countdown', { seconds: left })}
          </p>
        )}
        {ending !== 'no' && ending !== 'asked' && (
          <NoticeLine
            tone="trouble"
            title={t('closing.offFailed')}
            text={t(`closing.offFailedHow.${ending}`)}
          />
        )}
        {places !== null && targets.length === 0 && (
          <EmptyLine title={t('tab.noTarget')} text={t('tab.noTargetHow')} />
        )}
        {state.kind === 'ready' && targets.length > 0 && (
          <ol className="closing-what" aria-label={t('closing.what.label')}>
            <li>{t('closing.what.export', { count: targets.length })}</li>
            <li>
              {t('closing.what.off', { seconds: COUNTDOWN_SECONDS })}
              {demo && t('closing.what.demo')}
            </li>
            <li>{t('closing.what.failed')}</li>
          </ol>
        )}
        <ClosingPlaces targets={targets} outcomes={state.kind === 'ready' ? [] : state.outcomes} />
        <StillHere />
      </div>
      <ClosingBar closing={closing} targets={targets} onBack={back} />
    </section>
  )
}

/** Who else sits at a counter of this program: it ends for them as well. */
const StillHere = (): ReactElement | null => {
  const { t } = useTranslation('exports')
  const { counter } = useHall().signedIn
  const choices = useQuery('session.choices', {}, ['session', 'settings']).value
  const others = (choices?.counters ?? []).filter(({ id, takenBy }) => takenBy !== null && id !== counter?.id)
  if (others.length === 0) return null
  return (
    <NoticeLine
      tone="warning"
      title={`${t('closing.others')} ${others
        .map(({ number, takenBy }) => t('closing.otherPerson', { number, name: takenBy }))
        .join(t('and'))}`}
      text={t('closing.othersHow')}
    />
  )
}
