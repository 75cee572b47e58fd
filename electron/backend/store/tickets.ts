import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { TicketEvent, TicketState } from '#shared/domain/queue/ticket.ts'
import { upcastTicketEvent } from '#shared/domain/queue/upcast-ticket-event.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { marks } from './database.ts'
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

/** Tickets as their rows keep them; what else is asked of them stands in `line.ts` and `counter-work.ts`. */
export const selectTickets = (db: ReadDb, rest: string, ...params: (string | number)[]): TicketRow[] =>
  db.all<Stored>(`SELECT ${COLUMNS} FROM ticket ${rest}`, ...params).map(fromStored)

/** Said word for word as the index of unfinished tickets says it, or SQLite would not know that it fits. */
const UNFINISHED = "status IN ('waiting', 'called', 'serving', 'held')"

export const findTicket = (db: ReadDb, id: string): TicketRow | undefined =>
  selectTickets(db, 'WHERE id = ?', id)[0]

/** The ticket called or being served at a counter; a unique index keeps it to one. */
export const openTicketAt = (db: ReadDb, counterId: string): TicketRow | undefined =>
  selectTickets(db, "WHERE counter_id = ? AND status IN ('called', 'serving')", counterId)[0]

export const openTickets = (db: ReadDb): TicketRow[] =>
  selectTickets(db, "WHERE status IN ('called', 'serving')")

export const heldTickets = (db: ReadDb, counterId: string): TicketRow[] =>
  selectTickets(
    db,
    `INDEXED BY ticket_unfinished WHERE counter_id = ? AND ${UNFINISHED} AND status = 'held' ORDER BY issued_at`,
    counterId,
  )

/** Today's tickets and those of earlier days that nobody has finished, newest first. */
export const ticketsOfDay = (db: ReadDb, day: DateText): TicketRow[] => [
  ...selectTickets(
    db,
    `INDEXED BY ticket_unfinished WHERE ${UNFINISHED} AND day < ? ORDER BY issued_at`,
    day,
  ),
  ...selectTickets(db, 'WHERE day = ? ORDER BY issued_at', day),
]

/** Every ticket, oldest first; for exports and checks, never for a screen. */
export const allTickets = (db: ReadDb): TicketRow[] => selectTickets(db, 'ORDER BY issued_at, id')

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

export const reportTrouble = (db: WriteDb, ticketId: string, at: Instant): void =>
  db.one('UPDATE ticket SET trouble_at = ?, trouble_noticed_at = NULL WHERE id = ?', at, ticketId)

export const noticeTrouble = (db: WriteDb, ticketId: string, at: Instant): void =>
  db.one('UPDATE ticket SET trouble_noticed_at = ? WHERE id = ?', at, ticketId)

export const openTroubles = (db: ReadDb, day: DateText): TicketRow[] =>
  selectTickets(
    db,
    'WHERE day = ? AND trouble_at IS NOT NULL AND trouble_noticed_at IS NULL ORDER BY trouble_at',
    day,
  )
