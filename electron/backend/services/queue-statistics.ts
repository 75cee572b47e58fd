import { setImmediate } from 'node:timers/promises'
import type { QueuePart } from '#shared/contract/hall-report.ts'
import { ticketStory } from '#shared/domain/report/queue-statistics.ts'
import { createTally, NOBODY, QUEUE_BREAKDOWNS } from '#shared/domain/report/queue-statistics.ts'
import type { QueueBreakdown, QueueStatistics, Tally } from '#shared/domain/report/queue-statistics.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters } from '../store/hall.ts'
import { presencesBetween, ticketIdsOfDay } from '../store/queue-report.ts'
import { staffNames } from '../store/staff.ts'
import { ticketEvents } from '../store/tickets.ts'
import { readQueueRules } from './queue-rules.ts'

/** Whoever presses a key meanwhile waits for no more than this, milliseconds. */
const LONGEST_SLICE = 8

interface Seen {
  readonly db: ReadDb
  readonly now: Instant
}

/** Adds ticket after ticket to a tally; stops after each, so that the caller decides how long it goes on. */
function* counting({ db, now }: Seen, span: DaySpan, tally: Tally): Generator<undefined, void> {
  // A number of a day that has not come cannot have been taken.
  const last = span.to < dateAt(now) ? span.to : dateAt(now)
  for (let day = span.from; day <= last; day = addDays(day, 1))
    for (const id of ticketIdsOfDay(db, day)) {
      tally.add(ticketStory(ticketEvents(db, id), now))
      yield
    }
}

const goalOf = (db: ReadDb): number => readQueueRules(db).goalMinutes * 60_000

const presences = ({ db, now }: Seen, { from, to }: DaySpan) =>
  presencesBetween(db, startOfDate(from), Math.min(now, startOfDate(addDays(to, 1))))

/** The statistics of a span in one go; for a worker with a connection of its own. */
export const statisticsOf = (seen: Seen, span: DaySpan): QueueStatistics => {
  const tally = createTally(span, goalOf(seen.db))
  for (const _ of counting(seen, span, tally));
  return tally.result(presences(seen, span))
}

/** The same in slices beside the running hall; null as soon as nobody wants to know any more. */
export const statisticsInSlices = async (
  seen: Seen,
  span: DaySpan,
  isWanted: () => boolean,
): Promise<QueueStatistics | null> => {
  const tally = createTally(span, goalOf(seen.db))
  let sliceEnd = performance.now() + LONGEST_SLICE
  for (const _ of counting(seen, span, tally)) {
    if (performance.now() < sliceEnd) continue
    await setImmediate()
    if (!isWanted()) return null
    sliceEnd = performance.now() + LONGEST_SLICE
  }
  return tally.result(presences(seen, span))
}

/** Parts in the order in which they are known, those of fixed kinds in that of their kinds. */
const FIXED: Partial<Record<QueueBreakdown, readonly string[]>> = {
  priority: ['urgent', 'priority', 'ordinary'],
  channel: ['kiosk', 'desk'],
  booking: ['booked', 'walk-in'],
}

/** Parts of the statistics with their names, in the hall's own order; what is nobody's comes last. */
export const namedParts = (
  db: ReadDb,
  parts: QueueStatistics['parts'],
): Record<QueueBreakdown, QueuePart[]> => {
  const categories = readCategories(db)
  const counters = readCounters(db)
  const staff = [...staffNames(db)].toSorted(([, a], [, b]) => a.localeCompare(b, 'zh-CN'))
  const known: Partial<Record<QueueBreakdown, ReadonlyMap<string, string>>> = {
    category: new Map(categories.map(({ id, name }) => [id, name])),
    counter: new Map(counters.map(({ id, number }) => [id, String(number)])),
    staff: new Map(staff),
  }
  const placeOf = (by: QueueBreakdown): ((key: string) => number) => {
    const order = FIXED[by] ?? [...(known[by]?.keys() ?? [])]
    const places = new Map(order.map((key, at) => [key, at]))
    return (key) => (key === NOBODY ? Infinity : (places.get(key) ?? order.length))
  }
  const named = (by: QueueBreakdown): QueuePart[] => {
    const place = placeOf(by)
    return parts[by]
      .map(({ key, figures }) => ({ key, name: known[by]?.get(key) ?? '', figures }))
      .toSorted((a, b) => {
        const [first, second] = [place(a.key), place(b.key)]
        return first === second ? (a.key < b.key ? -1 : 1) : first - second
      })
  }
  return Object.fromEntries(QUEUE_BREAKDOWNS.map((by) => [by, named(by)])) as ReturnType<typeof namedParts>
}
