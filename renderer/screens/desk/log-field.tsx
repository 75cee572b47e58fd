import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'
import type { LogField } from './log-draft.ts'
import type { LogAdd } from './use-log-add.ts'

interface LogTextProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly longest: number
  readonly hint?: string
  readonly wide?: boolean
  /** Takes the focus when the page opens. */
  readonly first?: boolean
  /** More than one line: Enter begins a new one. */
  readonly rows?: number
  /** Named where something can be missing in it. */
  readonly field?: LogField
  readonly lack?: LogAdd['lack']
}

/** One field to type into; what is missing in it is said beside it. */
export const LogText = (props: LogTextProps): ReactElement => {
  const {
    label,
    value,
    onText,
    longest,
    hint,
    wide = false,
    first = false,
    rows = 1,
    field,
    lack = null,
  } = props
  const { t } = useTranslation('deskLog')
  const missing = lack !== null && lack.field === field
  return (
    <FormField label={label} wide={wide} error={missing ? t(`lack.${lack.word}`) : undefined}>
      {({ id, describedBy }) => {
        const shared = {
          id,
          value,
          maxLength: longest,
          placeholder: hint,
          'aria-invalid': missing,
          'aria-describedby': describedBy,
          'data-field': field,
          'data-first': first ? '' : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => onText(event.target.value),
        }
        return rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} type="text" />
      }}
    </FormField>
  )
}
