import type { Clock } from '#shared/kernel/clock.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'

/** A clock that somebody sets is noticed within this time; midnight is not waited for any longer. */
const LOOKED_AT_EVERY = 60_000
/** Timers may be early by a little. */
const SHORTEST_WAIT = 20

/**
 * Tells when the day has become another one while the program runs: what is near or late follows from the day, so
 * every board and badge has to be asked for again. Keeps no process alive.
 */
export const watchDay = (clock: Clock, onNewDay: () => void): { readonly close: () => void } => {
  let day = dateAt(clock.now())
  let timer: NodeJS.Timeout
  const look = (): void => {
    const now = clock.now()
    const today = dateAt(now)
    const toMidnight = startOfDate(addDays(today, 1)) - now
    timer = setTimeout(look, Math.max(SHORTEST_WAIT, Math.min(LOOKED_AT_EVERY, toMidnight)))
    timer.unref()
    if (today === day) return
    day = today
    onNewDay()
  }
  look()
  return { close: () => clearTimeout(timer) }
}
