import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { Place, Slot } from './appointment.ts'
import type { AppointmentSettings } from './appointment-settings.ts'
import type { BookableDay } from './bookable-days.ts'
import { placesLeft } from './slots.ts'

const MINUTE = 60_000

/** Why a slot cannot be booked: full, too late on the day itself, or over; null when it can. */
export type SlotClosed = 'full' | 'too-late' | null

export interface OfferedSlot extends Slot {
  readonly capacity: number
  readonly left: number
  readonly closed: SlotClosed
}

/** The slots of one business on one day with what is left of each. `taken` are those that have not cancelled. */
export const offeredSlots = (args: {
  readonly slots: readonly Slot[]
  readonly capacity: number
  readonly taken: readonly Slot[]
  readonly sameDayMinutes: number | null
  readonly isToday: boolean
  readonly now: Instant
}): readonly OfferedSlot[] =>
  args.slots.map((slot) => {
    const left = placesLeft(slot, args.capacity, args.taken)
    const late = args.isToday && args.now > slot.from - (args.sameDayMinutes ?? 0) * MINUTE
    return { ...slot, capacity: args.capacity, left, closed: late ? 'too-late' : left === 0 ? 'full' : null }
  })

export type BookingProblem =
  | 'off'
  | 'category-closed'
  | 'day-closed'
  | 'too-far'
  | 'no-slot'
  | 'slot-too-late'
  | 'slot-full'
  | 'person-limit'

/**
 * Why somebody cannot have this place now; null when they can. `sameDay` is how many appointments the person has that
 * day already, the one that is being changed not counted.
 */
export const bookingProblem = (args: {
  readonly settings: AppointmentSettings
  readonly days: readonly BookableDay[]
  readonly offered: readonly OfferedSlot[]
  readonly place: Place
  readonly sameDay: number
}): BookingProblem | null => {
  const { settings, days, offered, place, sameDay } = args
  if (!settings.on) return 'off'
  if (!settings.categories.some(({ categoryId }) => categoryId === place.categoryId)) return 'category-closed'
  const day = days.find((one) => one.day === place.day)
  if (day === undefined) return 'too-far'
  if (day.closed !== null) return 'day-closed'
  const slot = offered.find(({ from, to }) => from === place.from && to === place.to)
  if (slot === undefined) return 'no-slot'
  if (slot.closed === 'too-late') return 'slot-too-late'
  if (sameDay >= settings.perPersonPerDay) return 'person-limit'
  return slot.closed === 'full' ? 'slot-full' : null
}

/**
 * How an arrival stands to its slot. `early`: before the hall gives numbers for it; `soon`: the number is given, and goes
 * before from the beginning of the slot; `in-slot`; `grace`: over, but not for longer than the line forgives; `late`: the
 * number is an ordinary one.
 */
export type Arrival = 'early' | 'soon' | 'in-slot' | 'grace' | 'late'

export const arrivalAt = (
  slot: Slot,
  { earlyMinutes, lateMinutes }: { readonly earlyMinutes: number; readonly lateMinutes: number },
  now: Instant,
): Arrival => {
  if (now < slot.from - earlyMinutes * MINUTE) return 'early'
  if (now < slot.from) return 'soon'
  if (now <= slot.to) return 'in-slot'
  return now <= slot.to + lateMinutes * MINUTE ? 'grace' : 'late'
}

/** Why a booked slot no longer holds, though nobody has cancelled it. */
export type Affected = 'day-closed' | 'outside-hours' | 'no-record' | null

/**
 * 预约受影响: the hall is shut that day, or at that hour, or on a day that has passed gave no number at all (it was not
 * working, so nobody can be said not to have come). Such people are telephoned; nothing happens to them by itself.
 */
export const affectedBy = (args: {
  readonly day: DateText
  readonly today: DateText
  readonly hallOpen: boolean
  readonly inHours: boolean
  /** Whether any number was given on that day. */
  readonly numbersGiven: boolean
}): Affected => {
  const { day, today, hallOpen, inHours, numbersGiven } = args
  if (day < today && numbersGiven) return null
  if (!hallOpen) return 'day-closed'
  if (day < today) return 'no-record'
  return inHours ? null : 'outside-hours'
}
