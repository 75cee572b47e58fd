import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { EXPORT_FORMS } from '#shared/contract/export.ts'
import type { ExportTarget } from '#shared/contract/export.ts'
import { FormField } from '../../../ui/form-field.tsx'
import type { Wrong } from '../layout-form.ts'
import { PasswordFields } from './password-fields.tsx'
import { PlaceField } from './place-field.tsx'
import { formBarred, nameOfPlace } from './target-form.ts'
import type { TargetForm } from './target-form.ts'
import { useWrongWords } from './wrong-words.ts'

export interface TargetFieldsProps {
  readonly form: TargetForm
  /** Null for a new one. */
  readonly target: ExportTarget | null
  readonly maySeal: boolean
  readonly wrong: Wrong<TargetForm>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<TargetForm>) => void
}

const KEEPS = ['daily', 'weekly', 'monthly'] as const

/** One place: its folder, name, form and what stays there. */
export const TargetFields = (props: TargetFieldsProps): ReactElement => {
  const { form, target, wrong, readOnly, onChange } = props
  const { t } = useTranslation('exportSettings')
  const said = useWrongWords(wrong)
  return (
    <div className="settings-fields">
      {target === null ? (
        <PlaceField
          picked={form.picked}
          error={said('picked')}
          onPick={(picked) =>
            onChange({
              picked,
              name: form.name === '' ? nameOfPlace(picked.place) : form.name,
              // What was chosen for another disk may not be for this one.
              ...(form.form === 'open' && picked.sameDisk ? { form: 'container', consent: false } : {}),
            })
          }
        />
      ) : (
        <FormField group label={t('fields.place')} hint={t(target.sameDisk ? 'sameDisk' : 'otherDisk')}>
          {() => <p className="settings-plain export-path">{target.place}</p>}
        </FormField>
      )}
      <FormField label={t('fields.name')} hint={t('fields.nameHint')} error={said('name')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            value={form.name}
            readOnly={readOnly}
            maxLength={200}
            aria-invalid={wrong.name !== undefined}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </FormField>
      {target === null ? <FormChoice {...props} /> : <FormSaid target={target} />}
      {form.form === 'container' && !readOnly && (
        <PasswordFields form={form} wrong={wrong} onChange={onChange} />
      )}
      {target === null && form.form === 'open' && (
        <FormField group label={t('fields.consent')} error={said('consent')}>
          {({ describedBy }) => (
            <label className="export-consent">
              <input
                type="checkbox"
                checked={form.consent}
                aria-invalid={wrong.consent !== undefined}
                aria-describedby={describedBy}
                onChange={() => onChange({ consent: !form.consent })}
              />
              <span>{t('fields.consentText')}</span>
            </label>
          )}
        </FormField>
      )}
      {target !== null && (
        <FormField group label={t('fields.enabled')} hint={t('fields.enabledHint')}>
          {() => (
            <div className="settings-checks">
              <label>
                <input
                  type="checkbox"
                  checked={form.enabled}
                  disabled={readOnly}
                  onChange={() => onChange({ enabled: !form.enabled })}
                />
                {t('fields.enabledLabel')}
              </label>
            </div>
          )}
        </FormField>
      )}
      <FormField
        group
        label={t('fields.keep')}
        hint={t('fields.keepText', { daily: form.daily, weekly: form.weekly, monthly: form.monthly })}
        error={said('daily') ?? said('weekly') ?? said('monthly')}
      >
        {({ describedBy }) => (
          <div className="export-keep">
            {KEEPS.map((period) => (
              <label key={period}>
                <input
                  type="text"
                  inputMode="numeric"
                  value={form[period]}
                  readOnly={readOnly}
                  maxLength={3}
                  aria-invalid={wrong[period] !== undefined}
                  aria-describedby={describedBy}
                  onChange={(event) => onChange({ [period]: event.target.value })}
                />
                {t(`fields.keepUnits.${period}`)}
              </label>
            ))}
          </div>
        )}
      </FormField>
    </div>
  )
}

/** What each form means, and why one of them cannot be taken here. */
const FormChoice = ({ form, maySeal, wrong, onChange }: TargetFieldsProps): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const said = useWrongWords(wrong)
  const sameDisk = form.picked?.sameDisk ?? false
  return (
    <FormField group label={t('fields.form')} hint={t('fields.formFixed')} error={said('form')}>
      {() => (
        <div className="export-forms" role="radiogroup" aria-label={t('fields.form')}>
          {EXPORT_FORMS.map((shape) => {
            const barred = formBarred(shape, { maySeal, sameDisk })
            return (
              <label key={shape} className={barred === null ? undefined : 'export-form-off'}>
                <input
                  type="radio"
                  name="export-form"
                  checked={form.form === shape}
                  disabled={barred !== null}
                  onChange={() => onChange({ form: shape, consent: false })}
                />
                <b>{t(`fields.forms.${shape}.label`)}</b>
                <small>
                  {barred === null ? t(`fields.forms.${shape}.text`) : t(`fields.whyNot.${barred}`)}
                </small>
              </label>
            )
          })}
        </div>
      )}
    </FormField>
  )
}

const FormSaid = ({ target }: { readonly target: ExportTarget }): ReactElement => {
  const { t } = useTranslation('exportSettings')
  return (
    <FormField group label={t('fields.form')} hint={t(`fields.forms.${target.form}.text`)}>
      {() => <p className="settings-plain">{t(`fields.forms.${target.form}.label`)}</p>}
    </FormField>
  )
}
