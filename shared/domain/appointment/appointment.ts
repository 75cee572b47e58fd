import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'

/** 预约 statuses. booked 已约 · arrived 已取号 · cancelled 已取消 · missed 未到. */
export const APPOINTMENT_STATUSES = ['booked', 'arrived', 'cancelled', 'missed'] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

/** How somebody booked: at a counter, at the guide desk, by telephone. */
export const BOOKING_CHANNELS = ['counter', 'guide', 'phone'] as const
export type BookingChannel = (typeof BOOKING_CHANNELS)[number]

/** 本人要求 · 大厅原因 · 登记有误. Codes and no free text, because an event cannot be erased. */
export const CHANGE_REASONS = ['person', 'hall', 'mistake'] as const
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** A stretch of one day for which so many people can book. */
export interface Slot {
  readonly from: Instant
  readonly to: Instant
}

interface Base {
  readonly at: Instant
}

interface ByStaff extends Base {
  readonly staffId: string
}

/** Which day, which stretch of it and for what business. */
export interface Place extends Slot {
  readonly day: DateText
  readonly categoryId: string
}

/**
 * Everything that can happen to an appointment. Who it is lies in a payload that can be erased and is in no event.
 * `version` is the version of the stored shape.
 */
export type AppointmentEvent =
  | (ByStaff &
      Place & {
        readonly type: 'booked'
        readonly version: 1
        readonly channel: BookingChannel
        /** 预约号: continuous within the day on which it was booked. */
        readonly bookedOn: DateText
        readonly sequence: number
      })
  /** 改约: another day, stretch or business; the number stays. */
  | (ByStaff & Place & { readonly type: 'changed'; readonly version: 1; readonly because: ChangeReason })
  | (ByStaff & { readonly type: 'cancelled'; readonly version: 1; readonly because: ChangeReason })
  /** 电话告知 of somebody whose slot has fallen away: whether they were reached. */
  | (ByStaff & { readonly type: 'telephoned'; readonly version: 1; readonly reached: boolean })
  /** The person has come and has a number; `staffId` is null at the kiosk. */
  | (Base & {
      readonly type: 'arrived'
      readonly version: 1
      readonly staffId: string | null
      readonly ticketId: string
    })
  /** 未到: the day is over and nobody came. */
  | (Base & { readonly type: 'missed'; readonly version: 1 })
  /** 恢复: what ended it was a mistake; the same slot stands again. */
  | (ByStaff & { readonly type: 'reinstated'; readonly version: 1 })

/** What follows from the events of one appointment; the cached columns of its row are exactly this. */
export interface AppointmentState {
  readonly bookedOn: DateText
  readonly sequence: number
  readonly bookedAt: Instant
  readonly bookedBy: string
  readonly channel: BookingChannel
  readonly status: AppointmentStatus
  readonly day: DateText
  readonly from: Instant
  readonly to: Instant
  readonly categoryId: string
  readonly timesChanged: number
  /** The ticket that was taken for it. */
  readonly ticketId: string | null
  readonly arrivedAt: Instant | null
  /** When it was cancelled or missed. */
  readonly endedAt: Instant | null
  readonly endedBecause: ChangeReason | null
  /** The latest call about the slot it has now, and whether somebody was reached. */
  readonly telephonedAt: Instant | null
  readonly reached: boolean | null
}

/** 预约号 as it is told and printed: Y1127-003. */
export const formatAppointmentNumber = (bookedOn: DateText, sequence: number): string =>
  `Y${bookedOn.slice(5, 7)}${bookedOn.slice(8, 10)}-${String(sequence).padStart(3, '0')}`
