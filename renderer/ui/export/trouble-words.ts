import { useTranslation } from 'react-i18next'
import type { ExportOutcome } from '#shared/contract/export.ts'

/** What has to be said of a target beside its state: what happened, what is safe, what to do. */
export interface TroubleWords {
  readonly what: string
  readonly safe: string
  /** Empty where nothing has to be done. */
  readonly how: string
}

type Ended = Pick<ExportOutcome, 'state' | 'problem' | 'damagedFile'>

/** Null while it runs, and where a sound package came of it and nothing else is to be said. */
export const useTroubleWords = (): ((outcome: Ended) => TroubleWords | null) => {
  const { t } = useTranslation('exports')
  return ({ state, problem, damagedFile }) => {
    switch (state) {
      case 'waiting':
      case 'writing':
      case 'verifying':
        return null
      case 'done':
        if (problem !== 'none')
          return {
            what: t('again.what', { what: t(`problem.${problem}.what`) }),
            safe: t('again.safe'),
            how: t('again.how'),
          }
        return damagedFile === null
          ? null
          : { what: t('replaced.what', { file: damagedFile }), safe: t('replaced.safe'), how: '' }
      case 'cancelled':
        return { what: t('state.cancelled'), safe: t('cancelledSafe'), how: '' }
      case 'failed':
        return { what: t(`problem.${problem}.what`), safe: t('safe'), how: t(`problem.${problem}.how`) }
      case 'damaged':
        return {
          what: damagedFile === null ? t('damaged.whatUnknown') : t('damaged.what', { file: damagedFile }),
          safe: t('damaged.safe'),
          how: t('damaged.how'),
        }
    }
  }
}
