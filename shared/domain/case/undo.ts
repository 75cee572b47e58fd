import type { CaseEvent } from './case-event.ts'

type EventType = CaseEvent['type']

/** What a person may take back with a reason, as long as nothing has followed from it. */
const UNDOABLE: readonly EventType[] = [
  'extended',
  'paused',
  'resumed',
  'stage-begun',
  'stage-done',
  'referred',
  'referral-received',
  'referral-returned',
  'referral-answered',
  'decided',
  'delivered',
  'closed',
  'withdrawn',
  'lapsed',
]

/** Records beside the course: they follow from nothing and nothing follows from them. */
const BESIDE: readonly EventType[] = [
  'acknowledged',
  'contacted',
  'replied',
  'objected',
  'objection-answered',
  'originals-taken',
  'originals-returned',
  'undone',
]

interface Numbered {
  readonly seq: number
  readonly event: CaseEvent
}

const standingOf = (numbered: readonly Numbered[]): readonly Numbered[] => {
  const takenBack = new Set(numbered.flatMap(({ event }) => (event.type === 'undone' ? [event.seq] : [])))
  return numbered.filter(({ seq, event }) => event.type !== 'undone' && !takenBack.has(seq))
}

const lastOfCourse = (standing: readonly Numbered[]): Numbered | null => {
  const last = standing.findLast(({ event }) => !BESIDE.includes(event.type))
  return last !== undefined && UNDOABLE.includes(last.event.type) ? last : null
}

/**
 * The events that stand, oldest first: without those that a later `undone` takes back, and without the `undone` itself.
 * Only the last step of the course may be taken back, so what stood before it stands again unchanged. Throws an Error
 * on an `undone` that names anything else: a damaged store, never something a clerk can do.
 */
export const standingEvents = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  if (!events.some(({ type }) => type === 'undone')) return events
  const numbered = events.map((event, index) => ({ seq: index + 1, event }))
  numbered.forEach(({ event }, index) => {
    if (event.type !== 'undone') return
    const allowed = lastOfCourse(standingOf(numbered.slice(0, index)))
    if (allowed?.seq !== event.seq)
      throw new Error(`impossible case history: event ${String(event.seq)} cannot be taken back`)
  })
  return standingOf(numbered).map(({ event }) => event)
}

/** The one event that could be taken back now; null when the last step of the course is none of those. */
export const undoableEvent = (
  events: readonly CaseEvent[],
): { readonly seq: number; readonly type: EventType } | null => {
  const last = lastOfCourse(standingOf(events.map((event, index) => ({ seq: index + 1, event }))))
  return last === null ? null : { seq: last.seq, type: last.event.type }
}
