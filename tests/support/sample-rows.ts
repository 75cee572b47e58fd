import { createHash } from 'node:crypto'
import { catalogueFile } from '#electron/backend/jobs/content/written-versions.ts'
import { documentFile } from '#shared/domain/export/columns.ts'
import type { ExportRow, ExportTable } from '#shared/domain/export/columns.ts'

const at = (time: string): number => Date.parse(time)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const caseRow: ExportRow<'cases'> = {
  case_number: '2026-0108',
  matter_code: 'm01',
  matter_version: 1,
  matter_name: '最低生活保障审核确认',
  hall_part: 'accept',
  status: 'closed',
  applicant_name: '林秀珍, "阿珍"',
  applicant_document_type: 'resident-id',
  applicant_document_number: '11010519491231002X',
  presence: 'self',
  representative_name: null,
  counter_number: 3,
  staff_name: '王芳',
  received_at: at('2026-09-17T09:12:03.000+08:00'),
  notified_at: at('2026-09-17T09:20:00.000+08:00'),
  accepted_on: '2026-09-22',
  due_on: '2026-10-30',
  decided_on: '2026-10-20',
  outcome: 'granted',
  delivered_at: at('2026-10-21T10:00:00.000+08:00'),
  closed_at: at('2026-10-21T10:05:00.000+08:00'),
  archive_code: '0194-ZY·2026-D30-BMFW-0042',
  documents: 2,
  channel: 'counter',
  quick: 0,
  entered_late: 0,
  staff_login: 'wangfang',
  handler_login: 'wangfang',
  accepted_at: at('2026-09-22T10:00:00.000+08:00'),
  deemed: 0,
  promised_due_on: '2026-10-30',
  legal_due_on: '2026-11-05',
  due_basis: 'promised',
  due_provisional: 0,
  on_time: 1,
  overdue: 0,
  ended_on: null,
  paused_since: null,
  paused_days: 0,
  extensions: 0,
  returns: 1,
  demands: 1,
  overrides: 1,
  uncollected: 0,
  events: 8,
}

const EVENTS = [
  ['received', '2026-09-17T09:12:03.000+08:00', null, null, null],
  ['notified', '2026-09-17T09:20:00.000+08:00', null, 2, null],
  ['returned', '2026-09-22T09:50:00.000+08:00', null, null, null],
  ['demanded', '2026-09-22T09:55:00.000+08:00', null, 1, 'override'],
  ['accepted', '2026-09-22T10:00:00.000+08:00', '2026-09-22', null, null],
  ['decided', '2026-10-20T16:00:00.000+08:00', '2026-10-20', null, 'granted'],
  ['delivered', '2026-10-21T10:00:00.000+08:00', null, null, 'in-person'],
  ['closed', '2026-10-21T10:05:00.000+08:00', null, null, null],
] as const

const caseEventRows = EVENTS.map(([type, time, date, count, detail], place): ExportRow<'case_events'> => ({
  case_number: '2026-0108',
  seq: place + 1,
  type,
  version: 1,
  at: at(time),
  staff_login: 'wangfang',
  counter_number: 3,
  undone: 0,
  date,
  count,
  unit: null,
  detail,
}))

const demandRow: ExportRow<'demands'> = {
  case_number: '2026-0108',
  seq: 4,
  kind: 'override',
  at: at('2026-09-22T09:55:00.000+08:00'),
  matter_code: 'm01',
  matter_version: 1,
  matter_name: '最低生活保障审核确认',
  notice_number: '〔2026〕000123号',
  notified_at: at('2026-09-17T09:20:00.000+08:00'),
  materials: 'photo',
  count: 1,
  staff_login: 'wangfang',
  approver_login: 'zhaoli',
  counter_number: 3,
}

const catalogueRow: ExportRow<'catalogue'> = {
  sequence: 1,
  archive_code: '0194-ZY·2026-D30-BMFW-0042',
  document_number: '青街受字〔2026〕000087号',
  responsible: '青禾街道办事处',
  title: '[林秀珍最低生活保障审核确认]',
  date: '20261021',
  secrecy: null,
  pages: 10,
  remark: null,
  case_number: '2026-0108',
  term: 'D30',
  item_number: '0042',
  record_class: 'b',
  batch: '2026-3',
  locked_on: '2026-11-20',
}

const ticketRow: ExportRow<'tickets'> = {
  ticket_number: 'A001',
  day: '2026-09-17',
  category: '社会救助',
  via: 'kiosk',
  status: 'finished',
  issued_at: at('2026-09-17T09:01:00.000+08:00'),
  priority: 0,
  called_at: at('2026-09-17T09:10:00.000+08:00'),
  started_at: at('2026-09-17T09:11:00.000+08:00'),
  finished_at: at('2026-09-17T09:30:00.000+08:00'),
  counter_number: 3,
  times_called: 1,
  times_missed: 0,
  result: 'notified',
  width: 3,
  line_day: '2026-09-17',
  priority_level: null,
  appointment: 0,
  returned: 0,
  rejoined: 0,
  wait_seconds: 540,
  serve_seconds: 1140,
  held_seconds: 0,
}

