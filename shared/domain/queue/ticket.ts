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

interface Base {
  readonly at: Instant
}

interface ByCounter extends Base {
  readonly counterId: string
  readonly staffId: string
}

/**
 * Everything that can happen to a ticket, as it is stored. `version` is the version of the stored shape:
 * a later shape gets a new number and an upcaster, stored rows are never rewritten.
 */
export type TicketEvent =
  | (Base & {
      readonly type: 'issued'
      readonly version: 1
      readonly via: 'kiosk' | 'desk'
      readonly day: DateText
      readonly categoryId: string
      readonly prefix: string
      readonly sequence: number
      /** The person asked for priority; it counts only after the guide desk has verified it. */
      readonly priorityClaimed: boolean
    })
  | (Base & {
      readonly type: 'priority-verified'
      readonly version: 1
      readonly reason: PriorityReason
      readonly staffId: string
    })
  | (Base & { readonly type: 'priority-declined'; readonly version: 1; readonly staffId: string })
  | (ByCounter & { readonly type: 'called'; readonly version: 1; readonly chosenBecause: CallReason })
  | (ByCounter & { readonly type: 'recalled'; readonly version: 1 })
  | (ByCounter & { readonly type: 'started'; readonly version: 1 })
  /** `place` is the new place in line (see TicketState.place); null when the ticket leaves the line. */
  | (ByCounter & { readonly type: 'missed'; readonly version: 1; readonly place: number | null })
  | (ByCounter & { readonly type: 'held'; readonly version: 1; readonly note: string })
  | (ByCounter & { readonly type: 'resumed'; readonly version: 1 })
  | (ByCounter & {
      readonly type: 'transferred'
      readonly version: 1
      readonly toCategoryId: string | null
      readonly toCounterId: string | null
      readonly note: string
    })
  | (ByCounter & { readonly type: 'finished'; readonly version: 1; readonly result: VisitResult })
  | (Base & {
      readonly type: 'voided'
      readonly version: 1
      readonly staffId: string
      readonly reason: string
    })

/** Why this ticket was chosen, in words a clerk can be shown ("why this one?"). */
export type CallReason =
  'longest-waiting' | 'priority' | 'interleaved' | 'transferred-here' | 'picked-by-hand'

/** What follows from the events of one ticket; the cached columns of a ticket row are exactly this. */
export interface TicketState {
  readonly day: DateText
  readonly categoryId: string
  readonly prefix: string
  readonly sequence: number
  readonly status: TicketStatus
  readonly issuedAt: Instant
  /** Place in line: smaller goes first. Starts as the moment of issue; 过号 sets it behind three others. */
  readonly place: number
  readonly priorityClaimed: boolean
  readonly priority: PriorityReason | null
  /** The counter that has called or serves it, or has put it on hold. */
  readonly counterId: string | null
  /** Only this counter may call it (transferred to a counter by name). */
  readonly reservedFor: string | null
  readonly calledAt: Instant | null
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly timesCalled: number
  readonly timesMissed: number
  readonly note: string
  readonly result: VisitResult | null
}
