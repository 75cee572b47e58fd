import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'

interface FormFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Takes the whole line where the others stand side by side. */
  readonly wide?: boolean
  /** A key under `case:`; the message stands beside its field, words first. */
  readonly error?: string | undefined
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
}

/** One labelled field of the strip above the bottom bar. */
export const FormField = ({ label, hint, wide = false, error, children }: FormFieldProps): ReactElement => {
  const { t } = useTranslation('case')
  const id = useId()
  const note = error !== undefined ? t(error) : hint
  return (
    <div className={wide ? 'case-field case-field-wide' : 'case-field'}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, describedBy: note === undefined ? undefined : `${id}-note` })}
        {note !== undefined && (
          <p
            id={`${id}-note`}
            className={error === undefined ? 'case-field-hint' : 'case-field-error'}
            role={error === undefined ? undefined : 'alert'}
          >
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
