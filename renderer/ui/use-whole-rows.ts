import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Lets a list show whole rows only, never half a line, and tells its rows how much the scroll bar takes, so that
 * their columns stay under their heads.
 */
export const useWholeRows = (
  place: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): void => {
  useLayoutEffect(() => {
    const outer = place.current
    const inner = list.current
    if (outer === null || inner === null) return
    const fit = (): void => {
      const row = inner.firstElementChild instanceof HTMLElement ? inner.firstElementChild.offsetHeight : 0
      const whole = row === 0 ? outer.clientHeight : Math.max(1, Math.floor(outer.clientHeight / row)) * row
      inner.style.maxHeight = `${whole}px`
      inner.style.setProperty('--scrollbar', `${inner.offsetWidth - inner.clientWidth}px`)
    }
    fit()
    const sizes = new ResizeObserver(fit)
    sizes.observe(outer)
    sizes.observe(inner)
    return () => sizes.disconnect()
  }, [place, list])
}
