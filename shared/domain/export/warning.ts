import type { Instant } from '../../kernel/instant.ts'
import { dateAt } from '../../kernel/instant.ts'
import { workingDaysBetween } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'

/** How a target that is switched on fared last; what a person has broken off says nothing. */
export interface LastOutcome {
  readonly targetId: string
  readonly runId: string
  readonly startedAt: Instant
  readonly finishedAt: Instant
  readonly sound: boolean
}

export interface WarningView {
  readonly now: Instant
  readonly dateDoubtful: boolean
  readonly calendar: WorkCalendar
  /** Since when the hall has been exporting at all; before that nothing could be missing. */
  readonly since: Instant
  readonly last: readonly LastOutcome[]
  /** The newest sound package anywhere. */
  readonly lastGoodAt: Instant | null
}

export type Warning =
  | {
      readonly kind: 'failed'
      readonly runId: string
      readonly since: Instant
      readonly targetIds: readonly string[]
    }
  | { readonly kind: 'overdue' | 'never'; readonly since: Instant }

/**
 * What nobody may overlook in the morning; null when all is well. A target that was left without a sound package is
 * named until it has one. Without any failure it is late when a whole day of work lies in no sound package, which
 * counts 工作日: nobody is warned on Monday about Friday's package. While the date is in doubt, days are not counted.
 */
export const exportWarning = (view: WarningView): Warning | null => {
  const { now, calendar } = view
  const failing = view.last
    .filter(({ sound, startedAt }) => !sound && startedAt <= now)
    .toSorted((a, b) => b.startedAt - a.startedAt)
  const [newest] = failing
  if (newest !== undefined)
    return {
      kind: 'failed',
      runId: newest.runId,
      since: newest.finishedAt,
      targetIds: failing.map(({ targetId }) => targetId),
    }
  if (view.dateDoubtful) return null
  const today = dateAt(now)
  const workedSince = (from: Instant): number => workingDaysBetween(calendar, dateAt(from), today)
  if (view.lastGoodAt === null)
    return workedSince(view.since) >= 1 ? { kind: 'never', since: view.since } : null
  return workedSince(view.lastGoodAt) > 1 ? { kind: 'overdue', since: view.lastGoodAt } : null
}
