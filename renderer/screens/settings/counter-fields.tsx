import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { COUNTER_KINDS, toggleServed, weightFits } from './layout-form.ts'
import type { Category, CounterForm, Wrong } from './layout-form.ts'

interface CounterFieldsProps {
  readonly form: CounterForm
  readonly wrong: Wrong<CounterForm>
  readonly categories: readonly Category[]
  readonly readOnly: boolean
  readonly onChange: (change: Partial<CounterForm>) => void
}

export const CounterFields = (props: CounterFieldsProps): ReactElement => {
  const { form, wrong, readOnly, onChange } = props
  const { t } = useTranslation('settings')
  const text = (field: 'number' | 'name', hint?: string): ReactElement => {
    const key = wrong[field]
    return (
      <FormField
        label={t(`layout.counter.${field}`)}
        hint={hint}
        error={key === undefined ? undefined : t(`wrong.${key}`)}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            // The number is offered; a new counter is begun with its name.
            autoFocus={field === 'name' && form.id === null}
            type="text"
            inputMode={field === 'number' ? 'numeric' : 'text'}
            className={field === 'number' ? 'settings-short' : undefined}
            value={form[field]}
            readOnly={readOnly}
            maxLength={field === 'number' ? 3 : 200}
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
      {text('number')}
      {text('name', t('layout.counter.nameHint'))}
      <FormField group label={t('layout.counter.kind')}>
        {() => (
          <Choice
            label={t('layout.counter.kind')}
            chosen={form.kind}
            onChoose={(kind) => onChange({ kind })}
            options={COUNTER_KINDS.map((kind) => ({
              value: kind,
              label: t(`layout.kinds.${kind}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField
        group
        label={t('layout.counter.serves')}
        hint={t('layout.counter.servesHint')}
        error={wrong.serves === undefined ? undefined : t(`wrong.${wrong.serves}`)}
      >
        {({ describedBy }) => <Serves {...props} describedBy={describedBy} />}
      </FormField>
    </div>
  )
}

/** One line per queue: whether it is served here, and how early. The place of the weight stays when it is not. */
const Serves = ({
  form,
  wrong,
  categories,
  readOnly,
  onChange,
  describedBy,
}: CounterFieldsProps & { readonly describedBy: string | undefined }): ReactElement => {
  const { t } = useTranslation('settings')
  return (
    <ul className="settings-serves">
      {categories.map(({ id, prefix, name }) => {
        const weight = form.serves[id]
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={weight !== undefined}
                disabled={readOnly}
                onChange={() => onChange({ serves: toggleServed(form, id) })}
              />
              <b>{prefix}</b>
              <span title={name}>{name}</span>
            </label>
            <input
              type="text"
              inputMode="numeric"
              aria-label={t('layout.counter.weight', { name })}
              aria-describedby={describedBy}
              aria-invalid={wrong.serves !== undefined && weight !== undefined && !weightFits(weight)}
              value={weight ?? ''}
              maxLength={1}
              disabled={weight === undefined}
              readOnly={readOnly}
              onFocus={(event) => event.target.select()}
              onChange={(event) => onChange({ serves: { ...form.serves, [id]: event.target.value } })}
            />
          </li>
        )
      })}
    </ul>
  )
}
