import type { StoryEvent } from '#shared/contract/case-view.ts'
import { courseParts, courseTitle } from './course-sentence.ts'
import { count, part, text, typedPart } from './story-part.ts'
import type { StoryPart } from './story-part.ts'

const SIGNATURE = 'case:deliver.signatureText'

/** 无人领取; an older event of closing says nothing about it. */
const isUncollected = ({ type, facts }: StoryEvent): boolean =>
  type === 'closed' && typeof facts['uncollected'] === 'string'

/** The key of an event's name under `case:story.type`. */
export const storyTitle = (event: StoryEvent): string => {
  if (event.type === 'decided')
    return event.facts['outcome'] === 'refused' ? 'decidedRefused' : 'decidedGranted'
  if (event.type === 'received' && text(event, 'late') !== null) return 'receivedLate'
  if (event.type === 'demanded')
    return event.facts['cause'] === 'override' ? 'demandedOverride' : 'demandedNewFact'
  if (isUncollected(event)) return 'closedUncollected'
  return courseTitle(event)
}

/**
 * The one sentence of an event, as pieces. A fact that an older event does not carry leaves its piece out. `deferred`:
 * the case was accepted on a promise (容缺), so its materials were not all there.
 */
export const storyParts = (event: StoryEvent, deferred = false): readonly StoryPart[] => {
  const reason = text(event, 'reason')
  switch (event.type) {
    case 'received':
      return [...arrivalOf(event), ...lateOf(event)]
    case 'returned':
      return presenceOf(event)
    case 'taken-in':
      return [part('takenIn')]
    case 'checked':
      return checkedOf(event)
    case 'notified':
    case 'remaining-told': {
      const gaps = count(event, 'gaps')
      return gaps === null ? [] : [part(event.type === 'notified' ? 'gaps' : 'remaining', { gaps })]
    }
    case 'demanded': {
      const [items, approver] = [text(event, 'items'), text(event, 'approver')]
      if (items === null || reason === null) return []
      return [
        approver === null
          ? part('newFact', { items, reason })
          : part('override', { items, reason, approver }),
      ]
    }
    case 'accepted': {
      const key = deferred ? 'acceptedDeferred' : 'accepted'
      const dated = dueOf(event, `${key}Due`)
      return dated === null ? [part(key)] : [dated]
    }
    case 'deemed-accepted': {
      const toldBy = text(event, 'toldBy')
      if (toldBy === null) return []
      const dated = dueOf(event, 'deemedDue')
      return [part('deemed', { toldBy }, { dates: ['toldBy'] }), ...(dated === null ? [] : [dated])]
    }
    case 'deferred': {
      const [gaps, until] = [count(event, 'gaps'), text(event, 'until')]
      return gaps === null || until === null ? [] : [part('deferred', { gaps, until }, { dates: ['until'] })]
    }
    case 'supplied': {
      const [complete, open] = [count(event, 'complete'), count(event, 'open')]
      if (complete === null || open === null) return []
      return [open === 0 ? part('supplied', { complete }) : part('suppliedSome', { complete, open })]
    }
    case 'declined': {
      const rightPlace = text(event, 'rightPlace')
      return [
        ...(reason === null ? [] : [part('declined', { reason })]),
        ...(rightPlace === null ? [] : [part('rightPlace', { rightPlace })]),
      ]
    }
    case 'decided': {
      const reasons = text(event, 'reasons')
      const lateReason = text(event, 'lateReason')
      return [
        ...(event.facts['outcome'] === 'refused' ? [] : [part('granted')]),
        ...(reasons === null ? [] : [part('reasons', { reasons })]),
        ...(lateReason === null ? [] : [part('lateReason', { lateReason })]),
      ]
    }
    case 'delivered': {
      const [way, receiver, signature] = ['way', 'receiver', 'signature'].map((name) => text(event, name))
      if (!way || !receiver || !signature) return []
      return [
        part(
          'delivered',
          { way, receiver, signature },
          { worded: { way: 'case:deliver.ways', signature: SIGNATURE } },
        ),
      ]
    }
    case 'closed':
      return isUncollected(event) ? typedPart(event, 'uncollected') : [part('closed')]
    case 'withdrawn':
    case 'lapsed':
      return reason === null ? [] : [part(event.type, { reason })]
    case 'originals-taken': {
      const [items, signature] = [text(event, 'items'), text(event, 'signature')]
      if (items === null || signature === null) return []
      return [part('originalsTaken', { items, signature }, { worded: { signature: SIGNATURE } })]
    }
    case 'originals-returned': {
      const [items, receiver, signature] = ['items', 'receiver', 'signature'].map((name) => text(event, name))
      if (!items || !receiver || !signature) return []
      return [part('originalsReturned', { items, receiver, signature }, { worded: { signature: SIGNATURE } })]
    }
    case 'acknowledged': {
      const [kind, signature] = [event.document?.kind, text(event, 'signature')]
      if (kind === undefined || signature === null) return []
      return [
        part(
          'acknowledged',
          { kind, signature },
          { worded: { kind: 'case:documents.kind', signature: SIGNATURE } },
        ),
      ]
    }
    default:
      // An event of a later release is shown by its name and person; its sentence is not guessed.
      return courseParts(event) ?? []
  }
}

const presenceOf = (event: StoryEvent): readonly StoryPart[] => {
  const presence = text(event, 'presence')
  return presence === null
    ? []
    : [part('presence', { presence }, { worded: { presence: 'case:story.presence' } })]
}

/** The counter goes without saying; elsewhere nobody came, so it is said who applies. */
const arrivalOf = (event: StoryEvent): readonly StoryPart[] => {
  const channel = text(event, 'channel')
  const presence = text(event, 'presence')
  if (channel === null || channel === 'counter' || presence === null) return presenceOf(event)
  return [
    part(
      'channel',
      { channel, presence },
      { worded: { channel: 'case:story.channel', presence: 'case:story.applies' } },
    ),
  ]
}

/** 补录: the event stands at the time of receipt, the sentence says when it was entered and who agreed. */
const lateOf = (event: StoryEvent): readonly StoryPart[] => {
  const [slip, lateReason, approver] = ['late', 'lateReason', 'approver'].map((name) => text(event, name))
  const enteredAt = count(event, 'enteredAt')
  if (!slip || !lateReason || !approver || enteredAt === null) return []
  return [part('late', { slip, enteredAt, lateReason, approver }, { moments: ['enteredAt'] })]
}

/** What is complete is always said; of the rest only what there is. */
const checkedOf = (event: StoryEvent): readonly StoryPart[] => {
  const rest = (['missing', 'defective', 'exempt', 'deferred', 'reused'] as const).flatMap((state) => {
    const found = count(event, state) ?? 0
    return found === 0
      ? []
      : [part(`checked${state.charAt(0).toUpperCase()}${state.slice(1)}`, { [state]: found })]
  })
  return [part('checked', { complete: count(event, 'complete') ?? 0 }), ...rest, part('checkedEnd')]
}

const dueOf = (event: StoryEvent, key: string): StoryPart | null => {
  const due = text(event, 'due')
  const basis = text(event, 'basis')
  return due === null || basis === null
    ? null
    : part(key, { due, basis }, { worded: { basis: 'case:basis' }, dates: ['due'] })
}
