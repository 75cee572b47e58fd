import type { Clock } from '#shared/kernel/clock.ts'

/** The machine's clock; `offset` moves it, for demo and test folders only. */
export const systemClock = (offset = 0): Clock => ({ now: () => Date.now() + offset })
