import type { Instant } from '../../kernel/instant.ts'
import { startOfDate, timeAt } from '../../kernel/instant.ts'
import { addDays } from '../../kernel/plain-date.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { effectiveEvents } from '../queue/effective-events.ts'
import type { HappeningKind, SegmentKind, TicketTimes } from '../queue/ticket-times.ts'
import { ticketTimes } from '../queue/ticket-times.ts'
import type { TicketEvent } from '../queue/ticket.ts'
import { QUEUE_COUNTS, QUEUE_SUMS, spreadOf } from './queue-figures.ts'
import type { QueueCount, QueueFigures, QueueSum } from './queue-figures.ts'
import type { DaySpan } from './report-span.ts'

/**
 * By what a queue is broken down. day, hour: of the number; category: in whose line, at whose counter it then was;
 * counter, staff: who did it; priority: how far, never why; channel: where the number was taken; booking: 预约 or not.
 */
export const QUEUE_BREAKDOWNS = [
  'day',
  'hour',
  'category',
  'counter',
  'staff',
  'priority',
  'channel',
  'booking',
] as const
export type QueueBreakdown = (typeof QUEUE_BREAKDOWNS)[number]

/** Key of what belongs to no counter and no person: a number that was taken, waiting in line. */
export const NOBODY = ''

/** One ticket as far as it is counted. */
export interface TicketStory {
  readonly day: DateText
  /** HH */
  readonly hour: string
  readonly priority: 'urgent' | 'priority' | 'ordinary'
  readonly channel: 'kiosk' | 'desk'
  readonly booking: 'booked' | 'walk-in'
  readonly times: TicketTimes
}

/** What is counted of one ticket, looked at until `now`. Throws when its history is impossible. */
export const ticketStory = (events: readonly TicketEvent[], now: Instant): TicketStory => {
  const times = ticketTimes(events, now)
  const counting = effectiveEvents(events)
  const issued = counting.find((event) => event.type === 'issued')
  if (issued === undefined) throw new Error('a story without its issue')
  const looked = counting.findLast(({ type }) => type === 'priority-verified' || type === 'priority-declined')
  return {
    day: issued.day,
    hour: timeAt(issued.at).slice(0, 2),
    priority: looked?.type === 'priority-verified' ? looked.level : 'ordinary',
    channel: issued.via,
    booking: issued.appointment === null ? 'walk-in' : 'booked',
    times,
  }
}

/** Somebody signed in at a counter. */
export interface Presence {
  readonly counterId: string
  readonly staffId: string
  readonly from: Instant
  readonly to: Instant
}

interface Sums {
  readonly numbers: Record<QueueCount | QueueSum, number>
  readonly waits: number[]
  readonly services: number[]
}

const COUNT_OF: Readonly<Partial<Record<HappeningKind, QueueCount>>> = {
  issued: 'issued',
  called: 'called',
  started: 'served',
  missed: 'missed',
  'missed-for-good': 'missedForGood',
  rejoined: 'rejoined',
  transferred: 'transferred',
  returned: 'returned',
  finished: 'finished',
  voided: 'voided',
  'carried-over': 'carriedOver',
}
const SUM_OF = {
  waiting: 'waiting',
  called: 'calling',
  serving: 'serving',
  held: 'held',
  away: 'away',
  overnight: 'overnight',
} as const satisfies Record<SegmentKind, QueueSum>
const RESULTS: ReadonlySet<string> = new Set<QueueCount>(['consulted', 'accepted', 'notified'])

const emptySums = (): Sums => ({
  numbers: Object.fromEntries([...QUEUE_COUNTS, ...QUEUE_SUMS].map((name) => [name, 0])) as Sums['numbers'],
  waits: [],
  services: [],
})

interface Whose {
  readonly categoryId: string
  readonly counterId: string | null
  readonly staffId: string | null
}

export interface QueueStatistics {
  readonly total: QueueFigures
  /** Keys in no particular order; {@link NOBODY} among those of counters and staff. */
  readonly parts: Readonly<Record<QueueBreakdown, readonly { key: string; figures: QueueFigures }[]>>
}

/** Adds up tickets one by one, so that whoever reads them need not hold them all. */
export interface Tally {
  readonly add: (story: TicketStory) => void
  readonly result: (presences: readonly Presence[]) => QueueStatistics
}

