import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TELLING_WAYS } from '#shared/domain/case/course-event.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { useQuery } from '../../api/use-query.ts'
import { ActionButton } from '../../ui/button.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { useHallNow } from '../../ui/hall.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { countOf, extendForm, toldAtOf } from './course-forms.ts'
import type { ExtendForm } from './course-forms.ts'
import { ExtensionLength } from './extension-length.tsx'
import { ChoiceField, PanelForm, WordsField } from './panel-fields.tsx'
import { contactOf } from './panel-props.ts'
import type { PanelProps } from './panel-props.ts'

const SCOPED: readonly (keyof ExtendForm)[] = ['scope', 'day', 'time']

/**
 * 延期: by how much, why, what has been done and what follows, who agreed, and how the person was told. Told after
 * the old date it is refused; recording it as such is a press of its own, and the date stays.
 */
export const ExtendPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const now = useHallNow(60_000)
  const { extensions } = detail.course
  const [defaults] = useState<ExtendForm>(() => ({
    scope: extensions[0]?.scope ?? 'promise',
    value: '',
    reason: '',
    approver: '',
    progress: '',
    plan: '',
    way: 'phone',
    day: detail.today,
    time: timeAt(now),
    to: contactOf(detail),
  }))
  const form = useForm<ExtendForm>({ resolver: zodResolver(extendForm), defaultValues: defaults })
  const { forgive } = work
  const { errors } = form.formState
  const [scope, value] = form.watch(['scope', 'value'])
  const option = extensions.find((one) => one.scope === scope)
  const count = countOf(value)
  const preview = useQuery(
    'cases.previewExtension',
    count === null ? null : { caseId: detail.id, scope, value: count },
    ['cases'],
  )
  // What was refused was that day, that time and that limit; with others it has not been asked yet.
  useEffect(
    () => form.subscribe({ name: [...SCOPED], formState: { values: true }, callback: () => forgive() }),
    [form, forgive],
  )

  const extend =
    (recordLate: boolean) =>
    (filled: ExtendForm): Promise<void> =>
      work.act(
        'cases.extend',
        {
          caseId: detail.id,
          scope: filled.scope,
          value: countOf(filled.value) ?? 1,
          reason: filled.reason,
          progress: filled.progress,
          plan: filled.plan,
          approver: filled.approver,
          told: { way: filled.way, at: toldAtOf(filled), to: filled.to },
          recordLate,
        },
        ({ due, late, documentNumber }, words) =>
          t(late ? 'done.extendedLate' : 'done.extended', { due: words.named(due), number: documentNumber }),
      )
  const offered = work.failedWith === 'told-too-late'
  const recordLate = (): void => void form.handleSubmit(extend(true))()
  useKeys({ caseAction7: offered ? recordLate : null })

  return (
    <PanelForm form={form} formId={formId} onSubmit={extend(false)}>
      {offered && (
        <div className="ui-field-wide">
          <NoticeLine
            tone="warning"
            title={t('extend.lateOffer')}
            action={
              <ActionButton label={t('extend.submitLate')} keyName="caseAction7" onPress={recordLate} />
            }
          />
        </div>
      )}
      {extensions.length > 1 && (
        <ChoiceField
          wide
          name="scope"
          label={t('extend.scope')}
          options={extensions.map((one) => ({ value: one.scope, label: t(`extend.scopes.${one.scope}`) }))}
        />
      )}
      {option !== undefined && (
        <ExtensionLength option={option} today={detail.today} preview={count === null ? null : preview} />
      )}
      <WordsField
        name="approver"
        label={t('extend.approver')}
        hint={
          option === undefined || option.approver === ''
            ? undefined
            : t('extend.ruleApprover', { approver: option.approver })
        }
      />
      <WordsField name="reason" label={t('extend.reason')} rows={1} most={2000} />
      <WordsField name="progress" label={t('extend.progress')} rows={1} most={2000} />
      <WordsField name="plan" label={t('extend.plan')} rows={1} most={2000} />
      <WordsField name="to" label={t('extend.to')} />
      <ChoiceField
        name="way"
        label={t('extend.way')}
        options={TELLING_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
      />
      <FormField
        label={t('extend.at')}
        error={errors.day?.message === undefined ? undefined : t(errors.day.message)}
      >
        {({ id, describedBy }) => (
          <div className="case-moment">
            <input
              id={id}
              type="date"
              className="case-day"
              max={detail.today}
              aria-invalid={errors.day !== undefined}
              aria-describedby={describedBy}
              {...form.register('day')}
            />
            <input
              type="time"
              className="case-time"
              aria-label={t('extend.time')}
              aria-invalid={errors.day !== undefined}
              {...form.register('time')}
            />
          </div>
        )}
      </FormField>
    </PanelForm>
  )
}
