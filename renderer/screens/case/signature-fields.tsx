import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { SIGNATURE_KINDS } from '#shared/domain/document/signature.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import type { SignatureForm } from './case-forms.ts'

/** 签收 by one of the four kinds; who cannot sign has a witness, who will not is remarked on. Digits choose. */
export const SignatureFields = (): ReactElement => {
  const { t } = useTranslation('case')
  const form = useFormContext<SignatureForm>()
  const { errors } = form.formState
  const said = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key))
  const kind = form.watch('signature')
  return (
    <>
      <FormField group label={t('deliver.signature')}>
        {() => (
          <Controller
            control={form.control}
            name="signature"
            render={({ field }) => (
              <Choice
                digits
                label={t('deliver.signature')}
                chosen={field.value}
                onChoose={field.onChange}
                options={SIGNATURE_KINDS.map((value) => ({
                  value,
                  label: t(`deliver.signatures.${value}`),
                }))}
              />
            )}
          />
        )}
      </FormField>
      {kind === 'witnessed' && (
        <FormField label={t('deliver.witness')} error={said(errors.witness?.message)}>
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              maxLength={60}
              aria-invalid={errors.witness !== undefined}
              aria-describedby={describedBy}
              {...form.register('witness')}
            />
          )}
        </FormField>
      )}
      {kind === 'refused' && (
        <FormField label={t('deliver.remark')} error={said(errors.remark?.message)}>
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              maxLength={200}
              aria-invalid={errors.remark !== undefined}
              aria-describedby={describedBy}
              {...form.register('remark')}
            />
          )}
        </FormField>
      )}
    </>
  )
}
