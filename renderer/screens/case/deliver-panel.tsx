import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { DELIVERY_WAYS } from '#shared/domain/case/case-event.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { deliverForm, NOT_SIGNED_YET } from './case-forms.ts'
import type { DeliverForm } from './case-forms.ts'
import { SignatureFields } from './signature-fields.tsx'

interface DeliverPanelProps {
  readonly formId: string
  /** Who usually takes it; the clerk writes somebody else where it is so. */
  readonly applicant: string
  readonly onSubmit: (form: DeliverForm) => Promise<void>
}

/** 登记送达: how, to whom, and how receipt was signed. */
export const DeliverPanel = ({ formId, applicant, onSubmit }: DeliverPanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<DeliverForm>({
    resolver: zodResolver(deliverForm),
    defaultValues: { way: 'in-person', receiver: applicant, ...NOT_SIGNED_YET },
  })
  const { errors } = form.formState
  const error = errors.receiver?.message
  return (
    <FormProvider {...form}>
      <form
        id={formId}
        className="case-form case-form-two"
        onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
      >
        <FormField group label={t('deliver.way')}>
          {() => (
            <Controller
              control={form.control}
              name="way"
              render={({ field }) => (
                <Choice
                  label={t('deliver.way')}
                  chosen={field.value}
                  onChoose={(way: DeliverForm['way']) => {
                    field.onChange(way)
                    // 代领: the applicant's own name would be the wrong one on the receipt.
                    if (form.getValues('receiver') === (way === 'entrusted' ? applicant : ''))
                      form.setValue('receiver', way === 'entrusted' ? '' : applicant)
                  }}
                  options={DELIVERY_WAYS.map((way) => ({ value: way, label: t(`deliver.ways.${way}`) }))}
                />
              )}
            />
          )}
        </FormField>
        <FormField label={t('deliver.receiver')} error={error === undefined ? undefined : t(error)}>
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              maxLength={200}
              autoFocus
              aria-invalid={errors.receiver !== undefined}
              aria-describedby={describedBy}
              {...form.register('receiver')}
            />
          )}
        </FormField>
        <SignatureFields />
      </form>
    </FormProvider>
  )
}