const ticketEventRows: ExportRow<'ticket_events'>[] = (
  [
    ['issued', '09:01', null],
    ['called', '09:10', 3],
    ['started', '09:11', 3],
    ['finished', '09:30', 3],
  ] as const
).map(([type, time, counter], place) => ({
  day: '2026-09-17',
  ticket_number: 'A001',
  seq: place + 1,
  type,
  at: Date.parse(`2026-09-17T${time}:00.000+08:00`),
  counter_number: counter,
  staff_name: counter === null ? null : '王芳',
  category: type === 'issued' ? '社会救助' : null,
  detail: type === 'finished' ? 'notified' : null,
}))
const appointmentRow: ExportRow<'appointments'> = {
  appointment_number: 'Y0914-002',
  booked_on: '2026-09-14',
  booked_at: at('2026-09-14T15:20:00.000+08:00'),
  channel: 'phone',
  day: '2026-09-17',
  slot_from: at('2026-09-17T09:00:00.000+08:00'),
  slot_to: at('2026-09-17T09:30:00.000+08:00'),
  category: '社会救助',
  status: 'arrived',
  times_changed: 0,
  arrived_at: at('2026-09-17T09:01:00.000+08:00'),
  ticket_number: 'A001',
  ended_because: null,
}

/** Rows of the tables that say nothing another one says as well. */
const OTHERS = {
  hall: [
    {
      hall_id: 'f3'.repeat(16),
      kind: 'hall',
      name: '青禾街道便民服务中心',
      organ: '青禾街道办事处',
      organ_short: '青街',
      program: 'yichuangtong 0.1.0',
      format: 3,
      snapshot_at: 1_795_249_080_000,
      database_version: 60,
      audit_seq: 87,
      audit_hash: 'a'.repeat(64),
      calendar_version: 2,
      calendar_through: '2026-12-31',
    },
  ],
  archive_batches: [],
  visits: [],
  desk_log: [],
  outage_slips: [],
  calendar_days: [{ date: '2026-10-01', working: 0, kind: 'holiday', name: '国庆节' }],
  staff: [{ staff_login: 'wangfang', name: '王芳', roles: 'window lead', active: 1 }],
  counters: [{ counter_number: 3, name: '综合窗口', kind: 'general', paused: 0, categories: 'A B' }],
  categories: [
    { prefix: 'A', category: '社会救助', examples: '', daily_quota: null, number_width: 3, position: 1 },
  ],
} as const satisfies { readonly [T in ExportTable]?: readonly ExportRow<T>[] }

const matterRow: ExportRow<'matters'> = {
  matter_code: 'm01',
  matter_version: 1,
  newest: 1,
  matter_name: '最低生活保障审核确认',
  field: '社会救助',
  kind: 'confirmation',
  sample: 0,
  decided_by: '青禾区民政局',
  promised_value: 23,
  promised_unit: 'working-day',
  promised_start: 'accepted',
  legal_value: 30,
  legal_unit: 'working-day',
  legal_start: 'accepted',
  charged: 0,
  materials: 4,
  imported_at: at('2026-01-05T08:00:00.000+08:00'),
  active: 1,
  category: '社会救助',
  hall_part: 'accept',
  quick: 0,
  hall_promised_value: null,
  hall_promised_unit: null,
  file: catalogueFile('m01', 1),
}

export const noticePath = documentFile('2026-0108', '一次性告知书〔2026〕000123号.pdf')
export const missingPath = documentFile('2026-0108', '受理通知书〔2026〕000087号.pdf')
export const noticeBytes = new TextEncoder().encode(`%PDF-1.7\n${'告知 '.repeat(60)}\n%%EOF\n`)

/** Rows of the sample before writing, for tests that want one of them to tell a lie. */
export const sampleTables = (): SampleTables => {
  const documentRow: ExportRow<'documents'> = {
    document_id: 'd1',
    case_number: '2026-0108',
    kind: 'notice',
    number: '〔2026〕000123号',
    created_at: at('2026-09-17T09:20:00.000+08:00'),
    template_version: 1,
    void: 0,
    state: 'present',
    pages: 2,
    file: noticePath,
    bytes: noticeBytes.byteLength,
    sha256: sha256(noticeBytes),
  }
  return {
    ...OTHERS,
    matters: [matterRow],
    cases: [caseRow],
    case_events: caseEventRows,
    demands: [demandRow],
    catalogue: [catalogueRow],
    tickets: [ticketRow],
    ticket_events: ticketEventRows,
    appointments: [appointmentRow],
    documents: [
      documentRow,
      {
        ...documentRow,
        document_id: 'd2',
        kind: 'acceptance',
        number: '青街受字〔2026〕000087号',
        state: 'missing',
        pages: null,
        file: missingPath,
        bytes: null,
        sha256: null,
      },
    ],
  }
}
export type SampleTables = { readonly [T in ExportTable]: readonly ExportRow<T>[] }
