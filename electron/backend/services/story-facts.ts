import type { StoryEvent } from '#shared/contract/case-view.ts'
import type { CaseEvent, KeptOriginal, RecordedLine } from '#shared/domain/case/case-event.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { listText } from '../wording/documents.ts'
import { courseFactsOf } from './course-facts.ts'
import type { CourseTelling } from './course-facts.ts'

type Facts = StoryEvent['facts']

/** What the sentences of a story need beside its events. */
export interface Telling {
  /** The date of the acceptance, as it was told then: what moved it later has events of its own. */
  readonly due: CaseDue | null
  readonly names: ReadonlyMap<string, string>
  /** Every line the case has known, by key. */
  readonly lines: readonly Pick<RecordedLine, 'key' | 'name'>[]
  readonly course: CourseTelling
}

const countOf = (lines: readonly RecordedLine[], state: Mark['state']): number =>
  lines.filter((line) => line.mark.state === state).length

const itemsText = (items: readonly KeptOriginal[]): string =>
  listText(items.map(({ name, pieces }) => `${name}×${pieces}`))

/** The facts of one event's sentence; the wording is the renderer's. */
export const factsOf = (event: CaseEvent, { due, names, lines, course }: Telling): Facts => {
  const namesOf = (keys: readonly string[]): string =>
    listText(keys.map((key) => lines.find((line) => line.key === key)?.name ?? key))
  switch (event.type) {
    case 'received':
      return {
        presence: event.presence,
        channel: event.channel,
        quick: event.quick,
        late: event.late?.slip ?? null,
        enteredAt: event.late?.enteredAt ?? null,
        lateReason: event.late?.reason ?? null,
        approver: event.late === null ? null : (names.get(event.late.approverId) ?? ''),
      }
    case 'returned':
      return { presence: event.presence }
    case 'checked':
      return {
        complete: countOf(event.lines, 'complete'),
        missing: countOf(event.lines, 'missing'),
        defective: countOf(event.lines, 'defective'),
        exempt: countOf(event.lines, 'exempt'),
        deferred: countOf(event.lines, 'deferred'),
        reused: countOf(event.lines, 'reused'),
      }
    case 'notified':
    case 'remaining-told':
      return { gaps: event.gaps.length }
    case 'demanded':
      return {
        cause: event.cause.kind,
        reason: event.cause.reason,
        approver: event.cause.kind === 'override' ? (names.get(event.cause.approverId) ?? '') : null,
        items: namesOf(event.gaps),
      }
    case 'accepted':
      return { due: due?.due ?? null, basis: due?.basis ?? null }
    case 'deemed-accepted':
      return {
        acceptedOn: event.acceptedOn,
        toldBy: event.toldBy,
        due: due?.due ?? null,
        basis: due?.basis ?? null,
      }
    case 'deferred':
      return { gaps: event.gaps.length, until: event.until, items: namesOf(event.gaps) }
    case 'supplied':
      return { complete: event.lines.length, open: event.open.length }
    case 'declined':
      return { reason: event.reason, rightPlace: event.rightPlace }
    case 'decided':
      return { outcome: event.outcome, reasons: event.reasons, lateReason: event.lateReason }
    case 'delivered':
      return { way: event.way, receiver: event.receiver, signature: event.signature.kind }
    case 'withdrawn':
    case 'lapsed':
      return { reason: event.reason }
    case 'originals-taken':
      return { items: itemsText(event.items), signature: event.signature.kind }
    case 'originals-returned':
      return {
        items: itemsText(event.items),
        receiver: event.receiver,
        signature: event.signature.kind,
      }
    case 'acknowledged':
      return { signature: event.signature.kind }
    case 'closed':
      // What was erased is not said; that nobody had come stays true.
      return { uncollected: event.uncollected === null ? null : (course.note.reason ?? '') }
    case 'taken-in':
      return {}
    default:
      return courseFactsOf(event, course)
  }
}
