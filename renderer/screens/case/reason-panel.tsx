import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import { reasonForm } from './case-forms.ts'
import type { ReasonForm } from './case-forms.ts'

interface ReasonPanelProps {
  /** 撤回 at the applicant's wish, 终结 because what was to follow did not come, or 无人领取. */
  readonly action: 'withdraw' | 'lapse' | 'closeUncollected'
  readonly formId: string
  readonly onSubmit: (form: ReasonForm) => Promise<void>
}

/** An end without a result in somebody's hands; its reason goes into the story. */
export const ReasonPanel = ({ action, formId, onSubmit }: ReasonPanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const schema = useMemo(() => reasonForm(`${action}.reasonNeeded`), [action])
  const form = useForm<ReasonForm>({ resolver: zodResolver(schema), defaultValues: { reason: '' } })
  const { errors } = form.formState
  const error = errors.reason?.message
  return (
    <form id={formId} className="case-form" onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <FormField label={t(`${action}.reason`)} error={error === undefined ? undefined : t(error)}>
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
