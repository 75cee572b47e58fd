import { openPause, returnedOn } from '#shared/domain/case/course-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseEvent, CaseState, CaseStatus } from '#shared/domain/case/case-event.ts'
import { upcastCaseEvent } from '#shared/domain/case/upcast-case-event.ts'
import type { Party } from '#shared/domain/person/party.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { DATE_COLUMNS, dateValues } from './row-dates.ts'
import type { CaseDates } from './row-dates.ts'

/** A 办件 as its row keeps it: what its events fold to, and the due date that follows from them and the calendar. */
export interface CaseFile {
  readonly id: string
  readonly number: string
  readonly payloadId: string
  readonly matterCode: string
  readonly matterVersion: number
  readonly hallPart: 'accept' | 'forward'
  readonly status: CaseStatus
  readonly receivedAt: Instant
  readonly acceptedOn: DateText | null
  readonly decidedOn: DateText | null
  readonly outcome: 'granted' | 'refused' | null
  readonly deliveredAt: Instant | null
  readonly closedAt: Instant | null
  readonly openGaps: number
  readonly due: DateText | null
  readonly dueBasis: 'promised' | 'legal' | null
  readonly provisional: number
  readonly tellBy: DateText | null
  readonly deferredUntil: DateText | null
  readonly originalsHeld: number
  readonly relative: number
  /** 暂停: since when and for which procedure; then there is no date. */
  readonly pausedSince: DateText | null
  readonly pausedFor: string | null
  /** 环节 that runs, by its key, and its own last day. */
  readonly stage: string | null
  readonly stageDue: DateText | null
  /** 异议: the last day to answer the oldest open one. */
  readonly answerBy: DateText | null
  /** 上级退件 that has not gone up again. */
  readonly returnedOn: DateText | null
  readonly uncollected: number
  /** The version of the calendar its dates were counted under, and the latest of them (see `isStale`). */
  readonly calendarVersion: number
  readonly calendarReach: DateText | null
  readonly staffId: string
  readonly counterId: string | null
  /** Its place in the index of words (case-words.ts); null until it is indexed. */
  readonly searchKey: number | null
}

const COLUMNS = `case_file.id, case_file.number, case_file.payload_id AS payloadId, matter_code AS matterCode,
  matter_version AS matterVersion, hall_part AS hallPart, status, received_at AS receivedAt,
  accepted_on AS acceptedOn, decided_on AS decidedOn, outcome, delivered_at AS deliveredAt, closed_at AS closedAt,
  open_gaps AS openGaps, due, due_basis AS dueBasis, provisional, tell_by AS tellBy,
  deferred_until AS deferredUntil, originals_held AS originalsHeld, relative,
  paused_since AS pausedSince, paused_for AS pausedFor, stage, stage_due AS stageDue, answer_by AS answerBy,
  returned_on AS returnedOn, uncollected, calendar_version AS calendarVersion, calendar_reach AS calendarReach,
  staff_id AS staffId, counter_id AS counterId, search_key AS searchKey`

/** Cases by whatever follows the columns; for the modules of this store only. */
export const selectCases = (db: ReadDb, rest: string, ...params: (string | number | null)[]): CaseFile[] =>
  db.all<CaseFile>(`SELECT ${COLUMNS} FROM case_file ${rest}`, ...params)

export const findCase = (db: ReadDb, id: string): CaseFile | undefined =>
  selectCases(db, 'WHERE id = ?', id)[0]

export const caseEvents = (db: ReadDb, caseId: string): CaseEvent[] =>
  db
    .all<{ type: string; version: number; body: string }>(
      'SELECT type, version, body FROM case_event WHERE case_id = ? ORDER BY seq',
      caseId,
    )
    .map((row) => upcastCaseEvent(row.type, row.version, JSON.parse(row.body)))

/** When what is missing was told last; null when it never was. Read for rows of lists, so no event is taken apart. */
export const lastToldAt = (db: ReadDb, caseId: string): Instant | null =>
  db.get<{ at: Instant | null }>(
    "SELECT max(at) AS at FROM case_event WHERE case_id = ? AND type IN ('notified', 'remaining-told')",
    caseId,
  )?.at ?? null

export type DatesOf = (state: CaseState, events: readonly CaseEvent[]) => CaseDates

const writeEvents = (db: WriteDb, caseId: string, after: number, events: readonly CaseEvent[]): void =>
  events.forEach((event, index) =>
    db.one(
      'INSERT INTO case_event (case_id, seq, type, version, at, body) VALUES (?, ?, ?, ?, ?, ?)',
      caseId,
      after + index + 1,
      event.type,
      event.version,
      event.at,
      JSON.stringify(event),
    ),
  )

