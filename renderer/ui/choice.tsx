import { useRef } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { classes } from './classes.ts'
import { digitPressed } from './keys.ts'
import './choice.css'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<Value>[]
  /** null: not answered yet. */
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** Where "what comes next" leads the focus. */
  readonly field?: string
  readonly onEnter?: (() => void) | undefined
  /** Each option shows its digit, and the digit chooses while the focus is in the row. */
  readonly digits?: boolean
}

/** A few options side by side; the chosen one is outlined blue and bold, never filled. Arrows choose. */
export const Choice = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  field,
  onEnter,
  digits = false,
}: ChoiceProps<Value>): ReactElement => {
  const group = useRef<HTMLDivElement>(null)
  const open = options.filter((option) => option.disabled !== true)
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const choose = (next: ChoiceOption<Value>): void => {
      onChoose(next.value)
      group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
    }
    const typed = digits ? digitPressed(event.nativeEvent) : null
    const meant = typed === null ? undefined : options[typed - 1]
    const at = open.findIndex((option) => option.value === chosen)
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code]
    if (by !== undefined) {
      const next =
        at === -1 ? open[by > 0 ? 0 : open.length - 1] : open[(at + by + open.length) % open.length]
      if (next === undefined) return
      choose(next)
    } else if (meant !== undefined && meant.disabled !== true) choose(meant)
    else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && onEnter !== undefined) onEnter()
    else return
    event.preventDefault()
  }
  const stop = chosen ?? open[0]?.value
  return (
    <div
      ref={group}
      className="choice"
      role="radiogroup"
      aria-label={label}
      data-field={field}
      onKeyDown={press}
    >
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === chosen}
          tabIndex={option.value === stop ? 0 : -1}
          disabled={option.disabled}
          className={classes('choice-option', option.value === chosen && 'choice-chosen')}
          onClick={() => onChoose(option.value)}
        >
          {digits && <small className="choice-digit">{index + 1}</small>}
          <span data-text={option.label}>{option.label}</span>
        </button>
      ))}
    </div>
  )
}
