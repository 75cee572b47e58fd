import type { Instant } from '../../kernel/instant.ts'
import type { QueueRules } from './queue-rules.ts'
import type { CallReason, PriorityLevel, Stream } from './ticket.ts'

/** A waiting ticket as far as the order of calling is concerned. */
export interface Candidate {
  readonly id: string
  readonly categoryId: string
  /** TicketState.place: smaller goes first. */
  readonly place: number
  readonly issuedAt: Instant
  /** Priority that the guide desk has verified; a mere claim does not count. */
  readonly level: PriorityLevel | null
  /** 预约: the slot it was booked for. */
  readonly slot: { readonly from: Instant; readonly to: Instant } | null
  /** The only counter that calls it by itself: sent there by name, or sent back. */
  readonly reservedFor: string | null
  readonly sentBack: boolean
}

/** A business category that a counter serves; a greater weight (1, 2, 3 …) is called earlier. */
export interface ServedCategory {
  readonly categoryId: string
  readonly weight: number
}

/** An earlier call at this counter. */
export interface RecentCall {
  readonly because: CallReason
  readonly stream: Stream
}

export interface NextTicketArgs {
  readonly waiting: readonly Candidate[]
  readonly serves: readonly ServedCategory[]
  readonly counterId: string
  /** Counters where somebody sits and which are not paused; a ticket reserved for another one would wait for ever. */
  readonly openCounters: ReadonlySet<string>
  /** This counter's latest calls today, newest last; {@link LOOK_BACK} are enough. */
  readonly recent: readonly RecentCall[]
  readonly rules: QueueRules
  readonly now: Instant
}

export interface Chosen {
  readonly candidate: Candidate
  readonly because: CallReason
  readonly stream: Stream
}

const MINUTE = 60_000

/** The longest run a hall can set, with room for calls outside the line between them. */
export const LOOK_BACK = 24

/** Calls that did not come out of the line say nothing about whose turn it is. */
const OUTSIDE_THE_LINE: ReadonlySet<CallReason> = new Set<CallReason>([
  'transferred-here',
  'returned-here',
  'picked-by-hand',
])

/**
 * The stream in which a ticket stands now. A booked ticket goes before from the beginning of its slot, if it was taken
 * before the slot was over (and a few minutes of grace); earlier or later it is an ordinary one.
 */
export const streamOf = (candidate: Candidate, rules: QueueRules, now: Instant): Stream => {
  if (candidate.level === 'urgent') return 'urgent'
  const { slot } = candidate
  if (slot !== null && now >= slot.from && candidate.issuedAt <= slot.to + rules.lateMinutes * MINUTE)
    return 'appointment'
  return candidate.level === 'priority' ? 'priority' : 'ordinary'
}

/** Calls in line at the end of `recent`, newest first, until one for which `stops` is true; counts those that `counts`. */
const run = (
  recent: readonly RecentCall[],
  counts: (stream: Stream) => boolean,
  stops: (stream: Stream) => boolean,
): number => {
  const inLine = recent.filter((call) => !OUTSIDE_THE_LINE.has(call.because))
  const last = inLine.findLastIndex((call) => stops(call.stream))
  return inLine.slice(last + 1).filter((call) => counts(call.stream)).length
}

/** How many people who go before were called at this counter since its last ordinary call. */
export const inARow = (recent: readonly RecentCall[]): number =>
  run(
    recent,
    (stream) => stream !== 'ordinary',
    (stream) => stream === 'ordinary',
  )

/** Where a ticket stands among those of its stream at a counter: its place, less the head start of its category there. */
export const standingOf = (
  ticket: Candidate,
  serves: readonly ServedCategory[],
  rules: QueueRules,
): number => {
  const weight = serves.find((served) => served.categoryId === ticket.categoryId)?.weight ?? 1
  return ticket.place - (weight - 1) * rules.headStartMinutes * MINUTE
}

