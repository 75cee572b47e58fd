import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { RECORD_CLASSES } from '#shared/contract/archive.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { RETENTION_CHOICES } from './settle-form.ts'
import type { RetentionChoice, SettleForm } from './settle-form.ts'
import { PromiseFields } from './terms-fields.tsx'

interface SettleFieldsProps {
  readonly matter: MatterVersion
  readonly form: SettleForm
  readonly wrong: Partial<Record<keyof SettleForm, string>>
  readonly categories: OutputOf<'settings.get'>['categories']
  readonly readOnly: boolean
  readonly onChange: (change: Partial<SettleForm>) => void
}

const PARTS = ['accept', 'forward'] as const

/** 本厅的决定: category, part, retention and class, the hall's promise and 快速登记. */
export const SettleFields = ({
  matter,
  form,
  wrong,
  categories,
  readOnly,
  onChange,
}: SettleFieldsProps): ReactElement => {
  const { t } = useTranslation('settings')
  const said = (field: keyof SettleForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const input = (field: 'event' | 'years', longest: number, hint?: string): ReactElement => (
    <FormField label={t(`matters:${field}`)} hint={hint} error={said(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          value={form[field]}
          readOnly={readOnly}
          maxLength={longest}
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  const categoryOptions = [
    ...(form.categoryId === '' ? [{ value: '', label: t('matters:pick') }] : []),
    ...categories.map(({ id, prefix, name }) => ({ value: id, label: `${prefix} ${name}` })),
  ]
  const classOptions = RECORD_CLASSES.map((name) => ({
    value: name,
    label: t(`archive:recordClass.${name}`),
  }))
  return (
    <div className="settings-fields">
      <FormField group label={t('matters:category')} error={said('categoryId')}>
        {() =>
          readOnly ? (
            <p className="settings-plain">
              {categoryOptions.find(({ value }) => value === form.categoryId)?.label}
            </p>
          ) : (
            <Pick
              label={t('matters:category')}
              options={categoryOptions}
              chosen={form.categoryId}
              onChoose={(categoryId) => onChange({ categoryId })}
            />
          )
        }
      </FormField>
      <FormField group label={t('matters:hallPart')} error={said('hallPart')}>
        {() => (
          <Choice
            label={t('matters:hallPart')}
            chosen={form.hallPart}
            onChoose={(hallPart) => onChange({ hallPart })}
            options={PARTS.map((part) => ({
              value: part,
              label: t(`matters:parts.${part}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField group label={t('matters:retention')} error={said('retention')}>
        {() => (
          <Choice<RetentionChoice>
            label={t('matters:retention')}
            chosen={form.retention}
            onChoose={(retention) => onChange({ retention })}
            options={RETENTION_CHOICES.map((choice) => ({
              value: choice,
              label: t(`matters:terms.${choice}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      {form.retention === 'event' && (
        <>
          {input('event', 60, t('matters:eventHint'))}
          {input('years', 3)}
        </>
      )}
      <FormField group label={t('matters:recordClass')}>
        {() =>
          readOnly ? (
            <p className="settings-plain">{t(`archive:recordClass.${form.recordClass}`)}</p>
          ) : (
            <Pick
              label={t('matters:recordClass')}
              options={classOptions}
              chosen={form.recordClass}
              onChoose={(recordClass) => onChange({ recordClass })}
            />
          )
        }
      </FormField>
      <PromiseFields
        matter={matter}
        hallPart={form.hallPart}
        form={form}
        wrong={wrong}
        readOnly={readOnly}
        onChange={onChange}
      />
    </div>
  )
}
