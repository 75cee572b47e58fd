import type { Instant } from '../../kernel/instant.ts'

/** What a ticket printer is told about one ticket. It holds no reason for priority, so none can be printed. */
export interface TicketFacts {
  readonly hallName: string
  readonly categoryName: string
  readonly number: string
  readonly ahead: number
  readonly issuedAt: Instant
  readonly priorityClaimed: boolean
  /** Name or place of the guide desk; empty when the hall has not set one. */
  readonly guideDesk: string
  /** Numbers of the counters that serve this queue; empty when not known. */
  readonly windows: readonly number[]
  /** 预约时段; of a booked ticket only. */
  readonly slot?: { readonly from: Instant; readonly to: Instant } | undefined
  readonly reprint: boolean
  readonly demo: boolean
}
