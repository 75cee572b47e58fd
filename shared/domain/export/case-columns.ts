import { BATCH_STAGES } from '../archive/batch-stage.ts'
import { ARCHIVE_TERMS } from '../archive/retention-term.ts'
import { CASE_STATUSES, DELIVERY_WAYS } from '../case/case-event.ts'
import type { CaseEvent, DemandCause } from '../case/case-event.ts'
import { EXTENSION_SCOPES, TELLING_WAYS } from '../case/course-event.ts'
import { DOCUMENT_KINDS } from '../document/document-kind.ts'
import { ENTRY_CHANNELS } from '../intake/entry.ts'
import { PRESENCES } from '../intake/presence.ts'
import { LIMIT_UNITS } from '../matter/matter-version.ts'
import { DOCUMENT_TYPES } from '../person/party.ts'
import { boolean, code, date, instant, integer, openCode, text } from './column.ts'

const HALL_PARTS = ['accept', 'forward'] as const
const OUTCOMES = ['granted', 'refused'] as const
const DEMAND_KINDS = ['new-fact', 'override'] as const satisfies readonly DemandCause['kind'][]
const RECORD_CLASSES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Every type of event of a case; the compiler refuses one that is not there. */
const CASE_EVENT_TYPES = Object.keys({
  received: 0,
  checked: 0,
  'taken-in': 0,
  notified: 0,
  returned: 0,
  'remaining-told': 0,
  demanded: 0,
  accepted: 0,
  'deemed-accepted': 0,
  deferred: 0,
  supplied: 0,
  declined: 0,
  decided: 0,
  delivered: 0,
  closed: 0,
  withdrawn: 0,
  lapsed: 0,
  'originals-taken': 0,
  'originals-returned': 0,
  acknowledged: 0,
  extended: 0,
  paused: 0,
  resumed: 0,
  'stage-begun': 0,
  'stage-done': 0,
  contacted: 0,
  replied: 0,
  objected: 0,
  'objection-answered': 0,
  referred: 0,
  'referral-received': 0,
  'referral-returned': 0,
  'referral-answered': 0,
  undone: 0,
} satisfies Record<CaseEvent['type'], 0>) as readonly CaseEvent['type'][]

/** 办件 with people and results, as the template of R-145 asks for (服务项目、对象、时间、地点、人员). */
export const CASES = {
  case_number: text,
  matter_code: text,
  matter_version: integer,
  matter_name: text,
  hall_part: code(HALL_PARTS),
  status: code(CASE_STATUSES),
  applicant_name: text,
  applicant_document_type: code(DOCUMENT_TYPES),
  applicant_document_number: text,
  presence: code(PRESENCES),
  representative_name: text,
  counter_number: integer,
  staff_name: text,
  received_at: instant,
  notified_at: instant,
  accepted_on: date,
  due_on: date,
  decided_on: date,
  outcome: code(OUTCOMES),
  delivered_at: instant,
  closed_at: instant,
  archive_code: text,
  documents: integer,
  // From here on since format 3.
  channel: code(ENTRY_CHANNELS),
  quick: boolean,
  entered_late: boolean,
  staff_login: text,
  handler_login: text,
  accepted_at: instant,
  deemed: boolean,
  promised_due_on: date,
  legal_due_on: date,
  due_basis: code(['promised', 'legal']),
  due_provisional: boolean,
  on_time: boolean,
  overdue: boolean,
  ended_on: date,
  paused_since: date,
  paused_days: integer,
  extensions: integer,
  returns: integer,
  demands: integer,
  overrides: integer,
  uncollected: boolean,
  events: integer,
} as const

/** What happened to each case. Nothing that was typed, and nobody but the staff who did it. */
export const CASE_EVENTS = {
  case_number: text,
  seq: integer,
  type: code(CASE_EVENT_TYPES),
  version: integer,
  at: instant,
  staff_login: text,
  counter_number: integer,
  undone: boolean,
  date,
  count: integer,
  unit: code(LIMIT_UNITS),
  detail: openCode([
    ...OUTCOMES,
    ...DEMAND_KINDS,
    ...EXTENSION_SCOPES,
    'late',
    ...new Set([...DELIVERY_WAYS, ...TELLING_WAYS, 'public' as const]),
  ]),
} as const

/** 告知后另行要求: what was asked for although the 一次性告知 had not said it. */
export const DEMANDS = {
  case_number: text,
  seq: integer,
  kind: code(DEMAND_KINDS),
  at: instant,
  matter_code: text,
  matter_version: integer,
  matter_name: text,
  notice_number: text,
  notified_at: instant,
  materials: text,
  count: integer,
  staff_login: text,
  approver_login: text,
  counter_number: integer,
} as const

/** Begins with the nine columns of the 归档文件目录 (DA/T 22). */
export const CATALOGUE = {
  sequence: integer,
  archive_code: text,
  document_number: text,
  responsible: text,
  title: text,
  date: text,
  secrecy: text,
  pages: integer,
  remark: text,
  case_number: text,
  term: code(ARCHIVE_TERMS),
  item_number: text,
  record_class: code(RECORD_CLASSES),
  batch: text,
  locked_on: date,
} as const

export const ARCHIVE_BATCHES = {
  batch: text,
  year: integer,
  sequence: integer,
  stage: code(BATCH_STAGES),
  fonds: text,
  category: text,
  organ: text,
  opened_at: instant,
  locked_at: instant,
  items: integer,
  catalogue_number: text,
} as const

/**
 * `state`: present = the file is in the package with the size and hash given; missing = it could not be put there, so
 * `file` is where it would be, without size and hash; why stands in the list of what is missing.
 */
export const DOCUMENTS = {
  document_id: text,
  case_number: text,
  kind: code(DOCUMENT_KINDS),
  number: text,
  created_at: instant,
  template_version: integer,
  void: boolean,
  state: code(['present', 'missing']),
  pages: integer,
  file: text,
  bytes: integer,
  sha256: text,
} as const
