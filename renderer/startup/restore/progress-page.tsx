import { Button, Progress } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { RESTORE_STEPS } from '#shared/contract/restore-wire.ts'
import type { RestorePage, RestoreProgress } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'
import { bytesText } from './bytes.ts'

type Under = Extract<RestorePage, { step: 'reading' | 'restoring' }>

const percentOf = ({ doneBytes, totalBytes }: RestoreProgress): number =>
  totalBytes === 0 ? 0 : Math.floor((doneBytes / totalBytes) * 100)

/** How far it is, in steps and in bytes, and the way to stop. */
export const ProgressPage = ({ under, busy, act }: Acting & { readonly under: Under }): ReactElement => {
  const { t } = useTranslation('restore')
  const { progress } = under
  const steps = under.step === 'reading' ? RESTORE_STEPS.slice(0, 2) : RESTORE_STEPS.slice(2)
  const at = progress === null ? -1 : steps.indexOf(progress.step)
  return (
    <>
      <p className="startup-lead">
        {under.step === 'reading'
          ? t('progress.readingNote', { name: under.packageName })
          : t('progress.restoringNote')}
      </p>
      <ol className="restore-steps">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined}>
            {t(`progress.steps.${step}`)}
          </li>
        ))}
      </ol>
      <Progress
        percent={progress === null ? 0 : percentOf(progress)}
        showInfo={false}
        aria-label={t('title')}
      />
      <p className="restore-amount" role="status">
        {progress === null
          ? t('progress.starting')
          : progress.step === 'checking'
            ? t('progress.steps.checking')
            : t('progress.of', {
                done: bytesText(progress.doneBytes),
                total: bytesText(progress.totalBytes),
              })}
      </p>
      <footer className="startup-buttons">
        <Button size="large" data-first disabled={busy} onClick={() => act({ kind: 'restore-cancel' })}>
          {t(busy ? 'stopping' : 'cancel')}
        </Button>
      </footer>
    </>
  )
}
