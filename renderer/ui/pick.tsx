import type { ReactElement } from 'react'
import { classes } from './classes.ts'

/** One of a few words in a drop-down; arrows change it without opening, Enter stays free for the line it is in. */
export const Pick = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  className,
  unchosen,
  field,
  onEnter,
}: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** null: not answered yet; `unchosen` then says so. */
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  readonly className?: string
  readonly unchosen?: string
  /** Where "what comes next" leads the focus. */
  readonly field?: string
  readonly onEnter?: (() => void) | undefined
}): ReactElement => (
  <select
    aria-label={label}
    className={classes('ui-pick', className)}
    data-field={field}
    value={chosen ?? ''}
    onKeyDown={(event) => {
      if (onEnter === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
      event.preventDefault()
      onEnter()
    }}
    onChange={(event) => {
      const found = options.find((option) => option.value === event.target.value)
      if (found !== undefined) onChoose(found.value)
    }}
  >
    {chosen === null && <option value="">{unchosen}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
