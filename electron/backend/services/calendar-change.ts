import type { z } from 'zod'
import type { calendarChangeSchema } from '#shared/contract/calendar.ts'
import { parseCalendarFile } from '#shared/contract/parse-calendar.ts'
import type { ParsedCalendar } from '#shared/contract/parse-calendar.ts'
import { calendarDiff, movingSpan } from '#shared/domain/calendar/calendar-diff.ts'
import type { ChangedDay, DaySpan } from '#shared/domain/calendar/calendar-diff.ts'
import { leftOfOrder, orderProblem } from '#shared/domain/calendar/order-days.ts'
import type { OrderProblem } from '#shared/domain/calendar/order-days.ts'
import type { CalendarYear, WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import {
  addVersion,
  calendarOf,
  deleteArrangement,
  endArrangement,
  insertArrangement,
  latestVersion,
  loadedCalendar,
  readArrangements,
  saveCalendarYear,
} from '../store/calendars.ts'
import type { Arrangement, NewVersion } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { staffNames } from '../store/staff.ts'

type Change = z.output<typeof calendarChangeSchema>
type YearFile = Omit<Extract<Change, { what: 'year' }>, 'what'>
type OrderedDays = Omit<Extract<Change, { what: 'order' }>, 'what'>

/** A change of the calendar that can be made, worked out and not yet written. */
export interface PlannedChange {
  readonly before: WorkCalendar
  readonly after: WorkCalendar
  readonly changed: readonly ChangedDay[]
  /** The days that can move a date; null when none can. */
  readonly span: DaySpan | null
  /** The file of a year, and the year it takes the place of; null for days by order. */
  readonly file: PlannedFile | null
  readonly version: Pick<NewVersion, 'what' | 'subject' | 'source'>
}
interface PlannedFile extends ParsedCalendar {
  readonly replaces: CalendarYear | null
}

const comparedWith = (
  before: WorkCalendar,
  after: WorkCalendar,
): Pick<PlannedChange, 'before' | 'after' | 'changed' | 'span'> => {
  const changed = calendarDiff(before, after)
  return { before, after, changed, span: movingSpan(changed) }
}

/** A year out of a file. One that is loaded already, day for day and from the same notice, is no change. */
export const planYear = (
  db: ReadDb,
  { text, ...wish }: YearFile,
): Result<
  PlannedChange & { readonly file: PlannedFile },
  'bad-calendar' | 'choose-year' | 'calendar-unchanged'
> => {
  const { calendar } = loadedCalendar(db)
  const parsed = parseCalendarFile(text, wish)
  if (!parsed.ok) return parsed
  const { year } = parsed.value
  const replaces = calendar.years.find((one) => one.year === year.year) ?? null
  const source = year.source === '' ? (replaces?.source ?? '') : year.source
  if (replaces !== null && JSON.stringify(replaces) === JSON.stringify({ ...year, source }))
    return fail('calendar-unchanged', { year: year.year })
  const years = [...calendar.years.filter((one) => one !== replaces), year]
  return ok({
    ...comparedWith(calendar, { ...calendar, years }),
    file: { ...parsed.value, replaces },
    version: { what: 'year', subject: String(year.year), source: year.source },
  })
}

const spanText = ({ from, to }: { readonly from: DateText; readonly to: DateText }): string => `${from} ${to}`

/** Days closed or worked by order. */
export const planOrder = (db: ReadDb, order: OrderedDays): Result<PlannedChange, OrderProblem['code']> => {
  const { calendar } = loadedCalendar(db)
  const others = readArrangements(db)
  const problem = orderProblem(order, calendar, others)
  if (problem !== null) {
    const { code, ...detail } = problem
    return fail(code, detail)
  }
  return ok({
    ...comparedWith(calendar, calendarOf(calendar.years, [...others, order])),
    file: null,
    version: {
      what: order.working ? 'opened' : 'closed',
      subject: spanText(order),
      source: [order.orderedBy, order.reason].join(' '),
    },
  })
}

/** An order taken back, as far as it lies ahead. */
export const planWithdrawal = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  id: string,
): Result<PlannedChange & { readonly order: Arrangement }, 'no-arrangement'> => {
  const { calendar } = loadedCalendar(db)
  const arrangements = readArrangements(db)
  const order = arrangements.find((one) => one.id === id)
  if (order === undefined) return fail('no-arrangement')
  const left = leftOfOrder(order, today)
  const others = arrangements.flatMap((one) => {
    if (one !== order) return [one]
    return left === null ? [] : [{ ...one, to: left.lastDay }]
  })
  return ok({
    ...comparedWith(calendar, calendarOf(calendar.years, others)),
    order,
    file: null,
    version: {
      what: 'withdrawn',
      subject: spanText(left === null ? order : { from: today, to: order.to }),
      source: [order.orderedBy, order.reason].join(' '),
    },
  })
}

