import type { CaseDetail, StoryEvent } from '#shared/contract/case-view.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
import { daysUsed, keptOut } from '#shared/domain/limit/notable-days.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'

/** One piece of the sentence under the clock: a key under `case:sentence` and its facts; dates are still dates. */
export interface ClockPart {
  readonly key: string
  readonly dates?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, string | number>>
  readonly length?: Pick<LimitCount, 'value' | 'unit'>
  /** Which limit it is about, to be put into words. */
  readonly scope?: string
}

/** The limit that decides, out of both. */
export const decidingCount = (due: NonNullable<CaseDetail['due']>): LimitCount | null =>
  due.basis === 'promised' ? due.promised : due.legal

/** The limit that does not decide, when there is one. */
export const otherCount = (due: NonNullable<CaseDetail['due']>): LimitCount | null =>
  due.basis === 'promised' ? due.legal : due.promised

/** Ends without a decision: no limit runs any more, whatever was counted before. */
export const ENDED: readonly CaseDetail['status'][] = ['declined', 'withdrawn', 'lapsed']

type ClockFacts = Pick<CaseDetail, 'status' | 'due' | 'receivedOn' | 'deemed' | 'tellBy'> & {
  readonly course: Pick<CaseDetail['course'], 'paused' | 'pauses' | 'originalDue'>
  readonly story: readonly Pick<StoryEvent, 'type' | 'facts' | 'undone'>[]
}

/** Why the due date is what it is, in short; the day-by-day panel says the rest. */
export const clockSentence = (detail: ClockFacts, openGaps: number): readonly ClockPart[] => {
  const { status, due } = detail
  if (status === 'received') return untoldParts(detail)
  if (status === 'notified') return [{ key: 'notified', facts: { count: openGaps } }]
  if (ENDED.includes(status)) return [{ key: 'ended' }]
  const deemed: readonly ClockPart[] = detail.deemed ? [{ key: 'deemed' }] : []
  const count = due === null ? null : decidingCount(due)
  if (due === null || count === null) return [...deemed, { key: 'none' }]
  if (detail.course.paused !== null) return [...deemed, standingPart(count, detail.course.paused)]
  const other = otherCount(due)
  const { originalDue } = detail.course
  return [
    ...deemed,
    ...leftOutParts(count, detail.course.pauses),
    ...extendedParts(detail.story),
    originalDue === null ? countedPart(count) : { key: 'moved', dates: { old: originalDue, due: due.due } },
    ...(count.rawDue === count.due ? [] : [{ key: 'rolled', dates: { raw: count.rawDue, due: count.due } }]),
    ...(other === null || other.due === due.due
      ? []
      : [{ key: due.basis === 'promised' ? 'bothPromised' : 'bothLegal', dates: { other: other.due } }]),
    ...(due.provisional ? [{ key: 'provisional', facts: { year: count.due.slice(0, 4) } }] : []),
  ]
}

const hasOrdinals = ({ unit }: LimitCount): boolean =>
  unit === 'working-day' || unit === 'natural-day' || unit === 'month'

/** What days of a limit are called: a month is counted, and left out, in days. */
const dayUnit = ({ unit }: LimitCount): LimitCount['unit'] =>
  unit === 'working-day' ? 'working-day' : 'natural-day'

/** 暂停: what is used, and that nobody knows the date before it goes on. */
const standingPart = (
  count: LimitCount,
  { procedure, since }: NonNullable<CaseDetail['course']['paused']>,
): ClockPart => {
  const part = { dates: { from: since }, facts: { procedure } }
  return hasOrdinals(count)
    ? { ...part, key: 'standsStill', length: { value: daysUsed(count, since).used, unit: dayUnit(count) } }
    : { ...part, key: 'standsStillUncounted' }
}

/** The stretches that the deciding limit has left out; one that it counts through says nothing here. */
const leftOutParts = (count: LimitCount, pauses: CaseDetail['course']['pauses']): readonly ClockPart[] =>
  pauses.flatMap(({ from, to }) => {
    const value = to === null ? 0 : keptOut(count, { from, to })
    if (to === null || value === 0) return []
    const spent = count.days.some(({ date, what }) => date === from && what === 'counted')
    const part = { length: { value, unit: dayUnit(count) } }
    return [
      spent
        ? { ...part, key: 'leftOut', dates: { from, first: addDays(from, 1), to } }
        : { ...part, key: 'leftOutOnly', dates: { first: addDays(from, 1), to } },
    ]
  })

/** Extensions that stand and that were told in time. */
const extendedParts = (story: ClockFacts['story']): readonly ClockPart[] =>
  story.flatMap(({ type, facts, undone }) => {
    const { scope, value, unit, late } = facts
    if (type !== 'extended' || undone || late === true) return []
    return typeof scope === 'string' && typeof value === 'number' && typeof unit === 'string'
      ? [{ key: 'extended', scope, length: { value, unit: unit as LimitCount['unit'] } }]
      : []
  })

/** 待审查: until when everything missing is told, and what the law makes of silence (行政许可法 32条). */
const untoldParts = ({
  tellBy,
  receivedOn,
}: Pick<ClockFacts, 'tellBy' | 'receivedOn'>): readonly ClockPart[] => {
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
