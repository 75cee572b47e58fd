import { zodResolver } from '@hookform/resolvers/zod'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TextButton } from '../../ui/button.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { PanelForm, WordsField } from './panel-fields.tsx'
import type { PanelProps } from './panel-props.ts'
import { handableRows, handedItems, referForm } from './referral-forms.ts'
import type { ReferForm } from './referral-forms.ts'

const NO_OTHER = { name: '', copies: '1' } as const

/** 移交上级: to whom, the facts, and every material that goes along, for the list that the unit signs. */
export const ReferPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const { handable, referral } = detail.course
  const form = useForm<ReferForm & { items?: never }>({
    resolver: zodResolver(referForm),
    defaultValues: {
      to: referral?.to ?? detail.matter.decidedBy,
      toContact: '',
      facts: '',
      rows: handableRows(handable),
      others: [NO_OTHER],
      plan: '',
    },
  })
  const others = useFieldArray({ control: form.control, name: 'others' })
  const { errors } = form.formState
  const rows = form.watch('rows')
  const problem = [
    errors.items?.message,
    ...rows.map((_row, index) => errors.rows?.[index]?.copies?.message),
    ...others.fields.map((_row, index) => errors.others?.[index]?.copies?.message),
  ].find((message) => message !== undefined)
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act(
          'cases.refer',
          {
            caseId: detail.id,
            to: filled.to,
            toContact: filled.toContact,
            facts: filled.facts,
            items: handedItems(filled),
            plan: filled.plan,
          },
          ({ documentNumber }) => t('done.referred', { number: documentNumber }),
        )
      }
    >
      <WordsField name="to" label={t('refer.to')} />
      <WordsField name="toContact" label={t('refer.toContact')} />
      <FormField wide group label={t('refer.items')} error={problem === undefined ? undefined : t(problem)}>
        {() => (
          <ul className="case-originals">
            {rows.map((row, index) => {
              const name = row.owner === '' ? row.name : t('refer.item', { name: row.name, owner: row.owner })
              return (
                <li key={`${row.name} ${row.owner}`}>
                  <label className="case-original-name" title={name}>
                    <input type="checkbox" {...form.register(`rows.${index}.chosen`)} />
                    <span>{name}</span>
                  </label>
                  <input
                    type="text"
                    inputMode="numeric"
                    maxLength={3}
                    className="case-pieces"
                    readOnly={!row.chosen}
                    tabIndex={row.chosen ? 0 : -1}
                    aria-label={t('refer.copies', { name })}
                    aria-invalid={errors.rows?.[index]?.copies !== undefined}
                    {...form.register(`rows.${index}.copies`)}
                  />
                  <span className="case-quiet">{t('refer.unit')}</span>
                </li>
              )
            })}
            {others.fields.map((row, index) => (
              <li key={row.id}>
                <input
                  type="text"
                  maxLength={200}
                  className="case-original-other"
                  autoFocus={index > 0}
                  placeholder={t('refer.otherItem')}
                  aria-label={t('refer.otherItem')}
                  {...form.register(`others.${index}.name`)}
                />
                <input
                  type="text"
                  inputMode="numeric"
                  maxLength={3}
                  className="case-pieces"
                  aria-label={t('refer.copies', { name: t('refer.otherItem') })}
                  aria-invalid={errors.others?.[index]?.copies !== undefined}
                  {...form.register(`others.${index}.copies`)}
                />
                <span className="case-quiet">{t('refer.unit')}</span>
                {index === others.fields.length - 1 && (
                  <TextButton
                    label={t('refer.add')}
                    onPress={() => others.append(NO_OTHER, { shouldFocus: false })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </FormField>
      <WordsField name="facts" label={t('refer.facts')} rows={2} />
      <WordsField name="plan" label={t('refer.plan')} hint={t('refer.planHint')} rows={1} most={2000} />
    </PanelForm>
  )
}
