import type { HandPackage, Row } from './hand-package.ts'

/**
 * Three halls that were thought out by hand: one in which everything happens once, one with little, and one that has
 * not begun. What each query has to answer is counted on paper in queries.test.ts.
 */
const at = (day: string, time = '09:00'): string => `2026-${day}T${time}:00.000+08:00`

const matters = (name: string): Row<'matters'>[] => [
  { matter_code: 'allowance', matter_version: 1, newest: 0, matter_name: '高龄补贴' },
  { matter_code: 'allowance', matter_version: 2, newest: 1, matter_name: name },
  { matter_code: 'permit', matter_version: 1, newest: 1, matter_name: '居住证申领' },
]

const plain = {
  matter_version: 2,
  hall_part: 'accept',
  documents: 1,
  channel: 'counter',
  quick: 0,
  deemed: 0,
  due_provisional: 0,
  paused_days: 0,
  extensions: 0,
  returns: 0,
  demands: 0,
  overrides: 0,
  uncollected: 0,
}
const allowance = { ...plain, matter_code: 'allowance', matter_name: '高龄津贴' }
const permit = { ...plain, matter_code: 'permit', matter_name: '居住证申领' }
const granted = { status: 'decided', outcome: 'granted' }
const served = {
  category: '综合',
  status: 'finished',
  priority: 0,
  counter_number: 1,
  result: 'accepted',
  held_seconds: 0,
}

