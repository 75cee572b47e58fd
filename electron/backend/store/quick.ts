import type { Instant } from '#shared/kernel/instant.ts'
import { selectCases } from './cases.ts'
import type { CaseFile } from './cases.ts'
import type { ReadDb } from './database.ts'

/** Read from the event that began the case: who acted on it later does not move it to another counter. */
const QUICK_AT = `received_at >= ? AND id IN (
  SELECT case_id FROM case_event WHERE seq = 1 AND case_id = case_file.id
    AND body ->> '$.quick' = 1 AND body ->> '$.counterId' = ?)`

/** What a counter has registered quickly since a moment, newest first. */
export const quickCases = (db: ReadDb, counterId: string, since: Instant, limit: number): CaseFile[] =>
  selectCases(
    db,
    `WHERE ${QUICK_AT} ORDER BY received_at DESC, case_file.rowid DESC LIMIT ?`,
    since,
    counterId,
    limit,
  )

export const countQuickCases = (db: ReadDb, counterId: string, since: Instant): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM case_file WHERE ${QUICK_AT}`, since, counterId)?.n ?? 0

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
