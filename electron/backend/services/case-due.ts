import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseEvent, CaseState } from '#shared/domain/case/case-event.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { caseEvents } from '../store/cases.ts'
import type { DueOf } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { findMatterVersion } from '../store/matters.ts'
import { dueWhenAccepted } from './intake-view.ts'

const acceptedAt = (events: readonly CaseEvent[]): number | null =>
  events.find((event) => event.type === 'accepted')?.at ?? null

/** The due date of a case under a matter's limits and the loaded calendar; null before acceptance. */
export const caseDueOf =
  (db: ReadDb, matter: MatterVersion): DueOf =>
  (state, events) => {
    const at = acceptedAt(events)
    if (state.acceptedOn === null || at === null) return null
    return dueWhenAccepted(db, matter, state.hallPart, {
      receivedAt: state.receivedAt,
      acceptedOn: state.acceptedOn,
      acceptedAt: at,
    })
  }

export interface Story {
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
  readonly matter: MatterVersion
}

/** A case as its events tell it, under the matter version it was taken in with. */
export const storyOf = (db: ReadDb, caseId: string): Story => {
  const events = caseEvents(db, caseId)
  const state = foldCase(events)
  const matter = findMatterVersion(db, state.matterCode, state.matterVersion)
  if (matter === undefined) throw new Error(`no matter ${state.matterCode} ${state.matterVersion}`)
  return { events, state, matter }
}