export const QINGHE: HandPackage = {
  hallId: '7d0f',
  name: '青禾',
  snapshotAt: at('10-15', '20:00'),
  tables: {
    matters: matters('高龄津贴'),
    cases: [
      // On the very day of the promise, and closed with its file locked.
      {
        ...allowance,
        ...granted,
        case_number: '2026-0001',
        status: 'closed',
        received_at: at('09-01'),
        accepted_on: '2026-09-01',
        due_on: '2026-09-10',
        promised_due_on: '2026-09-10',
        legal_due_on: '2026-09-29',
        decided_on: '2026-09-10',
        closed_at: at('09-11'),
        archive_code: '0194-ZY·2026-D30-BMFW-0001',
      },
      // Half an hour after midnight: still September by the clock of Greenwich. A day after the promise, within the law.
      {
        ...allowance,
        ...granted,
        case_number: '2026-0002',
        received_at: at('10-01', '00:30'),
        accepted_on: '2026-10-01',
        due_on: '2026-10-12',
        promised_due_on: '2026-10-12',
        legal_due_on: '2026-10-30',
        decided_on: '2026-10-13',
      },
      // Extended once, and on the new date.
      {
        ...permit,
        ...granted,
        case_number: '2026-0003',
        received_at: at('09-15'),
        accepted_on: '2026-09-15',
        due_on: '2026-10-09',
        legal_due_on: '2026-10-09',
        decided_on: '2026-10-09',
        extensions: 1,
      },
      // The clock stands: there is no date, and nothing is overdue.
      {
        ...permit,
        case_number: '2026-0004',
        status: 'accepted',
        received_at: at('09-16'),
        accepted_on: '2026-09-16',
        paused_since: '2026-09-30',
      },
      // Its last day was yesterday; its last day is today; a year whose calendar is not there.
      {
        ...permit,
        case_number: '2026-0005',
        status: 'accepted',
        received_at: at('09-16', '10:00'),
        accepted_on: '2026-09-16',
        due_on: '2026-10-14',
        legal_due_on: '2026-10-14',
      },
      {
        ...permit,
        case_number: '2026-0006',
        status: 'accepted',
        received_at: at('09-17'),
        accepted_on: '2026-09-17',
        due_on: '2026-10-15',
        legal_due_on: '2026-10-15',
      },
      {
        ...permit,
        case_number: '2026-0007',
        status: 'accepted',
        received_at: at('10-15'),
        accepted_on: '2026-10-15',
        due_on: '2027-01-20',
        legal_due_on: '2027-01-20',
        due_provisional: 1,
      },
      // Told once, then twice asked for something else that had been known, and once because the facts had changed.
      {
        ...permit,
        ...granted,
        case_number: '2026-0008',
        received_at: at('09-18'),
        notified_at: at('09-18', '09:20'),
        accepted_on: '2026-09-28',
        due_on: '2026-10-20',
        legal_due_on: '2026-10-20',
        decided_on: '2026-09-30',
        paused_days: 3,
        returns: 3,
        demands: 3,
        overrides: 2,
      },
      // Told, and everything came the next time; told, and nobody has come yet.
      {
        ...permit,
        ...granted,
        case_number: '2026-0009',
        received_at: at('09-30'),
        notified_at: at('09-30', '10:00'),
        accepted_on: '2026-10-08',
        due_on: '2026-10-30',
        legal_due_on: '2026-10-30',
        decided_on: '2026-10-14',
        returns: 1,
      },
      {
        ...allowance,
        case_number: '2026-0010',
        status: 'notified',
        received_at: at('10-02'),
        notified_at: at('10-02', '09:30'),
      },
      // Done on the spot: no limit runs.
      {
        ...allowance,
        ...granted,
        case_number: '2026-0011',
        status: 'closed',
        received_at: at('09-02'),
        accepted_on: '2026-09-02',
        decided_on: '2026-09-02',
        closed_at: at('09-02', '09:10'),
        quick: 1,
      },
      // Accepted by law, refused after the promise and after the law.
      {
        ...allowance,
        case_number: '2026-0012',
        status: 'decided',
        outcome: 'refused',
        received_at: at('09-05'),
        accepted_on: '2026-09-05',
        deemed: 1,
        due_on: '2026-09-25',
        promised_due_on: '2026-09-25',
        legal_due_on: '2026-09-28',
        decided_on: '2026-09-30',
      },
      // Ended otherwise; waiting to be examined.
      {
        ...permit,
        case_number: '2026-0013',
        status: 'declined',
        received_at: at('09-07'),
        ended_on: '2026-09-07',
      },
      {
        ...permit,
        case_number: '2026-0014',
        status: 'lapsed',
        received_at: at('08-20'),
        notified_at: at('08-20'),
        ended_on: '2026-09-21',
      },
      {
        ...permit,
        case_number: '2026-0015',
        status: 'withdrawn',
        received_at: at('09-08'),
        accepted_on: '2026-09-08',
        due_on: '2026-09-30',
        legal_due_on: '2026-09-30',
        ended_on: '2026-10-08',
      },
      { ...permit, case_number: '2026-0016', status: 'received', received_at: at('10-15', '16:00') },
    ],
    demands: [
      {
        case_number: '2026-0008',
        seq: 5,
        kind: 'override',
        at: at('09-20'),
        matter_code: 'permit',
        count: 1,
      },
      {
        case_number: '2026-0008',
        seq: 9,
        kind: 'new-fact',
        at: at('09-22'),
        matter_code: 'permit',
        count: 4,
      },
      {
        case_number: '2026-0008',
        seq: 12,
        kind: 'override',
        at: at('09-24'),
        matter_code: 'permit',
        count: 2,
      },
    ],
    documents: [
      { document_id: 'd1', case_number: '2026-0001', kind: 'acceptance', void: 0, state: 'present' },
      { document_id: 'd2', case_number: '2026-0002', kind: 'acceptance', void: 0, state: 'missing' },
      { document_id: 'd3', case_number: '2026-0003', kind: 'extension', void: 1, state: 'present' },
    ],
    catalogue: [{ sequence: 1, archive_code: '0194-ZY·2026-D30-BMFW-0001', case_number: '2026-0001' }],
    counters: [
      { counter_number: 1, name: '1号窗口', kind: 'general', paused: 0 },
      { counter_number: 2, name: '2号窗口', kind: 'accessible', paused: 0 },
    ],
    tickets: [
      // Ten waits of an ordinary line, a minute to ten minutes; the ninth of ten is nine minutes.
      ...Array.from({ length: 10 }, (_, place) => ({
        ...served,
        ticket_number: `A${String(place + 1).padStart(3, '0')}`,
        day: place < 6 ? '2026-09-17' : '2026-09-18',
        line_day: place < 6 ? '2026-09-17' : '2026-09-18',
        counter_number: place === 0 ? 2 : 1,
        result: ['accepted', 'notified', 'consulted', 'left', 'quick'][place % 5] ?? '',
        wait_seconds: (place + 1) * 60,
        serve_seconds: 100 + place,
        held_seconds: place === 3 ? 30 : 0,
      })),
      // Exactly the goal, and one second more; with priority.
      {
        ...served,
        ...{ ticket_number: 'B001', day: '2026-09-17', line_day: '2026-09-17', category: '社会救助' },
        ...{ priority: 1, priority_level: 'urgent', wait_seconds: 1800, serve_seconds: 601 },
      },
      {
        ...served,
        ...{ ticket_number: 'B002', day: '2026-09-17', line_day: '2026-09-17', category: '社会救助' },
        ...{ wait_seconds: 1801, serve_seconds: 600 },
      },
      // Carried over: nobody knows how long it waited.
      {
        ...served,
        ...{ ticket_number: 'B003', day: '2026-09-17', line_day: '2026-09-18', category: '社会救助' },
        ...{ wait_seconds: 10, serve_seconds: 10 },
      },
      // A month in which nobody was served: one did not come, one was void, one still waits.
      ...(['missed', 'void', 'waiting'] as const).map((status, place) => ({
        ...{
          ticket_number: `A00${place + 1}`,
          day: '2026-10-15',
          line_day: '2026-10-15',
          category: '综合',
          status,
        },
        ...{ priority: 0, wait_seconds: 99, serve_seconds: 0, held_seconds: 0 },
      })),
    ],
    appointments: [
      {
        appointment_number: 'Y1',
        booked_on: '2026-09-01',
        day: '2026-09-17',
        status: 'arrived',
        times_changed: 1,
      },
      {
        appointment_number: 'Y2',
        booked_on: '2026-09-01',
        day: '2026-09-17',
        status: 'arrived',
        times_changed: 0,
      },
      {
        appointment_number: 'Y3',
        booked_on: '2026-09-01',
        day: '2026-09-18',
        status: 'missed',
        times_changed: 0,
      },
      {
        ...{ appointment_number: 'Y4', booked_on: '2026-09-01', day: '2026-09-18', status: 'cancelled' },
        ...{ times_changed: 0, ended_because: 'hall' },
      },
      {
        appointment_number: 'Y1',
        booked_on: '2026-10-14',
        day: '2026-10-20',
        status: 'booked',
        times_changed: 0,
      },
    ],
  },
}

