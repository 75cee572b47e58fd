import type { Instant } from '../../kernel/instant.ts'
import type { MissedRule } from './queue-rules.ts'

const MINUTE = 60_000

/** The place behind this many others of the line (none: before all), or behind everyone. A whole number like every place. */
const behind = (waitingPlaces: readonly number[], places: number, now: Instant): number => {
  const [first] = waitingPlaces
  if (places === 0 && first !== undefined) return first - 1
  const before = waitingPlaces[Math.min(places, waitingPlaces.length) - 1]
  return before === undefined ? now : before + 1
}

/**
 * The new place in line of a ticket that was called and did not come (过号). Null when it leaves the line: then it is
 * called by hand, or its person comes and is put back in line ({@link placeAfterReturn}).
 *
 * `waitingPlaces`: places of the other waiting tickets of the same category, ascending. `timesMissed`: misses before
 * this one (TicketState.timesMissed). Where the new place meets that of the ticket behind, the earlier moment of issue
 * goes first.
 */
export const placeAfterMiss = (
  rule: MissedRule,
  waitingPlaces: readonly number[],
  now: Instant,
  timesMissed: number,
): number | null =>
  rule.kind === 'goes-back' && timesMissed < rule.times ? behind(waitingPlaces, rule.places, now) : null

/**
 * 重新排队: the place of a missed ticket whose person has come after all. Within the time for which the hall keeps it,
 * behind the next few, or first where the hall has decided so; otherwise behind everybody who waits now.
 */
export const placeAfterReturn = (
  rule: MissedRule,
  waitingPlaces: readonly number[],
  now: Instant,
  missedAt: Instant,
): number => {
  if (rule.kind === 'goes-back') return behind(waitingPlaces, rule.places, now)
  if (rule.kind === 'is-kept' && now - missedAt <= rule.minutes * MINUTE)
    return behind(waitingPlaces, rule.places, now)
  return now
}

/** Until when a missed ticket is kept; null when the hall keeps none. */
export const keptUntil = (rule: MissedRule, missedAt: Instant | null): Instant | null =>
  rule.kind === 'is-kept' && missedAt !== null ? missedAt + rule.minutes * MINUTE : null

/** The place of a ticket sent to another queue; null = it keeps its own. `waitingPlaces` are those of that queue. */
export const placeAfterTransfer = (
  rule: 'keeps' | 'first' | 'last',
  waitingPlaces: readonly number[],
  now: Instant,
): number | null => {
  if (rule === 'keeps') return null
  const first = waitingPlaces[0]
  return rule === 'last' || first === undefined ? now : first - 1
}
