import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { FormProvider, useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TextButton } from '../../ui/button.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { NOT_SIGNED_YET, originalsForm } from './case-forms.ts'
import type { OriginalRow, OriginalsForm } from './case-forms.ts'
import { SignatureFields } from './signature-fields.tsx'

interface OriginalsPanelProps {
  readonly formId: string
  /** 接收: lines of the checklist, none ticked. 归还: what is kept, all of it ticked. */
  readonly rows: readonly OriginalRow[]
  /** Whoever takes them back; null when originals are taken in. */
  readonly receiver: string | null
  readonly onSubmit: (form: OriginalsForm) => Promise<void>
}

const NO_OTHER = { name: '', pieces: '1' } as const

/** 接收 and 归还原件: listed one by one and signed for. */
export const OriginalsPanel = ({ formId, rows, receiver, onSubmit }: OriginalsPanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const taking = receiver === null
  const schema = useMemo(() => originalsForm(!taking), [taking])
  const form = useForm<OriginalsForm & { items?: never }>({
    resolver: zodResolver(schema),
    defaultValues: {
      rows: [...rows],
      others: taking ? [NO_OTHER] : [],
      receiver: receiver ?? '',
      ...NOT_SIGNED_YET,
    },
  })
  const others = useFieldArray({ control: form.control, name: 'others' })
  const { errors } = form.formState
  const said = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key))
  const first = (messages: readonly (string | undefined)[]): string | undefined =>
    said(messages.find((message) => message !== undefined))
  const typedRows = form.watch('rows')
  return (
    <FormProvider {...form}>
      <form
        id={formId}
        className="case-form case-form-two"
        onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
      >
        <FormField
          wide
          group
          label={t('originals.items')}
          error={first([
            errors.items?.message,
            ...rows.map((_row, index) => errors.rows?.[index]?.pieces?.message),
            ...others.fields.map((_row, index) => errors.others?.[index]?.pieces?.message),
          ])}
        >
          {() => (
            <ul className="case-originals">
              {rows.map((row, index) => (
                <li key={row.key}>
                  <label className="case-original-name" title={row.name}>
                    <input
                      type="checkbox"
                      autoFocus={index === 0}
                      {...form.register(`rows.${index}.chosen`)}
                    />
                    <span>{row.name}</span>
                  </label>
                  <input
                    type="text"
                    inputMode="numeric"
                    maxLength={3}
                    className="case-pieces"
                    readOnly={typedRows[index]?.chosen !== true}
                    tabIndex={typedRows[index]?.chosen === true ? 0 : -1}
                    aria-label={t('originals.pieces', { name: row.name })}
                    aria-invalid={errors.rows?.[index]?.pieces !== undefined}
                    {...form.register(`rows.${index}.pieces`)}
                  />
                  <span className="case-quiet">
                    {row.most === null ? t('originals.unit') : t('originals.kept', { pieces: row.most })}
                  </span>
                </li>
              ))}
              {others.fields.map((row, index) => (
                <li key={row.id}>
                  <input
                    type="text"
                    maxLength={60}
                    className="case-original-other"
                    autoFocus={index > 0 || rows.length === 0}
                    placeholder={t('originals.other')}
                    aria-label={t('originals.other')}
                    {...form.register(`others.${index}.name`)}
                  />
                  <input
                    type="text"
                    inputMode="numeric"
                    maxLength={3}
                    className="case-pieces"
                    aria-label={t('originals.pieces', { name: t('originals.other') })}
                    aria-invalid={errors.others?.[index]?.pieces !== undefined}
                    {...form.register(`others.${index}.pieces`)}
                  />
                  <span className="case-quiet">{t('originals.unit')}</span>
                  {index === others.fields.length - 1 && (
                    <TextButton
                      label={t('originals.add')}
                      onPress={() => others.append(NO_OTHER, { shouldFocus: false })}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </FormField>
        {!taking && (
          <FormField label={t('returnOriginals.receiver')} error={said(errors.receiver?.message)}>
            {({ id, describedBy }) => (
              <input
                id={id}
                type="text"
                maxLength={60}
                aria-invalid={errors.receiver !== undefined}
                aria-describedby={describedBy}
                {...form.register('receiver')}
              />
            )}
          </FormField>
        )}
        <SignatureFields />
      </form>
    </FormProvider>
  )
}
