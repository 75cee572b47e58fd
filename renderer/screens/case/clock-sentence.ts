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

/** Ends without a decision: no limit runs any more, whatever was counted before. */
export const ENDED: readonly CaseDetail['status'][] = ['declined', 'withdrawn', 'lapsed']

type ClockFacts = Pick<CaseDetail, 'status' | 'due' | 'receivedOn' | 'deemed' | 'tellBy'>

/** Why the due date is what it is, in short; the day-by-day panel says the rest. */
export const clockSentence = (detail: ClockFacts, openGaps: number): readonly ClockPart[] => {
  const { status, due } = detail
  if (status === 'received') return untoldParts(detail)
  if (status === 'notified') return [{ key: 'notified', facts: { count: openGaps } }]
  if (ENDED.includes(status)) return [{ key: 'ended' }]
  const deemed: readonly ClockPart[] = detail.deemed ? [{ key: 'deemed' }] : []
  const count = due === null ? null : decidingCount(due)
  if (due === null || count === null) return [...deemed, { key: 'none' }]
  const other = otherCount(due)
  return [
    ...deemed,
    countedPart(count),
    ...(count.rawDue === count.due ? [] : [{ key: 'rolled', dates: { raw: count.rawDue, due: count.due } }]),
    ...(other === null || other.due === due.due
      ? []
      : [{ key: due.basis === 'promised' ? 'bothPromised' : 'bothLegal', dates: { other: other.due } }]),
    ...(due.provisional ? [{ key: 'provisional', facts: { year: count.due.slice(0, 4) } }] : []),
  ]
}

/** 待审查: until when everything missing is told, and what the law makes of silence (行政许可法 32条). */
const untoldParts = ({ tellBy, receivedOn }: ClockFacts): readonly ClockPart[] => {
  if (tellBy === null) return [{ key: 'receivedNoDay' }]
  const { date, provisional, deemed } = tellBy
  return [
    { key: 'received', dates: { day: date } },
    ...(deemed ? [{ key: 'receivedDeemed', dates: { received: receivedOn } }] : []),
    ...(provisional ? [{ key: 'receivedProvisional', facts: { year: date.slice(0, 4) } }] : []),
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
