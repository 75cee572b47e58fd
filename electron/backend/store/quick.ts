import type { Instant } from '#shared/kernel/instant.ts'
import { selectCases } from './cases.ts'
import type { CaseFile } from './cases.ts'
import type { ReadDb } from './database.ts'

/** A day at the hall, from its first moment to the first of the next. */
export interface DaySpan {
  readonly from: Instant
  readonly to: Instant
}

/** Read from the event that began the case: who acted on it later does not move it to another counter. */
const QUICK_AT = `received_at >= ? AND received_at < ? AND EXISTS (
  SELECT 1 FROM case_event WHERE case_id = case_file.id AND seq = 1
    AND body ->> '$.quick' = 1 AND body ->> '$.counterId' = ?)`

/** What a counter has registered quickly on a day, newest first. */
export const quickCases = (db: ReadDb, counterId: string, day: DaySpan, limit: number): CaseFile[] =>
  selectCases(
    db,
    `WHERE ${QUICK_AT} ORDER BY received_at DESC, case_file.rowid DESC LIMIT ?`,
    day.from,
    day.to,
    counterId,
    limit,
  )

export const countQuickCases = (db: ReadDb, counterId: string, day: DaySpan): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM case_file WHERE ${QUICK_AT}`, day.from, day.to, counterId)
    ?.n ?? 0

/** The case of the same person before this one on the same day, if there is one. */
export const earlierCaseToday = (
  db: ReadDb,
  documentNumber: string,
  since: Instant,
  caseId: string,
): string | null =>
  documentNumber === ''
    ? null
    : (db.get<{ number: string }>(
        `SELECT case_file.number FROM person_index JOIN case_file ON case_file.id = person_index.case_id
         WHERE document_number = ? AND received_at >= ?
           AND case_file.rowid < (SELECT rowid FROM case_file WHERE id = ?)
         ORDER BY case_file.rowid DESC LIMIT 1`,
        documentNumber,
        since,
        caseId,
      )?.number ?? null)
