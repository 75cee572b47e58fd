import type { StoryEvent } from '#shared/contract/case-view.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import type { CourseEvent } from '#shared/domain/case/course-event.ts'
import type { CaseNote } from '#shared/domain/case/case-note.ts'

/** What the sentences of the course need beside its events. */
export interface CourseTelling {
  readonly note: CaseNote
  readonly stageName: (key: string) => string
  /** The events of the case, by their numbers from 1. */
  readonly events: readonly CaseEvent[]
}

/** The facts of one event of the course; what was erased is simply not said. */
export const courseFactsOf = (
  event: CourseEvent,
  { note, stageName, events }: CourseTelling,
): StoryEvent['facts'] => {
  switch (event.type) {
    case 'extended':
      return {
        scope: event.scope,
        value: event.added.value,
        unit: event.added.unit,
        oldDue: event.oldDue,
        approver: event.approver,
        way: event.told.way,
        toldAt: event.told.at,
        late: event.late,
        ...note,
      }
    case 'paused':
      return {
        procedure: event.procedure,
        from: event.from,
        approver: event.approver,
        value: event.expected?.value ?? null,
        unit: event.expected?.unit ?? null,
        ...note,
      }
    case 'resumed':
      return { to: event.to, ...note }
    case 'stage-begun':
    case 'stage-done':
      return { stage: stageName(event.stage), on: event.on, ...note }
    case 'contacted':
      return { way: event.way, ...note }
    case 'replied':
      return { way: event.way, place: event.place, ...note }
    case 'objected':
    case 'objection-answered':
      return { way: event.way, on: event.on, ...note }
    case 'referred':
      return { ...note, to: event.to }
    case 'referral-received':
    case 'referral-returned':
    case 'referral-answered':
      return { on: event.on, ...note }
    case 'undone':
      return { of: events[event.seq - 1]?.type ?? '', ...note }
  }
}
