import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { BATCH_STAGES } from '#shared/contract/archive.ts'
import type { BatchStage } from '#shared/contract/archive.ts'

/** 预归档 → 排序 → 编号 → 锁定, and where this batch is. */
export const BatchStages = ({ stage }: { readonly stage: BatchStage }): ReactElement => {
  const { t } = useTranslation('archive')
  return (
    <ol className="batch-stages" aria-label={t('stages.label')}>
      {BATCH_STAGES.map((name, index) => (
        <li key={name} aria-current={name === stage ? 'step' : undefined}>
          <i>{index + 1}</i>
          {t(`stages.${name}`)}
        </li>
      ))}
    </ol>
  )
}
