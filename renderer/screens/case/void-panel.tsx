import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { DocumentView } from '#shared/contract/case-view.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { voidForm } from './case-forms.ts'
import type { VoidForm } from './case-forms.ts'

interface VoidPanelProps {
  readonly formId: string
  readonly papers: readonly DocumentView[]
  readonly onAgain: (again: VoidForm['again']) => void
  readonly onSubmit: (form: VoidForm) => Promise<void>
}

/** 作废: the number stays in its series, the reason with the paper; where it was a slip, a new one is issued. */
export const VoidPanel = ({ formId, papers, onAgain, onSubmit }: VoidPanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<VoidForm>({
    resolver: zodResolver(voidForm),
    defaultValues: { documentId: '', reason: '', again: 'yes' },
  })
  const { errors } = form.formState
  // Remaining lists stand under their notice's number: it can be replaced, never taken away.
  const isNotice = (documentId: string): boolean =>
    papers.some(({ id, kind }) => id === documentId && kind === 'notice')
  const choose = (again: VoidForm['again']): void => {
    form.setValue('again', again)
    onAgain(again)
  }
  const said = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key))
  return (
    <form
      id={formId}
      className="case-form case-form-two"
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
    >
      <FormField group label={t('voidDocument.document')} error={said(errors.documentId?.message)}>
        {() => (
          <Controller
            control={form.control}
            name="documentId"
            render={({ field }) => (
              <Pick
                label={t('voidDocument.document')}
                className="case-paper-pick"
                chosen={field.value === '' ? null : field.value}
                unchosen={t('voidDocument.choose')}
                onChoose={(documentId) => {
                  field.onChange(documentId)
                  if (isNotice(documentId)) choose('yes')
                }}
                options={papers.map(({ id, kind, number }) => ({
                  value: id,
                  label: `${t(`documents.kind.${kind}`)} ${number}`,
                }))}
              />
            )}
          />
        )}
      </FormField>
      <FormField group label={t('voidDocument.issueAgain')}>
        {() => (
          <Controller
            control={form.control}
            name="again"
            render={({ field }) => (
              <Choice<VoidForm['again']>
                digits
                label={t('voidDocument.issueAgain')}
                chosen={field.value}
                onChoose={choose}
                options={[
                  { value: 'yes', label: t('voidDocument.yes') },
                  { value: 'no', label: t('voidDocument.no'), disabled: isNotice(form.watch('documentId')) },
                ]}
              />
            )}
          />
        )}
      </FormField>
      <FormField wide label={t('voidDocument.reason')} error={said(errors.reason?.message)}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            maxLength={200}
            aria-invalid={errors.reason !== undefined}
            aria-describedby={describedBy}
            {...form.register('reason')}
          />
        )}
      </FormField>
    </form>
  )
}
