import { useEffect, useRef } from 'react'

/** Tells main, once, that real content has been painted: two frames, since the first only schedules the paint. */
export const useReady = (painted: boolean): void => {
  const told = useRef(false)
  useEffect(() => {
    if (!painted || told.current) return
    told.current = true
    requestAnimationFrame(() => requestAnimationFrame(() => window.yichuangtong.ready()))
  }, [painted])
}
