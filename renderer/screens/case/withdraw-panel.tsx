import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import { withdrawForm } from './case-forms.ts'
import type { WithdrawForm } from './case-forms.ts'

interface WithdrawPanelProps {
  readonly formId: string
  readonly onSubmit: (form: WithdrawForm) => Promise<void>
}

/** 撤回 at the applicant's wish; the reason goes into the story. */
export const WithdrawPanel = ({ formId, onSubmit }: WithdrawPanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<WithdrawForm>({ resolver: zodResolver(withdrawForm), defaultValues: { reason: '' } })
  const { errors } = form.formState
  const said = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key))
  return (
    <form id={formId} className="case-form" onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <FormField label={t('withdraw.reason')} error={said(errors.reason?.message)}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            maxLength={200}
            autoFocus
            aria-invalid={errors.reason !== undefined}
            aria-describedby={describedBy}
            {...form.register('reason')}
          />
        )}
      </FormField>
    </form>
  )
}
