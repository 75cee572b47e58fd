import { useEffect, useState } from 'react'

/** The server's time at the moment its answer arrived, on this machine's own unsettable stopwatch. */
export interface ClockSample {
  readonly serverNow: number
  readonly stopwatch: number
}

/** The server's time now, whole milliseconds: the last one it told plus what the stopwatch has counted since. */
export const serverTime = (sample: ClockSample, stopwatch: number): number =>
  sample.serverNow + Math.floor(Math.max(0, stopwatch - sample.stopwatch))

/** The local stopwatch: never set, never moved by summer time or a dead battery. */
export const stopwatch = (): number => performance.now()

/**
 * The hall's time, ticking here between two answers of the server; null until the first answer.
 * A public window never shows this computer's own clock.
 */
export const useServerClock = (serverNow: number | null): number | null => {
  const [sample, setSample] = useState<ClockSample | null>(null)
  const [elapsed, setElapsed] = useState(() => stopwatch())
  useEffect(() => {
    if (serverNow !== null) setSample({ serverNow, stopwatch: stopwatch() })
  }, [serverNow])
  useEffect(() => {
    const timer = setInterval(() => setElapsed(stopwatch()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (sample === null) return serverNow
  return serverTime(sample, elapsed)
}

/** Does something again and again while the window lives. */
export const useEvery = (milliseconds: number, act: () => void): void => {
  useEffect(() => {
    const timer = setInterval(act, milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds, act])
}
