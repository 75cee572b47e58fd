import { isGoodSpan } from '#shared/domain/report/report-span.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { addDays, isDateText, toPlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'

export const DAY_CHOICES = ['today', 'week', 'month', 'last-month', 'year'] as const
export type DayChoice = (typeof DAY_CHOICES)[number]

/** The days of a quick choice, up to today: 本周 begins on Monday; 上月 is a whole month. */
export const spanOf = (choice: DayChoice, today: string): DaySpan => {
  const firstOfMonth = `${today.slice(0, 7)}-01`
  switch (choice) {
    case 'today':
      return { from: today, to: today }
    case 'week':
      return { from: addDays(today, 1 - weekdayOf(today)), to: today }
    case 'month':
      return { from: firstOfMonth, to: today }
    case 'last-month':
      return {
        from: toPlainDate(firstOfMonth).subtract({ months: 1 }).toString(),
        to: addDays(firstOfMonth, -1),
      }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}

/** Which of the offered choices these days are; null when they were typed. */
export const choiceOf = (
  { from, to }: DaySpan,
  today: string,
  offered: readonly DayChoice[],
): DayChoice | null =>
  offered.find((choice) => {
    const span = spanOf(choice, today)
    return span.from === from && span.to === to
  }) ?? null

/** A date field that is being typed into is empty for a moment; days run forwards and are a year at most. */
export const isSpan = (span: DaySpan): boolean =>
  isDateText(span.from) && isDateText(span.to) && isGoodSpan(span)
