import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { NEED_CLASSES, NEED_OUTCOMES, URGENCIES } from '#shared/contract/desk-log.ts'
import type { Need } from '#shared/contract/desk-log.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { LogText } from './log-field.tsx'
import type { LogAdd } from './use-log-add.ts'

/** 需求登记: what kind, how urgent, and who will serve it (R-008… ). */
export const NeedFields = ({
  need,
  lack,
  onNeed,
}: {
  readonly need: Need
  readonly lack: LogAdd['lack']
  readonly onNeed: (change: Partial<Need>) => void
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  return (
    <>
      <FormField group label={t('class')}>
        {() => (
          <Choice
            label={t('class')}
            chosen={need.class}
            onChoose={(chosen) => onNeed({ class: chosen })}
            options={NEED_CLASSES.map((one) => ({ value: one, label: t(`classes.${one}`) }))}
          />
        )}
      </FormField>
      <FormField group label={t('urgency')}>
        {() => (
          <Choice
            label={t('urgency')}
            chosen={need.urgency}
            onChoose={(urgency) => onNeed({ urgency })}
            options={URGENCIES.map((one) => ({ value: one, label: t(`urgencies.${one}`) }))}
          />
        )}
      </FormField>
      <FormField group wide label={t('outcome')}>
        {() => (
          <Choice
            label={t('outcome')}
            chosen={need.outcome}
            onChoose={(outcome) => onNeed({ outcome })}
            options={NEED_OUTCOMES.map((one) => ({ value: one, label: t(`outcomes.${one}`) }))}
          />
        )}
      </FormField>
      {need.outcome !== 'own' && (
        <LogText
          label={t(`provider.${need.outcome}`)}
          hint={t(`providerHint.${need.outcome}`)}
          value={need.provider}
          longest={200}
          field="provider"
          lack={lack}
          wide={need.outcome === 'market'}
          onText={(provider) => onNeed({ provider })}
        />
      )}
      {need.outcome === 'organisation' && (
        <LogText
          label={t('confirmedBy')}
          hint={t('confirmedByHint')}
          value={need.confirmedBy}
          longest={200}
          field="confirmedBy"
          lack={lack}
          onText={(confirmedBy) => onNeed({ confirmedBy })}
        />
      )}
    </>
  )
}
