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
    ? { sql: 'f.received_at >= ? AND f.received_at < ?', params: [start, end] }
    : {
        sql: 'f.matter_code = ? AND f.received_at >= ? AND f.received_at < ?',
        params: [matterCode, start, end],
      }

export const countRegister = (db: ReadDb, wish: RegisterWish): number => {
  const { sql, params } = rangeOf(wish)
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM case_file f WHERE ${sql}`, ...params)?.n ?? 0
}

/** A part of the register in the order of receipt; what came in one moment, in the order of writing. */
export const registerEntries = (
  db: ReadDb,
  wish: RegisterWish,
  page: { readonly limit: number; readonly offset: number },
): RegisterEntry[] => {
  const { sql, params } = rangeOf(wish)
  return db.all<RegisterEntry>(
    `SELECT f.id, f.number, f.matter_code AS matterCode, f.matter_version AS matterVersion, f.status,
       f.received_at AS receivedAt, f.accepted_on AS acceptedOn, f.due, f.provisional, f.decided_on AS decidedOn,
       f.closed_at AS closedAt, p.name, p.document_number AS documentNumber,
       e.version AS eventVersion, e.body AS eventBody,
       f.accepted_on IS NOT NULL AND EXISTS (
         SELECT 1 FROM case_event WHERE case_id = f.id AND type = 'deemed-accepted') AS deemed,
       CASE WHEN f.status IN ('declined', 'withdrawn', 'lapsed') THEN (
         SELECT max(at) FROM case_event WHERE case_id = f.id AND type IN ('declined', 'withdrawn', 'lapsed')
       ) END AS endedAt,
       CASE WHEN f.accepted_on IS NOT NULL THEN (
         SELECT number FROM document WHERE case_id = f.id AND kind = 'acceptance' AND void = 0
         ORDER BY created_at DESC LIMIT 1) END AS acceptanceNumber
     FROM case_file f JOIN case_event e ON e.case_id = f.id AND e.seq = 1
     LEFT JOIN person_index p ON p.case_id = f.id
     WHERE ${sql} ORDER BY f.received_at, f.rowid LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  )
}

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
