import { Controller, FormProvider, useFormContext } from 'react-hook-form'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { Choice } from '../../ui/choice.tsx'
import type { ChoiceOption } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'

/** The form of one panel: its fields side by side, submitted by the button of the bar. */
export const PanelForm = <Form extends FieldValues>({
  form,
  formId,
  onSubmit,
  children,
}: {
  readonly form: UseFormReturn<Form>
  readonly formId: string
  readonly onSubmit: (form: Form) => Promise<void>
  readonly children: ReactNode
}): ReactElement => (
  <FormProvider {...form}>
    <form
      id={formId}
      className="case-form case-form-two"
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
    >
      {children}
    </form>
  </FormProvider>
)

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly wide?: boolean
}

/** What is wrong with one field, in words. */
export const useFieldError = (name: string): string | undefined => {
  const { t } = useTranslation('case')
  const { getFieldState, formState } = useFormContext()
  const message = getFieldState(name, formState).error?.message
  return message === undefined ? undefined : t(message)
}

/** Words: one line, or `rows` of them. */
export const WordsField = ({
  name,
  label,
  hint,
  wide = false,
  rows = 1,
  most = rows === 1 ? 200 : 2000,
  readOnly = false,
}: FieldProps & {
  readonly rows?: number
  readonly most?: number
  readonly readOnly?: boolean
}): ReactElement => {
  const { register } = useFormContext()
  const error = useFieldError(name)
  return (
    <FormField label={label} hint={hint} error={error} wide={wide}>
      {({ id, describedBy }) => {
        const field = {
          id,
          readOnly,
          maxLength: most,
          'aria-invalid': error !== undefined,
          'aria-describedby': describedBy,
          ...register(name),
        }
        return rows === 1 ? (
          <input type="text" autoComplete="off" {...field} />
        ) : (
          <textarea rows={rows} {...field} />
        )
      }}
    </FormField>
  )
}

/** A day; the calendar of the window opens beside it, typing needs no calendar. */
export const DayField = ({
  name,
  label,
  hint,
  from,
  to,
}: FieldProps & { readonly from?: string | undefined; readonly to: string }): ReactElement => {
  const { register } = useFormContext()
  const error = useFieldError(name)
  return (
    <FormField label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          className="case-day"
          min={from}
          max={to}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy}
          {...register(name)}
        />
      )}
    </FormField>
  )
}

/** A few words side by side; their digits choose. */
export const ChoiceField = <Value extends string>({
  name,
  label,
  hint,
  wide = false,
  options,
  onChosen,
}: FieldProps & {
  readonly options: readonly ChoiceOption<Value>[]
  readonly onChosen?: (value: Value) => void
}): ReactElement => {
  const { control } = useFormContext()
  return (
    <FormField group label={label} hint={hint} wide={wide}>
      {() => (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <Choice<Value>
              digits
              label={label}
              chosen={options.find(({ value }) => value === field.value)?.value ?? null}
              onChoose={(value) => {
                field.onChange(value)
                onChosen?.(value)
              }}
              options={options}
            />
          )}
        />
      )}
    </FormField>
  )
}

/** One of many, in a drop-down. */
export const PickField = ({
  name,
  label,
  hint,
  wide = false,
  options,
  unchosen,
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly unchosen?: string
}): ReactElement => {
  const { control } = useFormContext()
  const error = useFieldError(name)
  return (
    <FormField group label={label} hint={hint} error={error} wide={wide}>
      {() => (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <Pick
              label={label}
              className="case-paper-pick"
              chosen={options.find(({ value }) => value === field.value)?.value ?? null}
              {...(unchosen === undefined ? {} : { unchosen })}
              onChoose={field.onChange}
              options={options}
            />
          )}
        />
      )}
    </FormField>
  )
}
