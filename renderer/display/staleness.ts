/** How far what stands on the screen can be relied on. */
export type Staleness = 'fresh' | 'old' | 'gone'

/** After this long without the server even the numbers are taken away, milliseconds. */
export const GONE_MILLISECONDS = 10 * 60_000

/** `lostAt` and `now` on the same clock; null while the server answers. */
export const stalenessOf = (lostAt: number | null, now: number): Staleness => {
  if (lostAt === null) return 'fresh'
  return now - lostAt < GONE_MILLISECONDS ? 'old' : 'gone'
}