/** Its matter goes by another name; its one case in September is refused on the last day of the law, without a promise. */
export const BAIYUN: HandPackage = {
  hallId: '01ab',
  name: '白云',
  snapshotAt: at('10-14', '21:00'),
  tables: {
    matters: matters('高龄老人津贴'),
    cases: [
      {
        ...allowance,
        case_number: '2026-0001',
        status: 'decided',
        outcome: 'refused',
        received_at: at('09-01'),
        accepted_on: '2026-09-01',
        due_on: '2026-09-29',
        legal_due_on: '2026-09-29',
        decided_on: '2026-09-29',
      },
      {
        ...allowance,
        case_number: '2026-0002',
        status: 'accepted',
        received_at: at('09-10'),
        accepted_on: '2026-09-10',
        due_on: '2026-10-10',
        legal_due_on: '2026-10-10',
      },
    ],
    tickets: [
      {
        ...served,
        ...{ ticket_number: 'A001', day: '2026-09-17', line_day: '2026-09-17' },
        ...{ wait_seconds: 0, serve_seconds: 61 },
      },
      {
        ...served,
        ...{ ticket_number: 'A002', day: '2026-09-17', line_day: '2026-09-17' },
        ...{ wait_seconds: 5, serve_seconds: 62 },
      },
    ],
  },
}

export const CHENXI: HandPackage = { hallId: 'ff00', name: '晨曦', snapshotAt: at('10-15', '19:00') }

/** Months with one, two, three … sixty numbers. */
export const MONTHS = Array.from({ length: 60 }, (_, at) => at + 1)

/** Waits of such a month in seconds, some of them equal, up to an hour. */
export const waitsIn = (month: number): number[] =>
  Array.from({ length: month }, (_, at) => ((at * 7919 + month * 104_729) % 61) * 60 + (month % 3))

const monthText = (month: number): string =>
  `${2020 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`

export const LONGQUAN: HandPackage = {
  hallId: 'c0de',
  name: '龙泉',
  snapshotAt: at('10-15', '18:00'),
  tables: {
    tickets: MONTHS.flatMap((month) =>
      waitsIn(month).map((seconds, place) => ({
        ...served,
        ticket_number: `A${String(place + 1).padStart(3, '0')}`,
        day: `${monthText(month)}-15`,
        line_day: `${monthText(month)}-15`,
        wait_seconds: seconds,
        serve_seconds: 60,
      })),
    ),
  },
}
