import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { digitPressed } from '../../../ui/keys.ts'

/** A few answers below each other, each with its digit; the focus comes here, so that a digit is enough. */
export const AnswerList = <Value extends string>({
  label,
  answers,
  onAnswer,
}: {
  readonly label: string
  readonly answers: readonly { readonly value: Value; readonly label: string }[]
  readonly onAnswer: (value: Value) => void
}): ReactElement => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
  }, [label])
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    const digit = digitPressed(event.nativeEvent)
    const meant = digit === null ? undefined : answers[digit - 1]
    if (by !== undefined) buttons[(at + by + buttons.length) % buttons.length]?.focus()
    else if (meant !== undefined && !event.repeat) onAnswer(meant.value)
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} className="wizard-answers" role="group" aria-label={label} onKeyDown={press}>
      {answers.map(({ value, label: words }, index) => (
        <button key={value} type="button" onClick={() => onAnswer(value)}>
          <small>{index + 1}</small>
          <span>{words}</span>
        </button>
      ))}
    </div>
  )
}
