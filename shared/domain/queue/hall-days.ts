import { weekdayOf, type DateText } from '../../kernel/plain-date.ts'
import { dayKind } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'

/** A day on which the hall does something else than weekday and calendar say. */
export interface HallException {
  readonly date: DateText
  readonly open: boolean
}

export interface HallDaysArgs {
  readonly calendar: WorkCalendar
  /** ISO weekdays on which the hall is open, 1 = Monday. */
  readonly openWeekdays: readonly number[]
  readonly exceptions: readonly HallException[]
}

/** Why a day is open or closed, in the order in which the reasons are asked. */
export type HallDayReason = 'own' | 'holiday' | 'local-closed' | 'make-up' | 'local-open' | 'weekday'

export interface HallDay {
  readonly date: DateText
  readonly open: boolean
  readonly because: HallDayReason
  /** Name of the festival or reason of the order; null where the weekday decides. */
  readonly name: string | null
}

/**
 * Whether the hall gives numbers on a date. The hall's own word for that date goes first; then a public holiday or an
 * order to close shuts it whatever the weekday, and a 调休 day or an order to work opens it; otherwise its open
 * weekdays decide. This opens the doors and moves no deadline.
 */
export const hallDay = ({ calendar, openWeekdays, exceptions }: HallDaysArgs, date: DateText): HallDay => {
  const own = exceptions.find((exception) => exception.date === date)
  if (own !== undefined) return { date, open: own.open, because: 'own', name: null }
  const { kind, name } = dayKind(calendar, date)
  switch (kind) {
    case 'holiday':
    case 'local-closed':
      return { date, open: false, because: kind, name }
    case 'make-up':
    case 'local-open':
      return { date, open: true, because: kind, name }
    case 'workday':
    case 'weekend':
      return { date, open: openWeekdays.includes(weekdayOf(date)), because: 'weekday', name: null }
  }
}