/**
 * Whom 呼叫下一位 calls at a counter, and why, in a word that a clerk can be shown; null when nobody waits for it.
 *
 * 1. A ticket reserved for another counter is left alone while somebody sits there. When nobody does, it stands in the
 *    line of its category, or its person would wait for ever.
 * 2. A ticket that a colleague has sent (or sent back) to this very counter goes first, whatever its category.
 * 3. Urgent people go before those who booked, those before other verified priority, those before ordinary tickets.
 *    But after `favouredRun` calls of people who go before, one ordinary ticket is called; after `urgentRun` urgent
 *    calls, one of the others who go before; after so many booked ones, one of priority. So no stream, however long,
 *    starves another.
 * 4. Within a stream the smallest place goes first. Category weight scales the wait: each step above 1 counts as
 *    `headStartMinutes` already waited. That is a fixed head start and not a factor that grows with the clock, so a
 *    ticket can be overtaken only by those taken within that head start of it (nobody starves).
 *
 * Ties go by moment of issue and then by id, so the answer never depends on the order of `waiting`.
 */
export const nextTicket = (args: NextTicketArgs): Chosen | null => {
  const { waiting, serves, counterId, openCounters, recent, rules, now } = args
  const served = new Set(serves.map((one) => one.categoryId))
  const first = (tickets: readonly Candidate[]): Candidate | undefined => {
    let best: Candidate | undefined
    for (const ticket of tickets) if (best === undefined || goesBefore(ticket, best, args)) best = ticket
    return best
  }

  const sentHere = first(waiting.filter((ticket) => ticket.reservedFor === counterId))
  if (sentHere)
    return {
      candidate: sentHere,
      because: sentHere.sentBack ? 'returned-here' : 'transferred-here',
      stream: streamOf(sentHere, rules, now),
    }

  const line = waiting.filter(
    (ticket) =>
      served.has(ticket.categoryId) && (ticket.reservedFor === null || !openCounters.has(ticket.reservedFor)),
  )
  const head = (wanted: Stream): Candidate | undefined =>
    first(line.filter((ticket) => streamOf(ticket, rules, now) === wanted))
  const urgent = head('urgent')
  const booked = head('appointment')
  const priority = head('priority')
  const ordinary = head('ordinary')
  const since = (counted: readonly Stream[], until: readonly Stream[]): number =>
    run(
      recent,
      (stream) => counted.includes(stream),
      (stream) => until.includes(stream),
    )
  const choose = (candidate: Candidate | undefined, because: CallReason): Chosen | null =>
    candidate === undefined
      ? null
      : {
          candidate,
          because: candidate.reservedFor === null ? because : 'reserved-counter-closed',
          stream: streamOf(candidate, rules, now),
        }

  const goesBeforeOthers = urgent ?? booked ?? priority
  if (goesBeforeOthers === undefined) return choose(ordinary, 'longest-waiting')
  if (ordinary && inARow(recent) >= rules.favouredRun) return choose(ordinary, 'interleaved')
  const turnOfPriority = !booked || since(['appointment'], ['priority']) >= rules.urgentRun
  const lesser = (turnOfPriority ? priority : undefined) ?? booked
  const turnOfLesser = !urgent || since(['urgent'], ['appointment', 'priority']) >= rules.urgentRun
  const chosen = (turnOfLesser ? lesser : undefined) ?? urgent ?? lesser
  return choose(chosen, chosen !== undefined && chosen === booked ? 'appointment' : 'priority')
}

/** Whether the first of two tickets of one stream goes before the second at a counter. */
const goesBefore = (
  a: Candidate,
  b: Candidate,
  { serves, rules }: Pick<NextTicketArgs, 'serves' | 'rules'>,
): boolean => {
  const difference = standingOf(a, serves, rules) - standingOf(b, serves, rules) || a.issuedAt - b.issuedAt
  return difference === 0 ? a.id < b.id : difference < 0
}
