import type { ExportRow } from '#shared/domain/export/columns.ts'
import { formatAppointmentNumber } from '#shared/domain/appointment/appointment.ts'
import { spent, ticketTimes } from '#shared/domain/queue/ticket-times.ts'
import { bareTicketEvent, secondsOf } from './bare-ticket-event.ts'
import { TICKET_NUMBER, select, selectRows } from './snapshot.ts'
import type { Fields, Snapshot } from './snapshot.ts'

/** Tickets in the order of their days and of their issue; both tables of tickets stand in it. */
const IN_ORDER = 't.day, t.issued_at, t.rowid'

interface StoredTicket {
  readonly key: number
  readonly number: string
  readonly day: string
  readonly categoryId: string
  readonly status: string
  readonly issuedAt: number
  readonly priority: number
  readonly calledAt: number | null
  readonly startedAt: number | null
  readonly finishedAt: number | null
  readonly counterId: string | null
  readonly timesCalled: number
  readonly timesMissed: number
  readonly result: string | null
  readonly width: number
  readonly lineDay: string
  readonly priorityLevel: string | null
  readonly appointment: number
  readonly via: string | null
  /** `[type, at, counter, place, undoes]` of every event. */
  readonly happened: string
}

const TICKETS = `
SELECT t.rowid AS key, ${TICKET_NUMBER} AS number, t.day, t.category_id AS categoryId, t.status, t.issued_at AS issuedAt,
  t.priority IS NOT NULL AS priority, t.called_at AS calledAt, t.started_at AS startedAt, t.finished_at AS finishedAt,
  t.counter_id AS counterId, t.times_called AS timesCalled, t.times_missed AS timesMissed, t.result, t.width,
  t.line_day AS lineDay, t.priority_level AS priorityLevel, t.appointment_id IS NOT NULL AS appointment,
  (SELECT body ->> '$.via' FROM ticket_event WHERE ticket_id = t.id AND seq = 1) AS via,
  (SELECT json_group_array(json_array(type, at, counter_id,
     CASE type WHEN 'missed' THEN body ->> '$.place' ELSE 0 END,
     CASE type WHEN 'undone' THEN body ->> '$.undoes' END) ORDER BY seq)
   FROM ticket_event WHERE ticket_id = t.id) AS happened
FROM ticket t INDEXED BY ticket_day ORDER BY ${IN_ORDER}`

type Happened = readonly [
  type: string,
  at: number,
  counter: string | null,
  place: number | null,
  undoes: number | null,
]

/** 号票; one that has not ended is looked at until the snapshot. */
export function* ticketRows(snapshot: Snapshot): Generator<ExportRow<'tickets'>> {
  for (const ticket of selectRows<StoredTicket>(snapshot, TICKETS)) {
    const events = (JSON.parse(ticket.happened) as Happened[]).map(([type, at, counter, place, undoes]) =>
      bareTicketEvent({ type, at, counter, left: place === null, undoes }),
    )
    const times = ticketTimes(events, snapshot.at)
    const count = (kind: 'returned' | 'rejoined'): number =>
      times.happenings.filter((happening) => happening.kind === kind).length
    yield {
      ticket_number: ticket.number,
      day: ticket.day,
      category: snapshot.categoryName(ticket.categoryId),
      via: ticket.via,
      status: ticket.status,
      issued_at: ticket.issuedAt,
      // That somebody went first is a fact of the queue; why is personal and stays in the database.
      priority: ticket.priority,
      called_at: ticket.calledAt,
      started_at: ticket.startedAt,
      finished_at: ticket.finishedAt,
      counter_number: snapshot.counterNumber(ticket.counterId),
      times_called: ticket.timesCalled,
      times_missed: ticket.timesMissed,
      result: ticket.result,
      width: ticket.width,
      line_day: ticket.lineDay,
      priority_level: ticket.priorityLevel,
      appointment: ticket.appointment,
      returned: count('returned'),
      rejoined: count('rejoined'),
      wait_seconds: secondsOf(spent(times, 'waiting')),
      serve_seconds: secondsOf(spent(times, 'serving')),
      held_seconds: secondsOf(spent(times, 'held')),
    }
  }
}

