import type { Instant } from '../../kernel/instant.ts'
import type { CallReason } from './ticket.ts'

/** A waiting ticket as far as the order of calling is concerned. */
export interface Candidate {
  readonly id: string
  readonly categoryId: string
  /** TicketState.place: smaller goes first. */
  readonly place: number
  readonly issuedAt: Instant
  /** Priority that the guide desk has verified; a mere claim does not count. */
  readonly priority: boolean
  /** The only counter that may call it, when it was transferred to a counter by name. */
  readonly reservedFor: string | null
}

/** A business category that a counter serves; a greater weight (1, 2, 3 …) is called earlier. */
export interface ServedCategory {
  readonly categoryId: string
  readonly weight: number
}

export interface NextTicketArgs {
  readonly waiting: readonly Candidate[]
  readonly serves: readonly ServedCategory[]
  readonly counterId: string
  /** Reasons of this counter's latest calls today, newest last; ten are more than enough. */
  readonly recent: readonly CallReason[]
}

/** After this many priority calls in a row one ordinary ticket is called: weighted interleave, the house's measure. */
const PRIORITY_RUN = 2

/** What one step of category weight is worth: as if the ticket had been taken five minutes earlier. */
const HEAD_START_PER_WEIGHT = 5 * 60_000

/** Priority calls at the end of `recent` since the last ordinary one. Calls outside the line do not count. */
const priorityRun = (recent: readonly CallReason[]): number => {
  const inLine = recent.filter((reason) => reason !== 'transferred-here' && reason !== 'picked-by-hand')
  const lastOrdinary = inLine.findLastIndex((reason) => reason !== 'priority')
  return inLine.length - 1 - lastOrdinary
}

/**
 * Whom 呼叫下一位 calls at a counter, and why, in a word that a clerk can be shown; null when nobody waits for it.
 *
 * 1. Tickets reserved for another counter are left alone.
 * 2. A ticket that a colleague has sent to this very counter goes first, whatever its category.
 * 3. Verified priority goes before ordinary tickets, but after two priority calls one ordinary
 *    ticket is called, so that no stream of priority tickets starves the others.
 * 4. Otherwise the smallest place goes first. Category weight scales the wait: each step above 1 counts as five
 *    minutes already waited. That is a fixed head start and not a factor that grows with the clock, so a ticket can
 *    be overtaken only by those taken within that head start of it (nobody starves), and the ticket shown as next
 *    stays next until something happens in the queue.
 *
 * Ties go by moment of issue and then by id, so the answer never depends on the order of `waiting`.
 */
export const nextTicket = (
  args: NextTicketArgs,
): { readonly candidate: Candidate; readonly because: CallReason } | null => {
  const weights = new Map(args.serves.map((served) => [served.categoryId, served.weight]))
  const standing = (ticket: Candidate): number =>
    ticket.place - ((weights.get(ticket.categoryId) ?? 1) - 1) * HEAD_START_PER_WEIGHT
  const first = (tickets: readonly Candidate[]): Candidate | undefined =>
    tickets.toSorted(
      (a, b) =>
        standing(a) - standing(b) || a.issuedAt - b.issuedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )[0]

  const sentHere = first(args.waiting.filter((ticket) => ticket.reservedFor === args.counterId))
  if (sentHere) return { candidate: sentHere, because: 'transferred-here' }

  const line = args.waiting.filter((ticket) => ticket.reservedFor === null && weights.has(ticket.categoryId))
  const priority = first(line.filter((ticket) => ticket.priority))
  const ordinary = first(line.filter((ticket) => !ticket.priority))
  if (priority && (!ordinary || priorityRun(args.recent) < PRIORITY_RUN))
    return { candidate: priority, because: 'priority' }
  if (ordinary) return { candidate: ordinary, because: priority ? 'interleaved' : 'longest-waiting' }
  return null
}
