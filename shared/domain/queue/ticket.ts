import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { VisitResult } from '../intake/visit-result.ts'

/**
 * 号票 statuses.
 * waiting 等候 · called 已呼叫 · serving 办理中 · held 挂起 · missed 过号(已离队) · finished 已结束 · void 作废.
 */
export const TICKET_STATUSES = ['waiting', 'called', 'serving', 'held', 'missed', 'finished', 'void'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** Why a ticket goes first. Recorded and verified at the guide desk; never printed, shown or spoken. */
export const PRIORITY_REASONS = [
  'elderly',
  'disabled',
  'pregnant',
  'seriously-ill',
  'veteran',
  'martyr-family',
  'firefighter',
] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]

/**
 * How far priority goes. A hall says which reasons and which ages are urgent, so that on a day when nearly everybody in
 * line has priority it still means something (queue-rules.ts).
 */
export const PRIORITY_LEVELS = ['urgent', 'priority'] as const
export type PriorityLevel = (typeof PRIORITY_LEVELS)[number]

/** The streams of which a line consists; the order here is the order in which they go. */
export const STREAMS = ['urgent', 'appointment', 'priority', 'ordinary'] as const
export type Stream = (typeof STREAMS)[number]

interface Base {
  readonly at: Instant
}

interface ByCounter extends Base {
  readonly counterId: string
  readonly staffId: string
}

/** 预约时段: the slot a ticket was booked for. */
export interface Appointment {
  readonly id: string
  readonly from: Instant
  readonly to: Instant
}

/**
 * Everything that can happen to a ticket, as the present program knows it. `version` is the version of the stored
 * shape: a later shape gets a new number and an upcaster, stored rows are never rewritten.
 */
export type TicketEvent =
  | (Base & {
      readonly type: 'issued'
      readonly version: 2
      readonly via: 'kiosk' | 'desk'
      readonly day: DateText
      readonly categoryId: string
      readonly prefix: string
      readonly sequence: number
      /** Least digits of the number as it was printed. */
      readonly width: number
      /** The person asked for priority; it counts only after the guide desk has verified it. */
      readonly priorityClaimed: boolean
      readonly appointment: Appointment | null
    })
  | (Base & {
      readonly type: 'priority-verified'
      readonly version: 2
      readonly reason: PriorityReason
      /** By the hall's rules of that moment. An age is looked at and not kept. */
      readonly level: PriorityLevel
      readonly staffId: string
    })
  | (Base & { readonly type: 'priority-declined'; readonly version: 1; readonly staffId: string })
  | (ByCounter & {
      readonly type: 'called'
      readonly version: 2
      readonly chosenBecause: CallReason
      readonly stream: Stream
    })
  | (ByCounter & { readonly type: 'recalled'; readonly version: 1 })
  | (ByCounter & { readonly type: 'started'; readonly version: 1 })
  /** `place` is the new place in line (see TicketState.place); null when the ticket leaves the line. */
  | (ByCounter & { readonly type: 'missed'; readonly version: 1; readonly place: number | null })
  /** 重新排队: the person of a missed ticket has come after all. */
  | (Base & {
      readonly type: 'rejoined'
      readonly version: 1
      readonly staffId: string
      readonly place: number
    })
  | (ByCounter & { readonly type: 'held'; readonly version: 1; readonly note: string })
  | (ByCounter & { readonly type: 'resumed'; readonly version: 1 })
  | (ByCounter & {
      readonly type: 'transferred'
      readonly version: 2
      readonly toCategoryId: string | null
      readonly toCounterId: string | null
      readonly note: string
      /** The new place in line; null when it keeps the one it has. */
      readonly place: number | null
      /** 办完转回: the counter that gets the ticket back when the other one is done; null when it ends there. */
      readonly returnTo: string | null
    })
  /** 转回: the other counter is done, the ticket goes back to the counter that wanted it back. */
  | (ByCounter & {
      readonly type: 'returned'
      readonly version: 1
      readonly toCounterId: string
      readonly place: number | null
    })
  | (ByCounter & { readonly type: 'finished'; readonly version: 1; readonly result: VisitResult })
  | (Base & {
      readonly type: 'voided'
      readonly version: 1
      readonly staffId: string
      readonly reason: string
    })
  /** 隔日续排: somebody has decided that a ticket of an earlier day stands in today's line. */
  | (Base & {
      readonly type: 'carried-over'
      readonly version: 1
      readonly staffId: string
      readonly day: DateText
    })
  /** 撤销: the last thing that happened to this ticket counts as not done; both stay in the history. */
  | (ByCounter & {
      readonly type: 'undone'
      readonly version: 1
      /** The event of this ticket that is taken back, counted from 1. */
      readonly undoes: number
    })

/** Why this ticket was chosen, in words a clerk can be shown ("why this one?"). */
export const CALL_REASONS = [
  'longest-waiting',
  'priority',
  'appointment',
  'interleaved',
  'transferred-here',
  'returned-here',
  'reserved-counter-closed',
  'picked-by-hand',
] as const
export type CallReason = (typeof CALL_REASONS)[number]

/** What follows from the events of one ticket; the cached columns of a ticket row are exactly this. */
export interface TicketState {
  readonly day: DateText
  readonly categoryId: string
  readonly prefix: string
  readonly sequence: number
  readonly width: number
  readonly status: TicketStatus
  readonly issuedAt: Instant
  /** Place in line: smaller goes first. Starts as the moment of issue; 过号 sets it behind others. */
  readonly place: number
  /** The day in whose line it stands: its own, until somebody carries it over. */
  readonly lineDay: DateText
  readonly priorityClaimed: boolean
  readonly priority: PriorityReason | null
  readonly priorityLevel: PriorityLevel | null
  readonly appointmentId: string | null
  readonly slotFrom: Instant | null
  readonly slotTo: Instant | null
  /** The counter that has called or serves it, or has put it on hold. */
  readonly counterId: string | null
  /** Only this counter calls it by itself (transferred to a counter by name, or sent back to it). */
  readonly reservedFor: string | null
  /** 办完转回 this counter. */
  readonly returnTo: string | null
  /** The counter that has sent it back; null once it is called. */
  readonly returnedFrom: string | null
  readonly calledAt: Instant | null
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly missedAt: Instant | null
  readonly heldAt: Instant | null
  readonly timesCalled: number
  readonly timesMissed: number
  readonly note: string
  readonly result: VisitResult | null
}
