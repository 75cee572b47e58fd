import type { Instant } from '../../kernel/instant.ts'
import { effectiveEvents, type EffectiveEvent } from './effective-events.ts'
import type { TicketEvent } from './ticket.ts'

/** How long the last action at a counter can be taken back, milliseconds: the house's measure for a slip of the finger. */
export const UNDO_MILLISECONDS = 60_000

/** 撤销: what can be taken back. 重呼 has sounded already and changes nothing that could be put right. */
const CAN_BE_UNDONE: ReadonlySet<EffectiveEvent['type']> = new Set<EffectiveEvent['type']>([
  'called',
  'started',
  'missed',
  'rejoined',
  'held',
  'resumed',
  'transferred',
  'returned',
  'finished',
  'voided',
])

export interface Undoable {
  /** The event that would be taken back, counted from 1 in the ticket's whole history. */
  readonly seq: number
  readonly event: EffectiveEvent
  /** Until when, exclusive. */
  readonly until: Instant
}

/**
 * What somebody could take back on this ticket now: the latest event that counts, if it is their own, of a kind that can
 * be taken back, and not older than a minute. Null otherwise: once a colleague has gone on with the ticket, or it was
 * recalled, there is nothing to take back.
 */
export const undoable = (events: readonly TicketEvent[], staffId: string, now: Instant): Undoable | null => {
  const event = effectiveEvents(events).at(-1)
  if (event === undefined || !CAN_BE_UNDONE.has(event.type) || !('staffId' in event)) return null
  const until = event.at + UNDO_MILLISECONDS
  if (event.staffId !== staffId || now >= until || now < event.at) return null
  return { seq: events.lastIndexOf(event) + 1, event, until }
}
