import type { RegisterRow } from '#shared/contract/register.ts'
import { addCounts, COUNTED, NOTHING_COUNTED } from '#shared/domain/report/month-report.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { Sheet, SheetColumn, SheetValue } from '../adapters/workbook.ts'
import type { ReadDb } from '../store/database.ts'
import {
  CHANNEL_WORDS,
  MONTH_HEAD,
  MONTH_SHEET,
  PRESENCE_WORDS,
  REGISTER_HEAD,
  REGISTER_SHEET,
  STATUS_WORDS,
  TOTAL,
  YES,
} from '../wording/registers.ts'
import { caseListSheet } from './case-list-sheet.ts'
import { dayEndSheet, statisticsSheet } from './hall-report-sheets.ts'
import { monthRows } from './month-rows.ts'
import { registerSteps } from './register-rows.ts'
import type { WorkbookOrder } from './workbook-order.ts'

type RegisterField = keyof typeof REGISTER_HEAD

const REGISTER_COLUMNS: readonly {
  readonly field: RegisterField
  readonly width: number
  readonly kind: SheetColumn['kind']
  readonly value: (row: RegisterRow, position: number) => SheetValue
}[] = [
  { field: 'position', width: 7, kind: 'number', value: (_row, position) => position },
  { field: 'number', width: 12, kind: 'text', value: ({ number }) => number },
  { field: 'received', width: 17, kind: 'moment', value: ({ receivedAt }) => receivedAt },
  { field: 'matter', width: 32, kind: 'text', value: ({ matterName }) => matterName },
  { field: 'applicant', width: 12, kind: 'text', value: ({ applicantMasked }) => applicantMasked },
  { field: 'document', width: 22, kind: 'text', value: ({ documentMasked }) => documentMasked },
  { field: 'presence', width: 15, kind: 'text', value: ({ presence }) => PRESENCE_WORDS[presence] },
  { field: 'channel', width: 10, kind: 'text', value: ({ channel }) => CHANNEL_WORDS[channel] },
  { field: 'status', width: 17, kind: 'text', value: ({ status }) => STATUS_WORDS[status] },
  { field: 'accepted', width: 12, kind: 'date', value: ({ acceptedOn }) => acceptedOn },
  { field: 'deemed', width: 10, kind: 'text', value: ({ deemed }) => (deemed ? YES : null) },
  {
    field: 'acceptanceNumber',
    width: 28,
    kind: 'text',
    value: ({ acceptanceNumber }) => acceptanceNumber,
  },
  { field: 'due', width: 17, kind: 'date', value: ({ due }) => due },
  { field: 'provisional', width: 10, kind: 'text', value: ({ provisional }) => (provisional ? YES : null) },
  { field: 'decided', width: 12, kind: 'date', value: ({ decidedOn }) => decidedOn },
  { field: 'closed', width: 12, kind: 'date', value: ({ closedOn }) => closedOn },
  { field: 'overdue', width: 7, kind: 'text', value: ({ overdue }) => (overdue ? YES : null) },
  { field: 'staff', width: 10, kind: 'text', value: ({ staffName }) => staffName },
  { field: 'counter', width: 7, kind: 'number', value: ({ counterNumber }) => counterNumber },
]

const registerSheet = (db: ReadDb, order: Extract<WorkbookOrder, { kind: 'register' }>): Sheet => {
  const rows: SheetValue[][] = []
  for (const step of registerSteps(db, order, order.most, order.today))
    for (const row of step) {
      const position = rows.length + 1
      rows.push(REGISTER_COLUMNS.map(({ value }) => value(row, position)))
    }
  return {
    name: REGISTER_SHEET,
    columns: REGISTER_COLUMNS.map(({ field, width, kind }) => ({ title: REGISTER_HEAD[field], width, kind })),
    rows,
    totals: null,
  }
}

const monthSheet = (db: ReadDb, { month, today }: Extract<WorkbookOrder, { kind: 'month' }>): Sheet => {
  const rows = monthRows(db, month, today)
  const sums = rows.reduce(addCounts, NOTHING_COUNTED)
  const text = (title: string, width: number): SheetColumn => ({ title, width, kind: 'text' })
  return {
    name: MONTH_SHEET,
    columns: [
      text(MONTH_HEAD.field, 14),
      text(MONTH_HEAD.matter, 36),
      ...COUNTED.map((name) => ({ title: MONTH_HEAD[name], width: 14, kind: 'number' as const })),
    ],
    rows: rows.map((row) => [row.field, row.matterName, ...COUNTED.map((name) => row[name])]),
    totals: [TOTAL, null, ...COUNTED.map((name) => sums[name])],
  }
}

/** The table of a workbook, read in one go: the caller gives a snapshot, so that it is of one moment. */
export const sheetOf = (db: ReadDb, order: WorkbookOrder): Sheet => {
  switch (order.kind) {
    case 'register':
      return registerSheet(db, order)
    case 'month':
      return monthSheet(db, order)
    case 'cases':
      return caseListSheet(db, order)
    case 'queue-statistics':
      return statisticsSheet(db, order)
    case 'day-end':
      return dayEndSheet(db, order)
    default:
      return assertNever(order)
  }
}
