import type { CaseDetail, StoryEvent } from '#shared/contract/case-view.ts'

/** One piece of the sentence of an event: a key under `case:story.sentence` and what goes into it. */
export interface StoryPart {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
  /** Facts that are codes and are put into words first: fact name → where its words stand. */
  readonly worded?: Readonly<Record<string, string>>
  /** Facts that are dates. */
  readonly dates?: readonly string[]
}

const text = (event: StoryEvent, name: string): string | null => {
  const value = event.facts[name]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const count = (event: StoryEvent, name: string): number | null => {
  const value = event.facts[name]
  return typeof value === 'number' ? value : null
}

const part = (
  key: string,
  facts: StoryPart['facts'],
  more: Omit<StoryPart, 'key' | 'facts'> = {},
): StoryPart => ({
  key,
  facts,
  ...more,
})

/** The key of an event's name under `case:story.type`. */
export const storyTitle = (event: StoryEvent): string => {
  if (event.type !== 'decided') return event.type
  return event.facts['outcome'] === 'refused' ? 'decidedRefused' : 'decidedGranted'
}

/** The one sentence of an event, as pieces. A fact that an older event does not carry leaves its piece out. */
export const storyParts = (event: StoryEvent): readonly StoryPart[] => {
  const reason = text(event, 'reason')
  switch (event.type) {
    case 'received':
    case 'returned': {
      const presence = text(event, 'presence')
      return presence === null
        ? []
        : [part('presence', { presence }, { worded: { presence: 'case:story.presence' } })]
    }
    case 'checked': {
      const [complete, missing, defective, exempt] = ['complete', 'missing', 'defective', 'exempt'].map(
        (name) => count(event, name),
      )
      return [
        part('checked', {
          complete: complete ?? 0,
          missing: missing ?? 0,
          defective: defective ?? 0,
          exempt: exempt ?? 0,
        }),
      ]
    }
    case 'notified':
    case 'remaining-told': {
      const gaps = count(event, 'gaps')
      return gaps === null ? [] : [part(event.type === 'notified' ? 'gaps' : 'remaining', { gaps })]
    }
    case 'accepted': {
      const due = text(event, 'due')
      const basis = text(event, 'basis')
      return due === null || basis === null
        ? [part('accepted', {})]
        : [part('acceptedDue', { due, basis }, { worded: { basis: 'case:basis' }, dates: ['due'] })]
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
        ...(event.facts['outcome'] === 'refused' ? [] : [part('granted', {})]),
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
          { worded: { way: 'case:deliver.ways', signature: 'case:deliver.signatureText' } },
        ),
      ]
    }
    case 'closed':
      return [part('closed', {})]
    case 'withdrawn':
      return reason === null ? [] : [part('withdrawn', { reason })]
    default:
      // An event of a later release is shown by its name and person; its sentence is not guessed.
      return []
  }
}

/** What is still to come, as dashed dots: at most the next step and, while the clock runs, its due date. */
export const futureSteps = (
  detail: Pick<CaseDetail, 'status' | 'due'>,
): readonly { readonly key: 'due' | 'collect' | 'close'; readonly date: string | null }[] => {
  if (detail.status === 'accepted') return [{ key: 'due', date: detail.due?.due ?? null }]
  if (detail.status === 'decided') return [{ key: 'collect', date: null }]
  if (detail.status === 'delivered') return [{ key: 'close', date: null }]
  return []
}
