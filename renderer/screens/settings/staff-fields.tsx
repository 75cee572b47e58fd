import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { ROLES } from '#shared/domain/staff/role.ts'
import { FormField } from '../../ui/form-field.tsx'
import type { StaffForm } from './staff-form.ts'

interface StaffFieldsProps {
  readonly form: StaffForm
  readonly wrong: Partial<Record<keyof StaffForm, string>>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<StaffForm>) => void
}

export const StaffFields = ({ form, wrong, readOnly, onChange }: StaffFieldsProps): ReactElement => {
  const { t } = useTranslation('settings')
  const said = (field: keyof StaffForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const text = (field: 'name' | 'login' | 'password', hint?: string): ReactElement => (
    <FormField label={t(`staff.${field}`)} hint={hint} error={said(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          // Somebody new is begun with their name.
          autoFocus={field === 'name' && form.id === null}
          type={field === 'password' ? 'password' : 'text'}
          autoComplete={field === 'password' ? 'new-password' : 'off'}
          value={form[field]}
          readOnly={readOnly}
          maxLength={field === 'login' ? 30 : 200}
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <div className="settings-fields">
      {text('name')}
      {text('login')}
      <FormField group label={t('staff.roles')} error={said('roles')}>
        {() => (
          <div className="settings-checks">
            {ROLES.map((role) => (
              <label key={role}>
                <input
                  type="checkbox"
                  checked={form.roles.includes(role)}
                  disabled={readOnly}
                  onChange={() =>
                    onChange({
                      roles: form.roles.includes(role)
                        ? form.roles.filter((other) => other !== role)
                        : [...form.roles, role],
                    })
                  }
                />
                {t(`staff:role.${role}`)}
              </label>
            ))}
          </div>
        )}
      </FormField>
      <FormField group label={t('staff.state')} hint={t('staff.stateHint')}>
        {() => (
          <div className="settings-checks">
            <label>
              <input
                type="checkbox"
                checked={form.active}
                disabled={readOnly}
                onChange={() => onChange({ active: !form.active })}
              />
              {t('staff.active')}
            </label>
          </div>
        )}
      </FormField>
      {!readOnly && text('password', t(form.id === null ? 'staff.passwordNew' : 'staff.passwordKeep'))}
    </div>
  )
}
