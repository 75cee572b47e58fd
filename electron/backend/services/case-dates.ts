import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseEvent, CaseState } from '#shared/domain/case/case-event.ts'
import { tellBy } from '#shared/domain/intake/tell-by.ts'
import type { TellBy } from '#shared/domain/intake/tell-by.ts'
import { caseDue } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import type { Limit, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { readCalendar } from '../store/calendars.ts'
import { caseEvents } from '../store/cases.ts'
import type { DatesOf } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { findMatterVersion } from '../store/matters.ts'

/** For 代收转报 only a limit that runs from the receipt binds this hall; the others begin at the deciding authority. */
const ownLimit = (limit: Limit | null, hallPart: 'accept' | 'forward'): Limit | null =>
  hallPart === 'forward' && limit?.start !== 'received' ? null : limit

/** The due date of a case accepted on a day, by both limits (earlier wins). */
export const dueWhenAccepted = (
  db: ReadDb,
  matter: MatterVersion,
  hallPart: 'accept' | 'forward',
  when: { receivedAt: number; acceptedOn: DateText; acceptedAt: number },
): CaseDue | null =>
  caseDue({
    promised: ownLimit(matter.promisedLimit, hallPart),
    legal: ownLimit(matter.legalLimit, hallPart),
    ...when,
    pauses: [],
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

/** The due date of a case under a matter's limits and the loaded calendar; null before acceptance. */
export const caseDueOf =
  (db: ReadDb, matter: MatterVersion) =>
  (state: CaseState, events: readonly CaseEvent[]): CaseDue | null => {
    const at = acceptedAt(state, events)
    if (state.acceptedOn === null || at === null) return null
    return dueWhenAccepted(db, matter, state.hallPart, {
      receivedAt: state.receivedAt,
      acceptedOn: state.acceptedOn,
      acceptedAt: at,
    })
  }

/** The last day to tell what is missing while materials wait to be examined; null otherwise. */
export const tellByOf = (
  db: ReadDb,
  matter: MatterVersion,
  state: Pick<CaseState, 'status' | 'receivedAt'>,
): TellBy | null =>
  state.status === 'received' ? tellBy(matter, dateAt(state.receivedAt), readCalendar(db)) : null

/** What a case row keeps of both. */
export const caseDatesOf =
  (db: ReadDb, matter: MatterVersion): DatesOf =>
  (state, events) => ({
    due: caseDueOf(db, matter)(state, events),
    tellBy: tellByOf(db, matter, state)?.date ?? null,
  })

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
