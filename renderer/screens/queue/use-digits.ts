import { useEffect, useRef } from 'react'
import { digitPressed } from '../../ui/keys.ts'

/** Fields and drop-downs keep their own digits. */
const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null

/** Digits anywhere on the page, also while the list is empty and has no row to stand on. */
export const useDigits = (onDigit: (digit: number) => void): void => {
  const latest = useRef(onDigit)
  useEffect(() => {
    latest.current = onDigit
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing || types(event.target)) return
      const digit = digitPressed(event)
      if (digit === null) return
      event.preventDefault()
      latest.current(digit)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
