import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
import { timeAt } from '#shared/kernel/instant.ts'

/** One piece of the sentence under the clock: a key under `case:sentence` and its facts; dates are still dates. */
export interface ClockPart {
  readonly key: string
  readonly dates?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, string | number>>
  readonly length?: Pick<LimitCount, 'value' | 'unit'>
}

/** The limit that decides, out of both. */
export const decidingCount = (due: NonNullable<CaseDetail['due']>): LimitCount | null =>
  due.basis === 'promised' ? due.promised : due.legal

/** The limit that does not decide, when there is one. */
export const otherCount = (due: NonNullable<CaseDetail['due']>): LimitCount | null =>
  due.basis === 'promised' ? due.legal : due.promised

/** Why the due date is what it is, in short; the day-by-day panel says the rest. */
export const clockSentence = (
  detail: Pick<CaseDetail, 'status' | 'due' | 'lines'>,
  openGaps: number,
): readonly ClockPart[] => {
  const { status, due } = detail
  if (status === 'notified') return [{ key: 'notified', facts: { count: openGaps } }]
  if (due === null) return [{ key: status === 'declined' || status === 'withdrawn' ? 'ended' : 'none' }]
  const count = decidingCount(due)
  if (count === null) return [{ key: 'none' }]
  const other = otherCount(due)
  return [
    countedPart(count),
    ...(count.rawDue === count.due ? [] : [{ key: 'rolled', dates: { raw: count.rawDue, due: count.due } }]),
    ...(other === null || other.due === due.due
      ? []
      : [{ key: due.basis === 'promised' ? 'bothPromised' : 'bothLegal', dates: { other: other.due } }]),
    ...(due.provisional ? [{ key: 'provisional', facts: { year: count.due.slice(0, 4) } }] : []),
  ]
}

const countedPart = (count: LimitCount): ClockPart => {
  const length = { value: count.value, unit: count.unit }
  if (count.unit === 'immediate') return { key: 'immediate', dates: { due: count.due } }
  if (count.dueAt !== null)
    return {
      key: 'moment',
      dates: { start: count.startDate, due: count.due },
      facts: { time: timeAt(count.dueAt) },
      length,
    }
  return { key: 'counted', dates: { start: count.startDate, due: count.rawDue }, length }
}
