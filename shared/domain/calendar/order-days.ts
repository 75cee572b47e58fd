import { addDays, daysBetween, type DateText } from '../../kernel/plain-date.ts'
import { dayAfter, dayKind } from './day-kind.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

/** Days from one to another, both included, that are closed or worked by order. */
export interface OrderedDays {
  readonly working: boolean
  readonly from: DateText
  readonly to: DateText
}

/** Three months: nobody closes an office for longer with one order, but a year is mistyped easily. */
export const MOST_ORDERED_DAYS = 92

export type OrderProblem =
  | { readonly code: 'days-reversed' }
  | { readonly code: 'too-many-days'; readonly most: number }
  /** Another order already says something about this day. */
  | { readonly code: 'days-taken'; readonly from: DateText; readonly to: DateText }
  /** An extra working day on a day that is worked anyway. */
  | { readonly code: 'already-working'; readonly date: DateText }
  /** None of the days to close is a working day. */
  | { readonly code: 'already-off' }

const daysOf = (calendar: WorkCalendar, { from, to }: OrderedDays): DayKind[] => {
  const days: DayKind[] = []
  for (let day = dayKind(calendar, from); day.date <= to; day = dayAfter(calendar, day.date)) days.push(day)
  return days
}

/**
 * Why an order cannot be kept as it is; null when it can. An order that changes no day would be a line that explains
 * nothing, and two orders for one day would leave open which of them holds.
 */
export const orderProblem = (
  order: OrderedDays,
  calendar: WorkCalendar,
  others: readonly Pick<OrderedDays, 'from' | 'to'>[],
): OrderProblem | null => {
  if (order.from > order.to) return { code: 'days-reversed' }
  if (daysBetween(order.from, order.to) >= MOST_ORDERED_DAYS)
    return { code: 'too-many-days', most: MOST_ORDERED_DAYS }
  const taken = others.find(({ from, to }) => from <= order.to && to >= order.from)
  if (taken !== undefined) return { code: 'days-taken', from: taken.from, to: taken.to }
  const days = daysOf(calendar, order)
  if (order.working) {
    const worked = days.find(({ working }) => working)
    return worked === undefined ? null : { code: 'already-working', date: worked.date }
  }
  return days.some(({ working }) => working) ? null : { code: 'already-off' }
}

/** Some of the days have passed: whatever was counted over them has been told to people already. */
export const reachesBack = ({ from }: Pick<OrderedDays, 'from'>, today: DateText): boolean => from < today

/**
 * What taking an order back leaves of it. Days that have passed were closed, whatever is decided now, so they stay as
 * they are while any day is still to come; an order that has passed altogether is taken back as a mistake.
 */
export const leftOfOrder = (
  { from, to }: Pick<OrderedDays, 'from' | 'to'>,
  today: DateText,
): { readonly lastDay: DateText } | null =>
  from < today && to >= today ? { lastDay: addDays(today, -1) } : null
