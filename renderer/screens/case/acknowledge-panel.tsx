import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { DocumentView } from '#shared/contract/case-view.ts'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { acknowledgeForm, NOT_SIGNED_YET } from './case-forms.ts'
import type { AcknowledgeForm } from './case-forms.ts'
import { SignatureFields } from './signature-fields.tsx'

interface AcknowledgePanelProps {
  readonly formId: string
  /** Papers nobody has signed for yet, oldest first. */
  readonly papers: readonly DocumentView[]
  readonly onSubmit: (form: AcknowledgeForm) => Promise<void>
}

/** 签收 of one paper; the newest is the one just handed over. */
export const AcknowledgePanel = ({ formId, papers, onSubmit }: AcknowledgePanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const form = useForm<AcknowledgeForm>({
    resolver: zodResolver(acknowledgeForm),
    defaultValues: { documentId: papers.at(-1)?.id ?? '', ...NOT_SIGNED_YET },
  })
  return (
    <FormProvider {...form}>
      <form
        id={formId}
        className="case-form case-form-two"
        onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
      >
        <FormField wide group label={t('acknowledge.document')}>
          {() => (
            <Controller
              control={form.control}
              name="documentId"
              render={({ field }) => (
                <Pick
                  label={t('acknowledge.document')}
                  className="case-paper-pick"
                  chosen={field.value}
                  onChoose={field.onChange}
                  options={papers.map(({ id, kind, number }) => ({
                    value: id,
                    label: `${t(`documents.kind.${kind}`)} ${number}`,
                  }))}
                />
              )}
            />
          )}
        </FormField>
        <SignatureFields />
      </form>
    </FormProvider>
  )
}