/**
 * The statistics of a span. Every figure is taken from the same stretches, happenings and legs of the tickets; a
 * breakdown gives each of them to exactly one part. `goal` in milliseconds.
 */
export const createTally = (span: DaySpan, goal: number): Tally => {
  const from = startOfDate(span.from)
  const to = startOfDate(addDays(span.to, 1))
  const total = emptySums()
  const parts = new Map(QUEUE_BREAKDOWNS.map((by) => [by, new Map<string, Sums>()]))

  const sumsOf = (by: QueueBreakdown, key: string): Sums => {
    const known = parts.get(by) ?? new Map<string, Sums>()
    const sums = known.get(key) ?? emptySums()
    known.set(key, sums)
    return sums
  }
  const add = (story: TicketStory): void => {
    const { times } = story
    const fixed = (['day', 'hour', 'priority', 'channel', 'booking'] as const).map((by) =>
      sumsOf(by, story[by]),
    )
    const each = (whose: Whose, count: (sums: Sums) => void): void => {
      count(total)
      for (const sums of fixed) count(sums)
      count(sumsOf('category', whose.categoryId))
      count(sumsOf('counter', whose.counterId ?? NOBODY))
      count(sumsOf('staff', whose.staffId ?? NOBODY))
    }
    const plus = (whose: Whose, name: QueueCount | QueueSum, by = 1): void =>
      each(whose, ({ numbers }) => void (numbers[name] += by))

    for (const happening of times.happenings) {
      const name = COUNT_OF[happening.kind]
      if (name !== undefined) plus(happening, name)
      if (happening.result !== null)
        plus(happening, RESULTS.has(happening.result) ? (happening.result as QueueCount) : 'otherwise')
    }
    for (const segment of times.segments) {
      const took = segment.to - segment.from
      plus(segment, SUM_OF[segment.kind], took)
      if (segment.kind === 'serving' && segment.from >= from && segment.to <= to) plus(segment, 'busy', took)
    }
    for (const { started, servedBy, waited, served, overnight } of times.legs) {
      if (overnight) continue
      if (started !== null) {
        plus(started, 'waits')
        if (waited <= goal) plus(started, 'withinGoal')
        each(started, ({ waits }) => void waits.push(waited))
      }
      if (servedBy !== null) {
        plus(servedBy, 'services')
        each(servedBy, ({ services }) => void services.push(served))
      }
    }
    if (!times.ended) plus({ ...lastOf(times), counterId: null, staffId: null }, 'open')
  }

  const result = (presences: readonly Presence[]): QueueStatistics => {
    const present = {
      counter: presenceBy(presences, { from, to }, ({ counterId }) => counterId),
      staff: presenceBy(presences, { from, to }, ({ staffId }) => staffId),
    }
    for (const by of ['counter', 'staff'] as const) for (const key of present[by].keys()) sumsOf(by, key)
    return {
      total: figuresOf(total, null),
      parts: Object.fromEntries(
        [...parts].map(([by, known]) => [
          by,
          [...known].map(([key, sums]) => ({
            key,
            figures: figuresOf(
              sums,
              (by === 'counter' || by === 'staff') && key !== NOBODY ? (present[by].get(key) ?? 0) : null,
            ),
          })),
        ]),
      ) as unknown as QueueStatistics['parts'],
    }
  }
  return { add, result }
}

const lastOf = ({ legs, segments }: TicketTimes): { readonly categoryId: string } => ({
  categoryId: segments.at(-1)?.categoryId ?? legs.at(-1)?.categoryId ?? NOBODY,
})

const figuresOf = ({ numbers, waits, services }: Sums, present: number | null): QueueFigures => ({
  ...numbers,
  wait: spreadOf(waits),
  service: spreadOf(services),
  present,
})

/** How long each was there within the span; two windows at once count once. */
const presenceBy = (
  presences: readonly Presence[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  keyOf: (presence: Presence) => string,
): ReadonlyMap<string, number> => {
  const seen = new Map<string, { sum: number; until: Instant }>()
  for (const presence of presences.toSorted((a, b) => a.from - b.from)) {
    const known = seen.get(keyOf(presence)) ?? { sum: 0, until: from }
    const begin = Math.max(presence.from, known.until)
    const end = Math.min(presence.to, to)
    seen.set(keyOf(presence), {
      sum: known.sum + Math.max(0, end - begin),
      until: Math.max(known.until, end),
    })
  }
  return new Map([...seen].map(([key, { sum }]) => [key, sum]))
}
