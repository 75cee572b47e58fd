import type { DateText } from '../../kernel/plain-date.ts'
import { nextWorkingDay, workingDaysBetween } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'

/** How near a due date is, in the words the boards use. It follows from the day and is never stored. */
export type Urgency =
  | { readonly kind: 'overdue'; readonly workingDays: number }
  | { readonly kind: 'today' }
  /** Due after today, on or before the next working day. */
  | { readonly kind: 'next-working-day' }
  | { readonly kind: 'left'; readonly workingDays: number; readonly provisional: boolean }
  | { readonly kind: 'none' }

export interface UrgencyQuestion {
  readonly due: DateText | null
  /** 暂定: the calendar of the due date's year is not loaded. */
  readonly provisional: boolean
  /** False when nothing is to be finished: waiting for corrections, paused, decided. */
  readonly running: boolean
  readonly today: DateText
  readonly calendar: WorkCalendar
}

/**
 * The urgency of a due date (含当日) on a day. Working days, not counting today: an overdue case of Friday is
 * 0 working days late on the weekend after and 1 on Monday. A due date on a rest day must be met before it, so
 * the last working day before a holiday already says `next-working-day`.
 */
export const urgencyOf = ({ due, provisional, running, today, calendar }: UrgencyQuestion): Urgency => {
  if (due === null || !running) return { kind: 'none' }
  if (due < today) return { kind: 'overdue', workingDays: workingDaysBetween(calendar, due, today) }
  if (due === today) return { kind: 'today' }
  if (due <= nextWorkingDay(calendar, today).date) return { kind: 'next-working-day' }
  return { kind: 'left', workingDays: workingDaysBetween(calendar, today, due), provisional }
}

/** 临近: due today or by the next working day. */
export const isNear = (urgency: Urgency): boolean =>
  urgency.kind === 'today' || urgency.kind === 'next-working-day'
