import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { TicketEvent, TicketState } from '#shared/domain/queue/ticket.ts'
import { upcastTicketEvent } from '#shared/domain/queue/upcast-ticket-event.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** A ticket as its row keeps it: exactly what its events fold to, and the kiosk's report of missing paper. */
export interface TicketRow extends TicketState {
  readonly id: string
  /** As printed, e.g. A017. */
  readonly number: string
  readonly troubleAt: Instant | null
  readonly troubleNoticedAt: Instant | null
}

const COLUMNS = `id, day, category_id AS categoryId, prefix, sequence, status, issued_at AS issuedAt, place,
  priority_claimed AS priorityClaimed, priority, counter_id AS counterId, reserved_for AS reservedFor,
  called_at AS calledAt, started_at AS startedAt, finished_at AS finishedAt, times_called AS timesCalled,
  times_missed AS timesMissed, note, result, trouble_at AS troubleAt, trouble_noticed_at AS troubleNoticedAt`

type Stored = Omit<TicketRow, 'number' | 'priorityClaimed'> & { readonly priorityClaimed: number }

const fromStored = (row: Stored): TicketRow => ({
  ...row,
  priorityClaimed: row.priorityClaimed === 1,
  number: formatTicketNumber(row.prefix, row.sequence),
})

const select = (db: ReadDb, rest: string, ...params: (string | number)[]): TicketRow[] =>
  db.all<Stored>(`SELECT ${COLUMNS} FROM ticket ${rest}`, ...params).map(fromStored)

/** Said word for word as the index of unfinished tickets says it, or SQLite would not know that it fits. */
const UNFINISHED = "status IN ('waiting', 'called', 'serving', 'held')"

export const findTicket = (db: ReadDb, id: string): TicketRow | undefined => select(db, 'WHERE id = ?', id)[0]

/** The ticket called or being served at a counter; a unique index keeps it to one. */
export const openTicketAt = (db: ReadDb, counterId: string): TicketRow | undefined =>
  select(db, "WHERE counter_id = ? AND status IN ('called', 'serving')", counterId)[0]

export const openTickets = (db: ReadDb): TicketRow[] => select(db, "WHERE status IN ('called', 'serving')")

export const heldTickets = (db: ReadDb, counterId: string): TicketRow[] =>
  select(
    db,
    `INDEXED BY ticket_unfinished WHERE counter_id = ? AND ${UNFINISHED} AND status = 'held' ORDER BY issued_at`,
    counterId,
  )

/** Everybody who waits, of whatever day: nobody is dropped at midnight. */
export const waitingTickets = (db: ReadDb): TicketRow[] =>
  select(db, "WHERE status = 'waiting' ORDER BY place, issued_at")

/** The ticket that a counter finished last since a moment. */
export const lastFinishedAt = (db: ReadDb, counterId: string, since: Instant): TicketRow | undefined =>
  select(
    db,
    'WHERE counter_id = ? AND finished_at IS NOT NULL AND finished_at >= ? ORDER BY finished_at DESC LIMIT 1',
    counterId,
    since,
  )[0]

/** Today's tickets and those of earlier days that nobody has finished, newest first. */
export const ticketsOfDay = (db: ReadDb, day: DateText): TicketRow[] => [
  ...select(db, `INDEXED BY ticket_unfinished WHERE ${UNFINISHED} AND day < ? ORDER BY issued_at`, day),
  ...select(db, 'WHERE day = ? ORDER BY issued_at', day),
]

/** Every ticket, oldest first; for exports and checks, never for a screen. */
export const allTickets = (db: ReadDb): TicketRow[] => select(db, 'ORDER BY issued_at, id')

/** Numbers drawn under a prefix on a day, wherever their tickets were passed on to. */
export const takenToday = (db: ReadDb, prefix: string, day: DateText): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM ticket WHERE day = ? AND prefix = ?', day, prefix)?.n ?? 0

export const ticketEvents = (db: ReadDb, ticketId: string): TicketEvent[] =>
  db
    .all<{ type: string; version: number; body: string }>(
      'SELECT type, version, body FROM ticket_event WHERE ticket_id = ? ORDER BY seq',
      ticketId,
    )
    .map((row) => upcastTicketEvent(row.type, row.version, JSON.parse(row.body)))

const insertEvent = (db: WriteDb, ticketId: string, seq: number, event: TicketEvent): void =>
  db.one(
    'INSERT INTO ticket_event (ticket_id, seq, type, version, at, body) VALUES (?, ?, ?, ?, ?, ?)',
    ticketId,
    seq,
    event.type,
    event.version,
    event.at,
    JSON.stringify(event),
  )

/** The cached columns, in the order in which both statements below name them. */
const cachedValues = (state: TicketState) =>
  [
    state.categoryId,
    state.status,
    state.place,
    state.priorityClaimed ? 1 : 0,
    state.priority,
    state.counterId,
    state.reservedFor,
    state.calledAt,
    state.startedAt,
    state.finishedAt,
    state.timesCalled,
    state.timesMissed,
    state.note,
    state.result,
  ] as const

