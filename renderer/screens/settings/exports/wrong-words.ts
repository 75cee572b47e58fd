import { useTranslation } from 'react-i18next'
import { SHORTEST_EXPORT_PASSWORD } from '#shared/contract/export.ts'
import type { Wrong } from '../layout-form.ts'
import type { TargetForm } from './target-form.ts'

/** What is wrong with a field of a place, in words; undefined where nothing is. */
export const useWrongWords = (
  wrong: Wrong<TargetForm>,
): ((field: keyof TargetForm) => string | undefined) => {
  const { t } = useTranslation('exportSettings')
  return (field) => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`, { least: SHORTEST_EXPORT_PASSWORD })
  }
}