/** Whoever acted last. What the law does by itself (视为受理) is nobody's act and leaves the case with its clerk. */
const actorOf = (events: readonly [CaseEvent, ...CaseEvent[]]): Pick<CaseEvent, 'staffId' | 'counterId'> =>
  events.findLast((event) => event.staffId !== '') ?? events[0]

/** The columns that follow from a state and its dates, in the order of their values. */
const CACHED = [
  'status',
  'accepted_on',
  'decided_on',
  'outcome',
  'delivered_at',
  'closed_at',
  'open_gaps',
  ...DATE_COLUMNS,
  'deferred_until',
  'originals_held',
  'paused_since',
  'paused_for',
  'returned_on',
  'uncollected',
  'staff_id',
  'counter_id',
] as const

const cachedValues = (state: CaseState, dates: CaseDates, last: Pick<CaseEvent, 'staffId' | 'counterId'>) => {
  const pause = openPause(state)
  return [
    state.status,
    state.acceptedOn,
    state.decidedOn,
    state.outcome,
    state.deliveredAt,
    state.closedAt,
    state.openGaps.length,
    ...dateValues(dates, pause !== null),
    state.deferral?.until ?? null,
    state.originals.reduce((pieces, item) => pieces + item.pieces, 0),
    pause?.from ?? null,
    pause?.procedure ?? null,
    returnedOn(state),
    state.uncollected ? 1 : 0,
    last.staffId,
    last.counterId,
  ] as const
}

export interface NewCase {
  readonly id: string
  readonly number: string
  readonly payloadId: string
}

/** A new 办件 with the events of its first visit. */
export const insertCase = (
  db: WriteDb,
  opened: NewCase,
  events: readonly [CaseEvent, ...CaseEvent[]],
  datesOf: DatesOf,
): CaseState => {
  const state = foldCase(events)
  db.one(
    `INSERT INTO case_file (${CACHED.join(', ')}, id, number, payload_id, matter_code, matter_version, hall_part,
       received_at, relative)
     VALUES (${CACHED.map(() => '?').join(', ')}, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...cachedValues(state, datesOf(state, events), actorOf(events)),
    opened.id,
    opened.number,
    opened.payloadId,
    state.matterCode,
    state.matterVersion,
    state.hallPart,
    state.receivedAt,
    state.relative ? 1 : 0,
  )
  writeEvents(db, opened.id, 0, events)
  return state
}

/** Appends events and brings the cached columns to what everything now folds to. */
export const appendCaseEvents = (
  db: WriteDb,
  caseId: string,
  added: readonly [CaseEvent, ...CaseEvent[]],
  datesOf: DatesOf,
): CaseState => {
  const before = caseEvents(db, caseId)
  const events: [CaseEvent, ...CaseEvent[]] = [...before, ...added] as [CaseEvent, ...CaseEvent[]]
  const state = foldCase(events)
  writeEvents(db, caseId, before.length, added)
  db.one(
    `UPDATE case_file SET ${CACHED.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...cachedValues(state, datesOf(state, events), actorOf(events)),
    caseId,
  )
  return state
}

/** Looked up by the whole document number and named in registers; goes when the payload is erased. */
export const indexPerson = (db: WriteDb, caseId: string, payloadId: string, applicant: Party): void =>
  db.one(
    `INSERT INTO person_index (case_id, payload_id, name, document_number) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET name = excluded.name, document_number = excluded.document_number`,
    caseId,
    payloadId,
    applicant.name,
    applicant.documentNumber,
  )

export const forgetPerson = (db: WriteDb, caseId: string): void => {
  db.run('DELETE FROM person_index WHERE case_id = ?', caseId)
}

/** 补录: the number of the slip a case was taken in on during an outage, as its first event keeps it. */
export const slipOfCase = (db: ReadDb, caseId: string): string | null =>
  db.get<{ slip: string | null }>(
    "SELECT body ->> '$.late.slip' AS slip FROM case_event WHERE case_id = ? AND seq = 1",
    caseId,
  )?.slip ?? null

/** Earlier cases of a person, by the whole document number; newest first. */
export const casesOfPerson = (db: ReadDb, documentNumber: string): CaseFile[] =>
  documentNumber === ''
    ? []
    : selectCases(
        db,
        'WHERE id IN (SELECT case_id FROM person_index WHERE document_number = ?) ORDER BY received_at DESC',
        documentNumber,
      )

/** Materials that wait to be examined and whose last day has passed. */
export const casesToldTooLate = (db: ReadDb, today: DateText): CaseFile[] =>
  selectCases(db, "WHERE status = 'received' AND tell_by < ? ORDER BY tell_by, number", today)

/** Every case, oldest first; for exports and checks, never for a screen. */
export const allCases = (db: ReadDb): CaseFile[] => selectCases(db, 'ORDER BY received_at, number')
