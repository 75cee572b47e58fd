import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface VisitRow {
  readonly id: string
  readonly ticketId: string | null
  readonly counterId: string
  readonly staffId: string
  readonly startedAt: Instant
}

export const insertVisit = (db: WriteDb, visit: VisitRow): void =>
  db.one(
    'INSERT INTO visit (id, ticket_id, counter_id, staff_id, started_at) VALUES (?, ?, ?, ?, ?)',
    visit.id,
    visit.ticketId,
    visit.counterId,
    visit.staffId,
    visit.startedAt,
  )

/** A visit ends once, with exactly one result. */
export const endVisit = (
  db: WriteDb,
  id: string,
  end: { at: Instant; result: VisitResult; note: string; caseId: string | null },
): void =>
  db.one(
    'UPDATE visit SET ended_at = ?, result = ?, note = ?, case_id = ? WHERE id = ? AND ended_at IS NULL',
    end.at,
    end.result,
    end.note,
    end.caseId,
    id,
  )

/** The result of the latest visit that this ticket has had, if any: it becomes the ticket's own. */
export const latestResultOfTicket = (db: ReadDb, ticketId: string): VisitResult | null =>
  db.get<{ result: VisitResult | null }>(
    'SELECT result FROM visit WHERE ticket_id = ? AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT 1',
    ticketId,
  )?.result ?? null
