import { useLayoutEffect, useRef } from 'react'
import { keyPressed } from './keys.ts'
import type { KeyName } from './keys.ts'

/** `null` swallows the key: it is shown as unavailable here, and must not reach what lies beneath. */
export type KeyBindings = Partial<Record<KeyName, (() => void) | null>>

const listening: { current: KeyBindings }[] = []

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.repeat) return
  const name = keyPressed(event)
  if (name === null) return
  // Enter and Escape belong to the input method while it is composing.
  if (event.isComposing && (name === 'escape' || name === 'primary' || name === 'otherResults')) return
  for (const bindings of listening.toReversed()) {
    const binding = bindings.current[name]
    if (binding === undefined) continue
    event.preventDefault()
    binding?.()
    return
  }
}

/**
 * Listens while the component is shown; the component shown last is asked first. Before it is painted: a key that stands
 * on the screen already works.
 */
export const useKeys = (bindings: KeyBindings): void => {
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  useLayoutEffect(() => {
    if (listening.length === 0) window.addEventListener('keydown', onKeyDown)
    listening.push(latest)
    return () => {
      listening.splice(listening.indexOf(latest), 1)
      if (listening.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
