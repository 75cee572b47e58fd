import type { QueuePart } from '#shared/contract/hall-report.ts'
import type { QueueFigures } from '#shared/domain/report/queue-figures.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** Which days are counted, and until when whatever has not ended is looked at. */
export interface StatisticsOrder extends DaySpan {
  readonly now: Instant
}

/** The statistics as a screen shows them: of one moment, with the names and the goal of that moment. */
export interface CountedQueue {
  readonly goalMinutes: number
  readonly total: QueueFigures
  readonly parts: Record<QueueBreakdown, QueuePart[]>
}
