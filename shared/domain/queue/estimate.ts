import type { Instant } from '../../kernel/instant.ts'

/** Fewer finished services than this say nothing about the next one. */
const LEAST_SAMPLES = 5
const STEP_MINUTES = 5
/** The middle half of what services have taken. */
const LOW = 0.25
const HIGH = 0.75
/** What one step of category weight is worth in the line; the same measure as in the order of calling. */
const HEAD_START_PER_WEIGHT = 5 * 60_000

export interface WaitEstimate {
  readonly fromMinutes: number
  readonly toMinutes: number
}

/** A counter that is staffed and not paused. */
export interface OpenCounter {
  readonly id: string
  readonly serves: readonly { readonly categoryId: string; readonly weight: number }[]
  /** Whom it has called or serves now, and for how long already; null = free. */
  readonly busy: { readonly categoryId: string; readonly minutes: number } | null
}

/** A waiting ticket as far as it stands in somebody's way. */
export interface LineTicket {
  readonly categoryId: string
  readonly place: Instant
  /** Verified priority is called before the others. */
  readonly priority: boolean
  readonly reservedFor: string | null
}

export interface EstimateArgs {
  readonly counters: readonly OpenCounter[]
  /** Everybody else who waits, in any order. */
  readonly line: readonly LineTicket[]
  /** Minutes of the hall's own finished services of a category, one each. */
  readonly minutesOf: (categoryId: string) => readonly number[]
}

/** Value below which a share of the sorted samples lies, interpolated between neighbours. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/** Whom a counter may call out of one queue: a category, or what was sent to the counter by name. */
const queueOf = ({ categoryId, reservedFor }: LineTicket): string =>
  reservedFor === null ? `category ${categoryId}` : `counter ${reservedFor}`

/** Verified priority and what was sent to a counter by name go before every ordinary ticket. */
const standing = (ticket: LineTicket, weight: number): number =>
  (ticket.priority || ticket.reservedFor !== null ? AHEAD_OF_ALL : 0) +
  ticket.place -
  (weight - 1) * HEAD_START_PER_WEIGHT
const AHEAD_OF_ALL = -1e15

type Queues = ReadonlyMap<string, readonly LineTicket[]>

const queuesOf = (line: readonly LineTicket[]): Queues => {
  const queues = new Map<string, LineTicket[]>()
  for (const ticket of line) {
    const key = queueOf(ticket)
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [ticket])
    else queue.push(ticket)
  }
  for (const queue of queues.values()) queue.sort((a, b) => standing(a, 1) - standing(b, 1))
  return queues
}

/** Minutes until a counter comes to the ticket, when every service takes `durationOf`; null when that is not known. */
const walk = (
  counters: readonly OpenCounter[],
  queues: Queues,
  ticket: LineTicket,
  durationOf: (categoryId: string) => number | null,
): number | null => {
  const heads = new Map([...queues.keys()].map((key) => [key, 0]))
  const open = counters.map((counter) => {
    const usual = counter.busy === null ? 0 : durationOf(counter.busy.categoryId)
    return {
      from: [
        { queue: `counter ${counter.id}`, weight: 1 },
        ...counter.serves.map(({ categoryId, weight }) => ({ queue: `category ${categoryId}`, weight })),
      ],
      // A service longer than usual is taken to end at any moment; one of which nothing is known, at no known moment.
      freeAt: usual === null ? Number.POSITIVE_INFINITY : Math.max(0, usual - (counter.busy?.minutes ?? 0)),
    }
  })
  for (;;) {
    // Counters become free one after the other; one for which nobody waits any more is done.
    let soonest: (typeof open)[number] | null = null
    for (const one of open) if (soonest === null || one.freeAt < soonest.freeAt) soonest = one
    if (soonest === null || soonest.freeAt === Number.POSITIVE_INFINITY) return null
    let next: { readonly queue: string; readonly ticket: LineTicket } | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { queue, weight } of soonest.from) {
      const head = queues.get(queue)?.[heads.get(queue) ?? 0]
      if (head === undefined) continue
      const stands = standing(head, weight)
      if (stands < least) {
        next = { queue, ticket: head }
        least = stands
      }
    }
    if (next === null) {
      open.splice(open.indexOf(soonest), 1)
      continue
    }
    if (next.ticket === ticket) return soonest.freeAt
    const takes = durationOf(next.ticket.categoryId)
    if (takes === null) return null
    heads.set(next.queue, (heads.get(next.queue) ?? 0) + 1)
    soonest.freeAt += takes
  }
}

/**
 * How long a ticket will wait: a range in whole five minutes, because a single figure would be a promise. The line is
 * walked through twice as the counters would call it, with the lower and the upper quartile of the hall's own services:
 * each open counter takes the next of the categories it serves, so people of other categories at the same counters
 * count, and so does whoever is at a counter now.
 *
 * `{0, 0}` = a counter is free for this ticket: 现在不用等. Null = nothing honest can be said: no open counter serves it,
 * or fewer than five usable services of a category that stands in the way. A wait is at least five minutes wide.
 */
export const waitEstimates = (args: EstimateArgs): ((ticket: LineTicket) => WaitEstimate | null) => {
  const { counters } = args
  const queues = queuesOf(args.line)
  const samples = new Map<string, readonly number[]>()
  const sorted = (categoryId: string): readonly number[] => {
    const known = samples.get(categoryId)
    if (known !== undefined) return known
    const usable = args
      .minutesOf(categoryId)
      .filter((minutes) => Number.isFinite(minutes) && minutes >= 0)
      .toSorted((a, b) => a - b)
    samples.set(categoryId, usable)
    return usable
  }
  const durations =
    (share: number) =>
    (categoryId: string): number | null => {
      const usable = sorted(categoryId)
      return usable.length < LEAST_SAMPLES ? null : quantile(usable, share)
    }
  return (ticket) => {
    const isServed = counters.some(({ id, serves }) =>
      ticket.reservedFor === null
        ? serves.some(({ categoryId }) => categoryId === ticket.categoryId)
        : ticket.reservedFor === id,
    )
    if (!isServed) return null
    const own = queueOf(ticket)
    const queue = [...(queues.get(own) ?? [])]
    const behind = queue.findIndex((other) => standing(other, 1) > standing(ticket, 1))
    queue.splice(behind === -1 ? queue.length : behind, 0, ticket)
    const withIt = new Map([...queues, [own, queue]])
    const low = walk(counters, withIt, ticket, durations(LOW))
    const high = walk(counters, withIt, ticket, durations(HIGH))
    if (low === null || high === null) return null
    if (low === 0 && high === 0) return { fromMinutes: 0, toMinutes: 0 }
    // Slower counters may call in another order; the range still runs from less to more.
    const fromMinutes = Math.floor(Math.min(low, high) / STEP_MINUTES) * STEP_MINUTES
    const toMinutes = Math.ceil(Math.max(low, high) / STEP_MINUTES) * STEP_MINUTES
    return { fromMinutes, toMinutes: Math.max(toMinutes, fromMinutes + STEP_MINUTES) }
  }
}
