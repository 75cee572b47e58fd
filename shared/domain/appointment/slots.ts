import { instantAt } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { Slot } from './appointment.ts'

interface HallHours {
  /** Office hours `HH:mm`, from inclusive, to exclusive. */
  readonly hours: readonly { readonly from: string; readonly to: string }[]
  /** From this time on no number is given that day; null = until closing. */
  readonly lastTicketTime: string | null
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/**
 * 预约时段 of one open day, in order. Each stretch of office hours is cut from its beginning; what is left at its end and
 * is shorter than a slot takes no bookings, so that nobody is promised less than the others. A slot that begins when no
 * number is given any more is none.
 */
export const slotsOfDay = (
  { hours, lastTicketTime }: HallHours,
  day: DateText,
  slotMinutes: number,
): readonly Slot[] =>
  hours
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ from, to }) => {
      const count = Math.max(0, Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes))
      return Array.from({ length: count }, (_, at) => minutesOf(from) + at * slotMinutes)
    })
    .map((begin) => ({ from: timeOf(begin), to: timeOf(begin + slotMinutes) }))
    .filter(({ from }) => lastTicketTime === null || from < lastTicketTime)
    .map(({ from, to }) => ({ from: instantAt(day, from), to: instantAt(day, to) }))

/** Whether two stretches have a moment in common. */
const overlap = (one: Slot, other: Slot): boolean => one.from < other.to && other.from < one.to

/**
 * How many places of a slot are left; never below 0. Everybody whose stretch reaches into it counts, because slots may
 * have been cut another way when they booked. Who has cancelled must not be among `taken`.
 */
export const placesLeft = (slot: Slot, capacity: number, taken: readonly Slot[]): number =>
  Math.max(0, capacity - taken.filter((one) => overlap(slot, one)).length)

/** Whether a stretch lies within one stretch of office hours of its day. */
export const withinHours = ({ hours }: Pick<HallHours, 'hours'>, day: DateText, slot: Slot): boolean =>
  hours.some(({ from, to }) => instantAt(day, from) <= slot.from && slot.to <= instantAt(day, to))
