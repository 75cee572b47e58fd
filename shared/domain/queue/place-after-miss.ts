import type { Instant } from '../../kernel/instant.ts'

/** 过号: back in line behind this many others … */
const PLACES_BEHIND = 3
/** … this many times; the miss after that leaves the line. */
const RETURNS_ALLOWED = 2

/**
 * The new place in line of a ticket that was called and did not come (过号; to keep it for some calls is a usual custom
 * of queues, how many is the house's measure): behind three others of its category, or behind everyone there is. Null
 * when it has come back twice already: then it leaves the line and can only be called by hand.
 *
 * `waitingPlaces`: places of the other waiting tickets of the same category, ascending. `timesMissed`: misses before
 * this one (TicketState.timesMissed). The answer is a whole number like every place; where it meets the place of the
 * ticket behind, the earlier moment of issue goes first.
 */
export const placeAfterMiss = (
  waitingPlaces: readonly number[],
  now: Instant,
  timesMissed: number,
): number | null => {
  if (timesMissed >= RETURNS_ALLOWED) return null
  const before = waitingPlaces[Math.min(PLACES_BEHIND, waitingPlaces.length) - 1]
  return before === undefined ? now : before + 1
}
