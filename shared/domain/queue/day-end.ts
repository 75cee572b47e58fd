import type { Instant } from '../../kernel/instant.ts'
import { dateAt, startOfDate } from '../../kernel/instant.ts'
import { addDays } from '../../kernel/plain-date.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { spent, ticketTimes } from './ticket-times.ts'
import type { TicketEvent, TicketState } from './ticket.ts'

/**
 * 当日号当日办结: what became of a number that was not done on its own day.
 * void 作废 · missed 过号未回 · carried-over 隔日续排 · later 隔日办结 (it was on hold or at a counter overnight) · open 未处理.
 */
export const DAY_END_OUTCOMES = ['void', 'missed', 'carried-over', 'later', 'open'] as const
export type DayEndOutcome = (typeof DAY_END_OUTCOMES)[number]

/** Where the number of a day stands; null when it was finished on that day. */
export const dayEndOutcome = (
  state: Pick<TicketState, 'day' | 'lineDay' | 'status' | 'finishedAt'>,
): DayEndOutcome | null => {
  if (state.finishedAt !== null && dateAt(state.finishedAt) === state.day) return null
  if (state.status === 'void') return 'void'
  if (state.lineDay > state.day) return 'carried-over'
  if (state.status === 'finished') return 'later'
  return state.status === 'missed' ? 'missed' : 'open'
}

/**
 * How long the holder had waited when the day ended, milliseconds: in line until the hall closed (or, before that, until
 * now). What came on later days does not count.
 */
export const waitedThatDay = (
  events: readonly TicketEvent[],
  { day, closes, now }: { readonly day: DateText; readonly closes: Instant; readonly now: Instant },
): number => {
  const midnight = startOfDate(addDays(day, 1))
  const thatDay = events.filter(({ at }) => at < midnight)
  const last = thatDay.at(-1)?.at ?? closes
  return spent(ticketTimes(thatDay, Math.min(now, Math.max(closes, last))), 'waiting')
}
