import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { LONGEST_EXPORT_PASSWORD, SHORTEST_EXPORT_PASSWORD } from '#shared/contract/export.ts'
import { TextButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import type { Wrong } from '../layout-form.ts'
import { generatePassword } from './target-form.ts'
import type { TargetForm } from './target-form.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useWrongWords } from './wrong-words.ts'

interface PasswordFieldsProps {
  readonly form: TargetForm
  readonly wrong: Wrong<TargetForm>
  readonly onChange: (change: Partial<TargetForm>) => void
}

/** The password of a container: typed twice, or made up and shown to be written down. */
export const PasswordFields = (props: PasswordFieldsProps): ReactElement => (
  <div ref={useKeptFocus(props.form.generated, 'first')} className="settings-fields">
    <PasswordWays {...props} />
  </div>
)

const PasswordWays = ({ form, wrong, onChange }: PasswordFieldsProps): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const said = useWrongWords(wrong)
  const generate = (): void => {
    const password = generatePassword((count) => crypto.getRandomValues(new Uint8Array(count)))
    onChange({ password, again: '', generated: true })
  }
  if (form.generated)
    return (
      <FormField group label={t('fields.password')} hint={t('fields.generatedHint')}>
        {() => (
          <p className="export-generated">
            <code className="export-password">{form.password}</code>
            <TextButton label={t('fields.regenerate')} onPress={generate} />
            <TextButton
              label={t('fields.typeOwn')}
              onPress={() => onChange({ password: '', again: '', generated: false })}
            />
          </p>
        )}
      </FormField>
    )
  const field = (name: 'password' | 'again', hint?: string): ReactElement => (
    <FormField label={t(`fields.${name}`)} hint={hint} error={said(name)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="password"
          autoComplete="new-password"
          value={form[name]}
          maxLength={LONGEST_EXPORT_PASSWORD}
          aria-invalid={wrong[name] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <>
      {field(
        'password',
        form.id === null
          ? t('fields.passwordHint', { least: SHORTEST_EXPORT_PASSWORD })
          : t('fields.passwordKeep'),
      )}
      {(form.id === null || form.password !== '') && field('again')}
      <FormField group label="">
        {() => <TextButton label={t('fields.generate')} onPress={generate} />}
      </FormField>
    </>
  )
}
