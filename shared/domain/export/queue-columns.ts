import { APPOINTMENT_STATUSES, BOOKING_CHANNELS, CHANGE_REASONS } from '../appointment/appointment.ts'
import { VISIT_RESULTS } from '../intake/visit-result.ts'
import { PRIORITY_LEVELS, TICKET_STATUSES } from '../queue/ticket.ts'
import type { TicketEvent } from '../queue/ticket.ts'
import { boolean, code, date, instant, integer, openCode, text } from './column.ts'

/** Every type of event of a ticket; the compiler refuses one that is not there. */
const TICKET_EVENT_TYPES = Object.keys({
  issued: 0,
  'priority-verified': 0,
  'priority-declined': 0,
  called: 0,
  recalled: 0,
  started: 0,
  missed: 0,
  rejoined: 0,
  held: 0,
  resumed: 0,
  transferred: 0,
  returned: 0,
  finished: 0,
  voided: 0,
  'carried-over': 0,
  undone: 0,
} satisfies Record<TicketEvent['type'], 0>) as readonly TicketEvent['type'][]

/** 号票: that and how far a ticket had priority, never why. */
export const TICKETS = {
  ticket_number: text,
  day: date,
  category: text,
  via: code(['kiosk', 'desk']),
  status: code(TICKET_STATUSES),
  issued_at: instant,
  priority: boolean,
  called_at: instant,
  started_at: instant,
  finished_at: instant,
  counter_number: integer,
  times_called: integer,
  times_missed: integer,
  result: code(VISIT_RESULTS),
  // From here on since format 2.
  width: integer,
  line_day: date,
  priority_level: code(PRIORITY_LEVELS),
  appointment: boolean,
  returned: integer,
  rejoined: integer,
  wait_seconds: integer,
  serve_seconds: integer,
  held_seconds: integer,
} as const

export const TICKET_EVENTS = {
  day: date,
  ticket_number: text,
  seq: integer,
  type: code(TICKET_EVENT_TYPES),
  at: instant,
  counter_number: integer,
  staff_name: text,
  category: text,
  detail: openCode(['back', 'out', ...VISIT_RESULTS]),
} as const

/** 预约: when, for what and what became of it; nothing of a person. */
export const APPOINTMENTS = {
  appointment_number: text,
  booked_on: date,
  booked_at: instant,
  channel: code(BOOKING_CHANNELS),
  day: date,
  slot_from: instant,
  slot_to: instant,
  category: text,
  status: code(APPOINTMENT_STATUSES),
  times_changed: integer,
  arrived_at: instant,
  ticket_number: text,
  ended_because: code(CHANGE_REASONS),
} as const

/** 来访: one stay of a person at a counter and its one result. */
export const VISITS = {
  started_at: instant,
  ended_at: instant,
  result: code(VISIT_RESULTS),
  ticket_day: date,
  ticket_number: text,
  case_number: text,
  counter_number: integer,
  staff_login: text,
} as const

/** 咨询、解释、需求: what was asked for without a case; neither who asked nor what was said. */
export const DESK_LOG = {
  at: instant,
  kind: code(['consultation', 'explained', 'need']),
  channel: code(['counter', 'phone', 'online', 'home', 'grid']),
  matter_code: text,
  ticket_day: date,
  ticket_number: text,
  document_number: text,
  counter_number: integer,
  staff_login: text,
  need_class: code(['life', 'culture', 'mutual-aid']),
  need_urgency: code(['urgent', 'ordinary']),
  need_outcome: code(['own', 'organisation', 'market']),
} as const
