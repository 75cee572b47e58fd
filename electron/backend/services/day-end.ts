import { setImmediate } from 'node:timers/promises'
import type { DayEnd, DayEndLine } from '#shared/contract/hall-report.ts'
import { dayEndOutcome, waitedThatDay } from '#shared/domain/queue/day-end.ts'
import { dateAt, instantAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readProfile } from '../store/hall.ts'
import { ticketIdsOfDay } from '../store/queue-report.ts'
import { findTicket, ticketEvents } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'

/** Tickets that are looked at in one piece; a few milliseconds. */
const PIECE = 50

interface Seen {
  readonly db: ReadDb
  readonly now: Instant
}

/** When a day of the hall ends by its present hours. */
export const closesAt = (db: ReadDb, day: DateText): Instant =>
  instantAt(
    day,
    readProfile(db)
      .hours.map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '00:00',
  )

const lineOf = (
  { db, now }: Seen,
  row: TicketRow,
  categories: ReadonlyMap<string, string>,
  closes: Instant,
): DayEndLine | null => {
  const outcome = dayEndOutcome(row)
  if (outcome === null) return null
  const onOf = { 'carried-over': row.lineDay, later: row.finishedAt === null ? null : dateAt(row.finishedAt) }
  return {
    ticketId: row.id,
    number: row.number,
    categoryName: categories.get(row.categoryId) ?? '',
    status: row.status,
    waited: waitedThatDay(ticketEvents(db, row.id), { day: row.day, closes, now }),
    outcome,
    on: outcome === 'carried-over' || outcome === 'later' ? onOf[outcome] : null,
    reason: outcome === 'void' ? row.note : '',
  }
}

function* pieces(seen: Seen, day: DateText): Generator<readonly (DayEndLine | null)[]> {
  const { db } = seen
  const categories = new Map(readCategories(db).map(({ id, name }) => [id, name]))
  const closes = closesAt(db, day)
  const ids = ticketIdsOfDay(db, day)
  for (let at = 0; at < ids.length; at += PIECE)
    yield ids
      .slice(at, at + PIECE)
      .map((id) => findTicket(db, id))
      .filter((row) => row !== undefined)
      .map((row) => lineOf(seen, row, categories, closes))
}

const reportOf = (day: DateText, found: readonly (DayEndLine | null)[]): DayEnd => {
  const lines = found.filter((line) => line !== null)
  const count = (...outcomes: readonly DayEndLine['outcome'][]): number =>
    lines.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    day,
    issued: found.length,
    done: found.length - lines.length,
    missed: count('missed'),
    voided: count('void'),
    leftOver: count('open', 'carried-over', 'later'),
    lines,
  }
}

/** 当日号当日办结, in one go; for a worker. */
export const dayEndOf = (seen: Seen, day: DateText): DayEnd => reportOf(day, [...pieces(seen, day)].flat())

/** The same beside the running hall. */
export const dayEndInSlices = async (seen: Seen, day: DateText): Promise<DayEnd> => {
  const found: (DayEndLine | null)[] = []
  for (const piece of pieces(seen, day)) {
    found.push(...piece)
    await setImmediate()
  }
  return reportOf(day, found)
}