/** What is needed beside type, time and place to count once more; nothing that was typed, and no reason. */
const TICKET_EVENTS = `
SELECT t.day AS day, ${TICKET_NUMBER} AS ticket_number, e.seq AS seq, e.type AS type, e.at AS at,
  e.counter_id AS counter_number, e.body ->> '$.staffId' AS staff_name,
  CASE e.type WHEN 'issued' THEN e.body ->> '$.categoryId' END AS category,
  CASE e.type
    WHEN 'missed' THEN iif(e.body ->> '$.place' IS NULL, 'out', 'back')
    WHEN 'transferred' THEN (SELECT name FROM category WHERE id = e.body ->> '$.toCategoryId')
    WHEN 'finished' THEN e.body ->> '$.result'
    WHEN 'carried-over' THEN e.body ->> '$.day'
    WHEN 'undone' THEN e.body ->> '$.undoes'
  END AS detail
FROM ticket t INDEXED BY ticket_day CROSS JOIN ticket_event e ON e.ticket_id = t.id
ORDER BY ${IN_ORDER}, e.seq`

/** Every event of every ticket, also what was taken back and the taking back, in the order of `tickets`. */
export function* ticketEventRows(snapshot: Snapshot): Generator<Fields> {
  for (const [day, number, seq, type, at, counter, staff, category, detail] of select(
    snapshot,
    'ticket_events',
    TICKET_EVENTS,
  ))
    yield [
      ...[day ?? null, number ?? null, seq ?? null, type ?? null, at ?? null],
      snapshot.counterNumber(counter ?? null),
      snapshot.staffName(staff ?? null),
      snapshot.categoryName(category ?? null),
      detail ?? null,
    ]
}

const APPOINTMENTS = `
SELECT a.booked_on, a.sequence, a.booked_at, a.channel, a.day, a.slot_from, a.slot_to, c.name AS category, a.status,
  a.times_changed, a.arrived_at, CASE WHEN t.id IS NOT NULL THEN ${TICKET_NUMBER} END AS ticket_number, a.ended_because
FROM appointment a LEFT JOIN category c ON c.id = a.category_id LEFT JOIN ticket t ON t.id = a.ticket_id
ORDER BY a.booked_on, a.sequence`

type StoredAppointment = Omit<ExportRow<'appointments'>, 'appointment_number' | 'booked_on'> & {
  readonly booked_on: string
  readonly sequence: number
}

/** 预约: when, for what and what became of it. Who it was stays in the database. */
export function* appointmentRows(snapshot: Snapshot): Generator<ExportRow<'appointments'>> {
  for (const { sequence, ...stored } of selectRows<StoredAppointment>(snapshot, APPOINTMENTS))
    yield { ...stored, appointment_number: formatAppointmentNumber(stored.booked_on, sequence) }
}

const VISITS = `
SELECT v.started_at AS started_at, v.ended_at AS ended_at, v.result AS result, t.day AS ticket_day,
  CASE WHEN t.id IS NOT NULL THEN ${TICKET_NUMBER} END AS ticket_number, f.number AS case_number,
  c.number AS counter_number, s.login AS staff_login
FROM visit v LEFT JOIN ticket t ON t.id = v.ticket_id LEFT JOIN case_file f ON f.id = v.case_id
LEFT JOIN counter c ON c.id = v.counter_id LEFT JOIN staff s ON s.id = v.staff_id
ORDER BY v.rowid`

/** 来访, in the order in which they were begun. The note of a visit stays in the database. */
export const visitRows = (snapshot: Snapshot): Iterable<Fields> => select(snapshot, 'visits', VISITS)

const DESK_LOG = `
SELECT l.at AS at, l.kind AS kind, l.channel AS channel, l.matter_code AS matter_code, t.day AS ticket_day,
  CASE WHEN t.id IS NOT NULL THEN ${TICKET_NUMBER} END AS ticket_number, d.number AS document_number,
  c.number AS counter_number, s.login AS staff_login, p.body ->> '$.need.class' AS need_class,
  p.body ->> '$.need.urgency' AS need_urgency, p.body ->> '$.need.outcome' AS need_outcome
FROM desk_log l LEFT JOIN ticket t ON t.id = l.ticket_id LEFT JOIN document d ON d.id = l.document_id
LEFT JOIN counter c ON c.id = l.counter_id LEFT JOIN staff s ON s.id = l.staff_id
LEFT JOIN personal_payload p ON p.id = l.payload_id
ORDER BY l.at, l.rowid`

export const deskLogRows = (snapshot: Snapshot): Iterable<Fields> => select(snapshot, 'desk_log', DESK_LOG)
