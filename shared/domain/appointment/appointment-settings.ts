import type { DateText } from '../../kernel/plain-date.ts'

/** One business that takes bookings. */
export interface BookableCategory {
  readonly categoryId: string
  /** Length of a slot, minutes. */
  readonly slotMinutes: number
  /** How many people each slot takes. */
  readonly capacity: number
}

/**
 * 预约 as a hall sets it. No standard fixes any of it; five working days ahead and one for each person and day are what
 * halls use. Nothing of it is to be seen before the hall turns it on.
 */
export interface AppointmentSettings {
  readonly on: boolean
  /** How many working days ahead, today not counted. */
  readonly daysAhead: number
  /** Same day: until so many minutes before the slot begins; null = not on the day itself. */
  readonly sameDayMinutes: number | null
  readonly perPersonPerDay: number
  /** So many minutes before the slot the kiosk gives the number already. How late is in the rules of the line. */
  readonly earlyMinutes: number
  /** Days on which the hall is open and takes no bookings. */
  readonly closedDays: readonly DateText[]
  /** Businesses that can be booked; the others cannot. */
  readonly categories: readonly BookableCategory[]
}

export const FIRST_APPOINTMENT_SETTINGS: AppointmentSettings = {
  on: false,
  daysAhead: 5,
  sameDayMinutes: 60,
  perPersonPerDay: 1,
  earlyMinutes: 15,
  closedDays: [],
  categories: [],
}
