import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TELLING_WAYS } from '#shared/domain/case/course-event.ts'
import { contactForm, REPLY_WAYS, replyForm } from './course-forms.ts'
import type { ContactForm, ReplyForm } from './course-forms.ts'
import { ChoiceField, PanelForm, WordsField } from './panel-fields.tsx'
import { contactOf } from './panel-props.ts'
import type { PanelProps } from './panel-props.ts'

/** 联系记录: every talk about the case while it is under way. */
export const ContactPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<ContactForm>({
    resolver: zodResolver(contactForm),
    defaultValues: { way: 'phone', with: contactOf(detail), text: '' },
  })
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.contact', { caseId: detail.id, ...filled }, () => t('done.contacted'))
      }
    >
      <ChoiceField
        name="way"
        label={t('contact.way')}
        options={TELLING_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
      />
      <WordsField name="with" label={t('contact.with')} />
      <WordsField wide name="text" label={t('contact.text')} rows={2} />
    </PanelForm>
  )
}

/** 回复 by any way, or for everybody to see with the place. */
export const ReplyPanel = ({ detail, formId, work }: PanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const person = contactOf(detail)
  const form = useForm<ReplyForm>({
    resolver: zodResolver(replyForm),
    defaultValues: { way: 'phone', place: '', to: person, text: '' },
  })
  const inPublic = form.watch('way') === 'public'
  /** A reply for everybody is to nobody in particular, unless the clerk writes otherwise. */
  const readdress = (way: ReplyForm['way']): void => {
    const everybody = t('reply.everybody')
    const [from, to] = way === 'public' ? [person, everybody] : [everybody, person]
    if (form.getValues('to') === from) form.setValue('to', to)
  }
  return (
    <PanelForm
      form={form}
      formId={formId}
      onSubmit={(filled) =>
        work.act('cases.reply', { caseId: detail.id, ...filled }, () => t('done.replied'))
      }
    >
      <ChoiceField
        wide
        name="way"
        label={t('reply.way')}
        options={REPLY_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
        onChosen={readdress}
      />
      <WordsField wide={!inPublic} name="to" label={t('reply.to')} />
      {inPublic && <WordsField name="place" label={t('reply.place')} hint={t('reply.placeHint')} />}
      <WordsField wide name="text" label={t('reply.text')} rows={2} />
    </PanelForm>
  )
}
