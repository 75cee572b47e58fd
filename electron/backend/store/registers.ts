import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from './database.ts'

/** Which applications a register names: received within these moments (the end excluded), of one matter or of all. */
export interface RegisterWish {
  readonly start: Instant
  readonly end: Instant
  readonly matterCode: string | null
}

/** One application, with its first event as it was stored and the person as the index of people has it. */
export interface RegisterEntry {
  readonly id: string
  readonly number: string
  readonly matterCode: string
  readonly matterVersion: number
  readonly status: CaseStatus
  readonly receivedAt: Instant
  readonly acceptedOn: DateText | null
  readonly deemed: number
  readonly due: DateText | null
  readonly provisional: number
  readonly pausedSince: DateText | null
  readonly calendarVersion: number
  readonly calendarReach: DateText | null
  readonly decidedOn: DateText | null
  readonly closedAt: Instant | null
  readonly endedAt: Instant | null
  readonly acceptanceNumber: string | null
  /** Both null once the person was erased. */
  readonly name: string | null
  readonly documentNumber: string | null
  readonly eventVersion: number
  readonly eventBody: string
}

/** Each shape has an index of its own; one statement for both would read every case of the year. */
const rangeOf = ({ start, end, matterCode }: RegisterWish): { sql: string; params: (string | number)[] } =>
  matterCode === null
    ? { sql: 'received_at >= ? AND received_at < ?', params: [start, end] }
    : {
        sql: 'matter_code = ? AND received_at >= ? AND received_at < ?',
        params: [matterCode, start, end],
      }

export const countRegister = (db: ReadDb, wish: RegisterWish): number => {
  const { sql, params } = rangeOf(wish)
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM case_file WHERE ${sql}`, ...params)?.n ?? 0
}

/** How many of each matter were received between two moments (the end excluded); those of which none was are left out. */
export const countByMatter = (
  db: ReadDb,
  start: Instant,
  end: Instant,
): { readonly code: string; readonly count: number }[] =>
  db.all(
    `SELECT code, count FROM (
       SELECT code, (SELECT count(*) FROM case_file
         WHERE matter_code = code AND received_at >= ? AND received_at < ?) AS count
       FROM (SELECT DISTINCT code FROM matter_version))
     WHERE count > 0`,
    start,
    end,
  )

/** Where the lines of a part of the register are kept, in the order of receipt; in one moment, in that of writing. */
export const registerKeys = (
  db: ReadDb,
  wish: RegisterWish,
  page: { readonly limit: number; readonly offset: number },
): number[] => {
  const { sql, params } = rangeOf(wish)
  return db
    .all<{ key: number }>(
      `SELECT rowid AS key FROM case_file WHERE ${sql} ORDER BY received_at, rowid LIMIT ? OFFSET ?`,
      ...params,
      page.limit,
      page.offset,
    )
    .map(({ key }) => key)
}

/** The lines kept at these places, in the order of receipt. */
export const registerEntries = (db: ReadDb, keys: readonly number[]): RegisterEntry[] =>
  db.all<RegisterEntry>(
    `SELECT case_file.id, number, matter_code AS matterCode, matter_version AS matterVersion, status,
       received_at AS receivedAt, accepted_on AS acceptedOn, due, provisional, paused_since AS pausedSince,
       calendar_version AS calendarVersion, calendar_reach AS calendarReach, decided_on AS decidedOn,
       closed_at AS closedAt, name, document_number AS documentNumber, version AS eventVersion, body AS eventBody,
       accepted_on IS NOT NULL AND EXISTS (
         SELECT 1 FROM case_event WHERE case_id = case_file.id AND type = 'deemed-accepted') AS deemed,
       CASE WHEN status IN ('declined', 'withdrawn', 'lapsed') THEN (
         SELECT max(at) FROM case_event WHERE case_id = case_file.id AND type IN ('declined', 'withdrawn', 'lapsed')
       ) END AS endedAt,
       CASE WHEN accepted_on IS NOT NULL THEN (
         SELECT document.number FROM document
         WHERE document.case_id = case_file.id AND kind = 'acceptance' AND void = 0
         ORDER BY created_at DESC LIMIT 1) END AS acceptanceNumber
     FROM case_file JOIN case_event ON case_event.case_id = case_file.id AND case_event.seq = 1
     LEFT JOIN person_index ON person_index.case_id = case_file.id
     WHERE case_file.rowid IN (SELECT value FROM json_each(?)) ORDER BY received_at, case_file.rowid`,
    JSON.stringify(keys),
  )

/** 告知后另行要求 between two moments (the end excluded), newest first, as the events were stored. */
export const demandEvents = (
  db: ReadDb,
  start: Instant,
  end: Instant,
): { caseId: string; version: number; body: string }[] =>
  db.all(
    `SELECT case_id AS caseId, version, body FROM case_event WHERE type = 'demanded' AND at >= ? AND at < ?
     ORDER BY at DESC, case_id`,
    start,
    end,
  )

export interface RelativeEntry {
  readonly id: string
  readonly number: string
  readonly payloadId: string
  readonly matterCode: string
  readonly matterVersion: number
  readonly receivedAt: Instant
  readonly status: CaseStatus
}

/** 近亲属单独登记: received between two moments (the end excluded), in the order of receipt. */
export const relativeEntries = (db: ReadDb, start: Instant, end: Instant): RelativeEntry[] =>
  db.all(
    `SELECT id, number, payload_id AS payloadId, matter_code AS matterCode, matter_version AS matterVersion,
       received_at AS receivedAt, status
     FROM case_file WHERE relative = 1 AND received_at >= ? AND received_at < ? ORDER BY received_at, rowid`,
    start,
    end,
  )
