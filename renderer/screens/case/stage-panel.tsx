import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'
import { stageForm } from './course-forms.ts'
import type { StageForm } from './course-forms.ts'
import { DayField, PanelForm, PickField, WordsField } from './panel-fields.tsx'
import type { PanelProps } from './panel-props.ts'
import { nextSteps, stageSteps, stepName } from './stage-steps.ts'
import type { StageStep } from './stage-steps.ts'
import type { Act } from './use-case.ts'

/** Records that a 环节 begins or is over; also the one press in the list of stages does this. */
export const passStage = (
  act: Act,
  t: TFunction<'case'>,
  caseId: string,
  { stage, name, step }: StageStep,
  { on, text }: Pick<StageForm, 'on' | 'text'>,
): Promise<void> =>
  act('cases.passStage', { caseId, stage, step, on, text }, (_outcome, words) =>
    t(step === 'begin' ? 'done.stageBegun' : 'done.stageDone', { name, on: words.named(on) }),
  )

/** 环节: which of them begins or is over, on which day, and what came of it. */
export const StagePanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const { stages } = detail.course
  const steps = stageSteps(stages)
  const [first] = nextSteps(stages)
  const form = useForm<StageForm>({
    resolver: zodResolver(stageForm),
    defaultValues: { step: first === undefined ? '' : stepName(first), on: detail.today, text: '' },
  })
  const chosen = steps.find((step) => stepName(step) === form.watch('step'))
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={async (filled) => {
        if (chosen !== undefined) await passStage(work.act, t, detail.id, chosen, filled)
      }}
    >
      <PickField
        name="step"
        label={t('passStage.step')}
        options={steps.map((step) => ({
          value: stepName(step),
          label: t(`passStage.${step.step}`, { name: step.name }),
        }))}
      />
      <DayField
        name="on"
        label={t('passStage.on')}
        from={stages.find(({ key }) => key === chosen?.stage)?.begunOn ?? detail.acceptedOn ?? undefined}
        to={detail.today}
      />
      {chosen?.step === 'finish' && (
        <WordsField wide name="text" label={t('passStage.text')} hint={t('passStage.textHint')} most={2000} />
      )}
    </PanelForm>
  )
}
