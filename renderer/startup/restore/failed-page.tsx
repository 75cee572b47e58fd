import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'

type Failed = Extract<RestorePage, { step: 'failed' }>

/** Where the package is not at fault: once the cause is gone, the same one is chosen again. */
const NOT_THE_PACKAGE: ReadonlySet<Failed['problem']> = new Set<Failed['problem']>([
  'needs-password',
  'wrong-password',
  'lost',
  'standin-runtime',
  'no-room',
  'disk-full',
  'not-writable',
  'other',
])

/** 发生了什么 · 哪些是安全的 · 怎么做. */
export const FailedPage = ({ failed, busy, act }: Acting & { readonly failed: Failed }): ReactElement => {
  const { t } = useTranslation('restore')
  const placed = failed.problem === 'not-placed'
  const story = [
    ['happened', t(`failed.problems.${failed.problem}.happened`)],
    ['safe', t(placed ? 'failed.safePlaced' : 'failed.safe')],
    ['todo', t(`failed.problems.${failed.problem}.todo`)],
  ] as const
  return (
    <>
      <dl className="startup-story" role="alert">
        {story.map(([part, said]) => (
          <div key={part}>
            <dt>{t(`startup:labels.${part}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <dl className="startup-facts">
        {failed.packageName !== null && (
          <>
            <dt>{t('failed.package')}</dt>
            <dd>{failed.packageName}</dd>
          </>
        )}
        <dt>{t('startup:labels.detail')}</dt>
        <dd>
          {failed.problem} {failed.detail}
        </dd>
      </dl>
      <footer className="startup-buttons">
        <Button
          type="primary"
          size="large"
          data-first
          disabled={busy}
          onClick={() => act({ kind: placed ? 'restore-leave' : 'restore-again' })}
        >
          {t(placed ? 'failed.retry' : NOT_THE_PACKAGE.has(failed.problem) ? 'chooseAgain' : 'again')}
        </Button>
        {!placed && (
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-leave' })}>
            {t('leave')}
          </Button>
        )}
      </footer>
    </>
  )
}
