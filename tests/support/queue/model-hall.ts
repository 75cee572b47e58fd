import type { QueueRules } from '#shared/domain/queue/queue-rules.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'

/**
 * A hall on paper: what a careful guide with a notebook would write down. It shares no code with the program; only the
 * names of things are the program's. Every ticket is one card; taking something back is laying the old card back.
 */
export interface Card {
  /** As the program names it; unknown until it has answered. */
  id: string
  readonly number: string
  readonly day: string
  readonly prefix: string
  readonly issuedAt: number
  readonly claimedAtIssue: boolean
  category: string
  status: 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'void'
  place: number
  lineDay: string
  claims: boolean
  reason: PriorityReason | null
  level: 'urgent' | 'priority' | null
  counter: string | null
  onlyFor: string | null
  backTo: string | null
  sentBackBy: string | null
  calledAt: number | null
  startedAt: number | null
  finishedAt: number | null
  missedAt: number | null
  heldAt: number | null
  timesCalled: number
  timesMissed: number
  note: string
  result: string | null
}

/** What was done, in order; what was taken back is struck out. */
export interface Deed {
  readonly what: string
  readonly at: number
  readonly staff: string
  readonly counter: string | null
  readonly card: Card
  readonly before: Card
  readonly because: string | null
  readonly stream: string | null
}

export interface Seat {
  readonly login: string
  readonly counter: string | null
}

export interface ModelHall {
  now: number
  rules: QueueRules
  readonly cards: Card[]
  deeds: Deed[]
  readonly seats: Map<string, Seat>
  readonly paused: Set<string>
  readonly drawn: Map<string, number>
  /** Category → weight, for each counter. */
  readonly serves: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly prefixes: ReadonlyMap<string, string>
  readonly quotas: ReadonlyMap<string, number>
}

const EAST = 8 * 3_600_000
export const dayOf = (at: number): string => new Date(at + EAST).toISOString().slice(0, 10)
export const midnightBefore = (at: number): number => Date.parse(`${dayOf(at)}T00:00:00+08:00`)
export const clockOf = (at: number): string => new Date(at + EAST).toISOString().slice(11, 16)

export const today = (hall: ModelHall): string => dayOf(hall.now)

/** Everybody who stands in today's line. */
export const inLine = (hall: ModelHall): Card[] =>
  hall.cards.filter((card) => card.status === 'waiting' && card.lineDay >= today(hall))

export const atCounter = (hall: ModelHall, counter: string | null): Card | undefined =>
  hall.cards.find(
    (card) => counter !== null && card.counter === counter && ['called', 'serving'].includes(card.status),
  )

export const isOpen = (hall: ModelHall, counter: string): boolean =>
  [...hall.seats.values()].some((seat) => seat.counter === counter) && !hall.paused.has(counter)

export const streamOfCard = (card: Card): string => card.level ?? 'ordinary'

const ownCalls = (hall: ModelHall, counter: string): Deed[] =>
  hall.deeds.filter(
    (deed) =>
      deed.what === 'call' &&
      deed.counter === counter &&
      deed.at >= midnightBefore(hall.now) &&
      !['transferred-here', 'returned-here', 'picked-by-hand'].includes(deed.because ?? ''),
  )

/** How many of `counted` were called here since the last of `until`. */
const callsSince = (calls: readonly Deed[], counted: string[], until: string[]): number => {
  let n = 0
  for (const { stream } of calls) {
    if (until.includes(stream ?? '')) n = 0
    else if (counted.includes(stream ?? '')) n += 1
  }
  return n
}

/** Whom a counter calls, and why: everybody is looked at, sorted the long way. */
export const whoIsNext = (
  hall: ModelHall,
  counter: string,
): { card: Card; because: string; stream: string } | null => {
  const weights = hall.serves.get(counter) ?? new Map<string, number>()
  const wait = (card: Card): number =>
    card.place - ((weights.get(card.category) ?? 1) - 1) * hall.rules.headStartMinutes * 60_000
  const sorted = inLine(hall).sort(
    (a, b) => wait(a) - wait(b) || a.issuedAt - b.issuedAt || (a.id < b.id ? -1 : 1),
  )
  const [sent] = sorted.filter((card) => card.onlyFor === counter)
  if (sent !== undefined)
    return {
      card: sent,
      because: sent.sentBackBy === null ? 'transferred-here' : 'returned-here',
      stream: streamOfCard(sent),
    }
  const mine = sorted.filter(
    (card) => weights.has(card.category) && (card.onlyFor === null || !isOpen(hall, card.onlyFor)),
  )
  const [urgent] = mine.filter((card) => card.level === 'urgent')
  const [priority] = mine.filter((card) => card.level === 'priority')
  const [ordinary] = mine.filter((card) => card.level === null)
  const calls = ownCalls(hall, counter)
  let card: Card | undefined
  let because = 'priority'
  if (urgent === undefined && priority === undefined) {
    card = ordinary
    because = 'longest-waiting'
  } else if (
    ordinary !== undefined &&
    callsSince(calls, ['urgent', 'priority'], ['ordinary']) >= hall.rules.favouredRun
  ) {
    card = ordinary
    because = 'interleaved'
  } else if (urgent !== undefined && priority !== undefined)
    card = callsSince(calls, ['urgent'], ['priority']) >= hall.rules.urgentRun ? priority : urgent
  else card = urgent ?? priority
  if (card === undefined) return null
  return {
    card,
    because: card.onlyFor === null ? because : 'reserved-counter-closed',
    stream: streamOfCard(card),
  }
}

/** The place behind so many of a queue's line, or behind all of them. */
export const behind = (hall: ModelHall, category: string, places: number): number => {
  const line = inLine(hall)
    .filter((card) => card.category === category)
    .map((card) => card.place)
    .sort((a, b) => a - b)
  const last = line.slice(0, places).at(-1)
  return last === undefined ? hall.now : last + 1
}

export const levelFor = (
  rules: QueueRules,
  reason: PriorityReason,
  age: number | null,
): 'urgent' | 'priority' | 'none' => {
  const old = reason === 'elderly' && age !== null
  if (old && age < rules.seniorFrom) return 'none'
  if (rules.urgentReasons.includes(reason) || (old && age >= rules.urgentFrom)) return 'urgent'
  return 'priority'
}
