import { createContext, useContext, useEffect, useState } from 'react'
import { dateAt } from '#shared/kernel/instant.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { SignedIn } from '#shared/contract/session.ts'

/** The hall this window belongs to, who is signed in, and the hall's own clock. */
export interface Hall {
  readonly name: string
  readonly organ: string
  readonly demo: boolean
  /** The hall's day as the backend says it; never taken from the window's own clock. */
  readonly today: string
  readonly signedIn: SignedIn
  /** Milliseconds to add to this window's clock to have the hall's. */
  readonly clockAhead: number
}

export type SessionState = OutputOf<'session.current'>

const HallContext = createContext<Hall | null>(null)

export const HallProvider = HallContext.Provider

export const useHall = (): Hall => {
  const hall = useContext(HallContext)
  if (hall === null) throw new Error('a screen was drawn before anybody signed in')
  return hall
}

/** The hall's time, ticking; everything that shows a running time reads this one clock. */
export const useTick = (clockAhead: number, everyMilliseconds = 1000): number => {
  const [now, setNow] = useState(() => Date.now() + clockAhead)
  useEffect(() => {
    // On the hall's whole seconds, so that two running times never disagree.
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      const hallNow = Date.now() + clockAhead
      setNow(hallNow)
      timer = setTimeout(tick, everyMilliseconds - (hallNow % everyMilliseconds))
    }
    tick()
    return () => clearTimeout(timer)
  }, [clockAhead, everyMilliseconds])
  return now
}

export const useHallNow = (everyMilliseconds = 1000): number =>
  useTick(useHall().clockAhead, everyMilliseconds)

export const useToday = (): string => {
  const { today, clockAhead } = useHall()
  const ticking = dateAt(useTick(clockAhead, 30_000))
  // Past midnight the clock is ahead of the last answer; a day never moves backwards.
  return ticking > today ? ticking : today
}
