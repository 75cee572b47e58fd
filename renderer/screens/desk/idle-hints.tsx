import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { Hint, HintBar } from '../../ui/bottom-bar.tsx'
import { Key, KeyCap } from '../../ui/key.tsx'
import type { Overview } from './ticket-actions.ts'

/** The keys that work now, and whether paper will come out. */
export const IdleHints = ({
  overview,
  searching,
}: {
  readonly overview: Overview | null
  readonly searching: boolean
}): ReactElement => {
  const { t } = useTranslation('desk')
  const outbox = useQuery('printing.outbox', {}, ['printing', 'settings']).value
  const next = overview?.current === null ? overview.next : null
  const called = overview?.current?.status === 'called' ? overview.current : null
  return (
    <HintBar
      aside={
        outbox !== null &&
        (['ticket', 'document'] as const).map((paper) => {
          const { state, target } = outbox.printers[paper]
          return (
            <span key={paper} className={state === 'trouble' ? 'idle-trouble' : undefined}>
              {t(`hints.${paper}Printer`)}{' '}
              {state === 'trouble'
                ? t('hints.trouble')
                : target === 'folder'
                  ? t('hints.folder')
                  : t('hints.ready')}
            </span>
          )
        })
      }
    >
      {searching ? (
        <>
          <Hint keys={<UpDown />} text={t('hints.chooseHit')} />
          <Hint keys={<KeyCap cap="Enter" />} text={t('hints.open')} />
          <Hint keys={<KeyCap cap="Esc" />} text={t('hints.clear')} />
        </>
      ) : (
        <>
          {next !== null && (
            <Hint keys={<Key name="callNext" />} text={t('hints.call', { number: next.number })} />
          )}
          {called !== null && (
            <Hint keys={<Key name="start" />} text={t('hints.start', { number: called.number })} />
          )}
          <Hint keys={<UpDown />} text={t('hints.choose')} />
          <Hint keys={<KeyCap cap="Enter" />} text={t('hints.open')} />
        </>
      )}
    </HintBar>
  )
}

const UpDown = (): ReactElement => (
  <>
    <KeyCap cap="↑" />
    <KeyCap cap="↓" />
  </>
)
