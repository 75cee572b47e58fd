import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportOutcome } from '#shared/contract/export.ts'
import { useSizeWords } from './byte-size.ts'
import { progressOf } from './outcome-state.ts'
import './outcome.css'

/** How far one target is: a bar, the step, files and bytes. */
export const OutcomeProgress = ({ outcome }: { readonly outcome: ExportOutcome }): ReactElement => {
  const { t } = useTranslation('exports')
  const size = useSizeWords()
  const part = progressOf(outcome)
  const { step, doneFiles, totalFiles, doneBytes, totalBytes } = outcome
  const words = t('progress', {
    step: t(`step.${step}`),
    files: totalFiles > 0 ? t('progressFiles', { done: doneFiles, total: totalFiles }) : '',
    bytes: totalBytes > 0 ? t('progressBytes', { done: size(doneBytes), total: size(totalBytes) }) : '',
  }).trim()
  return (
    <div className="outcome-progress">
      <span
        className="outcome-bar"
        role="progressbar"
        aria-label={t('tab.mark', { name: outcome.targetName, state: t(`state.${outcome.state}`) })}
        aria-valuetext={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(part * 100)}
      >
        <i style={{ width: `${(part ?? 0) * 100}%` }} />
      </span>
      <span>{words}</span>
    </div>
  )
}
