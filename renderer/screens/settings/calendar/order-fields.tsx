import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { MOST_ORDERED_DAYS } from '#shared/domain/calendar/order-days.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import type { Wrong } from '../layout-form.ts'
import { isPast, withFrom } from './order-form.ts'
import type { OrderForm } from './order-form.ts'

interface OrderFieldsProps {
  readonly form: OrderForm
  readonly wrong: Wrong<OrderForm>
  readonly today: string
  readonly isAdmin: boolean
  readonly onChange: (form: OrderForm) => void
}

/** 停办公 or an extra working day: which days, why, and on whose order. */
export const OrderFields = ({ form, wrong, today, isAdmin, onChange }: OrderFieldsProps): ReactElement => {
  const { t } = useTranslation('calendar')
  const errorOf = (field: keyof OrderForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`, { most: MOST_ORDERED_DAYS })
  }
  const dateField = (field: 'from' | 'to', hint?: string): ReactElement => (
    <FormField label={t(`orders.fields.${field}`)} hint={hint} error={errorOf(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          autoFocus={field === 'from'}
          value={form[field]}
          min={isAdmin ? undefined : today}
          max="9999-12-31"
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) =>
            onChange(
              field === 'from' ? withFrom(form, event.target.value) : { ...form, to: event.target.value },
            )
          }
        />
      )}
    </FormField>
  )
  const textField = (
    field: 'reason' | 'orderedBy' | 'lateReason',
    label: string,
    hint: string,
  ): ReactElement => (
    <FormField label={label} hint={hint} error={errorOf(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          value={form[field]}
          maxLength={200}
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ ...form, [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <div className="settings-fields">
      <FormField group label={t('orders.fields.kind')}>
        {() => (
          <Choice<'closed' | 'opened'>
            label={t('orders.fields.kind')}
            chosen={form.working ? 'opened' : 'closed'}
            onChoose={(kind) => onChange({ ...form, working: kind === 'opened' })}
            options={[
              { value: 'closed', label: t('orders.kinds.closed') },
              { value: 'opened', label: t('orders.kinds.opened') },
            ]}
          />
        )}
      </FormField>
      {dateField('from')}
      {dateField('to', t('orders.fields.toHint'))}
      {textField('reason', t('orders.fields.reason'), t('orders.fields.reasonHint'))}
      {textField('orderedBy', t('orders.fields.orderedBy'), t('orders.fields.orderedByHint'))}
      {isPast(form, today) && (
        <>
          {isAdmin && textField('lateReason', t('preview.lateReason'), t('preview.lateReasonHint'))}
          <p className="settings-near">{t('orders.pastNote')}</p>
        </>
      )}
    </div>
  )
}
