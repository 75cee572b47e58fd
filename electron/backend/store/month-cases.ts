import { startOfDate } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { MonthSeen } from '#shared/domain/report/report-span.ts'
import type { ReadDb } from './database.ts'

/** A turn of a case that leaves no day of its own in the row: 告知, 不予受理, 撤回, 终结, 视为受理. */
export interface CaseTurn {
  readonly caseId: string
  readonly type: 'notified' | 'declined' | 'withdrawn' | 'lapsed' | 'deemed-accepted'
  readonly at: Instant
}

/** The columns of a case that its month report needs. */
export interface MonthCase {
  readonly id: string
  readonly matterCode: string
  readonly receivedAt: Instant
  readonly acceptedOn: DateText | null
  readonly decidedOn: DateText | null
  readonly due: DateText | null
}

/** Word for word as in the index `case_event_turned`, or it would not be used. */
const TURNED = "type IN ('notified', 'declined', 'withdrawn', 'lapsed', 'deemed-accepted')"

/**
 * The turns of cases since a month began: all of the month itself, and of the time since then those that say how a
 * case of that month stood at its end.
 */
export const turnsSince = (db: ReadDb, month: MonthSeen, today: DateText): CaseTurn[] => {
  const monthEnd = startOfDate(addDays(month.to, 1))
  return db.all<CaseTurn>(
    `SELECT case_id AS caseId, type, at FROM case_event WHERE ${TURNED} AND at >= ? AND at < ?
     UNION ALL
     SELECT case_id, type, at FROM case_event
     WHERE ${TURNED} AND type IN ('declined', 'withdrawn', 'lapsed', 'deemed-accepted') AND at >= ? AND at < ?`,
    startOfDate(month.from),
    monthEnd,
    monthEnd,
    startOfDate(addDays(today, 1)),
  )
}

/**
 * Every case that a month report may have to count: received, accepted, decided or turned in the month, and what was
 * past its date at its end. Each question has its index; a year of closed cases is not read. What was decided after a
 * month and overdue in it was decided late, and of those there are few.
 */
export const casesOfMonth = (
  db: ReadDb,
  month: MonthSeen,
  today: DateText,
  turned: readonly string[],
): MonthCase[] =>
  db.all<MonthCase>(
    `SELECT id, matter_code AS matterCode, received_at AS receivedAt, accepted_on AS acceptedOn,
       decided_on AS decidedOn, due
     FROM case_file WHERE id IN (
       SELECT id FROM case_file WHERE received_at >= ? AND received_at < ?
       UNION ALL SELECT id FROM case_file WHERE accepted_on BETWEEN ? AND ?
       UNION ALL SELECT id FROM case_file WHERE decided_on BETWEEN ? AND ?
       UNION ALL SELECT id FROM case_file
         WHERE decided_on > due AND decided_on > ? AND decided_on <= ? AND due < ?
       UNION ALL SELECT id FROM case_file WHERE status = 'accepted' AND provisional IN (0, 1) AND due < ?
       UNION ALL SELECT value FROM json_each(?)
     )`,
    startOfDate(month.from),
    startOfDate(addDays(month.to, 1)),
    month.from,
    month.to,
    month.from,
    month.to,
    month.to,
    today,
    month.passedBefore,
    month.passedBefore,
    JSON.stringify(turned),
  )
