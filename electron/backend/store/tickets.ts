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

const COLUMNS = `id, day, category_id AS categoryId, prefix, sequence, width, status, issued_at AS issuedAt, place,
  line_day AS lineDay, priority_claimed AS priorityClaimed, priority, priority_level AS priorityLevel,
  appointment_id AS appointmentId, slot_from AS slotFrom, slot_to AS slotTo, counter_id AS counterId,
  reserved_for AS reservedFor, return_to AS returnTo, returned_from AS returnedFrom, called_at AS calledAt,
  started_at AS startedAt, finished_at AS finishedAt, missed_at AS missedAt, held_at AS heldAt,
  times_called AS timesCalled, times_missed AS timesMissed, note, result, trouble_at AS troubleAt,
  trouble_noticed_at AS troubleNoticedAt`

type Stored = Omit<TicketRow, 'number' | 'priorityClaimed'> & { readonly priorityClaimed: number }

const fromStored = (row: Stored): TicketRow => ({
  ...row,
  priorityClaimed: row.priorityClaimed === 1,
  number: formatTicketNumber(row.prefix, row.sequence, row.width),
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

/** Places of those who stand in a queue's line that day, ascending. */
export const waitingPlaces = (db: ReadDb, categoryId: string, day: DateText, limit: number): number[] =>
  db
    .all<{ place: number }>(
      "SELECT place FROM ticket WHERE status = 'waiting' AND category_id = ? AND line_day >= ? ORDER BY place LIMIT ?",
      categoryId,
      day,
      limit,
    )
    .map((row) => row.place)

/** How many stand before a ticket in the line of its queue. */
export const countAhead = (db: ReadDb, ticket: TicketRow, today: DateText): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND category_id = ? AND line_day >= ?
       AND id <> ? AND (place < ? OR (place = ? AND issued_at < ?))`,
    ticket.categoryId,
    today,
    ticket.id,
    ticket.place,
    ticket.place,
    ticket.issuedAt,
  )?.n ?? 0

/** How many stand in each queue's line, and since when the longest. */
export const lineLengths = (
  db: ReadDb,
  today: DateText,
): { categoryId: string; waiting: number; longestSince: Instant }[] =>
  db.all(
    `SELECT category_id AS categoryId, count(*) AS waiting, min(issued_at) AS longestSince
     FROM ticket INDEXED BY ticket_line WHERE status = 'waiting' AND line_day >= ? GROUP BY category_id`,
    today,
  )

/** Those of earlier days who still wait and whom nobody has taken over into today's line. */
export const leftOver = (db: ReadDb, today: DateText): TicketRow[] =>
  select(db, "WHERE status = 'waiting' AND line_day < ? ORDER BY day, issued_at", today)

const LEVELS = ['IS NULL', "= 'priority'", "= 'urgent'"] as const

/**
 * Whoever could be called next in these queues: the first of each queue and level, and all that were sent to a counter
 * or booked. Whom {@link nextTicket} chooses among these, it chooses among everybody; how many wait does not matter.
 */
export const firstInLine = (db: ReadDb, categoryIds: readonly string[], day: DateText): TicketRow[] => [
  ...categoryIds.flatMap((categoryId) =>
    LEVELS.flatMap((level) =>
      select(
        db,
        `INDEXED BY ticket_line WHERE status = 'waiting' AND category_id = ? AND priority_level ${level} AND line_day >= ?
           AND reserved_for IS NULL AND slot_from IS NULL ORDER BY place, issued_at, id LIMIT 1`,
        categoryId,
        day,
      ),
    ),
  ),
  ...select(
    db,
    `INDEXED BY ticket_set_apart WHERE status = 'waiting' AND (reserved_for IS NOT NULL OR slot_from IS NOT NULL)
       AND line_day >= ?`,
    day,
  ),
]

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
const CACHED = [
  'category_id',
  'status',
  'place',
  'line_day',
  'priority_claimed',
  'priority',
  'priority_level',
  'counter_id',
  'reserved_for',
  'return_to',
  'returned_from',
  'called_at',
  'started_at',
  'finished_at',
  'missed_at',
  'held_at',
  'times_called',
  'times_missed',
  'note',
  'result',
] as const

/** What the issue alone decides. */
const ISSUED = [
  'id',
  'day',
  'prefix',
  'sequence',
  'width',
  'issued_at',
  'appointment_id',
  'slot_from',
  'slot_to',
]

const marks = (columns: readonly string[]): string => columns.map(() => '?').join(', ')

const cachedValues = (state: TicketState) =>
  [
    state.categoryId,
    state.status,
    state.place,
    state.lineDay,
    state.priorityClaimed ? 1 : 0,
    state.priority,
    state.priorityLevel,
    state.counterId,
    state.reservedFor,
    state.returnTo,
    state.returnedFrom,
    state.calledAt,
    state.startedAt,
    state.finishedAt,
    state.missedAt,
    state.heldAt,
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
    `INSERT INTO ticket (${[...CACHED, ...ISSUED].join(', ')}) VALUES (${marks([...CACHED, ...ISSUED])})`,
    ...cachedValues(state),
    id,
    state.day,
    state.prefix,
    state.sequence,
    state.width,
    state.issuedAt,
    state.appointmentId,
    state.slotFrom,
    state.slotTo,
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
    `UPDATE ticket SET (${CACHED.join(', ')}) = (${marks(CACHED)}) WHERE id = ?`,
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
  readonly width: number
  readonly day: DateText
  readonly counterId: string
  readonly at: Instant
  readonly ticketId: string
}

/** What was taken back did not happen, for whoever counts or shows. */
const NOT_TAKEN_BACK = `NOT EXISTS (SELECT 1 FROM ticket_event AS undone WHERE undone.ticket_id = ticket_event.ticket_id
  AND undone.type = 'undone' AND undone.body ->> '$.undoes' = ticket_event.seq)`

/** The latest calls and recalls since a moment, newest first. */
export const callsSince = (db: ReadDb, since: Instant, limit: number): CallRow[] =>
  db.all(
    `SELECT ticket.prefix, ticket.sequence, ticket.width, ticket.day, ticket_event.at, ticket_event.ticket_id AS ticketId,
            ticket_event.counter_id AS counterId
     FROM ticket_event INDEXED BY ticket_event_calls JOIN ticket ON ticket.id = ticket_event.ticket_id
     WHERE ticket_event.type IN ('called', 'recalled') AND ticket_event.at >= ? AND ${NOT_TAKEN_BACK}
     ORDER BY ticket_event.at DESC LIMIT ?`,
    since,
    limit,
  )

/** Why this counter's latest calls were chosen, oldest first; what keeps one stream from starving the others. */
export const recentCalls = (
  db: ReadDb,
  counterId: string,
  since: Instant,
  limit: number,
): Extract<TicketEvent, { type: 'called' }>[] =>
  db
    .all<{ version: number; body: string }>(
      `SELECT version, body FROM ticket_event INDEXED BY ticket_event_counter
       WHERE counter_id = ? AND at >= ? AND type = 'called' AND ${NOT_TAKEN_BACK}
       ORDER BY at DESC LIMIT ?`,
      counterId,
      since,
      limit,
    )
    .map(({ version, body }) => upcastTicketEvent('called', version, JSON.parse(body)))
    .filter((event) => event.type === 'called')
    .toReversed()

/** The ticket with which a counter did something last, since a moment. */
export const lastTouchedAt = (db: ReadDb, counterId: string, since: Instant): TicketRow | undefined => {
  const last = db.get<{ ticketId: string }>(
    `SELECT ticket_id AS ticketId FROM ticket_event INDEXED BY ticket_event_counter
     WHERE counter_id = ? AND at > ? AND type <> 'undone' ORDER BY at DESC, ticket_id, seq DESC LIMIT 1`,
    counterId,
    since,
  )
  return last === undefined ? undefined : findTicket(db, last.ticketId)
}

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
      `SELECT count(DISTINCT ticket_id) AS n FROM ticket_event INDEXED BY ticket_event_counter
       WHERE counter_id = ? AND at >= ? AND type = 'called' AND ${NOT_TAKEN_BACK}`,
      counterId,
      since,
    )?.n ?? 0
  return { called, accepted: of('accepted'), notified: of('notified'), consulted: of('consulted') }
}