/** What a change of the calendar comes to, or why it cannot be made. */
export const planChange = (
  context: Pick<QueryContext, 'db' | 'today'>,
  change: Change,
): ReturnType<typeof planYear> | ReturnType<typeof planOrder> | ReturnType<typeof planWithdrawal> => {
  switch (change.what) {
    case 'year':
      return planYear(context.db, change)
    case 'order':
      return planOrder(context.db, change)
    case 'withdraw':
      return planWithdrawal(context, change.id)
  }
}

/** Somebody has changed the calendar since this change was looked at: what it moves would be another thing now. */
export const changedSince = (
  db: ReadDb,
  basedOn: number,
): { readonly ok: false; readonly error: Failure<'calendar-changed'> } | null => {
  const latest = latestVersion(db)
  if (latest === undefined || latest.version === basedOn) return null
  const by = latest.staffId === null ? '' : (staffNames(db).get(latest.staffId) ?? '')
  return fail('calendar-changed', { by, at: latest.at })
}

/** The calendar has become another: its version, its line in the audit trail, and who has to be told. */
const record = (
  { db, now, session, audit, touch }: CommandContext,
  what: string,
  subject: string,
  change: PlannedChange,
  lateReason: string,
): number => {
  const { version } = change
  const source = lateReason === '' ? version.source : `${version.source} ${lateReason}`
  const number = addVersion(db, {
    ...version,
    source,
    at: now,
    staffId: session?.staffId ?? null,
    span: change.span,
  })
  audit(
    what,
    subject,
    `version ${number} ${change.span === null ? '' : `${change.span.first} ${change.span.last}`}`,
  )
  touch('settings', 'cases', 'queue')
  return number
}

/** Writes a year; answers the version. */
export const writeYear = (context: CommandContext, change: PlannedChange, year: CalendarYear): number => {
  saveCalendarYear(context.db, year, context.now)
  return record(context, 'settings.importCalendar', String(year.year), change, '')
}

/** Writes an order; answers the version. */
export const writeOrder = (
  context: CommandContext,
  change: PlannedChange,
  order: Pick<Arrangement, 'id' | 'working' | 'from' | 'to' | 'reason' | 'orderedBy'>,
  lateReason: string,
): number => {
  insertArrangement(context.db, {
    ...order,
    at: context.now,
    staffId: context.session?.staffId ?? null,
  })
  return record(context, 'settings.orderDays', order.id, change, lateReason)
}

/** Takes an order back, as far as it lies ahead; answers the version. */
export const writeWithdrawal = (
  context: CommandContext,
  change: PlannedChange,
  order: Arrangement,
  lateReason: string,
): number => {
  const left = leftOfOrder(order, context.today)
  if (left === null) deleteArrangement(context.db, order.id)
  else endArrangement(context.db, order.id, left.lastDay)
  return record(context, 'settings.withdrawDays', order.id, change, lateReason)
}
