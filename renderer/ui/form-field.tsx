import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import './form-field.css'

export interface FieldIds {
  readonly id: string
  readonly describedBy: string | undefined
}

interface FormFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong, in words, beside the field; red only where the law or the paper needs it. */
  readonly error?: string | undefined
  /** Takes the whole line where the others stand side by side. */
  readonly wide?: boolean
  /** The content names itself (a row of choices), so the word is not tied to one input. */
  readonly group?: boolean
  readonly children: (ids: FieldIds) => ReactNode
}

/** One labelled field of a form; the word at the left, the field and its note at the right. */
export const FormField = ({
  label,
  hint,
  error,
  wide = false,
  group = false,
  children,
}: FormFieldProps): ReactElement => {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={classes('ui-field', wide && 'ui-field-wide')}>
      {group ? (
        <span className="ui-field-label">{label}</span>
      ) : (
        <label className="ui-field-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div>
        {children({ id, describedBy: note === undefined ? undefined : `${id}-note` })}
        {note !== undefined && (
          <p
            id={`${id}-note`}
            className={error === undefined ? 'ui-field-hint' : 'ui-field-error'}
            role={error === undefined ? undefined : 'alert'}
          >
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
