import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Where a press replaces what was pressed, the focus stays in its box: at the first or the last thing there now. */
export const useKeptFocus = (state: unknown, at: 'first' | 'last'): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement !== document.body) return
    const there = box.current?.querySelectorAll<HTMLElement>('input, button') ?? []
    there[at === 'first' ? 0 : there.length - 1]?.focus()
  }, [state, at])
  return box
}
