import type { TicketView } from '#shared/contract/queue.ts'
import { keptUntil } from '#shared/domain/queue/place-after-miss.ts'
import type { QueueRules } from '#shared/domain/queue/queue-rules.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters } from '../store/hall.ts'
import type { TicketRow } from '../store/tickets.ts'
import { readQueueRules } from './queue-rules.ts'

/** What ticket rows need to be shown: names for their identifiers, the rules and the day; read once per answer. */
export interface Names {
  readonly category: ReadonlyMap<string, string>
  readonly counter: ReadonlyMap<string, number>
  readonly rules: QueueRules
  readonly today: DateText
}

export const readNames = ({ db, today }: { readonly db: ReadDb; readonly today: DateText }): Names => ({
  category: new Map(readCategories(db).map((row) => [row.id, row.name])),
  counter: new Map(readCounters(db).map((row) => [row.id, row.number])),
  rules: readQueueRules(db),
  today,
})

export const ticketView = (row: TicketRow, names: Names): TicketView => {
  const counter = (id: string | null): number | null => (id === null ? null : (names.counter.get(id) ?? null))
  return {
    id: row.id,
    number: row.number,
    categoryId: row.categoryId,
    categoryName: names.category.get(row.categoryId) ?? '',
    status: row.status,
    issuedAt: row.issuedAt,
    calledAt: row.calledAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    counterNumber: counter(row.counterId),
    priorityClaimed: row.priorityClaimed,
    priority: row.priority,
    priorityLevel: row.priorityLevel,
    slot: row.slotFrom === null || row.slotTo === null ? null : { from: row.slotFrom, to: row.slotTo },
    earlierDay: row.day < names.today ? row.day : null,
    inLine: row.lineDay >= names.today,
    reservedForCounter: counter(row.reservedFor),
    returnToCounter: counter(row.returnTo),
    returnedFromCounter: counter(row.returnedFrom),
    missedAt: row.missedAt,
    keptUntil: row.status === 'missed' ? keptUntil(names.rules.missed, row.missedAt) : null,
    heldAt: row.heldAt,
    timesMissed: row.timesMissed,
    note: row.note,
    result: row.result,
  }
}
