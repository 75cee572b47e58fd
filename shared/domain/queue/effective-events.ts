import { ImpossibleTicketHistory } from './impossible-history.ts'
import type { TicketEvent } from './ticket.ts'

/** What happened to a ticket and counts: without what was taken back, and without the taking back. */
export type EffectiveEvent = Exclude<TicketEvent, { type: 'undone' }>

/**
 * The events of one ticket that count, oldest first. An `undone` takes back the latest event that still counts and no
 * other; the issue itself is never taken back (a number once given is given). Every figure about a ticket — its state,
 * its times, the statistics — is counted from this list, so that they cannot disagree.
 *
 * Throws {@link ImpossibleTicketHistory} when something else was named.
 */
export const effectiveEvents = (events: readonly TicketEvent[]): readonly EffectiveEvent[] => {
  const counting: { readonly seq: number; readonly event: EffectiveEvent }[] = []
  for (const [index, event] of events.entries()) {
    if (event.type !== 'undone') {
      counting.push({ seq: index + 1, event })
      continue
    }
    const last = counting.pop()
    if (last === undefined || last.event.type === 'issued' || last.seq !== event.undoes)
      throw new ImpossibleTicketHistory(`event ${event.undoes} was not the last that counted`)
  }
  return counting.map(({ event }) => event)
}
