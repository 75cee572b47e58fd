import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { useNavigate } from '../../ui/navigate.tsx'

/**
 * What does not seem to fit, e.g. not yet of age, and a running case of the same matter, before anything is asked twice;
 * in sight also while the people are folded away.
 */
export const VisitWarnings = ({ view }: { readonly view: IntakeView }): ReactElement | null => {
  const { t } = useTranslation('deskPeople')
  const navigate = useNavigate()
  const words = useDateWords(useToday())
  const { warnings, duplicates } = view
  if (warnings.length === 0 && duplicates.length === 0) return null
  return (
    <p className="visit-warnings" role="status">
      <b>{t('warnings.label')}</b> {warnings.join(t('warnings.join'))}
      {duplicates.map((one, index) => (
        <Fragment key={one.caseId}>
          {(index > 0 || warnings.length > 0) && t('warnings.join')}
          {t('warnings.duplicate', {
            number: one.number,
            date: words.short(one.receivedOn),
            status: t(`case:status.${one.status}`),
          })}{' '}
          <TextButton
            label={t('warnings.open')}
            describes={one.number}
            onPress={() => navigate({ screen: 'case', caseId: one.caseId })}
          />
        </Fragment>
      ))}
    </p>
  )
}
