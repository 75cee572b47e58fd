import type { ReactElement } from 'react'
import { classes } from './classes.ts'

/** One of a few words in a drop-down; arrows change it without opening, Enter stays free for the line it is in. */
export const Pick = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  className,
}: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
  readonly className?: string
}): ReactElement => (
  <select
    aria-label={label}
    className={classes('ui-pick', className)}
    value={chosen}
    onChange={(event) => {
      const found = options.find((option) => option.value === event.target.value)
      if (found !== undefined) onChoose(found.value)
    }}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
