import { dateAt, instantAt, type Instant } from '../../kernel/instant.ts'
import { addDays } from '../../kernel/plain-date.ts'

/** Why a run takes place: by the clock · made up for · before switching off · by a person. */
export type RunCause = 'schedule' | 'catch-up' | 'closing' | 'hand'

/** What became of one target in one run that has begun. */
export interface ExportAttempt {
  readonly targetId: string
  readonly cause: RunCause
  readonly startedAt: Instant
  /** The moment of the schedule for which it was made; null for runs that a person has started. */
  readonly dueAt: Instant | null
  /** It was read back and found sound. */
  readonly sound: boolean
  /** Made since the program was last started. */
  readonly sinceStart: boolean
}

export interface ScheduleView {
  readonly enabled: boolean
  /** Local time of every day, `HH:mm`. */
  readonly at: string
  /** Since when these settings hold; a moment before that was never promised. */
  readonly since: Instant
  readonly now: Instant
  /** When the program was started, by the clock as it was then. */
  readonly programStart: Instant
  /** The hall's date is in doubt and no lead has confirmed it yet. */
  readonly dateDoubtful: boolean
  /** Targets that are switched on, and since when. */
  readonly targets: readonly { readonly id: string; readonly since: Instant }[]
  readonly attempts: readonly ExportAttempt[]
}

export interface DueRun {
  readonly cause: 'schedule' | 'catch-up'
  /** The moment of the schedule that it is for. */
  readonly dueAt: Instant
  readonly targetIds: readonly string[]
}

/** The clock may be looked at this late and the run still counts as the evening's own. */
const LATE = 10 * 60_000

/** The latest moment of the schedule that has come. */
export const lastMoment = (at: string, now: Instant): Instant => {
  const today = dateAt(now)
  const moment = instantAt(today, at)
  return moment <= now ? moment : instantAt(addDays(today, -1), at)
}

/** The next moment of the schedule, after now. */
export const nextMoment = (at: string, now: Instant): Instant =>
  instantAt(addDays(dateAt(lastMoment(at, now)), 1), at)

/** When it lies in the future, the clock was wrong when it was set, and it bounds nothing. */
const held = (since: Instant, moment: Instant, now: Instant): boolean => since > now || since <= moment

/**
 * The run that is due now, and for which targets; null when none is. Looked at now and then, never waited for: a
 * machine that slept, was off or had its clock moved gets one run for the latest moment that has passed, however many
 * it has missed.
 *
 * A moment is over for a target when a package made since then was found sound, or when it was tried for this moment
 * since the program was started: what failed is tried again at the next start or the next moment, never in a loop.
 * Attempts are tied to the moment they were made for, so a clock that is moved over it and back tries once; one that
 * lies in the future counts for nothing else. 导出并关机 stands for the evening of its day once that was missed.
 */
export const dueRun = (view: ScheduleView): DueRun | null => {
  const { now, at } = view
  if (!view.enabled || view.dateDoubtful) return null
  const dueAt = lastMoment(at, now)
  if (!held(view.since, dueAt, now)) return null
  const missed = now - dueAt > LATE || dueAt < view.programStart
  const isOver = (attempt: ExportAttempt): boolean => {
    if (attempt.dueAt === dueAt) return attempt.sound || attempt.sinceStart
    if (!attempt.sound || attempt.startedAt > now) return false
    if (attempt.startedAt >= dueAt) return true
    return missed && attempt.cause === 'closing' && dateAt(attempt.startedAt) === dateAt(dueAt)
  }
  const targetIds = view.targets
    .filter(({ since }) => held(since, dueAt, now))
    .map(({ id }) => id)
    .filter((id) => !view.attempts.some((attempt) => attempt.targetId === id && isOver(attempt)))
  return targetIds.length === 0 ? null : { cause: missed ? 'catch-up' : 'schedule', dueAt, targetIds }
}
