import { useLayoutEffect, useState } from 'react'

export interface Box {
  readonly width: number
  readonly height: number
}

/** The size of an element as it is drawn, kept current; null until it is first measured. */
export const useBox = (): readonly [(element: HTMLElement | null) => void, Box | null] => {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = (): void =>
      setBox((old) =>
        old?.width === element.clientWidth && old.height === element.clientHeight
          ? old
          : { width: element.clientWidth, height: element.clientHeight },
      )
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, box]
}
