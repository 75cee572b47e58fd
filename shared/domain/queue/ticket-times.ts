import type { Instant } from '../../kernel/instant.ts'
import { nextMidnight } from '../../kernel/instant.ts'
import type { VisitResult } from '../intake/visit-result.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { effectiveEvents, type EffectiveEvent } from './effective-events.ts'
import { ImpossibleTicketHistory } from './impossible-history.ts'
import type { TicketEvent } from './ticket.ts'

/**
 * What a ticket does at any moment between its issue and its end.
 * waiting 在队等候 · called 已叫待到 · serving 办理 · held 挂起 · away 过号离队 · overnight 隔夜 (a stretch of any kind that
 * goes past midnight: nobody can say how much of it was waited or worked).
 */
export const SEGMENT_KINDS = ['waiting', 'called', 'serving', 'held', 'away', 'overnight'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/** Where in the hall something was. Nobody and no counter has to do with a person in line. */
interface Whereabouts {
  readonly categoryId: string
  readonly counterId: string | null
  readonly staffId: string | null
}

/** A stretch of one kind; from inclusive, to exclusive, never negative. */
export interface Segment extends Whereabouts {
  readonly kind: SegmentKind
  readonly from: Instant
  readonly to: Instant
}

export const HAPPENING_KINDS = [
  'issued',
  'called',
  'recalled',
  'started',
  'missed',
  'missed-for-good',
  'rejoined',
  'held',
  'transferred',
  'returned',
  'finished',
  'voided',
  'carried-over',
] as const
export type HappeningKind = (typeof HAPPENING_KINDS)[number]

/** Something that happened to a ticket and counts. */
export interface Happening extends Whereabouts {
  readonly kind: HappeningKind
  readonly at: Instant
  /** Of a finished one. */
  readonly result: VisitResult | null
}

/**
 * One way through a line to a counter: from the issue, a transfer or a return to the next transfer, return or end. Its
 * waiting is the time in line before the call that was answered: while a person had been called, or had lost the turn,
 * it was not the hall they waited for.
 */
export interface Leg {
  readonly from: Instant
  readonly to: Instant
  /** The queue in whose line it began; where, when and by whom it was answered. */
  readonly categoryId: string
  readonly started: (Whereabouts & { readonly at: Instant }) | null
  /** Milliseconds. */
  readonly waited: number
  readonly called: number
  readonly served: number
  readonly held: number
  /** A stretch of it went past midnight: how long it took is not known. */
  readonly overnight: boolean
  /** By whom the service was ended; null while it runs, or when there was none. */
  readonly servedBy: Whereabouts | null
}

export interface TicketTimes {
  readonly issuedAt: Instant
  /** The end, or until when the ticket was looked at. */
  readonly until: Instant
  readonly ended: boolean
  /** Without gaps or overlaps from {@link issuedAt} to {@link until}: every sum of times is a sum of these. */
  readonly segments: readonly Segment[]
  readonly happenings: readonly Happening[]
  readonly legs: readonly Leg[]
}

type Kind = Exclude<SegmentKind, 'overnight'>

/** What goes on after an event; null: nothing any more; undefined: what went on before it goes on. */
const afterwards = (event: EffectiveEvent): Kind | null | undefined => {
  switch (event.type) {
    case 'issued':
    case 'rejoined':
    case 'transferred':
    case 'returned':
      return 'waiting'
    case 'missed':
      return event.place === null ? 'away' : 'waiting'
    case 'called':
      return 'called'
    case 'started':
    case 'resumed':
      return 'serving'
    case 'held':
      return 'held'
    case 'finished':
    case 'voided':
      return null
    case 'recalled':
    case 'priority-verified':
    case 'priority-declined':
    case 'carried-over':
      return undefined
    default:
      return assertNever(event)
  }
}

const happeningOf = (event: EffectiveEvent): HappeningKind | null => {
  switch (event.type) {
    case 'missed':
      return event.place === null ? 'missed-for-good' : 'missed'
    case 'resumed':
    case 'priority-verified':
    case 'priority-declined':
      return null
    default:
      return event.type
  }
}

const LEAVES_THE_COUNTER: ReadonlySet<EffectiveEvent['type']> = new Set<EffectiveEvent['type']>([
  'missed',
  'rejoined',
  'transferred',
  'returned',
])

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * The times of one ticket, counted from its events alone; what was taken back does not count. `now` is until when a
 * ticket that has not ended is looked at. Milliseconds throughout.
 *
 * A clock that was set back within a day makes a stretch nothing long, never negative. Throws
 * {@link ImpossibleTicketHistory} when the history does not begin with its issue.
 */
export const ticketTimes = (events: readonly TicketEvent[], now: Instant): TicketTimes => {
  const counting = effectiveEvents(events)
  const [first] = counting
  if (first?.type !== 'issued') throw new ImpossibleTicketHistory('does not begin with its issue')
  const segments: Segment[] = []
  const happenings: Happening[] = []
  const legs: Writable<Leg>[] = []
  let at = first.at
  let midnight = nextMidnight(at)
  let kind: Kind | null = null
  let where: Whereabouts = { categoryId: first.categoryId, counterId: null, staffId: null }
  let leg = newLeg(at, where)
  legs.push(leg)

  const goOnUntil = (moment: Instant): void => {
    const to = Math.max(moment, at)
    if (kind !== null && to > at) {
      if (at >= midnight) midnight = nextMidnight(at)
      const overnight = to > midnight
      segments.push({ kind: overnight ? 'overnight' : kind, from: at, to, ...where })
      if (overnight) leg.overnight = true
      else addTo(leg, kind, to - at)
    }
    at = to
    leg.to = at
  }

  for (const event of counting) {
    goOnUntil(event.at)
    const by = {
      categoryId: where.categoryId,
      counterId: 'counterId' in event ? event.counterId : null,
      staffId: 'staffId' in event ? event.staffId : null,
    }
    const happened = happeningOf(event)
    if (happened !== null)
      happenings.push({
        kind: happened,
        at,
        ...by,
        result: event.type === 'finished' ? event.result : null,
      })
    if (event.type === 'started') leg.started = { ...by, at }
    const next = afterwards(event)
    if (next === undefined) continue
    // A service that is over was somebody's: of whoever ended it, or had it last when it was ended from elsewhere.
    const over = next === null || next === 'waiting'
    if (over && leg.started !== null)
      leg.servedBy = by.counterId === null ? { ...where, categoryId: by.categoryId } : by
    if (event.type === 'transferred' || event.type === 'returned') {
      const toCategory = event.type === 'transferred' ? event.toCategoryId : null
      where = { categoryId: toCategory ?? where.categoryId, counterId: null, staffId: null }
      leg = newLeg(at, where)
      legs.push(leg)
    } else if (LEAVES_THE_COUNTER.has(event.type)) where = { ...where, counterId: null, staffId: null }
    else if (by.counterId !== null) where = by
    kind = next
  }
  const ended = kind === null
  if (!ended) goOnUntil(now)
  return { issuedAt: first.at, until: at, ended, segments, happenings, legs }
}

const newLeg = (at: Instant, { categoryId }: Whereabouts): Writable<Leg> => ({
  from: at,
  to: at,
  categoryId,
  started: null,
  waited: 0,
  called: 0,
  served: 0,
  held: 0,
  overnight: false,
  servedBy: null,
})

const PART_OF_LEG = { waiting: 'waited', called: 'called', serving: 'served', held: 'held' } as const

const addTo = (leg: Writable<Leg>, kind: Kind, milliseconds: number): void => {
  if (kind !== 'away') leg[PART_OF_LEG[kind]] += milliseconds
}

/** Milliseconds that a ticket spent in stretches of one kind. */
export const spent = ({ segments }: Pick<TicketTimes, 'segments'>, kind: SegmentKind): number =>
  segments.reduce((sum, segment) => (segment.kind === kind ? sum + segment.to - segment.from : sum), 0)
