import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TELLING_WAYS } from '#shared/domain/case/course-event.ts'
import { useDateWords } from '../../ui/dates.ts'
import { answerForm, objectForm } from './course-forms.ts'
import type { AnswerForm, ObjectForm } from './course-forms.ts'
import { ChoiceField, DayField, PanelForm, PickField, WordsField } from './panel-fields.tsx'
import { contactOf } from './panel-props.ts'
import type { PanelProps } from './panel-props.ts'

/** 登记异议: what somebody objects to or proposes; the answer has one working day. */
export const ObjectPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<ObjectForm>({
    resolver: zodResolver(objectForm),
    defaultValues: { way: 'in-person', by: contactOf(detail), on: detail.today, text: '' },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.object', { caseId: detail.id, ...filled }, ({ answerBy }, words) =>
          t('done.objected', { answerBy: words.named(answerBy) }),
        )
      }
    >
      <ChoiceField
        wide
        name="way"
        label={t('object.way')}
        options={TELLING_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
      />
      <WordsField wide name="text" label={t('object.text')} rows={2} />
      <WordsField name="by" label={t('object.by')} />
      <DayField
        name="on"
        label={t('object.on')}
        hint={t('object.onHint')}
        from={detail.receivedOn}
        to={detail.today}
      />
    </PanelForm>
  )
}

/** 答复异议: the oldest first; past its day the answer says why. */
export const AnswerObjectionPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { objections } = detail.course
  const schema = useMemo(
    () => answerForm(objections.filter(({ late }) => late).map(({ id }) => id)),
    [objections],
  )
  const form = useForm<AnswerForm>({
    resolver: zodResolver(schema),
    defaultValues: { objectionId: objections[0]?.id ?? '', way: 'in-person', text: '', lateReason: '' },
  })
  const meant = objections.find(({ id }) => id === form.watch('objectionId'))
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.answerObjection', { caseId: detail.id, ...filled }, ({ documentNumber }) =>
          t('done.objectionAnswered', { number: documentNumber }),
        )
      }
    >
      {objections.length > 1 && (
        <PickField
          wide
          name="objectionId"
          label={t('answerObjection.which')}
          options={objections.map(({ id, by, on, answerBy }) => ({
            value: id,
            label: t('answerObjection.option', { by, on: words.short(on), answerBy: words.named(answerBy) }),
          }))}
        />
      )}
      {meant !== undefined && (
        <p className="ui-field-wide case-quoted">
          {t('answerObjection.said', { by: meant.by, on: words.named(meant.on), text: meant.text })}
        </p>
      )}
      <ChoiceField
        wide
        name="way"
        label={t('answerObjection.way')}
        hint={
          meant === undefined
            ? undefined
            : t(meant.late ? 'answerObjection.answerLate' : 'answerObjection.answerBy', {
                day: words.named(meant.answerBy),
              })
        }
        options={TELLING_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
      />
      <WordsField wide={meant?.late !== true} name="text" label={t('answerObjection.text')} rows={2} />
      {meant?.late === true && (
        <WordsField name="lateReason" label={t('answerObjection.lateReason')} rows={2} />
      )}
    </PanelForm>
  )
}
