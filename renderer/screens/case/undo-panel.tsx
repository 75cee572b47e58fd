import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useDateWords } from '../../ui/dates.ts'
import { FormField } from '../../ui/form-field.tsx'
import { undoForm } from './course-forms.ts'
import type { UndoForm } from './course-forms.ts'
import { PanelForm, WordsField } from './panel-fields.tsx'
import type { PanelProps } from './panel-props.ts'

/** 撤销上一步: which step, when and by whom, what paper becomes void with it, and why. */
export const UndoPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  // The step that was read is the step that is meant, whatever is done meanwhile.
  const [step] = useState(() => detail.story.find(({ seq }) => seq === detail.course.undoable?.seq))
  const form = useForm<UndoForm>({ resolver: zodResolver(undoForm), defaultValues: { reason: '' } })
  const paper = step?.document ?? null
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={async ({ reason }) => {
        if (step !== undefined)
          await work.act('cases.undo', { caseId: detail.id, seq: step.seq, reason }, () => t('done.undone'))
      }}
    >
      {step !== undefined && (
        <FormField wide group label={t('undo.step')}>
          {() => (
            <p className="case-undo">
              <b>
                {t('undo.what', {
                  act: t(`act.${step.type}`),
                  moment: words.moment(step.at),
                  by: step.staffName === '' ? t('story.recorded') : step.staffName,
                })}
              </b>
              <span>
                {paper === null || paper.void
                  ? t('undo.noPaper')
                  : t('undo.paper', { kind: t(`documents.kind.${paper.kind}`), number: paper.number })}
              </span>
            </p>
          )}
        </FormField>
      )}
      <WordsField wide name="reason" label={t('undo.reason')} />
    </PanelForm>
  )
}
