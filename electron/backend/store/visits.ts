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

/** The result of the latest visit that this ticket has had since a moment, if any: it becomes the ticket's own. */
export const latestResultOfTicket = (db: ReadDb, ticketId: string, since: Instant): VisitResult | null =>
  db.get<{ result: VisitResult | null }>(
    `SELECT result FROM visit WHERE ticket_id = ? AND ended_at >= ? ORDER BY ended_at DESC, id DESC LIMIT 1`,
    ticketId,
    since,
  )?.result ?? null

/** What one ticket's visits came to so far, oldest first: several matters may be done on one number. */
export const resultsOfTicket = (
  db: ReadDb,
  ticketId: string,
): { result: VisitResult; matterName: string | null; caseNumber: string | null }[] =>
  db.all(
    `SELECT visit.result, matter_version.body ->> '$.name' AS matterName, case_file.number AS caseNumber
     FROM visit LEFT JOIN case_file ON case_file.id = visit.case_id
       LEFT JOIN matter_version ON matter_version.code = case_file.matter_code AND matter_version.version = case_file.matter_version
     WHERE ticket_id = ? AND ended_at IS NOT NULL ORDER BY ended_at, visit.id`,
    ticketId,
  )

/**
 * Takes back the visit that the end of a service made by itself: it is about no matter, and it ended at that moment.
 * Answers how many there were; a visit with a matter stands, its papers are given.
 */
export const takeBackEmptyVisit = (db: WriteDb, ticketId: string, at: Instant): number =>
  db.run(
    `DELETE FROM visit WHERE ticket_id = ? AND ended_at = ? AND case_id IS NULL AND note = ''
       AND result IN ('served', 'consulted') AND id NOT IN (SELECT visit_id FROM intake)
       AND id NOT IN (SELECT visit_id FROM desk_log WHERE ticket_id = visit.ticket_id AND visit_id IS NOT NULL)`,
    ticketId,
    at,
  )
