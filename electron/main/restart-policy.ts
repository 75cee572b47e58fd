const MINUTE = 60_000
const WAITS = [0, 500, 1000, 2000, 4000] as const

export type Restart = { readonly kind: 'after'; readonly wait: number } | { readonly kind: 'give-up' }

/**
 * When something that died may start again: at once, then after growing waits, five times within a minute. The sixth
 * death within a minute gives up.
 * `deaths` are the moments of all deaths so far, the present one included.
 */
export const nextRestart = (deaths: readonly number[], now: number): Restart => {
  const recent = deaths.filter((at) => now - at < MINUTE && at <= now).length
  const wait = WAITS[Math.max(recent, 1) - 1]
  return wait === undefined ? { kind: 'give-up' } : { kind: 'after', wait }
}

/** Remembers deaths and asks {@link nextRestart}. */
export interface RestartCount {
  died(): Restart
  forget(): void
}

export const countRestarts = (now: () => number): RestartCount => {
  let deaths: readonly number[] = []
  return {
    died: () => {
      const at = now()
      deaths = [...deaths.filter((death) => at - death < MINUTE), at]
      return nextRestart(deaths, at)
    },
    forget: () => {
      deaths = []
    },
  }
}
