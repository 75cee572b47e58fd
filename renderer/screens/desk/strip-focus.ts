import { useEffect } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { Checklist } from './use-checklist.ts'

/** Takes the focus to the first field, or to what is still missing, when the checklist says the strip is next. */
export const useStripFocus = (strip: RefObject<HTMLElement | null>, checklist: Checklist): void => {
  const { focus, incomplete } = checklist
  useEffect(() => {
    if (focus.place !== 'strip') return
    const field = strip.current?.querySelector('input')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [focus, strip])
  useEffect(() => {
    if (incomplete !== null) strip.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [incomplete, strip])
}

/** Enter records, Esc gives it up; both return to the list. */
export const pressInStrip = (event: KeyboardEvent, checklist: Checklist): void => {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
  // On a button Enter presses that button.
  const enter = event.code === 'Enter' || event.code === 'NumpadEnter'
  if (enter && !(event.target instanceof HTMLButtonElement)) checklist.confirm()
  else if (event.code === 'Escape') checklist.cancel()
  else return
  event.preventDefault()
  event.stopPropagation()
}
