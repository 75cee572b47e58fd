import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseEvent, CaseState } from '#shared/domain/case/case-event.ts'
import { currentStage, stageClocks } from '#shared/domain/case/stage-clock.ts'
import type { StageClock } from '#shared/domain/case/stage-clock.ts'
import { tellBy } from '#shared/domain/intake/tell-by.ts'
import type { TellBy } from '#shared/domain/intake/tell-by.ts'
import { limitsAfter, pausesOf } from '#shared/domain/limit/case-limits.ts'
import { caseDue } from '#shared/domain/limit/count-limit.ts'
import type { CaseLimits } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { objectionDue } from '#shared/domain/limit/objection-due.ts'
import type { AnswerBy } from '#shared/domain/limit/objection-due.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import type { Limit, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { loadedCalendar, readCalendar } from '../store/calendars.ts'
import { caseEvents } from '../store/cases.ts'
import type { DatesOf } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { findMatterVersion } from '../store/matters.ts'

/** For 代收转报 only a limit that runs from the receipt binds this hall; the others begin at the deciding authority. */
const ownLimit = (limit: Limit | null, hallPart: 'accept' | 'forward'): Limit | null =>
  hallPart === 'forward' && limit?.start !== 'received' ? null : limit

/** The limits that bind this hall: the matter's own, before anything was extended. */
const limitsIn = (
  matter: MatterVersion,
  hallPart: 'accept' | 'forward',
): { readonly promised: Limit | null; readonly legal: Limit | null } => ({
  promised: ownLimit(matter.promisedLimit, hallPart),
  legal: ownLimit(matter.legalLimit, hallPart),
})

/**
 * The due date of a case accepted on a day, by both limits (earlier wins). `notifiedAt`: when what was missing was told,
 * for limits that leave the time of the correction out.
 */
export const dueWhenAccepted = (
  db: ReadDb,
  matter: MatterVersion,
  hallPart: 'accept' | 'forward',
  when: {
    readonly receivedAt: number
    readonly acceptedOn: DateText
    readonly acceptedAt: number
    readonly notifiedAt: number | null
  },
): CaseDue | null =>
  caseDue({
    ...limitsIn(matter, hallPart),
    ...when,
    pauses: pausesOf({ ...when, pauses: [], deemed: false }),
    calendar: readCalendar(db),
  })

/**
 * The moment from which limits in hours run. What was accepted by law, or on paper during an outage, was accepted when
 * it was received, whenever that came to be recorded.
 */
const acceptedAt = (state: CaseState, events: readonly CaseEvent[]): number | null => {
  const accepted = events.find(({ type }) => type === 'accepted' || type === 'deemed-accepted')
  if (accepted === undefined) return null
  return state.acceptedOn !== null && dateAt(accepted.at) !== state.acceptedOn
    ? state.receivedAt
    : accepted.at
}

/** What the limits of a case are counted with, before anything was extended; null before acceptance. */
export const caseLimitsOf =
  (db: ReadDb, matter: MatterVersion) =>
  (state: CaseState, events: readonly CaseEvent[]): CaseLimits | null => {
    const at = acceptedAt(state, events)
    if (state.acceptedOn === null || at === null) return null
    return {
      ...limitsIn(matter, state.hallPart),
      receivedAt: state.receivedAt,
      acceptedOn: state.acceptedOn,
      acceptedAt: at,
      pauses: pausesOf(state),
      calendar: readCalendar(db),
    }
  }

/** The due date of a case under its limits, extensions, pauses and the loaded calendar; null before acceptance. */
export const caseDueOf =
  (db: ReadDb, matter: MatterVersion) =>
  (state: CaseState, events: readonly CaseEvent[]): CaseDue | null => {
    const limits = caseLimitsOf(db, matter)(state, events)
    return limits === null ? null : caseDue({ ...limits, ...limitsAfter(limits, state.extensions) })
  }

/**
 * The date as it stood on the acceptance: before extensions and special procedures. The time of a correction lay before
 * it and stays left out.
 */
export const dueAtAcceptance =
  (db: ReadDb, matter: MatterVersion) =>
  (state: CaseState, events: readonly CaseEvent[]): CaseDue | null =>
    caseDueOf(db, matter)({ ...state, extensions: [], pauses: [] }, events)

/** The stages of a case with their own clocks. */
export const stagesOf = (
  db: ReadDb,
  matter: MatterVersion,
  state: CaseState,
  today: DateText,
): readonly StageClock[] => stageClocks(matter.stages, state, { calendar: readCalendar(db), today })

/** The last day to answer the oldest open objection; null when none is open. */
export const answerByOf = (db: ReadDb, { objections }: Pick<CaseState, 'objections'>): AnswerBy | null => {
  const oldest = objections.map(({ on }) => on).toSorted()[0]
  return oldest === undefined ? null : objectionDue(oldest, readCalendar(db))
}

/** The last day to tell what is missing while materials wait to be examined; null otherwise. */
export const tellByOf = (
  db: ReadDb,
  matter: MatterVersion,
  state: Pick<CaseState, 'status' | 'receivedAt'>,
): TellBy | null =>
  state.status === 'received' ? tellBy(matter, dateAt(state.receivedAt), readCalendar(db)) : null

/** What a case row keeps of all of them; nothing in it hangs on today. */
export const caseDatesOf =
  (db: ReadDb, matter: MatterVersion): DatesOf =>
  (state, events) => {
    const stage = currentStage(stagesOf(db, matter, state, state.acceptedOn ?? ''))
    return {
      due: caseDueOf(db, matter)(state, events),
      tellBy: tellByOf(db, matter, state)?.date ?? null,
      stage: stage === null ? null : { key: stage.key, due: stage.due },
      answerBy: answerByOf(db, state)?.date ?? null,
      calendarVersion: loadedCalendar(db).version,
    }
  }

export interface Story {
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
  /** The version it was taken in under, with the hall's own rules of that day. */
  readonly matter: MatterVersion
}

/** A case as its events tell it. */
export const storyOf = (db: ReadDb, caseId: string): Story => {
  const events = caseEvents(db, caseId)
  const state = foldCase(events)
  const version = findMatterVersion(db, state.matterCode, state.matterVersion)
  if (version === undefined) throw new Error(`no matter ${state.matterCode} ${state.matterVersion}`)
  return { events, state, matter: matterInHall(version, state.terms) }
}
