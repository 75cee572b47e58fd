import type { DayKind } from '../calendar/work-calendar.ts'
import { LIMIT_STARTS, LIMIT_UNITS, MATTER_KINDS } from '../matter/matter-version.ts'
import { ROLES } from '../staff/role.ts'
import { boolean, code, codes, date, instant, integer, text } from './column.ts'

const DAY_KINDS = [
  'workday',
  'make-up',
  'weekend',
  'holiday',
  'local-closed',
  'local-open',
] as const satisfies readonly DayKind['kind'][]

/** One row: whose package it is and of when. */
export const HALL = {
  /** Drawn once for a hall and kept for good, also when it is restored or renamed. */
  hall_id: text,
  kind: code(['hall', 'demo']),
  name: text,
  organ: text,
  organ_short: text,
  program: text,
  format: integer,
  snapshot_at: instant,
  database_version: integer,
  audit_seq: integer,
  audit_hash: text,
  calendar_version: integer,
  calendar_through: date,
} as const

/** Every version of every matter, with what the hall has decided about the matter. */
export const MATTERS = {
  matter_code: text,
  matter_version: integer,
  newest: boolean,
  matter_name: text,
  field: text,
  kind: code(MATTER_KINDS),
  sample: boolean,
  decided_by: text,
  promised_value: integer,
  promised_unit: code(LIMIT_UNITS),
  promised_start: code(LIMIT_STARTS),
  legal_value: integer,
  legal_unit: code(LIMIT_UNITS),
  legal_start: code(LIMIT_STARTS),
  charged: boolean,
  materials: integer,
  imported_at: instant,
  active: boolean,
  category: text,
  hall_part: code(['accept', 'forward']),
  quick: boolean,
  hall_promised_value: integer,
  hall_promised_unit: code(LIMIT_UNITS),
  file: text,
} as const

export const CALENDAR_DAYS = {
  date,
  working: boolean,
  kind: code(DAY_KINDS),
  name: text,
} as const

export const STAFF = {
  staff_login: text,
  name: text,
  roles: codes(ROLES),
  active: boolean,
} as const

export const COUNTERS = {
  counter_number: integer,
  name: text,
  kind: code(['general', 'guide', 'accessible']),
  paused: boolean,
  categories: text,
} as const

export const CATEGORIES = {
  prefix: text,
  category: text,
  examples: text,
  daily_quota: integer,
  number_width: integer,
  position: integer,
} as const

/** 停机收件单: every number that was printed in advance, and what became of it. */
export const OUTAGE_SLIPS = {
  slip_number: text,
  year: integer,
  serial: integer,
  prepared_at: instant,
  state: code(['blank', 'entered', 'void']),
  case_number: text,
  settled_at: instant,
  staff_login: text,
} as const
