import type { DisplayCall } from '#shared/contract/display.ts'

/** How long a call counts as being made, milliseconds. */
export const CALLING_MILLISECONDS = 12_000

/** What this window has seen of the newest call since it was opened. */
export interface Announcement {
  readonly seen: string | null
  /** Server time until which the newest call is 正在叫号. */
  readonly callingUntil: number
}

const nameOf = (call: DisplayCall | null): string | null =>
  call === null ? null : `${call.number} ${call.counter} ${call.at} ${call.times}`

/**
 * Follows the newest call. The first one seen after opening is shown silently, since it was made before;
 * every later one is being called for twelve seconds from its own moment, so that a call which arrives late
 * (after a lost connection) is not announced as if it were new.
 */
export const nextAnnouncement = (before: Announcement | null, newest: DisplayCall | null): Announcement => {
  const seen = nameOf(newest)
  if (before === null) return { seen, callingUntil: 0 }
  if (before.seen === seen) return before
  return { seen, callingUntil: newest === null ? 0 : newest.at + CALLING_MILLISECONDS }
}

export const isCalling = (announcement: Announcement | null, now: number): boolean =>
  announcement !== null && now < announcement.callingUntil
