import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { classes } from '../../../ui/classes.ts'
import { KeyCap } from '../../../ui/key.tsx'
import { digitPressed } from '../../../ui/keys.ts'

export interface Choosable<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly aside?: string
}

interface ChooseListProps<Value extends string> {
  readonly label: string
  readonly options: readonly Choosable<Value>[]
  readonly chosen: readonly Value[]
  readonly onChoose: (value: Value) => void
  /** Several may be chosen; else one takes the place of another. */
  readonly several?: boolean
  /** Takes the focus when it comes later than its panel. */
  readonly focusFirst?: boolean
}

const DIGITS = 9

/** A short list in a panel: arrows, digits or the pointer; a digit also works under a Chinese input method. */
export const ChooseList = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  several = false,
  focusFirst = false,
}: ChooseListProps<Value>): ReactElement => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusFirst) list.current?.querySelector('button')?.focus()
  }, [focusFirst])
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.code]
    const digit = digitPressed(event.nativeEvent)
    const meant = digit === null ? undefined : options[digit - 1]
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus()
    else if (meant !== undefined) {
      buttons[options.indexOf(meant)]?.focus()
      onChoose(meant.value)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} className="found-choices" role="menu" aria-label={label} onKeyDown={press}>
      {options.map(({ value, label: word, aside }, index) => (
        <button
          key={value}
          type="button"
          role={several ? 'menuitemcheckbox' : 'menuitemradio'}
          aria-checked={chosen.includes(value)}
          className={classes('found-choice', chosen.includes(value) && 'found-chosen')}
          onClick={() => onChoose(value)}
        >
          <span className="found-choice-word ui-clip">{word}</span>
          {aside !== undefined && <span className="found-choice-aside">{aside}</span>}
          {index < DIGITS && <KeyCap cap={String(index + 1)} />}
        </button>
      ))}
    </div>
  )
}
