import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import { decideForm } from './case-forms.ts'
import type { DecideForm } from './case-forms.ts'
import { Choice } from '../../ui/choice.tsx'

interface DecidePanelProps {
  readonly formId: string
  readonly lateReasonNeeded: boolean
  readonly onOutcome: (outcome: DecideForm['outcome']) => void
  readonly onSubmit: (form: DecideForm) => Promise<void>
}

/** 登记结果: granted or refused, with the reasons that will be printed. */
export const DecidePanel = ({
  formId,
  lateReasonNeeded,
  onOutcome,
  onSubmit,
}: DecidePanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const schema = useMemo(() => decideForm(lateReasonNeeded), [lateReasonNeeded])
  const form = useForm<DecideForm>({
    resolver: zodResolver(schema),
    defaultValues: { outcome: 'granted', reasons: '', lateReason: '' },
  })
  const { errors } = form.formState
  const said = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key))
  const outcome = form.watch('outcome')
  return (
    <form
      id={formId}
      className={lateReasonNeeded ? 'case-form case-form-two' : 'case-form'}
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
    >
      <FormField wide group label={t('decide.outcome')}>
        {() => (
          <Controller
            control={form.control}
            name="outcome"
            render={({ field }) => (
              <Choice<DecideForm['outcome']>
                label={t('decide.outcome')}
                chosen={field.value}
                onChoose={(value) => {
                  field.onChange(value)
                  onOutcome(value)
                }}
                options={[
                  { value: 'granted', label: t('decide.granted') },
                  { value: 'refused', label: t('decide.refused') },
                ]}
              />
            )}
          />
        )}
      </FormField>
      <FormField
        label={t('decide.reasons')}
        hint={t(outcome === 'refused' ? 'decide.reasonsRefused' : 'decide.reasonsGranted')}
        error={said(errors.reasons?.message)}
      >
        {({ id, describedBy }) => (
          <textarea
            id={id}
            rows={2}
            maxLength={2000}
            // The strip was opened to write: the cursor waits in it.
            autoFocus
            aria-invalid={errors.reasons !== undefined}
            aria-describedby={describedBy}
            {...form.register('reasons')}
          />
        )}
      </FormField>
      {lateReasonNeeded && (
        <FormField
          label={t('decide.lateReason')}
          hint={t('decide.lateReasonHint')}
          error={said(errors.lateReason?.message)}
        >
          {({ id, describedBy }) => (
            <textarea
              id={id}
              rows={2}
              maxLength={2000}
              aria-invalid={errors.lateReason !== undefined}
              aria-describedby={describedBy}
              {...form.register('lateReason')}
            />
          )}
        </FormField>
      )}
    </form>
  )
}