/** A new ticket and its first event. */
export const insertTicket = (
  db: WriteDb,
  id: string,
  issued: Extract<TicketEvent, { type: 'issued' }>,
): TicketRow => {
  const state = foldTicket([issued])
  db.one(
    `INSERT INTO ticket (category_id, status, place, priority_claimed, priority, counter_id, reserved_for, called_at, started_at,
       finished_at, times_called, times_missed, note, result, id, day, prefix, sequence, issued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...cachedValues(state),
    id,
    state.day,
    state.prefix,
    state.sequence,
    state.issuedAt,
  )
  insertEvent(db, id, 1, issued)
  return rowOf(db, id)
}

/** Appends one event and brings the cached columns to what the events now fold to. */
export const appendTicketEvent = (db: WriteDb, ticketId: string, event: TicketEvent): TicketRow => {
  const events = [...ticketEvents(db, ticketId), event]
  const state = foldTicket(events)
  insertEvent(db, ticketId, events.length, event)
  db.one(
    `UPDATE ticket SET category_id = ?, status = ?, place = ?, priority_claimed = ?, priority = ?, counter_id = ?, reserved_for = ?,
       called_at = ?, started_at = ?, finished_at = ?, times_called = ?, times_missed = ?, note = ?, result = ?
     WHERE id = ?`,
    ...cachedValues(state),
    ticketId,
  )
  return rowOf(db, ticketId)
}

const rowOf = (db: ReadDb, id: string): TicketRow => {
  const row = findTicket(db, id)
  if (row === undefined) throw new Error(`no ticket ${id}`)
  return row
}

export interface CallRow {
  readonly prefix: string
  readonly sequence: number
  readonly counterId: string
  readonly at: Instant
  readonly ticketId: string
}

/** The latest calls and recalls since a moment, newest first. */
export const callsSince = (db: ReadDb, since: Instant, limit: number): CallRow[] =>
  db.all(
    `SELECT ticket.prefix, ticket.sequence, ticket_event.at, ticket_event.ticket_id AS ticketId,
            ticket_event.body ->> '$.counterId' AS counterId
     FROM ticket_event INDEXED BY ticket_event_calls JOIN ticket ON ticket.id = ticket_event.ticket_id
     WHERE ticket_event.type IN ('called', 'recalled') AND ticket_event.at >= ?
     ORDER BY ticket_event.at DESC LIMIT ?`,
    since,
    limit,
  )

/** Why this counter's latest calls were chosen, oldest first; what keeps priority from starving the others. */
export const recentCallReasons = (db: ReadDb, counterId: string, since: Instant, limit: number): string[] =>
  db
    .all<{ reason: string }>(
      `SELECT body ->> '$.chosenBecause' AS reason FROM ticket_event INDEXED BY ticket_event_calls
       WHERE type IN ('called', 'recalled') AND type = 'called' AND at >= ? AND body ->> '$.counterId' = ?
       ORDER BY at DESC LIMIT ?`,
      since,
      counterId,
      limit,
    )
    .map((row) => row.reason)
    .toReversed()

export const reportTrouble = (db: WriteDb, ticketId: string, at: Instant): void =>
  db.one('UPDATE ticket SET trouble_at = ?, trouble_noticed_at = NULL WHERE id = ?', at, ticketId)

export const noticeTrouble = (db: WriteDb, ticketId: string, at: Instant): void =>
  db.one('UPDATE ticket SET trouble_noticed_at = ? WHERE id = ?', at, ticketId)

export const openTroubles = (db: ReadDb, day: DateText): TicketRow[] =>
  select(
    db,
    'WHERE day = ? AND trouble_at IS NOT NULL AND trouble_noticed_at IS NULL ORDER BY trouble_at',
    day,
  )

/** What a counter did today, counted from visits and events rather than kept beside them. */
export const countedToday = (
  db: ReadDb,
  counterId: string,
  since: Instant,
): { called: number; accepted: number; notified: number; consulted: number } => {
  const results = db.all<{ result: string; n: number }>(
    `SELECT result, count(*) AS n FROM visit WHERE counter_id = ? AND ended_at >= ? GROUP BY result`,
    counterId,
    since,
  )
  const of = (result: VisitResult): number => results.find((row) => row.result === result)?.n ?? 0
  const called =
    db.get<{ n: number }>(
      `SELECT count(DISTINCT ticket_id) AS n FROM ticket_event INDEXED BY ticket_event_calls
       WHERE type IN ('called', 'recalled') AND at >= ? AND body ->> '$.counterId' = ?`,
      since,
      counterId,
    )?.n ?? 0
  return { called, accepted: of('accepted'), notified: of('notified'), consulted: of('consulted') }
}
