import type { LimitUnit } from '../matter/matter-version.ts'

/** A way to have a refusal reviewed and how long it stays open, counted from the day the person learned of it. */
interface Remedy {
  readonly way: 'reconsideration' | 'litigation'
  readonly value: number
  readonly unit: LimitUnit
  readonly law: 'administrative-reconsideration-law' | 'administrative-litigation-law'
  readonly article: number
}

/**
 * Every refusal names both: 行政复议 within 60 days (行政复议法 20条), 行政诉讼 within 6 months (行政诉讼法
 * 46条). The sentences are made where documents are worded.
 */
export const REMEDIES = [
  {
    way: 'reconsideration',
    value: 60,
    unit: 'natural-day',
    law: 'administrative-reconsideration-law',
    article: 20,
  },
  { way: 'litigation', value: 6, unit: 'month', law: 'administrative-litigation-law', article: 46 },
] as const satisfies readonly Remedy[]
