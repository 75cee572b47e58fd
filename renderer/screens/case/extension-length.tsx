import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { QueryState } from '../../api/use-query.ts'
import { useDateWords } from '../../ui/dates.ts'
import { FormField } from '../../ui/form-field.tsx'
import { useFieldError } from './panel-fields.tsx'

/** By how much: the date that would give appears while it is typed, with the most there is and the rule's own case. */
export const ExtensionLength = ({
  option,
  today,
  preview,
}: {
  readonly option: CaseDetail['course']['extensions'][number]
  readonly today: string
  /** Null while nothing is typed that could be counted. */
  readonly preview: Pick<QueryState<'cases.previewExtension'>, 'value' | 'failure'> | null
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const { register } = useFormContext()
  const missing = useFieldError('value')
  const most = t(option.latestProvisional ? 'extend.mostProvisional' : 'extend.most', {
    length: t(`length.${option.unit}`, { value: option.most }),
    day: words.named(option.latest),
  })
  const tooLong = preview?.failure?.code === 'too-long'
  const due = tooLong ? null : (preview?.value ?? null)
  return (
    <FormField
      label={t('extend.value')}
      hint={
        option.when === '' ? most : `${most}${t('extend.join')}${t('extend.when', { when: option.when })}`
      }
      error={tooLong ? most : missing}
    >
      {({ id, describedBy }) => (
        <div className="case-length">
          <input
            id={id}
            type="text"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            className="case-pieces"
            aria-invalid={tooLong || missing !== undefined}
            aria-describedby={describedBy}
            {...register('value')}
          />
          <span>{t(`unit.${option.unit}`)}</span>
          <b role="status">
            {due !== null &&
              t(due.provisional ? 'extend.newDueProvisional' : 'extend.newDue', {
                day: words.named(due.due),
              })}
          </b>
        </div>
      )}
    </FormField>
  )
}
