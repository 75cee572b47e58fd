import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import type { CategoryForm, Wrong } from './layout-form.ts'

interface CategoryFieldsProps {
  readonly form: CategoryForm
  readonly wrong: Wrong<CategoryForm>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<CategoryForm>) => void
}

/** The longest each text may be, from the contract. */
const LONGEST = { prefix: 2, name: 200, examples: 200, dailyQuota: 6, numberWidth: 1 } as const

export const CategoryFields = ({ form, wrong, readOnly, onChange }: CategoryFieldsProps): ReactElement => {
  const { t } = useTranslation('settings')
  const text = (field: keyof typeof LONGEST, hint?: string): ReactElement => {
    const key = wrong[field]
    return (
      <FormField
        label={t(`layout.${field}`)}
        hint={hint}
        error={key === undefined ? undefined : t(`wrong.${key}`)}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            // The letter is offered; a new queue is begun with its name.
            autoFocus={field === 'name' && form.id === null}
            type="text"
            inputMode={field === 'dailyQuota' || field === 'numberWidth' ? 'numeric' : 'text'}
            className={LONGEST[field] > 6 ? undefined : 'settings-short'}
            value={form[field]}
            readOnly={readOnly}
            maxLength={LONGEST[field]}
            aria-invalid={key !== undefined}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        )}
      </FormField>
    )
  }
  return (
    <div className="settings-fields">
      {text('prefix', t('layout.prefixHint'))}
      {text('name')}
      {text('examples', t('layout.examplesHint'))}
      {text('dailyQuota', t('layout.dailyQuotaHint'))}
      {text('numberWidth', t('layout.numberWidthHint'))}
    </div>
  )
}
