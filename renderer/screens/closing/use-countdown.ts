import { useEffect, useRef, useState } from 'react'

/** Seconds left until `onEnd` is called, once; null while nothing is counted. It starts anew whenever `on` becomes true. */
export const useCountdown = (on: boolean, seconds: number, onEnd: () => void): number | null => {
  const [left, setLeft] = useState<number | null>(null)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (!on) return undefined
    setLeft(seconds)
    const until = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      const still = Math.ceil((until - performance.now()) / 1000)
      setLeft(Math.max(0, still))
      if (still > 0) return
      clearInterval(timer)
      end.current()
    }, 200)
    return () => {
      clearInterval(timer)
      setLeft(null)
    }
  }, [on, seconds])
  return left
}
