import type { TicketView } from '#shared/contract/queue.ts'
import { nextTicket } from '#shared/domain/queue/next-ticket.ts'
import type { CallReason } from '#shared/domain/queue/ticket.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters, readServing } from '../store/hall.ts'
import { recentCallReasons, waitingTickets } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'

/** Names for the identifiers in ticket rows; read once per answer. */
export interface Names {
  readonly category: ReadonlyMap<string, string>
  readonly counter: ReadonlyMap<string, number>
}

export const readNames = (db: ReadDb): Names => ({
  category: new Map(readCategories(db).map((row) => [row.id, row.name])),
  counter: new Map(readCounters(db).map((row) => [row.id, row.number])),
})

export const ticketView = (row: TicketRow, names: Names): TicketView => ({
  id: row.id,
  number: row.number,
  categoryId: row.categoryId,
  categoryName: names.category.get(row.categoryId) ?? '',
  status: row.status,
  issuedAt: row.issuedAt,
  calledAt: row.calledAt,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  counterNumber: row.counterId === null ? null : (names.counter.get(row.counterId) ?? null),
  priorityClaimed: row.priorityClaimed,
  priority: row.priority,
  reservedForCounter: row.reservedFor === null ? null : (names.counter.get(row.reservedFor) ?? null),
  timesMissed: row.timesMissed,
  note: row.note,
  result: row.result,
})

/** How many of a counter's latest calls the choice of the next one looks back on. */
const LOOK_BACK = 8

/** Who 呼叫下一位 would call at this counter now, and why. */
export const chooseNext = (
  db: ReadDb,
  counterId: string,
  today: DateText,
): { readonly ticket: TicketRow; readonly because: CallReason } | null => {
  const waiting = waitingTickets(db)
  const chosen = nextTicket({
    waiting: waiting.map(({ id, categoryId, place, issuedAt, priority, reservedFor }) => ({
      id,
      categoryId,
      place,
      issuedAt,
      priority: priority !== null,
      reservedFor,
    })),
    serves: readServing(db).filter((serving) => serving.counterId === counterId),
    counterId,
    recent: recentCallReasons(db, counterId, startOfDate(today), LOOK_BACK) as CallReason[],
  })
  if (chosen === null) return null
  const ticket = waiting.find((row) => row.id === chosen.candidate.id)
  return ticket === undefined ? null : { ticket, because: chosen.because }
}
