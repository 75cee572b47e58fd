import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { countOf, EXPECTED_UNITS, pauseForm, resumeForm } from './course-forms.ts'
import type { PauseForm, ResumeForm } from './course-forms.ts'
import { DayField, PanelForm, PickField, WordsField } from './panel-fields.tsx'
import type { PanelProps } from './panel-props.ts'

/** 暂停计时: which of the procedures that the limit leaves out, since when and for how long (行政许可法 45条). */
export const PausePanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const { pausable, pauses } = detail.course
  const [only, ...others] = pausable
  const form = useForm<PauseForm>({
    resolver: zodResolver(pauseForm),
    defaultValues: {
      procedure: others.length === 0 ? (only ?? '') : '',
      from: detail.today,
      reason: '',
      approver: '',
      expected: '',
      unit: 'working-day',
    },
  })
  const error = form.formState.errors.expected?.message
  const earliest = pauses.findLast(({ to }) => to !== null)?.to ?? detail.acceptedOn ?? undefined
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={({ procedure, from, reason, approver, expected, unit }) => {
        const value = countOf(expected)
        return work.act(
          'cases.pause',
          {
            caseId: detail.id,
            procedure,
            from,
            reason,
            approver,
            expected: value === null ? null : { value, unit },
          },
          ({ documentNumber }) => t('done.paused', { number: documentNumber }),
        )
      }}
    >
      <PickField
        name="procedure"
        label={t('pause.procedure')}
        unchosen={t('pause.choose')}
        options={pausable.map((name) => ({ value: name, label: name }))}
      />
      <WordsField name="reason" label={t('pause.reason')} most={2000} />
      <WordsField name="approver" label={t('pause.approver')} />
      <FormField
        label={t('pause.expected')}
        hint={t('pause.expectedHint')}
        error={error === undefined ? undefined : t(error)}
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
              aria-invalid={error !== undefined}
              aria-describedby={describedBy}
              {...form.register('expected')}
            />
            <Pick<PauseForm['unit']>
              label={t('pause.expectedUnit')}
              chosen={form.watch('unit')}
              onChoose={(unit) => form.setValue('unit', unit)}
              options={EXPECTED_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
            />
          </div>
        )}
      </FormField>
      <DayField
        name="from"
        label={t('pause.from')}
        hint={t('pause.fromHint')}
        from={earliest}
        to={detail.today}
      />
    </PanelForm>
  )
}

/** 恢复计时: until when that time is left out, and what came of it. */
export const ResumePanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<ResumeForm>({
    resolver: zodResolver(resumeForm),
    defaultValues: { to: detail.today, result: '' },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.resume', { caseId: detail.id, ...filled }, ({ documentNumber, due }, words) =>
          due === null
            ? t('done.resumedNoDate', { number: documentNumber })
            : t('done.resumed', { number: documentNumber, due: words.named(due) }),
        )
      }
    >
      <WordsField name="result" label={t('resume.result')} rows={2} />
      <DayField
        name="to"
        label={t('resume.to')}
        hint={t('resume.toHint')}
        from={detail.course.paused?.since}
        to={detail.today}
      />
    </PanelForm>
  )
}
