import type { Words } from './public-text.tsx'
import { timeAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { weekdayOf } from '#shared/kernel/plain-date.ts'

/** `09:00` as it is read on a wall: `9:00`. */
export const wallTime = (time: string): string => time.replace(/^0(?=\d:)/, '')

/** A moment as wall-clock time at the hall. */
export const wallTimeAt = (instant: number): string => wallTime(timeAt(instant))

/** Month, day and weekday of a date for a string with these three places. */
export const datePlaces = (
  date: DateText,
  label: Words['label'],
): { readonly month: number; readonly day: number; readonly weekday: string } => ({
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
  weekday: label(`common:weekdayLong.${weekdayOf(date)}`),
})
