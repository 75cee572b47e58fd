import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react'
import { classes } from './classes.ts'
import { optionTyped } from './option-typed.ts'
import type { TypedOption } from './option-typed.ts'

export interface Option<Value extends string> extends TypedOption<Value> {
  readonly children: ReactNode
}

interface OptionListProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** Enter, or a press on an option: this column is done. */
  readonly onDone?: () => void
  readonly ref?: Ref<HTMLDivElement>
}

/** A list to choose one of, by arrows, typing or pointer. */
export const OptionList = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  onDone,
  ref,
}: OptionListProps<Value>): ReactElement => {
  const id = useId()
  const typing = useRef({ text: '', at: 0 })
  const open = options.filter((option) => option.unavailable !== true)
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const at = open.findIndex((option) => option.value === chosen)
    const go = (to: number): void => {
      const next = open[Math.max(0, Math.min(open.length - 1, to))]
      if (next !== undefined) onChoose(next.value)
    }
    if (event.code === 'ArrowDown') go(at + 1)
    else if (event.code === 'ArrowUp') go(at - 1)
    else if (event.code === 'Home') go(0)
    else if (event.code === 'End') go(open.length - 1)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') onDone?.()
    else if (event.key.length === 1 && event.key !== ' ') {
      const text = event.timeStamp - typing.current.at < 800 ? typing.current.text + event.key : event.key
      typing.current = { text, at: event.timeStamp }
      const found = optionTyped(options, text)
      if (found !== null) onChoose(found)
    } else return
    event.preventDefault()
  }
  return (
    <div
      ref={ref}
      className="ui-options"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      onKeyDown={press}
    >
      {options.map((option) => (
        <div
          key={option.value}
          id={`${id}-${option.value}`}
          role="option"
          aria-selected={option.value === chosen}
          aria-disabled={option.unavailable === true || undefined}
          className={classes('ui-option', option.unavailable === true && 'ui-option-off')}
          onClick={() => {
            if (option.unavailable === true) return
            onChoose(option.value)
            onDone?.()
          }}
        >
          {option.children}
        </div>
      ))}
    </div>
  )
}
