import type { QueuePart } from '#shared/contract/hall-report.ts'
import { ticketStory } from '#shared/domain/report/queue-statistics.ts'
import { createTally, NOBODY, QUEUE_BREAKDOWNS } from '#shared/domain/report/queue-statistics.ts'
import type { QueueBreakdown, QueueStatistics } from '#shared/domain/report/queue-statistics.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters } from '../store/hall.ts'
import { presencesBetween, ticketHistoriesOfDay } from '../store/queue-report.ts'
import { staffNames } from '../store/staff.ts'
import { readQueueRules } from './queue-rules.ts'
import type { CountedQueue, StatisticsOrder } from './statistics-order.ts'

/**
 * The statistics of a span, a day's events at a time. A month takes seconds: for a worker with a connection of its own.
 * Throws when a ticket's history is impossible.
 */
export const countQueue = (db: ReadDb, { now, from, to }: StatisticsOrder): CountedQueue => {
  const { goalMinutes } = readQueueRules(db)
  const tally = createTally({ from, to }, goalMinutes * 60_000)
  // A number of a day that has not come cannot have been taken.
  const last = to < dateAt(now) ? to : dateAt(now)
  for (let day = from; day <= last; day = addDays(day, 1))
    for (const events of ticketHistoriesOfDay(db, day)) tally.add(ticketStory(events, now))
  const end = Math.min(now, startOfDate(addDays(to, 1)))
  const { total, parts } = tally.result(presencesBetween(db, startOfDate(from), end))
  return { goalMinutes, total, parts: namedParts(db, parts) }
}

/** Parts in the order in which they are known, those of fixed kinds in that of their kinds. */
const FIXED: Partial<Record<QueueBreakdown, readonly string[]>> = {
  priority: ['urgent', 'priority', 'ordinary'],
  channel: ['kiosk', 'desk'],
  booking: ['booked', 'walk-in'],
}

/** Parts of the statistics with their names, in the hall's own order; what is nobody's comes last. */
const namedParts = (db: ReadDb, parts: QueueStatistics['parts']): Record<QueueBreakdown, QueuePart[]> => {
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
