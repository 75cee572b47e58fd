import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { RegisterOf } from './register-rows.ts'

/** What a screen asks for, as the contract has it. */
export type AskedCases = Pick<ParsedInputOf<'cases.find'>, 'text' | 'filter' | 'sort'>

/** A list of 办件 as somebody has it on the screen, seen from a day. */
export interface CaseListOrder {
  readonly kind: 'cases'
  readonly today: DateText
  readonly asked: AskedCases
}

/** What is to become a workbook, seen from a day. */
export type WorkbookOrder =
  | ({ readonly kind: 'register'; readonly today: DateText; readonly most: number } & RegisterOf)
  | { readonly kind: 'month'; readonly today: DateText; readonly month: string }
  | CaseListOrder
  | ({ readonly kind: 'queue-statistics'; readonly now: Instant; readonly by: QueueBreakdown } & DaySpan)
  | { readonly kind: 'day-end'; readonly now: Instant; readonly day: DateText }
