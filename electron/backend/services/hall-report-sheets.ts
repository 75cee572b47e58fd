import type { QueueFigures } from '#shared/domain/report/queue-figures.ts'
import type { Sheet, SheetValue } from '../adapters/workbook.ts'
import type { ReadDb } from '../store/database.ts'
import {
  DAY_END_HEAD,
  DAY_END_SHEET,
  FIGURE_HEAD,
  minutesOf,
  PART_HEAD,
  partText,
  settledText,
  STATISTICS_SHEET,
  TICKET_STATUS_WORDS,
} from '../wording/hall-report.ts'
import { TOTAL } from '../wording/registers.ts'
import { dayEndOf } from './day-end.ts'
import { countQueue } from './queue-statistics.ts'
import type { WorkbookOrder } from './workbook-order.ts'

type Of<Kind extends WorkbookOrder['kind']> = Extract<WorkbookOrder, { kind: Kind }>

const minutes = (milliseconds: number | null | undefined): SheetValue =>
  milliseconds == null ? null : minutesOf(milliseconds)

/** The columns of the screen, in its order. */
const COLUMNS: Readonly<Record<keyof typeof FIGURE_HEAD, (figures: QueueFigures) => SheetValue>> = {
  issued: ({ issued }) => issued,
  called: ({ called }) => called,
  served: ({ served }) => served,
  finished: ({ finished }) => finished,
  consulted: ({ consulted }) => consulted,
  accepted: ({ accepted }) => accepted,
  notified: ({ notified }) => notified,
  otherwise: ({ otherwise }) => otherwise,
  missed: ({ missed }) => missed,
  missedForGood: ({ missedForGood }) => missedForGood,
  rejoined: ({ rejoined }) => rejoined,
  transferred: ({ transferred }) => transferred,
  returned: ({ returned }) => returned,
  voided: ({ voided }) => voided,
  carriedOver: ({ carriedOver }) => carriedOver,
  open: ({ open }) => open,
  waits: ({ waits }) => waits,
  withinGoal: ({ withinGoal }) => withinGoal,
  waitHalf: ({ wait }) => minutes(wait?.half),
  waitMost: ({ wait }) => minutes(wait?.most),
  waitMax: ({ wait }) => minutes(wait?.max),
  serviceHalf: ({ service }) => minutes(service?.half),
  serviceMost: ({ service }) => minutes(service?.most),
  serving: ({ serving }) => minutes(serving),
  held: ({ held }) => minutes(held),
  present: ({ present }) => minutes(present),
  busy: ({ present, busy }) => (present === null ? null : minutes(busy)),
}
const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]

export const statisticsSheet = (db: ReadDb, { from, to, by, now }: Of<'queue-statistics'>): Sheet => {
  const counted = countQueue(db, { now, from, to })
  const rowOf = (name: string, figures: QueueFigures): SheetValue[] => [
    name,
    ...FIELDS.map((field) => COLUMNS[field](figures)),
  ]
  return {
    name: STATISTICS_SHEET,
    columns: [
      { title: PART_HEAD[by], width: 18, kind: 'text' },
      ...FIELDS.map((field) => ({ title: FIGURE_HEAD[field], width: 14, kind: 'number' as const })),
    ],
    rows: counted.parts[by].map((part) => rowOf(partText(by, part), part.figures)),
    totals: rowOf(TOTAL, counted.total),
  }
}

export const dayEndSheet = (db: ReadDb, { day, now }: Of<'day-end'>): Sheet => ({
  name: DAY_END_SHEET,
  columns: [
    { title: DAY_END_HEAD.number, width: 10, kind: 'text' },
    { title: DAY_END_HEAD.category, width: 24, kind: 'text' },
    { title: DAY_END_HEAD.status, width: 12, kind: 'text' },
    { title: DAY_END_HEAD.waited, width: 16, kind: 'number' },
    { title: DAY_END_HEAD.settled, width: 40, kind: 'text' },
  ],
  rows: dayEndOf({ db, now }, day).lines.map((line) => [
    line.number,
    line.categoryName,
    TICKET_STATUS_WORDS[line.status],
    minutesOf(line.waited),
    settledText(line),
  ]),
  totals: null,
})
