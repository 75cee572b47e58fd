import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { DayField, PanelForm, WordsField } from './panel-fields.tsx'
import type { PanelProps } from './panel-props.ts'
import { answerReferralForm, linesOf, receiveForm, returnForm } from './referral-forms.ts'
import type { AnswerReferralForm, ReceiveForm, ReturnForm } from './referral-forms.ts'

/** 上级已接收: who signed for the materials there, and when. */
export const ReceiveReferralPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<ReceiveForm>({
    resolver: zodResolver(receiveForm),
    defaultValues: { receiver: '', on: detail.today },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.receiveReferral', { caseId: detail.id, ...filled }, () => t('done.referralReceived'))
      }
    >
      <WordsField name="receiver" label={t('receiveReferral.receiver')} />
      <DayField
        name="on"
        label={t('receiveReferral.on')}
        from={detail.course.referral?.on}
        to={detail.today}
      />
    </PanelForm>
  )
}

/** 上级退件: what the unit wants, all of it as it says, passed on to the person. */
export const ReturnReferralPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<ReturnForm>({
    resolver: zodResolver(returnForm),
    defaultValues: { on: detail.today, reason: '', items: '', plan: '' },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={({ items, ...filled }) =>
        work.act(
          'cases.returnReferral',
          { caseId: detail.id, ...filled, items: linesOf(items) },
          ({ documentNumber }) => t('done.referralReturned', { number: documentNumber }),
        )
      }
    >
      <WordsField name="reason" label={t('returnReferral.reason')} most={2000} />
      <WordsField
        name="items"
        label={t('returnReferral.items')}
        hint={t('returnReferral.itemsHint')}
        rows={3}
        most={12_000}
      />
      <WordsField name="plan" label={t('returnReferral.plan')} hint={t('returnReferral.planHint')} rows={3} />
      <DayField
        name="on"
        label={t('returnReferral.on')}
        from={detail.course.referral?.on}
        to={detail.today}
      />
    </PanelForm>
  )
}

/** 上级反馈: the result of the unit, before it is told to the person or decided here. */
export const AnswerReferralPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<AnswerReferralForm>({
    resolver: zodResolver(answerReferralForm),
    defaultValues: { on: detail.today, text: '' },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.answerReferral', { caseId: detail.id, ...filled }, () => t('done.referralAnswered'))
      }
    >
      <WordsField name="text" label={t('answerReferral.text')} rows={2} />
      <DayField
        name="on"
        label={t('answerReferral.on')}
        from={detail.course.referral?.on}
        to={detail.today}
      />
    </PanelForm>
  )
}
