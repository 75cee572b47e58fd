import { formatAppointmentNumber } from '#shared/domain/appointment/appointment.ts'
import type { AppointmentEvent, AppointmentState } from '#shared/domain/appointment/appointment.ts'
import { foldAppointment } from '#shared/domain/appointment/fold-appointment.ts'
import { upcastAppointmentEvent } from '#shared/domain/appointment/upcast-appointment-event.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { marks } from './database.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** An appointment as its row keeps it: what its events fold to, and where the person's data lies. */
export interface AppointmentRow extends AppointmentState {
  readonly id: string
  readonly payloadId: string
  /** 预约号, e.g. Y1127-003. */
  readonly number: string
}

const COLUMNS = `id, payload_id AS payloadId, booked_on AS bookedOn, sequence, booked_at AS bookedAt,
  booked_by AS bookedBy, channel, status, day, slot_from AS "from", slot_to AS "to", category_id AS categoryId,
  times_changed AS timesChanged, ticket_id AS ticketId, arrived_at AS arrivedAt, ended_at AS endedAt,
  ended_because AS endedBecause, telephoned_at AS telephonedAt, reached`

type Stored = Omit<AppointmentRow, 'number' | 'reached'> & { readonly reached: number | null }

const select = (db: ReadDb, rest: string, ...params: (string | number)[]): AppointmentRow[] =>
  db.all<Stored>(`SELECT ${COLUMNS} FROM appointment ${rest}`, ...params).map((row) => ({
    ...row,
    reached: row.reached === null ? null : row.reached === 1,
    number: formatAppointmentNumber(row.bookedOn, row.sequence),
  }))

export const findAppointment = (db: ReadDb, id: string): AppointmentRow | undefined =>
  select(db, 'WHERE id = ?', id)[0]

/** All of one day whatever has become of them, by slot. */
export const appointmentsOfDay = (db: ReadDb, day: DateText): AppointmentRow[] =>
  select(db, 'WHERE day = ? ORDER BY slot_from, booked_at', day)

/** Everybody who is still expected, on whatever day, the earliest first. */
export const bookedAppointments = (db: ReadDb): AppointmentRow[] =>
  select(db, "INDEXED BY appointment_booked WHERE status = 'booked' ORDER BY day, slot_from, booked_at")

/** Those still expected on days that have passed. */
export const bookedBefore = (db: ReadDb, day: DateText): AppointmentRow[] =>
  select(db, "INDEXED BY appointment_booked WHERE status = 'booked' AND day < ? ORDER BY day", day)

/** Every appointment, oldest first; for exports and checks, never for a screen. */
export const allAppointments = (db: ReadDb): AppointmentRow[] => select(db, 'ORDER BY booked_on, sequence')

export interface DayCounts {
  readonly day: DateText
  readonly booked: number
  readonly arrived: number
  readonly missed: number
  readonly cancelled: number
}

/** How many there are of each status for every day in a span that has any, both days included. */
export const appointmentCounts = (db: ReadDb, from: DateText, to: DateText): DayCounts[] =>
  db.all(
    `SELECT day, sum(status = 'booked') AS booked, sum(status = 'arrived') AS arrived,
       sum(status = 'missed') AS missed, sum(status = 'cancelled') AS cancelled
     FROM appointment WHERE day >= ? AND day <= ? GROUP BY day ORDER BY day`,
    from,
    to,
  )

/** Whether any number was given on a day: whether the hall's machine was working then. */
export const numbersGivenOn = (db: ReadDb, day: DateText): boolean =>
  db.get('SELECT 1 AS found FROM ticket WHERE day = ? LIMIT 1', day) !== undefined

export const appointmentEvents = (db: ReadDb, appointmentId: string): AppointmentEvent[] =>
  db
    .all<{ type: string; version: number; body: string }>(
      'SELECT type, version, body FROM appointment_event WHERE appointment_id = ? ORDER BY seq',
      appointmentId,
    )
    .map((row) => upcastAppointmentEvent(row.type, row.version, JSON.parse(row.body)))

const insertEvent = (db: WriteDb, appointmentId: string, seq: number, event: AppointmentEvent): void =>
  db.one(
    'INSERT INTO appointment_event (appointment_id, seq, type, version, at, body) VALUES (?, ?, ?, ?, ?, ?)',
    appointmentId,
    seq,
    event.type,
    event.version,
    event.at,
    JSON.stringify(event),
  )

/** The cached columns that can change, in the order in which both statements below name them. */
const CACHED = [
  'status',
  'day',
  'slot_from',
  'slot_to',
  'category_id',
  'times_changed',
  'ticket_id',
  'arrived_at',
  'ended_at',
  'ended_because',
  'telephoned_at',
  'reached',
] as const

const BOOKED = ['id', 'payload_id', 'booked_on', 'sequence', 'booked_at', 'booked_by', 'channel']

const cachedValues = (state: AppointmentState) =>
  [
    state.status,
    state.day,
    state.from,
    state.to,
    state.categoryId,
    state.timesChanged,
    state.ticketId,
    state.arrivedAt,
    state.endedAt,
    state.endedBecause,
    state.telephonedAt,
    state.reached === null ? null : state.reached ? 1 : 0,
  ] as const

const rowOf = (db: ReadDb, id: string): AppointmentRow => {
  const row = findAppointment(db, id)
  if (row === undefined) throw new Error(`no appointment ${id}`)
  return row
}

/** A new appointment and its first event. */
export const insertAppointment = (
  db: WriteDb,
  id: string,
  payloadId: string,
  booked: Extract<AppointmentEvent, { type: 'booked' }>,
): AppointmentRow => {
  const state = foldAppointment([booked])
  const columns = [...CACHED, ...BOOKED]
  db.one(
    `INSERT INTO appointment (${columns.join(', ')}) VALUES (${marks(columns)})`,
    ...cachedValues(state),
    id,
    payloadId,
    state.bookedOn,
    state.sequence,
    state.bookedAt,
    state.bookedBy,
    state.channel,
  )
  insertEvent(db, id, 1, booked)
  return rowOf(db, id)
}

/** Appends one event and brings the cached columns to what the events now fold to. */
export const appendAppointmentEvent = (
  db: WriteDb,
  appointmentId: string,
  event: AppointmentEvent,
): AppointmentRow => {
  const events = [...appointmentEvents(db, appointmentId), event]
  const state = foldAppointment(events)
  insertEvent(db, appointmentId, events.length, event)
  db.one(
    `UPDATE appointment SET (${CACHED.join(', ')}) = (${marks(CACHED)}) WHERE id = ?`,
    ...cachedValues(state),
    appointmentId,
  )
  return rowOf(db, appointmentId)
}
