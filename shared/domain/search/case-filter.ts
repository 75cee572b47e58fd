import { z } from 'zod'
import { addDays, toPlainDate, weekdayOf } from '../../kernel/plain-date.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { CASE_STATUSES } from '../case/case-event.ts'

/** Days that move with the day on which they are asked for, so that a saved filter stays true. */
export const SPANS = ['today', 'this-week', 'this-month', 'last-month', 'this-year'] as const
export type Span = (typeof SPANS)[number]

/** Both days included; either may be left open. */
const betweenSchema = z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
export type Between = z.infer<typeof betweenSchema>

export const wantedDaysSchema = z.union([z.strictObject({ span: z.enum(SPANS) }), betweenSchema])
export type WantedDays = z.infer<typeof wantedDaysSchema>

/** 视为受理 · 近亲属单独登记 · 容缺待补 */
export const CASE_FLAGS = ['deemed', 'relative', 'deferred'] as const
export type CaseFlag = (typeof CASE_FLAGS)[number]

const id = z.string().min(1).max(64)

/** What a list of 办件 is narrowed to; everything that is set must hold. It never holds anything about a person. */
export const caseFilterSchema = z.strictObject({
  matter: id.nullable(),
  /** Any of these; empty: all. */
  statuses: z.array(z.enum(CASE_STATUSES)).max(CASE_STATUSES.length),
  received: wantedDaysSchema.nullable(),
  due: wantedDaysSchema.nullable(),
  decided: wantedDaysSchema.nullable(),
  counter: id.nullable(),
  /** 经办: whoever acted last. */
  staff: id.nullable(),
  /** All of these. */
  flags: z.array(z.enum(CASE_FLAGS)).max(CASE_FLAGS.length),
})
export type CaseFilter = z.infer<typeof caseFilterSchema>

export const NO_FILTER: CaseFilter = {
  matter: null,
  statuses: [],
  received: null,
  due: null,
  decided: null,
  counter: null,
  staff: null,
  flags: [],
}

/** due: what runs first, by its day, then the newest · received, number: the newest first */
export const CASE_SORTS = ['received', 'due', 'number'] as const
export type CaseSort = (typeof CASE_SORTS)[number]

export const FILTER_FIELDS = [
  'matter',
  'statuses',
  'received',
  'due',
  'decided',
  'counter',
  'staff',
  'flags',
] as const satisfies readonly (keyof CaseFilter)[]
export type FilterField = (typeof FILTER_FIELDS)[number]

const isSet = (value: CaseFilter[FilterField]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null

/** Which fields narrow the list, in the order in which they are shown. */
export const fieldsSet = (filter: CaseFilter): FilterField[] =>
  FILTER_FIELDS.filter((field) => isSet(filter[field]))

/** The filter without this field. */
export const withoutField = (filter: CaseFilter, field: FilterField): CaseFilter => ({
  ...filter,
  [field]: NO_FILTER[field],
})

const FREE: Between = { from: null, to: null }

const spanOn = (span: Span, today: DateText): Between => {
  const { year } = toPlainDate(today)
  const first = (months: number): DateText => toPlainDate(today).with({ day: 1 }).add({ months }).toString()
  switch (span) {
    case 'today':
      return { from: today, to: today }
    case 'this-week': {
      const monday = addDays(today, 1 - weekdayOf(today))
      return { from: monday, to: addDays(monday, 6) }
    }
    case 'this-month':
      return { from: first(0), to: addDays(first(1), -1) }
    case 'last-month':
      return { from: first(-1), to: addDays(first(0), -1) }
    case 'this-year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
  }
}

/** The days meant on this day; weeks begin on Monday. */
export const daysMeant = (days: WantedDays | null, today: DateText): Between => {
  if (days === null) return FREE
  return 'span' in days ? spanOn(days.span, today) : days
}

/** Whether the first day is not after the last. */
export const isForward = ({ from, to }: Between): boolean => from === null || to === null || from <= to
